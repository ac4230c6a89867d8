// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.fixture.Fault;
import dev.turnup.fixture.Pretence;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.edit.EditConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A device whose hello lies: it answers ok, and does not do what it says it can. Digests find it out. */
class PretenceTest {
    private static final RpcError REFUSED = RpcError.of(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED)
            .message("inconsistent value: Device refused one or more commands")
            .build();
    private static final CommitOptions SICK = Bench.SOON.check(view -> Health.bad("nothing good"));

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "A,CONFIRMED_COMMIT",
        "B,CONFIRMED_COMMIT",
        "A,CANCEL_COMMIT",
        "A,VALIDATE",
        "B,VALIDATE",
        "C,VALIDATE",
        "A,CANDIDATE",
        "B,CANDIDATE",
        "C,CANDIDATE",
        "A,ROLLBACK_ON_ERROR",
        "B,ROLLBACK_ON_ERROR",
        "C,ROLLBACK_ON_ERROR",
        "D,ROLLBACK_ON_ERROR",
        "A,DISCARD_CHANGES",
        "B,DISCARD_CHANGES",
        "C,DISCARD_CHANGES",
        "A,LOCK",
        "B,LOCK",
        "C,LOCK",
        "D,LOCK",
        "D,TEST_ONLY"
    })
    void a_change_that_needs_no_way_back_is_committed_whatever_is_pretended(Tier tier, Pretence pretence) {
        try (Bench bench = pretending(tier, pretence)) {
            assertCommitted(bench, commit(bench, Bench.SOON));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A,CONFIRMED_COMMIT",
        "B,CONFIRMED_COMMIT",
        "A,CANCEL_COMMIT",
        "A,PERSIST",
        "A,CONFIRMATION",
        "B,CONFIRMATION",
        "A,CANDIDATE",
        "B,CANDIDATE",
        "C,CANDIDATE",
        "A,VALIDATE",
        "B,VALIDATE",
        "C,VALIDATE",
        "A,DISCARD_CHANGES",
        "B,DISCARD_CHANGES",
        "C,DISCARD_CHANGES",
        "D,ROLLBACK_ON_ERROR",
        "A,LOCK",
        "B,LOCK",
        "C,LOCK",
        "D,LOCK"
    })
    void a_check_that_is_not_content_has_the_device_as_before_whatever_is_pretended(Tier tier, Pretence pretence) {
        try (Bench bench = pretending(tier, pretence)) {
            Outcome outcome = commit(bench, SICK);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            Settled.assertBefore(bench, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void an_unconfirmed_commit_that_stays_is_led_back_by_the_inverse_edit_and_named(Tier tier) {
        try (Bench bench = pretending(tier, Pretence.CONFIRMED_COMMIT)) {
            Outcome outcome = commit(bench, SICK);
            Settled.assertBefore(bench, outcome);
            assertThat(outcome.toString()).contains("did not take the unconfirmed commit back", "inverse edit");
            assertThat(bench.router.transcript().requests("edit-config")).hasSize(2);
        }
    }

    @Test
    void a_commit_that_is_neither_cancelled_nor_timed_out_is_led_back_by_the_inverse_edit() {
        try (Bench bench = pretending(Tier.A, Pretence.CONFIRMED_COMMIT)) {
            bench.router.inject(new Fault.Pretend(Pretence.CANCEL_COMMIT));
            Settled.assertBefore(bench, commit(bench, SICK));
        }
    }

    @Test
    void a_commit_that_is_only_said_to_be_cancelled_is_waited_for_until_it_goes_back() {
        try (Bench bench = pretending(Tier.A, Pretence.CANCEL_COMMIT)) {
            Outcome outcome = commit(bench, SICK);
            Settled.assertBefore(bench, outcome);
            assertThat(bench.router.transcript().requests("edit-config")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void a_commit_whose_answer_was_lost_and_that_stays_is_checked_and_kept(Tier tier) {
        try (Bench bench = pretending(tier, Pretence.CONFIRMED_COMMIT)) {
            bench.router.inject(new Fault.DropAfterApplying("commit"));
            assertCommitted(bench, commit(bench, Bench.SOON));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void what_a_dead_run_left_unconfirmed_and_that_stays_is_called_committed(Tier tier) {
        try (Bench bench = pretending(tier, Pretence.CONFIRMED_COMMIT)) {
            TxId tx = die(bench, State.COMMITTED);
            assertThat(bench.device().recover()).singleElement().isInstanceOf(Outcome.Committed.class);
            clock.advance(Duration.ofHours(1));
            assertThat(bench.journal.find(tx).orElseThrow().conclusion()).contains(Conclusion.COMMITTED);
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
        }
    }

    @Test
    void what_a_dead_run_left_and_is_only_said_to_be_cancelled_is_not_called_committed() {
        try (Bench bench = pretending(Tier.A, Pretence.CANCEL_COMMIT)) {
            Outcome left = commit(bench, Bench.SOON.detached());
            TxId tx = left.evidence().tx().orElseThrow();
            bench.journal.advance(tx, State.COMMITTED, Optional.empty());
            Device device = bench.device();
            for (int i = 0; i < 3 && bench.journal.find(tx).orElseThrow().unresolved(); i++) {
                device.recover(Bench.SOON);
                clock.advance(Duration.ofSeconds(10));
            }
            assertThat(bench.journal.find(tx).orElseThrow().conclusion()).contains(Conclusion.ROLLED_BACK);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void a_left_change_that_stays_by_itself_is_confirmed_all_the_same() {
        try (Bench bench = pretending(Tier.A, Pretence.CONFIRMED_COMMIT)) {
            TxId tx = leave(bench);
            assertCommitted(bench, bench.device().confirm(tx, Bench.SOON));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED_COMMIT", "CANCEL_COMMIT"})
    void a_left_change_that_does_not_go_when_it_is_cancelled_is_led_back(Pretence pretence) {
        try (Bench bench = pretending(Tier.A, pretence)) {
            TxId tx = leave(bench);
            Outcome outcome = bench.device().cancel(tx, Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            Settled.assertBefore(bench, outcome);
        }
    }

    @Test
    void a_left_change_that_nobody_confirms_and_that_stays_is_found_out_after_its_deadline() {
        try (Bench bench = pretending(Tier.A, Pretence.CONFIRMED_COMMIT)) {
            TxId tx = leave(bench);
            clock.advance(Duration.ofSeconds(21));
            Outcome outcome = bench.device().recover().getFirst();
            assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER);
            assertThat(bench.journal.find(tx).orElseThrow().explanation()).contains("does not go back as it says");
            assertThat(bench.device().rollback(tx)).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void a_left_change_that_goes_with_its_session_is_found_out_at_once() {
        try (Bench bench = pretending(Tier.A, Pretence.PERSIST)) {
            Outcome outcome = commit(bench, Bench.SOON.detached());
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).contains("though its hello offers confirmed-commit:1.1");
            Settled.assertBefore(bench, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B"})
    void a_confirmation_that_is_only_said_to_be_made_is_shown_by_drift(Tier tier) {
        try (Bench bench = pretending(tier, Pretence.CONFIRMATION)) {
            try (Device device = bench.device()) {
                device.plan(Box.hostname("edge2")).commit(Bench.SOON);
            }
            clock.advance(Duration.ofMinutes(1));
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.device().drift().toString()).contains("edge1", "edge2");
        }
    }

    @ParameterizedTest
    @CsvSource({"A,COMMIT", "B,COMMIT", "C,COMMIT", "D,EDIT_CONFIG"})
    void a_commit_that_is_only_said_to_be_made_is_not_called_one(Tier tier, Pretence pretence) {
        try (Bench bench = pretending(tier, pretence)) {
            Outcome outcome = commit(bench, Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(outcome.toString())
                    .startsWith("NOT COMMITTED: the device said that it had committed, and yet running is as before");
            Settled.assertBefore(bench, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void an_edit_that_is_only_said_to_be_made_is_not_committed(Tier tier) {
        try (Bench bench = pretending(tier, Pretence.EDIT_CONFIG)) {
            Outcome outcome = commit(bench, Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            Settled.assertBefore(bench, outcome);
            assertThat(bench.router.transcript().requests("commit")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"C,COMMIT", "D,EDIT_CONFIG"})
    void an_inverse_edit_that_is_only_said_to_be_made_is_named_with_what_is_left(Tier tier, Pretence pretence) {
        try (Bench bench = Bench.timed(tier, clock)) {
            Outcome outcome = commit(bench, Bench.SOON.check(view -> {
                bench.router.inject(new Fault.Pretend(pretence));
                return Health.bad("nothing good");
            }));
            assertThat(outcome).isInstanceOf(Outcome.RollbackFailed.class);
            assertThat(outcome.toString()).contains("nothing good", "edge2");
            assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER);
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void what_was_not_validated_is_refused_by_the_commit(Tier tier) {
        try (Bench bench = pretending(tier, Pretence.VALIDATE)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject("commit", REFUSED));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            Settled.assertBefore(bench, outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({"A,CANDIDATE", "B,CANDIDATE", "C,CANDIDATE", "D,TEST_ONLY"})
    void a_change_that_was_only_to_be_looked_at_and_was_made_is_taken_back(Tier tier, Pretence pretence) {
        try (Bench bench = pretending(tier, pretence)) {
            Outcome outcome = bench.device().plan(Box.hostname("edge2")).check(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).containsAnyOf("only to be looked at", "told to look at it only");
            Settled.assertBefore(bench, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void what_was_in_running_before_it_was_refused_is_taken_back(Tier tier) {
        try (Bench bench = pretending(tier, Pretence.CANDIDATE)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject("validate", REFUSED));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).contains("Device refused", "where it was told to edit its candidate");
            Settled.assertBefore(bench, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void what_was_in_running_when_the_connection_broke_is_taken_back(Tier tier) {
        try (Bench bench = pretending(tier, Pretence.CANDIDATE)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.DropAfterApplying("edit-config"));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            Settled.assertBefore(bench, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void what_was_in_running_before_a_dead_run_committed_is_called_committed(Tier tier) {
        try (Bench bench = pretending(tier, Pretence.CANDIDATE)) {
            TxId tx = die(bench, State.STAGED);
            assertThat(bench.device().recover())
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER));
            assertThat(bench.journal.find(tx).orElseThrow().explanation()).contains("edits running");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void a_candidate_that_is_only_said_to_be_discarded_is_cleared_by_the_end_of_the_session(Tier tier) {
        try (Bench bench = pretending(tier, Pretence.DISCARD_CHANGES)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject("validate", REFUSED));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            Settled.assertBefore(bench, outcome);
        }
    }

    @Test
    void an_edit_that_was_to_be_made_wholly_and_stops_midway_is_taken_back() {
        try (Bench bench = Bench.partly(Tier.D, clock)) {
            bench.router.inject(new Fault.Pretend(Pretence.ROLLBACK_ON_ERROR));
            Outcome outcome = bench.device()
                    .plan(Box.edit("<hostname>edge2</hostname><delay>9000</delay>"))
                    .commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).contains("yet running changed");
            Settled.assertBefore(bench, outcome);
        }
    }

    @Test
    void a_device_that_does_not_speak_as_it_says_is_not_changed_and_named() {
        try (Bench bench = pretending(Tier.A, Pretence.BASE_1_1)) {
            Device device = bench.device();
            EditConfig change = Box.hostname("edge2");
            assertThatThrownBy(() -> device.plan(change)).isInstanceOf(NetconfException.class);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    private Bench pretending(Tier tier, Pretence pretence) {
        Bench bench = Bench.timed(tier, clock);
        bench.router.inject(new Fault.Pretend(pretence));
        return bench;
    }

    private static Outcome commit(Bench bench, CommitOptions options) {
        return bench.device().plan(Box.hostname("edge2")).commit(options);
    }

    private static TxId leave(Bench bench) {
        Outcome left = commit(bench, Bench.SOON.detached());
        assertThat(left).isInstanceOf(Outcome.AwaitingConfirm.class);
        return left.evidence().tx().orElseThrow();
    }

    /** Makes the change, and has the journal as if its run had died in that state. */
    private static TxId die(Bench bench, State state) {
        MemoryJournal whole = bench.journal;
        MemoryJournal dead = new MemoryJournal();
        whole.watch(reached -> {
            if (reached == state) {
                dead.put(whole.history(1).getFirst());
            }
        });
        TxId tx = commit(bench, Bench.SOON).evidence().tx().orElseThrow();
        bench.journal(dead);
        return tx;
    }

    private static void assertCommitted(Bench bench, Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        Settled.assertAfter(bench, outcome);
    }
}
