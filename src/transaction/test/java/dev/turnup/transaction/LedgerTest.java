// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.transaction.secret.SecretKeys;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands on a device is known by its ledger, which becomes valid and goes back with the transaction. */
class LedgerTest {
    private static final ConfidentialText ONE = ledger("one");
    private static final ConfidentialText TWO = ledger("two");

    @Test
    void a_device_that_nothing_was_written_of_has_an_empty_ledger() {
        try (Bench bench = Bench.of(Tier.C)) {
            assertThat(ledger(bench)).isEqualTo(Ledger.EMPTY);
        }
    }

    @Test
    void the_ledger_is_valid_once_the_transaction_is_committed_and_the_next_revision_sees_it() {
        try (Bench bench = Bench.of(Tier.C)) {
            Plan plan = bench.device().plan(to("edge2", ONE));
            assertThat(ledger(bench)).isEqualTo(Ledger.EMPTY);
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(ledger(bench)).isEqualTo(ONE);

            Seen seen = new Seen();
            bench.device().plan(seen);
            assertThat(seen.basis.orElseThrow().ledger()).isEqualTo(ONE);
            assertThat(Box.hostnameIn(seen.basis.orElseThrow().running())).isEqualTo("edge2");
        }
    }

    @Test
    void what_is_put_back_leaves_the_ledger_as_it_was() {
        try (Bench bench = Bench.of(Tier.C)) {
            Outcome outcome =
                    bench.device().plan(to("edge2", ONE)).commit(Bench.SOON.check(view -> Health.bad("nothing good")));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(ledger(bench)).isEqualTo(Ledger.EMPTY);
        }
    }

    @Test
    void a_rollback_takes_the_ledger_back_and_another_one_brings_it_again() {
        try (Bench bench = Bench.of(Tier.C)) {
            TxId first = committed(bench, "edge2", ONE);
            TxId second = committed(bench, "edge3", TWO);

            Outcome back = bench.device().rollback(second);
            assertThat(back).isInstanceOf(Outcome.Committed.class);
            assertThat(ledger(bench)).isEqualTo(ONE);
            assertThat(bench.device().rollback(first)).isInstanceOf(Outcome.Committed.class);
            assertThat(ledger(bench)).isEqualTo(Ledger.EMPTY);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void a_transaction_is_not_rolled_back_under_a_later_ledger() {
        try (Bench bench = Bench.of(Tier.C)) {
            TxId first = committed(bench, "edge2", ONE);
            committed(bench, "edge2", TWO);
            assertThat(bench.device().planRollback(first).toString())
                    .contains("services were stated, changed or taken away since");
        }
    }

    @Test
    void a_plan_is_refused_where_the_ledger_has_moved_since_it_was_made() {
        try (Bench bench = Bench.of(Tier.C)) {
            Plan old = bench.device().plan(to("edge1", ONE));
            committed(bench, "edge1", TWO);
            Outcome outcome = old.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.toString()).contains("services that stand on the device have changed");
            assertThat(bench.unlocked()).isTrue();
            assertThat(ledger(bench)).isEqualTo(TWO);
        }
    }

    @Test
    void a_ledger_alone_is_written_and_the_device_is_left_as_it_is() {
        try (Bench bench = Bench.of(Tier.C)) {
            Plan plan = bench.device().plan(to("edge1", ONE));
            assertThat(plan).isInstanceOf(Plan.Unchanged.class);
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Unchanged.class);
            assertThat(ledger(bench)).isEqualTo(ONE);
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Unchanged.class);
            assertThat(bench.journal.history(9)).hasSize(1);
        }
    }

    @Test
    void a_plan_that_changes_the_ledger_alone_is_kept_and_carried_out_later() {
        try (Bench bench = Bench.of(Tier.C)) {
            Plan.Unchanged plan = (Plan.Unchanged) bench.device().plan(to("edge1", ONE));
            assertThat(plan.toString()).contains("writes down which services stand there");
            SavedPlan saved = plan.keepsBooks().orElseThrow().save();

            Plan again = bench.device().plan(saved);
            assertThat(again).isInstanceOf(Plan.Unchanged.class);
            assertThat(again.commit(Bench.SOON)).isInstanceOf(Outcome.Unchanged.class);
            assertThat(ledger(bench)).isEqualTo(ONE);
        }
    }

    @Test
    void a_kept_plan_of_the_ledger_alone_is_refused_where_running_has_moved() {
        try (Bench bench = Bench.of(Tier.C)) {
            Plan.Unchanged plan = (Plan.Unchanged) bench.device().plan(to("edge1", ONE));
            SavedPlan saved = plan.keepsBooks().orElseThrow().save();
            bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON);

            Outcome outcome = bench.device().plan(saved).commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(ledger(bench)).isEqualTo(Ledger.EMPTY);
        }
    }

    @Test
    void what_a_process_left_that_died_counts_once_it_is_settled_as_committed() {
        try (Bench bench = Bench.of(Tier.C)) {
            Plan.Ready plan = (Plan.Ready) bench.device().plan(to("edge2", ONE));
            assertThat(bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON))
                    .isInstanceOf(Outcome.Committed.class);
            bench.journal.begin(prepared(plan));
            assertThat(ledger(bench)).isEqualTo(Ledger.EMPTY);
            assertThat(bench.device().recover()).singleElement().isInstanceOf(Outcome.Committed.class);
            assertThat(ledger(bench)).isEqualTo(ONE);
        }
    }

    @Test
    void what_a_person_has_accepted_counts() {
        try (Bench bench = Bench.of(Tier.C)) {
            TxId tx = committed(bench, "edge2", ONE);
            JournalEntry entry = bench.journal.find(tx).orElseThrow();
            bench.journal.put(entry.concluded(Conclusion.ACCEPTED, "", entry.begun()));
            assertThat(ledger(bench)).isEqualTo(ONE);
        }
    }

    @Test
    void a_saved_plan_carries_it() {
        SecretKeys keys = SecretKeys.of("a2V5IG9uZSBrZXkgb25lIGtleSBvbmUga2V5IG9uZSE=", "the test");
        try (Bench bench = Bench.of(Tier.C)) {
            Plan.Ready made = (Plan.Ready) bench.device().plan(to("edge2", ONE));
            SavedPlan saved = SavedPlanText.read(SavedPlanText.bytes(made.save(), keys), "p1", keys);
            assertThat(bench.device().plan(saved).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(ledger(bench)).isEqualTo(ONE);
        }
    }

    @Test
    void on_a_device_without_netconf_it_is_kept_and_goes_back_likewise() {
        LineBench bench = new LineBench(false);
        try (Device device = bench.device()) {
            Outcome outcome = device.plan(lines(ONE)).commit(Bench.SOON);
            assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.journal.ledger(LineBench.IDENTITY)).isEqualTo(ONE);
            assertThat(device.plan(lines(TWO)).commit(Bench.SOON)).isInstanceOf(Outcome.Unchanged.class);
            assertThat(bench.journal.ledger(LineBench.IDENTITY)).isEqualTo(TWO);
            assertThat(device.planRollback(outcome.evidence().tx().orElseThrow())
                            .toString())
                    .contains("services were stated, changed or taken away since");
            TxId second = bench.journal.history(1).getFirst().tx();
            assertThat(device.rollback(second)).isInstanceOf(Outcome.Unchanged.class);
            assertThat(device.rollback(outcome.evidence().tx().orElseThrow())).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.journal.ledger(LineBench.IDENTITY)).isEqualTo(Ledger.EMPTY);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    private static JournalEntry prepared(Plan.Ready plan) {
        return new JournalEntry(
                new TxId("tx-0000002a"),
                plan.device(),
                "ada",
                "",
                Instant.parse("2026-03-01T00:00:00Z"),
                plan.tier(),
                plan.baseDigest(),
                plan.expectedDigest(),
                Edits.journalled(plan.forward()),
                Edits.journalled(plan.inverse()),
                State.PREPARED,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                plan.ledger());
    }

    private static TxId committed(Bench bench, String hostname, ConfidentialText ledger) {
        assertThat(bench.device().plan(to(hostname, ledger)).commit(Bench.SOON))
                .isInstanceOfAny(Outcome.Committed.class, Outcome.Unchanged.class);
        return bench.journal.history(1).getFirst().tx();
    }

    private static ConfidentialText ledger(Bench bench) {
        return bench.journal.ledger(bench.device().identity());
    }

    private static ConfidentialText ledger(String text) {
        return ConfidentialText.plain("<ledger xmlns=\"urn:turnup:ledger\"><s>" + text + "</s></ledger>");
    }

    private static Revision to(String hostname, ConfidentialText ledger) {
        return new Made(Box.hostname(hostname), ledger);
    }

    private static Revision lines(ConfidentialText ledger) {
        return new Made(Lines.phone(1, "Ada"), ledger);
    }

    /** An edit, and a ledger. */
    private record Made(EditConfig edit, ConfidentialText ledger) implements Revision {
        @Override
        public List<Violation> offline() {
            return List.of();
        }

        @Override
        public boolean reachesBeside() {
            return false;
        }

        @Override
        public Result of(Basis basis) {
            DataTree target = ((EditResult.Applied) edit.applyTo(basis.running(), Operation.MERGE)).tree();
            return new Wanted(target, Optional.empty(), ledger, List.of());
        }
    }

    /** Keeps what it was worked out of. */
    private static final class Seen implements Revision {
        private Optional<Basis> basis = Optional.empty();

        @Override
        public List<Violation> offline() {
            return List.of();
        }

        @Override
        public boolean reachesBeside() {
            return false;
        }

        @Override
        public Result of(Basis now) {
            basis = Optional.of(now);
            return new Impossible(new Refusal.NotReady("only looking"));
        }
    }
}
