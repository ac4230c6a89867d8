// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.Fault;
import dev.turnup.transaction.Evidence.Holds;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that breaks: nothing is sent twice, and digests say what happened. */
class LossTest {

    @ParameterizedTest
    @CsvSource({"C,commit", "D,edit-config"})
    void a_request_that_never_arrived_is_not_committed(Tier tier, String operation) {
        try (Bench bench = Bench.of(tier)) {
            Outcome outcome = commitUnder(bench, new Fault.DropBeforeApplying(operation));
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            Settled.assertBefore(bench, outcome);
            assertThat(bench.router.transcript().requests(operation)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"C,commit", "D,edit-config"})
    void a_commit_whose_answer_was_lost_is_committed_and_checked(Tier tier, String operation) {
        try (Bench bench = Bench.of(tier)) {
            Outcome outcome = commitUnder(bench, new Fault.DropAfterApplying(operation));
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            Settled.assertAfter(bench, outcome);
            assertThat(bench.router.transcript().requests(operation)).hasSize(1);
            assertThat(bench.phases).anyMatch(Phase.Checked.class::isInstance);
        }
    }

    @ParameterizedTest
    @CsvSource({"C,commit", "D,edit-config"})
    void a_commit_whose_answer_was_lost_is_still_taken_back_where_a_check_fails(Tier tier, String operation) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.DropAfterApplying(operation));
            Outcome outcome = plan.commit(Bench.SOON.check(view -> Health.bad("nothing good")));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            Settled.assertBefore(bench, outcome);
        }
    }

    @Test
    void an_unconfirmed_commit_whose_answer_was_lost_goes_back_with_the_session() {
        try (Bench bench = Bench.of(Tier.B)) {
            Outcome outcome = commitUnder(bench, new Fault.DropAfterApplying("commit"));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            Settled.assertBefore(bench, outcome);
            assertThat(bench.router.transcript().requests("commit")).hasSize(1);
        }
    }

    @Test
    void a_confirmation_that_was_lost_on_the_way_has_the_device_go_back() {
        try (Bench bench = Bench.of(Tier.B)) {
            Outcome outcome = commitUnder(bench, new Fault.DropBeforeApplying("commit", 2));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            Settled.assertBefore(bench, outcome);
        }
    }

    @Test
    void a_confirmation_whose_answer_was_lost_is_final() {
        try (Bench bench = Bench.of(Tier.B)) {
            Outcome outcome = commitUnder(bench, new Fault.DropAfterApplying("commit", 2));
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            Settled.assertAfter(bench, outcome);
        }
    }

    @Test
    void a_confirmation_whose_answer_was_lost_is_final_though_the_next_connection_breaks_too() {
        try (Bench bench = Bench.of(Tier.B)) {
            bench.router.inject(new Fault.DropBeforeApplying("unlock"));
            Outcome outcome = commitUnder(bench, new Fault.DropAfterApplying("commit", 2));
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            Settled.assertAfter(bench, outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit-config", "validate"})
    void a_connection_lost_before_the_commit_leaves_the_device_clean(String operation) {
        try (Bench bench = Bench.of(Tier.B)) {
            Outcome outcome = commitUnder(bench, new Fault.DropAfterApplying(operation));
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            Settled.assertBefore(bench, outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "get-config"})
    void a_connection_lost_while_locking_changes_nothing(String operation) {
        try (Bench bench = Bench.of(Tier.B)) {
            Outcome outcome = commitUnder(bench, new Fault.DropAfterApplying(operation));
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void a_connection_lost_while_unlocking_does_not_matter() {
        try (Bench bench = Bench.of(Tier.C)) {
            Outcome outcome = commitUnder(bench, new Fault.DropBeforeApplying("unlock"));
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(outcome.evidence().notes()).isNotEmpty();
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
        }
    }

    @ParameterizedTest
    @CsvSource({"B,Garbage", "B,TruncateReply", "B,Silence", "C,Garbage", "C,TruncateReply", "C,Silence"})
    void an_answer_that_cannot_be_read_is_settled_by_digest(Tier tier, String kind) {
        try (Bench bench = Bench.of(tier)) {
            Outcome outcome = commitUnder(bench, fault(kind));
            if (tier == Tier.B) {
                assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
                Settled.assertBefore(bench, outcome);
            } else {
                assertThat(outcome).isInstanceOf(Outcome.Committed.class);
                Settled.assertAfter(bench, outcome);
            }
        }
    }

    @Test
    void a_device_that_cannot_be_reached_any_more_is_in_doubt_until_it_is_recovered() {
        try (Bench bench = Bench.of(Tier.C)) {
            Device device = bench.device();
            Plan plan = device.plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.DropAfterApplying("commit"));
            for (int hello = 0; hello < 40; hello++) {
                bench.router.inject(new Fault.CloseDuringHello());
            }
            Outcome outcome = plan.commit(Bench.SOON.confirmWithin(Duration.ofSeconds(1)));
            assertThat(outcome).isInstanceOf(Outcome.InDoubt.class);
            assertThat(outcome.evidence().holds()).isEqualTo(Holds.UNKNOWN);
            assertThat(bench.journal.unresolved(device.identity())).hasSize(1);
        }
    }

    private static Fault fault(String kind) {
        return switch (kind) {
            case "Garbage" -> new Fault.Garbage("commit");
            case "TruncateReply" -> new Fault.TruncateReply("commit");
            case "Silence" -> new Fault.Silence("commit");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Outcome commitUnder(Bench bench, Fault fault) {
        Plan plan = bench.device().plan(Box.hostname("edge2"));
        bench.router.inject(fault);
        return plan.commit(Bench.SOON.check(view -> Health.good()));
    }
}
