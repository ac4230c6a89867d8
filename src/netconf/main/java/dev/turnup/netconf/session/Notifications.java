// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.Notification;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a device told unasked, in the order in which it came, until somebody takes it. As many are held as {@link
 * SessionLimits} allow; {@link NotificationOverflow} says what happens to more. Safe for several threads: each notification
 * is taken once.
 */
public final class Notifications {

    /**
     * A notification that was taken.
     *
     * @param missed how many were given up between the one taken before it and this one
     * @param notification what the device told
     */
    public record Delivery(long missed, Notification notification) {}

    private record Held(Notification notification, int bytes) {}

    private final SessionClock clock;
    private final SessionLimits limits;
    private final boolean mayGiveUp;
    private final BooleanSupplier answerAwaited;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Held> held = new ArrayDeque<>();
    private long bytes;
    private long gap;
    private long missed;
    private @Nullable Breakage over;

    /**
     * Holds what a session's options say.
     *
     * @param answerAwaited whether somebody waits for an answer; {@link #lookAgain} tells when that may have changed
     */
    Notifications(SessionOptions options, BooleanSupplier answerAwaited) {
        this.clock = options.clock();
        this.limits = options.limits();
        this.mayGiveUp = options.overflow() == NotificationOverflow.ANSWERS_FIRST;
        this.answerAwaited = answerAwaited;
    }

    /** The oldest that is there; never waits. */
    public Optional<Delivery> poll() {
        lock.lock();
        try {
            return take();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The oldest, waited for where there is none.
     *
     * @return empty where none came in that time
     * @throws NetconfException where the session is over, and all that came before its end was taken
     * @throws CancellationException where the thread is interrupted
     */
    public Optional<Delivery> next(Duration atMost) {
        long end = clock.nanos() + Awaited.nanosOf(atMost);
        SessionClock.Alarm alarm = clock.after(Awaited.nanosOf(atMost), this::lookAgain);
        lock.lock();
        try {
            while (held.isEmpty() && over == null && clock.nanos() < end) {
                changed.await();
            }
            if (held.isEmpty() && over != null) {
                throw over.about("notification", false);
            }
            return take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a notification");
        } finally {
            lock.unlock();
            alarm.cancel();
        }
    }

    private Optional<Delivery> take() {
        Held first = held.poll();
        if (first == null) {
            return Optional.empty();
        }
        bytes -= first.bytes();
        Delivery delivery = new Delivery(gap, first.notification());
        gap = 0;
        changed.signalAll();
        return Optional.of(delivery);
    }

    /** How many were given up so far. */
    public long missed() {
        lock.lock();
        try {
            return missed;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps one that came, and waits for room first where it is to; the reader of the connection waits with it. */
    void put(Notification notification, int size) throws InterruptedException {
        lock.lock();
        try {
            while (over == null && !fits(size)) {
                if (mayGiveUp && answerAwaited.getAsBoolean()) {
                    giveUpOldest();
                } else {
                    changed.await();
                }
            }
            if (fits(size)) {
                held.add(new Held(notification, size));
                bytes += size;
                changed.signalAll();
            } else {
                missed++; // it came after the session's end
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean fits(int size) {
        boolean few = held.size() < limits.notifications();
        return held.isEmpty() || (few && bytes + size <= limits.notificationBytes());
    }

    // Always from the front, so that what is missing stood before what is taken next.
    private void giveUpOldest() {
        bytes -= held.remove().bytes();
        gap++;
        missed++;
    }

    /** Somebody waits for an answer from now on, or time has passed. */
    void lookAgain() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will come. */
    void end(Breakage why) {
        lock.lock();
        try {
            over = why;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
