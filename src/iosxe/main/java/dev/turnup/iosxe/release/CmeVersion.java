// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of CME, such as 10.5; later versions are greater. */
public record CmeVersion(int major, int minor) implements Comparable<CmeVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\(\\d+\\))?");

    /** The version of a text, such as {@code 10.5} or {@code 4.0(0)}; empty where it is none. */
    public static Optional<CmeVersion> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(new CmeVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(CmeVersion other) {
        return Comparator.comparingInt(CmeVersion::major)
                .thenComparingInt(CmeVersion::minor)
                .compare(this, other);
    }

    /** As in {@code 10.5}. */
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
