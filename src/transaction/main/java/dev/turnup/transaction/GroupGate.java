// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalGroup.Decision;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where the members of a group wait for each other, twice: until all are prepared, and until all are checked. What is then
 * decided for all is in the journal before any goes on.
 */
final class GroupGate {
    private static final String ELSEWHERE = "another process has decided that the group goes back";

    private final Journal journal;
    private final GroupId group;
    private final InstantSource clock;
    private final Set<String> awaited;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> prepared = new HashSet<>();
    private final Set<String> checked = new HashSet<>();
    private Optional<Instant> deadline = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private Decision decision = Decision.PREPARING;

    GroupGate(Journal journal, GroupId group, InstantSource clock, Set<String> members) {
        this.journal = journal;
        this.group = group;
        this.clock = clock;
        this.awaited = new HashSet<>(members);
    }

    /** The gate as one member sees it. */
    Gate of(String member) {
        return new Gate() {
            @Override
            public Optional<String> prepared() {
                return arrive(member, prepared, Decision.COMMIT);
            }

            @Override
            public Optional<String> checked(Optional<Instant> confirmBy) {
                lock.lock();
                try {
                    deadline = deadline.filter(first -> confirmBy.isEmpty() || first.isBefore(confirmBy.get()))
                            .or(() -> confirmBy);
                } finally {
                    lock.unlock();
                }
                return arrive(member, checked, Decision.CONFIRM);
            }

            @Override
            public void goesBack(String why) {
                lock.lock();
                try {
                    fail(member + " goes back: " + why);
                } finally {
                    lock.unlock();
                }
            }

            @Override
            public boolean stays() {
                return decided() == Decision.CONFIRM;
            }
        };
    }

    /** What was decided last. */
    Decision decided() {
        lock.lock();
        try {
            return decision;
        } finally {
            lock.unlock();
        }
    }

    /** A member has ended; one whose device holds already what was planned is no longer waited for, any other is missed. */
    void ended(String member, Outcome outcome) {
        lock.lock();
        try {
            if (outcome instanceof Outcome.Unchanged) {
                awaited.remove(member);
                settle(prepared, Decision.COMMIT);
                settle(checked, Decision.CONFIRM);
            } else {
                fail(member + " did not get there");
            }
        } finally {
            lock.unlock();
        }
    }

    /** A member ended without an outcome. */
    void broke(String member) {
        lock.lock();
        try {
            fail(member + " broke");
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> arrive(String member, Set<String> there, Decision next) {
        lock.lock();
        try {
            there.add(member);
            settle(there, next);
            while (failure.isEmpty() && decision != next) {
                changed.awaitUninterruptibly();
            }
            return decision == next ? Optional.empty() : failure;
        } finally {
            lock.unlock();
        }
    }

    /** Decides once all are there. */
    private void settle(Set<String> there, Decision next) {
        if (failure.isPresent() || !decision.mayBecome(next) || !there.containsAll(awaited)) {
            return;
        }
        if (next == Decision.CONFIRM
                && deadline.filter(by -> !clock.instant().isBefore(by)).isPresent()) {
            fail("the time to confirm was up before all devices were checked");
            return;
        }
        try {
            take(journal.decide(group, next).decision(), next);
        } catch (JournalException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private void take(Decision stands, Decision wanted) {
        decision = stands;
        if (stands != wanted) {
            failure = Optional.of(ELSEWHERE);
        }
        changed.signalAll();
    }

    /** Decides that all go back, unless it was decided that they stay. */
    private void fail(String why) {
        if (failure.isPresent() || decision == Decision.CONFIRM) {
            return;
        }
        failure = Optional.of(why);
        try {
            decision = journal.decide(group, Decision.UNDO).decision();
            if (decision == Decision.CONFIRM) {
                failure = Optional.empty(); // it had been written after all
            }
        } catch (JournalException e) {
            decision = Decision.UNDO;
        } finally {
            changed.signalAll();
        }
    }
}
