// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of ROMMON, such as 16.12(2r) or 15.4(3r)S5; later ones are greater.
 *
 * @param rest what comes after the parenthesis, such as {@code S5}; empty for nothing
 */
public record RommonVersion(int major, int minor, int rebuild, String rest) implements Comparable<RommonVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\((\\d{1,3})r\\)(\\S*)");
    private static final Comparator<RommonVersion> ORDER = Comparator.comparingInt(RommonVersion::major)
            .thenComparingInt(RommonVersion::minor)
            .thenComparingInt(RommonVersion::rebuild)
            .thenComparing(RommonVersion::rest);

    /** Reads a version; empty where the text is none. */
    public static Optional<RommonVersion> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(new RommonVersion(
                        Integer.parseInt(form.group(1)),
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(3)),
                        form.group(4)))
                : Optional.empty();
    }

    /** Reads a version. */
    public static RommonVersion parse(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no version of ROMMON: expected one such as 16.12(2r)"));
    }

    /** The version in what {@code show rom-monitor r0} prints. */
    public static Optional<RommonVersion> inShowRomMonitor(String text) {
        return Fields.first(Pattern.compile("System Bootstrap, Version ([^,\\s]+)"), text)
                .flatMap(RommonVersion::read);
    }

    /** Whether it is older than another. */
    public boolean isBefore(RommonVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(RommonVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "(" + rebuild + "r)" + rest;
    }
}
