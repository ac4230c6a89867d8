// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A committed transaction, taken back later as a transaction of its own. */
class RollbackTest {
    private static final String NEW_INTERFACE =
            "<interface><name>0/0/1</name><description>trunk</description></interface>";

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_rollback_leads_to_the_digest_from_before(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Device device = bench.device();
            TxId tx = commit(device, "<hostname>edge2</hostname>" + NEW_INTERFACE);
            Outcome outcome = device.rollback(tx);
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.journal.history(1).getFirst().label()).isEqualTo("rollback of " + tx);
        }
    }

    @Test
    void later_changes_elsewhere_survive_a_rollback() {
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device();
            TxId tx = commit(device, "<hostname>edge2</hostname>");
            commit(device, NEW_INTERFACE);
            assertThat(device.rollback(tx)).isInstanceOf(Outcome.Committed.class);
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge1");
            assertThat(device.plan(Box.edit(NEW_INTERFACE))).isInstanceOf(Plan.Unchanged.class);
        }
    }

    @Test
    void a_later_change_of_the_same_leaf_is_a_conflict() {
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device();
            TxId tx = commit(device, "<hostname>edge2</hostname>");
            commit(device, "<hostname>edge3</hostname>");
            Plan plan = device.planRollback(tx);
            assertThat(plan).isInstanceOf(Plan.Refused.class);
            assertThat(((Plan.Refused) plan).reason()).isInstanceOf(Refusal.Conflict.class);
            assertThat(plan.toString()).contains("edge3");
        }
    }

    @Test
    void what_was_added_later_beneath_a_new_node_is_a_conflict() {
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device();
            TxId tx = commit(device, NEW_INTERFACE);
            commit(device, "<interface><name>0/0/1</name><mtu>9000</mtu></interface>");
            assertThat(device.planRollback(tx)).isInstanceOf(Plan.Refused.class);
        }
    }

    @Test
    void what_was_taken_back_already_needs_no_rollback() {
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device();
            TxId tx = commit(device, "<hostname>edge2</hostname>");
            device.rollback(tx);
            assertThat(device.planRollback(tx)).isInstanceOf(Plan.Unchanged.class);
        }
    }

    @Test
    void a_rollback_can_itself_be_rolled_back() {
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device();
            TxId tx = commit(device, "<hostname>edge2</hostname>");
            TxId back = device.rollback(tx).evidence().tx().orElseThrow();
            assertThat(device.rollback(back)).isInstanceOf(Outcome.Committed.class);
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
        }
    }

    @Test
    void an_unknown_transaction_cannot_be_rolled_back() {
        try (Bench bench = Bench.of(Tier.B)) {
            Outcome outcome = bench.device().rollback(new TxId("tx-00000000"));
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.toString()).contains("the journal does not know it");
        }
    }

    @Test
    void a_transaction_that_was_not_committed_cannot_be_rolled_back() {
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device();
            Outcome outcome = device.plan(Box.hostname("edge2"))
                    .commit(Bench.SOON.confirmWithin(Duration.ofSeconds(9)).check(view -> Health.bad("nothing good")));
            TxId tx = outcome.evidence().tx().orElseThrow();
            assertThat(device.rollback(tx).toString()).contains("did not end as committed");
        }
    }

    private static TxId commit(Device device, String content) {
        Outcome outcome = device.plan(Box.edit(content)).commit(Bench.SOON);
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        return outcome.evidence().tx().orElseThrow();
    }
}
