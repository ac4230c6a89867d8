// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of ROMMON, such as {@code 16.12(2r)} or {@code 15.4(3r)S5}; later versions are greater.
 *
 * @param text as it was written
 */
public record RommonVersion(int major, int minor, int rebuild, int within, String text)
        implements Comparable<RommonVersion> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\((\\d{1,3})(?:\\.(\\d{1,3}))?r?\\)\\S*");
    private static final Comparator<RommonVersion> ORDER = Comparator.comparingInt(RommonVersion::major)
            .thenComparingInt(RommonVersion::minor)
            .thenComparingInt(RommonVersion::rebuild)
            .thenComparingInt(RommonVersion::within);

    /** The version of a text; empty where it is none. */
    public static Optional<RommonVersion> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(new RommonVersion(
                        Integer.parseInt(form.group(1)),
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(3)),
                        form.group(4) == null ? 0 : Integer.parseInt(form.group(4)),
                        form.group()))
                : Optional.empty();
    }

    /** Reads a version. */
    public static RommonVersion parse(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no version of ROMMON: expected one such as 16.12(2r)"));
    }

    /** Whether it is older than another. */
    public boolean isBefore(RommonVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(RommonVersion other) {
        return ORDER.compare(this, other);
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
