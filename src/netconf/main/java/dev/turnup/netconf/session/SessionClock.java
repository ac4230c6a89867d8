// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What deadlines are measured with. Not an {@link java.time.InstantSource}: a deadline must neither come early nor late
 * because somebody set the machine's time. Tests bring one that they move on themselves.
 */
public interface SessionClock {

    /** A task that waits for its time. */
    @FunctionalInterface
    interface Alarm {
        /** The task no longer runs, unless it runs already; may be called again. */
        void cancel();
    }

    /** Nanoseconds since some moment; they never go back. */
    long nanos();

    /** Runs a short task once, in any thread, when that many nanoseconds have passed. */
    Alarm after(long nanos, Runnable task);

    /** The machine's own. All its alarms share one thread of the JDK. */
    static SessionClock system() {
        return new SessionClock() {
            private final long origin = System.nanoTime();

            @Override
            public long nanos() {
                return System.nanoTime() - origin;
            }

            @Override
            public Alarm after(long nanos, Runnable task) {
                CompletableFuture<Boolean> due =
                        new CompletableFuture<Boolean>().completeOnTimeout(true, nanos, TimeUnit.NANOSECONDS);
                CompletableFuture<Void> run = due.thenAccept(rings -> {
                    if (rings) {
                        task.run();
                    }
                });
                return () -> {
                    // Completing it takes it off the JDK's list at once; the dependent then does nothing.
                    if (!run.isDone()) {
                        due.complete(false);
                    }
                };
            }
        };
    }
}
