// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Two ways timed in turn, by the processor's time that the thread had, so that what else the machine does counts little
 * and meets both.
 *
 * @param floor the median of the first, in milliseconds
 * @param ours the median of the second, in milliseconds
 */
record Race(double floor, double ours) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Until the compiler of the JVM has done what it does. */
    private static final int WARM = 80;

    private static final int COLLECTIONS = 4;

    /** Times both after some rounds that do not count. */
    static Race of(int times, Supplier<?> floor, Supplier<?> ours) {
        return of(times, WARM, floor, ours);
    }

    static Race of(int times, int warm, Supplier<?> floor, Supplier<?> ours) {
        double[] first = new double[times];
        double[] second = new double[times];
        for (int i = -warm; i < times; i++) {
            double one = millis(floor);
            double other = millis(ours);
            if (i >= 0) {
                first[i] = one;
                second[i] = other;
            }
        }
        return new Race(Figures.median(first), Figures.median(second));
    }

    static double millis(Supplier<?> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        if (work.get() == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    /** Both as megabytes a second, and how the second compares. */
    String speeds(String floorName, String ourName, int bytes) {
        return String.format(
                Locale.ROOT,
                "%s %.0f MB/s, %s %.0f MB/s, ratio %.2f",
                floorName,
                bytes / 1e3 / floor,
                ourName,
                bytes / 1e3 / ours,
                floor / ours);
    }

    /** What something holds of the heap, in bytes. */
    static <T> long held(Supplier<T> make, ToLongFunction<T> use) {
        // What it needs once and not for each is made now.
        if (use.applyAsLong(make.get()) < 0) {
            throw new IllegalStateException("nothing came of it");
        }
        long before = heap();
        T made = make.get();
        long held = heap() - before;
        if (use.applyAsLong(made) < 0) {
            throw new IllegalStateException("it must be alive until here");
        }
        return held;
    }

    private static long heap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
