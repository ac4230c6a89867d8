// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of IOS XE, such as 17.12.1a; later releases are greater.
 *
 * @param major 16, 17 or 26, say
 * @param minor the release within the major one
 * @param rebuild the rebuild; 1 is the first
 * @param suffix the letter of a special rebuild, empty for none
 */
public record Release(int major, int minor, int rebuild, String suffix) implements Comparable<Release> {
    /** Before all releases. */
    public static final Release EARLIEST = new Release(0, 0, 0, "");

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(?:\\.(\\d{1,3})([a-z]?))?");
    private static final Comparator<Release> ORDER = Comparator.comparingInt(Release::major)
            .thenComparingInt(Release::minor)
            .thenComparingInt(Release::rebuild)
            .thenComparing(Release::suffix);

    /**
     * Reads a release as people ({@code 17.12.1}), boot messages ({@code 16.09.03}) and the model's {@code version} leaf
     * ({@code 17.12}) write it. Where only the first two numbers are known, it is the first rebuild: what a later one
     * brought is then not counted on.
     *
     * @throws IllegalArgumentException where the text is no release
     */
    public static Release parse(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no release: expected numbers such as 17.12.1 or 16.09.03"));
    }

    /** As {@link #parse}, for text that a device sent; empty where it is no release. */
    public static Optional<Release> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean rebuilt = form.group(3) != null;
        return Optional.of(new Release(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                rebuilt ? Integer.parseInt(form.group(3)) : 1,
                rebuilt ? form.group(4) : ""));
    }

    /** The one that would come right after: nothing that {@link #parse} reads lies between. */
    public Release next() {
        if (suffix.isEmpty()) {
            return new Release(major, minor, rebuild, "a");
        }
        return suffix.equals("z")
                ? new Release(major, minor, rebuild + 1, "")
                : new Release(major, minor, rebuild, String.valueOf((char) (suffix.charAt(0) + 1)));
    }

    /** Whether this release is older than another. */
    public boolean isBefore(Release other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }

    /** {@code 17.12.1a}, without padding. */
    @Override
    public String toString() {
        return major + "." + minor + "." + rebuild + suffix;
    }
}
