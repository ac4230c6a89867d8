// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run that died left in the journal is settled by what the device holds. */
class RecoveryTest {
    private static final TxId TX = new TxId("tx-0000002a");
    private static final String PLANNED =
            "<hostname>edge2</hostname><interface><name>0/0/0</name><mtu>1500</mtu></interface>";
    private static final String ELSE = "<hostname>edge9</hostname>";

    @ParameterizedTest
    @CsvSource({
        "STAGED,     before, NOT_COMMITTED",
        "PREPARED,   before, NOT_COMMITTED",
        "PREPARED,   after,  COMMITTED",
        "COMMITTED,  after,  COMMITTED",
        "COMMITTED,  before, ROLLED_BACK",
        "CONFIRMING, after,  COMMITTED",
        "CONFIRMING, before, ROLLED_BACK",
        "UNDOING,    before, ROLLED_BACK",
        "UNDOING,    after,  ROLLED_BACK"
    })
    void one_of_the_two_digests_decides(State state, String holds, Conclusion conclusion) {
        try (Bench bench = Bench.of(Tier.C)) {
            Device device = bench.device();
            leave(bench, device, state);
            if (holds.equals("after")) {
                bench.router.changeRunning(running -> Box.tree(PLANNED));
            }
            assertThat(device.recover()).hasSize(1);
            assertThat(bench.journal.find(TX).orElseThrow().conclusion()).contains(conclusion);
            assertThat(Box.hostnameIn(bench.router.running()))
                    .isEqualTo(conclusion == Conclusion.COMMITTED ? "edge2" : "edge1");
            assertThat(device.recover()).isEmpty();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @Test
    void neither_digest_is_in_doubt_with_both_differences_and_blocks_new_runs_until_accepted() {
        try (Bench bench = Bench.of(Tier.C)) {
            Device device = bench.device();
            leave(bench, device, State.PREPARED);
            bench.router.changeRunning(running -> Box.tree(ELSE));
            List<Outcome> outcomes = device.recover();
            assertThat(outcomes).singleElement().isInstanceOf(Outcome.InDoubt.class);
            Outcome.InDoubt doubt = (Outcome.InDoubt) outcomes.getFirst();
            assertThat(doubt.fromBefore().orElseThrow().toString()).contains("edge1", "edge9");
            assertThat(doubt.fromPlanned().orElseThrow().toString()).contains("edge2", "edge9");

            Plan plan = device.plan(Box.hostname("edge3"));
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.InDoubt.class);
            assertThat(bench.unlocked()).isTrue();
            device.accept(TX);
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
        }
    }

    @Test
    void the_next_run_on_the_device_settles_before_it_begins() {
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device();
            leave(bench, device, State.PREPARED);
            Outcome outcome = device.plan(Box.hostname("edge3")).commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.journal.find(TX).orElseThrow().conclusion()).contains(Conclusion.NOT_COMMITTED);
            assertThat(bench.phases).anyMatch(Phase.Settled.class::isInstance);
        }
    }

    @Test
    void edits_of_others_in_the_candidate_are_neither_committed_nor_discarded_by_taking_a_change_back() {
        try (Bench bench = Bench.of(Tier.C)) {
            Device device = bench.device();
            leave(bench, device, State.UNDOING);
            bench.router.changeRunning(running -> Box.tree(PLANNED));
            RefusalTest.stage(bench.stranger(), "somebody-elses");
            bench.router.transcript().clear();
            List<Outcome> outcomes = device.recover();
            assertThat(outcomes).singleElement().isInstanceOf(Outcome.InDoubt.class);
            assertThat(outcomes.getFirst().toString()).contains("edits of others");
            assertThat(bench.router.transcript().rpcs()).doesNotContain("discard-changes", "commit");
            assertThat(Box.hostnameIn(bench.router.candidate())).isEqualTo("somebody-elses");
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @Test
    void a_recovery_that_breaks_midway_leaves_no_lock() {
        try (Bench bench = Bench.of(Tier.C)) {
            Device device = bench.device();
            leave(bench, device, State.PREPARED);
            bench.listener(phase -> {
                throw new IllegalStateException("nobody listens");
            });
            assertThatThrownBy(device::recover).hasMessage("nobody listens");
            assertThat(bench.unlocked()).isTrue();
        }
    }

    private static void leave(Bench bench, Device device, State state) {
        DataTree after = Box.tree(PLANNED);
        Diff difference = Diff.exact(bench.atStart, after);
        bench.journal.begin(new JournalEntry(
                TX,
                device.identity(),
                "ada",
                "",
                Instant.parse("2026-03-01T00:00:00Z"),
                Tier.C,
                bench.atStart.digest(),
                after.digest(),
                Edits.journalled(difference.edit()),
                Edits.journalled(difference.inverse().edit()),
                state,
                Optional.empty(),
                Optional.empty(),
                ""));
    }
}
