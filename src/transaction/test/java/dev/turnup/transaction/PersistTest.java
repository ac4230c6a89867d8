// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.Fault;
import dev.turnup.fixture.Transcript.Message;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tier A: an unconfirmed commit outlives its session, and is confirmed or cancelled by name. */
class PersistTest {
    private static final RpcError REFUSED =
            RpcError.of(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED).build();

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void the_commit_is_confirmed_by_the_name_that_the_journal_had_before() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            Outcome outcome = commit(bench, Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            String id = bench.journal.history(1).getFirst().persistId().orElseThrow();
            List<String> commits = bench.router.transcript().requests("commit").stream()
                    .map(Message::text)
                    .toList();
            assertThat(commits.getFirst()).contains("<persist>" + id + "</persist>", "<confirm-timeout>20<");
            assertThat(commits.getLast())
                    .contains("<persist-id>" + id + "</persist-id>")
                    .doesNotContain("<confirmed");
            assertThat(bench.router.awaitsConfirmation()).isFalse();
        }
    }

    @Test
    void a_change_that_a_check_refuses_is_cancelled_on_the_same_session() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            Outcome outcome = commit(bench, Bench.SOON.check(view -> Health.bad("nothing good")));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(bench.router.transcript().requests("cancel-commit")).hasSize(1);
            assertThat(bench.router.transcript().sessions()).hasSize(1);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @Test
    void a_commit_whose_answer_was_lost_goes_on_where_it_was() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            bench.router.inject(new Fault.DropAfterApplying("commit"));
            Outcome outcome = commit(bench, Bench.SOON.check(view -> Health.good()));
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.phases).anyMatch(Phase.Checked.class::isInstance);
            assertAfter(bench, outcome);
        }
    }

    @Test
    void a_commit_that_never_arrived_is_not_committed() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            bench.router.inject(new Fault.DropBeforeApplying("commit"));
            Outcome outcome = commit(bench, Bench.SOON);
            assertThat(outcome.evidence().holds()).isEqualTo(Holds.BEFORE);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.router.awaitsConfirmation()).isFalse();
            assertThat(bench.router.transcript().requests("commit")).hasSize(1);
        }
    }

    @Test
    void a_confirmation_that_never_arrived_is_given_again() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            bench.router.inject(new Fault.DropBeforeApplying("commit", 2));
            assertAfter(bench, commit(bench, Bench.SOON));
        }
    }

    @Test
    void a_confirmation_whose_answer_was_lost_is_final() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            bench.router.inject(new Fault.DropAfterApplying("commit", 2));
            assertAfter(bench, commit(bench, Bench.SOON));
        }
    }

    @Test
    void a_confirmation_never_carries_what_others_staged_meanwhile() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            bench.router.inject(new Fault.DropBeforeApplying("commit", 2));
            bench.onConnect(() -> bench.onConnect(() -> {
                bench.onConnect(() -> {});
                RefusalTest.stage(bench.stranger(), "somebody-elses");
            }));
            Outcome outcome = commit(bench, Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(Box.hostnameIn(bench.router.candidate())).isEqualTo("somebody-elses");
        }
    }

    @Test
    void a_device_that_refuses_to_cancel_is_waited_for_until_it_goes_back() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            bench.router.inject(new Fault.Reject("cancel-commit", REFUSED));
            bench.router.inject(new Fault.Reject("cancel-commit", 1, List.of(REFUSED)));
            Outcome outcome = commit(bench, Bench.SOON.check(view -> Health.bad("nothing good")));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void a_change_that_is_left_is_confirmed_by_another_process() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            Outcome.AwaitingConfirm left = leave(bench);
            assertThat(left.deadline()).isEqualTo(Instant.parse("2026-03-01T12:00:20Z"));
            assertThat(left.toString()).contains("2026-03-01T12:00:20Z");
            assertThat(bench.router.awaitsConfirmation()).isTrue();
            assertThat(bench.unlocked()).isTrue();
            clock.advance(Duration.ofSeconds(15));

            Outcome confirmed = bench.device().confirm(left.evidence().tx().orElseThrow());
            clock.advance(Duration.ofMinutes(2));
            assertThat(confirmed).isInstanceOf(Outcome.Committed.class);
            assertAfter(bench, confirmed);
        }
    }

    @Test
    void a_change_that_is_left_is_cancelled_by_another_process() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            TxId tx = leave(bench).evidence().tx().orElseThrow();
            Outcome cancelled = bench.device().cancel(tx);
            assertThat(cancelled).isInstanceOf(Outcome.RolledBack.class);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.unlocked()).isTrue();
            assertThat(bench.device().cancel(tx)).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void a_change_that_nobody_confirms_goes_back_and_the_next_run_says_so() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            TxId tx = leave(bench).evidence().tx().orElseThrow();
            clock.advance(Duration.ofSeconds(20));
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.device().recover()).singleElement().isInstanceOf(Outcome.RolledBack.class);
            assertThat(bench.journal.find(tx).orElseThrow().conclusion()).contains(Conclusion.ROLLED_BACK);
        }
    }

    @Test
    void a_confirmation_that_comes_too_late_says_that_the_device_has_gone_back() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            TxId tx = leave(bench).evidence().tx().orElseThrow();
            clock.advance(Duration.ofSeconds(20));
            Outcome late = bench.device().confirm(tx);
            assertThat(late).isInstanceOf(Outcome.RolledBack.class);
            assertThat(late.toString()).contains("2026-03-01T12:00:20Z");
        }
    }

    @Test
    void while_a_change_waits_no_other_is_begun() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            TxId tx = leave(bench).evidence().tx().orElseThrow();
            Device device = bench.device();
            Outcome other = device.plan(Box.hostname("edge3")).commit(Bench.SOON);
            assertThat(other).isInstanceOf(Outcome.Refused.class);
            assertThat(other.toString()).contains(tx.text(), "confirm or cancel it first");
            assertThat(device.recover()).singleElement().isInstanceOf(Outcome.Refused.class);
            assertThat(bench.router.awaitsConfirmation()).isTrue();
        }
    }

    @Test
    void a_change_that_waits_can_be_given_more_time() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            TxId tx = leave(bench).evidence().tx().orElseThrow();
            clock.advance(Duration.ofSeconds(10));
            Outcome prolonged = bench.device().prolong(tx, Bench.SOON.confirmWithin(Duration.ofMinutes(1)));
            assertThat(prolonged)
                    .isInstanceOfSatisfying(
                            Outcome.AwaitingConfirm.class,
                            o -> assertThat(o.deadline()).isEqualTo(Instant.parse("2026-03-01T12:01:10Z")));
            clock.advance(Duration.ofSeconds(59));
            assertThat(bench.router.awaitsConfirmation()).isTrue();
            clock.advance(Duration.ofSeconds(1));
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void a_device_without_persist_is_not_left() {
        for (Tier tier : List.of(Tier.B, Tier.C, Tier.D)) {
            try (Bench bench = Bench.timed(tier, clock)) {
                Plan plan = bench.device().plan(Box.hostname("edge2"));
                bench.router.transcript().clear();
                Outcome outcome = plan.commit(Bench.SOON.detached());
                assertThat(outcome).isInstanceOf(Outcome.Refused.class);
                assertThat(outcome.toString()).contains("confirmed-commit:1.1");
                assertThat(bench.router.transcript().rpcs()).isEmpty();
            }
        }
    }

    @Test
    void a_device_that_takes_a_left_change_back_with_the_session_is_found_out() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            bench.router.inject(new Fault.DoInstead("commit", Rpc.Commit.confirmed(Duration.ofSeconds(20))));
            Outcome outcome = commit(bench, Bench.SOON.detached());
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).contains("though its hello offers confirmed-commit:1.1");
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void what_others_staged_is_not_confirmed_along() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            TxId tx = leave(bench).evidence().tx().orElseThrow();
            RefusalTest.stage(bench.stranger(), "somebody-elses");
            Outcome refused = bench.device().confirm(tx);
            assertThat(refused).isInstanceOf(Outcome.Refused.class);
            assertThat(refused.toString()).contains("somebody-elses");
            assertThat(bench.router.awaitsConfirmation()).isTrue();
            assertThat(bench.device().confirm(tx, Bench.SOON.discardingForeign()))
                    .isInstanceOf(Outcome.Committed.class);
        }
    }

    @Test
    void what_a_dead_run_left_pending_is_cancelled_by_the_next() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            TxId tx = leave(bench).evidence().tx().orElseThrow();
            bench.journal.advance(tx, State.COMMITTED, Optional.empty());
            Outcome next = bench.device().plan(Box.hostname("edge3")).commit(Bench.SOON.rebasing());
            assertThat(bench.journal.find(tx).orElseThrow().conclusion()).contains(Conclusion.ROLLED_BACK);
            assertThat(next).isInstanceOf(Outcome.Refused.class); // it was planned against what has gone back
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void what_a_dead_run_had_decided_to_confirm_is_confirmed_by_the_next() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            TxId tx = leave(bench).evidence().tx().orElseThrow();
            bench.journal.advance(tx, State.CONFIRMING, Optional.empty());
            assertThat(bench.device().recover()).singleElement().isInstanceOf(Outcome.Committed.class);
            clock.advance(Duration.ofMinutes(2));
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
        }
    }

    private static Outcome.AwaitingConfirm leave(Bench bench) {
        Outcome outcome = commit(bench, Bench.SOON.detached());
        assertThat(outcome).isInstanceOf(Outcome.AwaitingConfirm.class);
        return (Outcome.AwaitingConfirm) outcome;
    }

    private static Outcome commit(Bench bench, CommitOptions options) {
        return bench.device().plan(Box.hostname("edge2")).commit(options);
    }

    private static void assertAfter(Bench bench, Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
        assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER);
        assertThat(bench.candidateClean()).isTrue();
        assertThat(bench.unlocked()).isTrue();
        assertThat(bench.router.awaitsConfirmation()).isFalse();
        assertThat(bench.journal.history(1).getFirst().conclusion()).contains(Conclusion.COMMITTED);
    }
}
