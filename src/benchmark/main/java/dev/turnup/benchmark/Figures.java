// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What one process measured of itself.
 *
 * @param cold the first load, in milliseconds
 * @param warm the median of the loads after it, in milliseconds
 * @param heap what one loaded model holds of the heap, in KiB
 */
public record Figures(double cold, double warm, long heap) {

    /** One line, for the process that asked. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f %.3f %d", cold, warm, heap);
    }

    /**
     * What {@link #toString} wrote.
     *
     * @throws IllegalArgumentException where the line is none
     */
    static Figures parse(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no figures: " + line);
        }
        return new Figures(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
    }

    /** The middle one of each figure. */
    static Figures median(List<Figures> all) {
        return new Figures(
                median(all.stream().mapToDouble(Figures::cold).toArray()),
                median(all.stream().mapToDouble(Figures::warm).toArray()),
                (long) median(all.stream().mapToDouble(Figures::heap).toArray()));
    }

    /** The middle one. */
    public static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
