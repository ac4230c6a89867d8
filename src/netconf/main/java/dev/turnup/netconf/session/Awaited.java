// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Something that the device is waited for: an answer, or its hello. Either it is there, or it says why it will not come; the
 * exception is made in the thread that asks, so that its stack trace is of use.
 */
final class Awaited<T> {
    final String phase;
    final Timeouts timeouts;
    final CompletableFuture<Supplier<T>> result = new CompletableFuture<>();
    private final long end;
    private final long idle;
    private volatile boolean written;
    private volatile boolean out;

    // When it was asked for; then, when the last byte of the question went out.
    private volatile long asked;

    /** Asked for now. */
    Awaited(String phase, Timeouts timeouts, long now) {
        this.phase = phase;
        this.timeouts = timeouts;
        this.idle = nanosOf(timeouts.idle());
        this.end = now + nanosOf(timeouts.total());
        this.asked = now;
    }

    /** From here on the device may have seen the question. */
    void writing() {
        written = true;
    }

    boolean written() {
        return written;
    }

    /** The whole question went out. */
    void asked(long now) {
        asked = now;
        out = true;
    }

    boolean isSettled() {
        return result.isDone();
    }

    /** When the wait has lasted too long, in nanoseconds of the clock. */
    long end() {
        return end;
    }

    /**
     * When there has been silence for too long.
     *
     * @param life the last sign of the device's
     * @param taken when it last took bytes, which counts for a question that is not out yet
     */
    long silentAt(long life, long taken) {
        return Math.max(asked, out ? life : Math.max(life, taken)) + idle;
    }

    void answered(T answer) {
        result.complete(() -> answer);
    }

    void fails(Breakage why) {
        result.complete(() -> {
            throw why.about(phase, written);
        });
    }

    /** In nanoseconds; what is beyond any run is far below what a sum could overflow. */
    static long nanosOf(Duration duration) {
        return duration.compareTo(Duration.ofDays(3650)) > 0 ? Long.MAX_VALUE / 4 : duration.toNanos();
    }
}
