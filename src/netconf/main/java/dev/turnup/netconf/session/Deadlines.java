// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One alarm for all that a session waits for. It rings at the earliest deadline that was ever named and then looks again:
 * an answer in time costs nothing.
 */
final class Deadlines {
    /** None. */
    static final long NEVER = Long.MAX_VALUE;

    private final SessionClock clock;
    private final LongUnaryOperator check;
    private final ReentrantLock lock = new ReentrantLock();
    private long ringsAt = NEVER;
    private boolean over;
    private SessionClock.@Nullable Alarm alarm;

    /**
     * Uses a clock.
     *
     * @param check given the time, settles what is due and says when to look again
     */
    Deadlines(SessionClock clock, LongUnaryOperator check) {
        this.clock = clock;
        this.check = check;
    }

    /** Looks at that time at the latest. */
    void by(long time) {
        lock.lock();
        try {
            if (over || time >= ringsAt) {
                return;
            }
            if (alarm != null) {
                alarm.cancel();
            }
            ringsAt = time;
            alarm = clock.after(Math.max(0, time - clock.nanos()), () -> ring(time));
        } finally {
            lock.unlock();
        }
    }

    private void ring(long time) {
        lock.lock();
        try {
            if (over || ringsAt != time) {
                return; // an earlier one took its place
            }
            ringsAt = NEVER;
            alarm = null;
        } finally {
            lock.unlock();
        }
        by(check.applyAsLong(clock.nanos()));
    }

    /** Never rings again. */
    void end() {
        lock.lock();
        try {
            over = true;
            if (alarm != null) {
                alarm.cancel();
                alarm = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
