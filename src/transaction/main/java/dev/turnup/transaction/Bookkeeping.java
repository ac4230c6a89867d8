// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.secret.ConfidentialText;
import java.util.Optional;

/** Holds a run to the ledger that its plan was made with. */
record Bookkeeping(Run run, Plan.Ready plan) {

    /** Why not, where the ledger is neither what the plan was made with nor what it makes of it. */
    Optional<Refusal> moved() {
        return plan.ledger()
                .filter(ledger -> !Ledger.same(now(), ledger.before()) && !Ledger.same(now(), ledger.after()))
                .map(ledger -> new Refusal.LedgerMoved());
    }

    /** Writes the ledger of a plan whose configuration the device holds already. */
    void write(JournalEntry entry) {
        if (plan.ledger().filter(ledger -> !Ledger.same(now(), ledger.after())).isPresent()) {
            run.begin(entry);
            run.conclude(Conclusion.COMMITTED, "the device held it already");
        }
    }

    private ConfidentialText now() {
        return run.settings().journal().ledger(run.settings().identity());
    }
}
