// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import java.util.Comparator;

/** A release of IOS XE, as in {@code 17.12.1}; ordered number by number. */
record Release(int major, int minor, int rebuild) implements Comparable<Release> {

    private static final Comparator<Release> ORDER = Comparator.comparingInt(Release::major)
            .thenComparingInt(Release::minor)
            .thenComparingInt(Release::rebuild);

    static Release parse(String text) {
        if (!text.matches("\\d+\\.\\d+\\.\\d+")) {
            throw new IllegalArgumentException("not a release like 17.12.1: " + text);
        }
        String[] numbers = text.split("\\.", 3);
        return new Release(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }

    boolean isBefore(Release other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + rebuild;
    }
}
