// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A clock that stands until a test moves it on; alarms ring in the thread that does. */
final class ManualClock implements SessionClock {
    private record Due(long at, Runnable task) {}

    private final List<Due> alarms = new ArrayList<>();
    private long now;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized Alarm after(long nanos, Runnable task) {
        if (nanos <= 0) {
            Thread due = Thread.startVirtualThread(task);
            return due::interrupt;
        }
        Due due = new Due(now + nanos, task);
        alarms.add(due);
        return () -> forget(due);
    }

    private synchronized void forget(Due due) {
        alarms.remove(due);
    }

    /** Lets time pass, to each alarm on the way. */
    void advance(Duration by) {
        long target = nanos() + by.toNanos();
        Optional<Due> next = nextUntil(target);
        while (next.isPresent()) {
            next.get().task().run();
            next = nextUntil(target);
        }
    }

    private synchronized Optional<Due> nextUntil(long target) {
        Optional<Due> next = alarms.stream().filter(due -> due.at() <= target).min(Comparator.comparingLong(Due::at));
        next.ifPresent(alarms::remove);
        now = Math.max(now, next.map(Due::at).orElse(target));
        return next;
    }

    /** How many alarms wait. */
    synchronized int alarms() {
        return alarms.size();
    }
}
