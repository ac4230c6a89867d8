// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalGroup.Decision;
import java.util.Optional;

/** What was decided for the group of a transaction that was left unfinished. */
final class GroupDecision {
    private GroupDecision() {}

    /**
     * Whether the changes of its group stay; empty for a transaction by itself. A group that is still undecided is decided
     * here: its changes go back, whoever finishes which of them first.
     */
    static Optional<Boolean> stays(Run run, JournalEntry entry) {
        return entry.group()
                .map(group ->
                        run.settings().journal().decide(group, Decision.UNDO).decision() == Decision.CONFIRM);
    }
}
