// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.List;
import java.util.Optional;

/**
 * The way to the locks of a device: past a change that waits to be confirmed there is none, and a commit that outlived the
 * run which made it is settled first, since it keeps running from being locked (RFC 6241, section 7.5).
 */
final class Entrance {

    /** Whether there is a way in. */
    sealed interface Way {
        /** The locks are held. */
        record Open(Reading reading) implements Way {}

        /** There is none. */
        record Closed(Outcome outcome) implements Way {}
    }

    private final Run run;
    private final Locks locks;
    private final CommitOptions options;

    Entrance(Run run, Locks locks, CommitOptions options) {
        this.run = run;
        this.locks = locks;
        this.options = options;
    }

    Way enter() {
        List<JournalEntry> unresolved =
                run.settings().journal().unresolved(run.settings().identity());
        Optional<JournalEntry> waiting =
                unresolved.stream().filter(entry -> entry.awaits(run.now())).findFirst();
        if (waiting.isPresent()) {
            return closed(new Refusal.Awaiting(
                    waiting.get().tx(), waiting.get().confirmBy().orElseThrow()));
        }
        Patience patience = run.patienceForLock(options.lockTimeout());
        List<JournalEntry> persistent = unresolved.stream()
                .filter(entry -> entry.persistId().isPresent())
                .toList();
        Locks.Answer answer =
                persistent.isEmpty() ? locks.take(patience) : new Orphans(run, locks).lock(persistent, patience);
        return switch (answer) {
            case Locks.Answer.Held held -> new Way.Open(held.reading());
            case Locks.Answer.Denied denied -> closed(denied.reason());
        };
    }

    private Way closed(Refusal reason) {
        return new Way.Closed(new Outcome.Refused(run.evidence(), reason));
    }
}
