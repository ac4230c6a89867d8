// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.transaction.JournalEntry.State;
import java.util.List;
import java.util.Optional;

/**
 * Confirmed commits that outlived the runs which made them: confirmed where that was decided, else cancelled, under the lock
 * of the candidate, which the run that made them held as long as it lived.
 */
final class Orphans {
    private final Run run;
    private final Locks locks;

    Orphans(Run run, Locks locks) {
        this.run = run;
        this.locks = locks;
    }

    /** Settles what may be pending of those entries, oldest first, and takes all locks. */
    Locks.Answer lock(List<JournalEntry> entries, Patience patience) {
        Locks.Answer candidate = locks.takeCandidate(patience);
        if (!(candidate instanceof Locks.Answer.Held held)) {
            return candidate;
        }
        Reading reading = held.reading();
        for (JournalEntry entry : entries) {
            reading = locks.answered(settling(entry, reading)).reading();
        }
        return locks.widen(patience);
    }

    /**
     * A confirmation carries along what the candidate holds: nothing, or the change is cancelled after all. Both do nothing
     * where nothing is pending under that name.
     */
    private Rpc settling(JournalEntry entry, Reading reading) {
        String id = entry.persistId().orElseThrow();
        boolean stays = GroupDecision.stays(run, entry).orElse(entry.state() == State.CONFIRMING);
        return stays && reading.clean() && reading.running().digest().equals(entry.after())
                ? Rpc.Commit.confirming(id)
                : new Rpc.CancelCommit(Optional.of(id));
    }
}
