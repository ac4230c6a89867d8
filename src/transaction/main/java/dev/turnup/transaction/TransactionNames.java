// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalEntry.State;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a transaction is called.
 *
 * @param tx in the journal
 * @param persistId on the device, where its tier has that: nobody can guess it, and whoever has it can confirm and cancel
 * @param group the group it belongs to
 */
record TransactionNames(TxId tx, String persistId, Optional<GroupId> group) {

    static TransactionNames next(RandomGenerator random, Optional<GroupId> group) {
        TxId tx = TxId.next(random);
        return new TransactionNames(tx, "turnup-" + tx + "-%016x".formatted(random.nextLong()), group);
    }

    /** What the journal is told of a run. */
    JournalEntry entry(Run run, Plan.Ready plan, CommitOptions options, State state) {
        String identity = run.settings().identity();
        return new JournalEntry(
                tx,
                identity,
                options.who().isEmpty() ? run.settings().user() : options.who(),
                options.label().isEmpty() ? plan.label() : options.label(),
                run.now(),
                plan.tier(),
                plan.baseDigest(),
                plan.expectedDigest(),
                Edits.journalled(plan.forward()),
                Edits.journalled(plan.inverse()),
                state,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(persistId).filter(id -> plan.tier().persists()),
                group,
                plan.remainder().map(RemainderPlan::entry),
                Optional.empty(),
                Optional.empty(),
                plan.ledger());
    }
}
