// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.edit.Diff;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The outcome of a transaction that the journal says is over. */
final class Ended {
    private Ended() {}

    /**
     * Empty for one that a person has accepted: there is nothing to tell of it.
     *
     * @param residue what is left where it could not be taken back
     */
    static Optional<Outcome> outcome(JournalEntry entry, Evidence evidence, Supplier<Optional<Diff>> residue) {
        String explanation = entry.explanation();
        return switch (entry.conclusion().orElseThrow()) {
            case COMMITTED -> Optional.of(new Outcome.Committed(evidence));
            case NOT_COMMITTED -> Optional.of(new Outcome.NotCommitted(evidence, explanation, List.of()));
            case ROLLED_BACK -> Optional.of(new Outcome.RolledBack(evidence, explanation));
            case ROLLBACK_FAILED ->
                Optional.of(new Outcome.RollbackFailed(evidence, explanation, residue.get(), Optional.empty()));
            case ACCEPTED -> Optional.empty();
        };
    }
}
