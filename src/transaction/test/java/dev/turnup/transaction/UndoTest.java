// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.Fault;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.transaction.JournalEntry.Conclusion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A change that the device or the caller does not want after all. */
class UndoTest {
    private static final RpcError REFUSED = RpcError.of(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE)
            .message("inconsistent value: Device refused one or more commands")
            .build();
    private static final RpcError BUSY = RpcError.of(ErrorType.APPLICATION, ErrorTag.RESOURCE_DENIED)
            .message("try again")
            .build();

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_health_check_that_fails_puts_running_back(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Outcome outcome = bench.device()
                    .plan(Box.hostname("edge2"))
                    .commit(Bench.SOON.check(
                            finding("the phones do not register").named("phones")));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).startsWith("ROLLED BACK: phones: the phones do not register");
            assertPutBack(bench, outcome, Conclusion.ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_health_check_that_throws_puts_running_back(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Outcome outcome = bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON.check(view -> {
                throw new IllegalStateException("no answer from 192.0.2.7");
            }));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).contains("no answer from 192.0.2.7");
            assertPutBack(bench, outcome, Conclusion.ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_health_check_whose_assertion_fails_puts_running_back(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Outcome outcome = bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON.check(view -> {
                throw new AssertionError("two phones of three");
            }));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).contains("two phones of three");
            assertPutBack(bench, outcome, Conclusion.ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_health_check_that_breaks_the_connection_puts_running_back(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Outcome outcome = bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON.check(view -> {
                bench.cut();
                return Health.bad("cut off");
            }));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertPutBack(bench, outcome, Conclusion.ROLLED_BACK);
        }
    }

    @Test
    void tier_b_is_put_back_by_the_end_of_its_session_and_not_by_an_edit() {
        try (Bench bench = Bench.of(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.transcript().clear();
            plan.commit(Bench.SOON.check(finding("nothing good")));
            assertThat(bench.router.transcript().requests("edit-config")).hasSize(1);
            assertThat(bench.router.transcript().requests("commit")).hasSize(1);
            assertThat(bench.router.transcript().sessions()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"B,edit-config", "B,validate", "B,commit", "C,edit-config", "C,commit", "D,edit-config"})
    void what_the_device_refuses_leaves_it_clean_and_unlocked(Tier tier, String operation) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject(operation, REFUSED));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(((Outcome.NotCommitted) outcome).errors()).containsExactly(REFUSED);
            assertThat(outcome.toString()).contains("Device refused one or more commands");
            assertPutBack(bench, outcome, Conclusion.NOT_COMMITTED);
        }
    }

    @Test
    void after_a_refused_commit_the_next_one_goes_through() {
        try (Bench bench = Bench.of(Tier.B)) {
            Device device = bench.device();
            bench.router.inject(new Fault.Reject("commit", REFUSED));
            device.plan(Box.hostname("edge2")).commit(Bench.SOON);
            assertThat(device.plan(Box.hostname("edge3")).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge3");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_refused_commit_whose_reread_fails_is_read_again_and_keeps_its_errors(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject(tier.usesCandidate() ? "commit" : "edit-config", REFUSED));
            bench.router.inject(new Fault.Reject("get-config", tier.usesCandidate() ? 4 : 2, List.of(BUSY)));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(((Outcome.NotCommitted) outcome).errors()).containsExactly(REFUSED);
            assertPutBack(bench, outcome, Conclusion.NOT_COMMITTED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_refused_commit_whose_reread_loses_the_connection_keeps_its_errors(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject(tier.usesCandidate() ? "commit" : "edit-config", REFUSED));
            bench.router.inject(new Fault.DropBeforeApplying("get-config", tier.usesCandidate() ? 4 : 2));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(((Outcome.NotCommitted) outcome).errors()).containsExactly(REFUSED);
            assertPutBack(bench, outcome, Conclusion.NOT_COMMITTED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_commit_that_is_made_and_cannot_be_read_back_is_undone(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject("get-config", tier.usesCandidate() ? 4 : 2, List.of(BUSY)));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertPutBack(bench, outcome, Conclusion.ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void a_discard_that_is_refused_is_settled_by_the_end_of_the_session(Tier tier) {
        try (Bench bench = Bench.keepingCandidate(tier)) {
            Device device = bench.device();
            Plan plan = device.plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject("validate", REFUSED));
            bench.router.inject(new Fault.Reject("discard-changes", BUSY));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(((Outcome.NotCommitted) outcome).errors()).containsExactly(REFUSED);
            assertPutBack(bench, outcome, Conclusion.NOT_COMMITTED);
            assertThat(device.plan(Box.hostname("edge3")).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
        }
    }

    @Test
    void an_inverse_edit_that_is_refused_and_not_discarded_leaves_no_dirty_candidate() {
        try (Bench bench = Bench.keepingCandidate(Tier.C)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject("validate", 2, List.of(REFUSED)));
            bench.router.inject(new Fault.Reject("discard-changes", BUSY));
            Outcome outcome = plan.commit(Bench.SOON.check(finding("nothing good")));
            assertThat(outcome).isInstanceOf(Outcome.RollbackFailed.class);
            assertThat(outcome.evidence().notes()).anyMatch(note -> note.contains("the end of the session did"));
            assertThat(bench.candidateClean()).isTrue();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @Test
    void a_confirmation_that_is_refused_puts_running_back() {
        try (Bench bench = Bench.of(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject("commit", 2, List.of(REFUSED)));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertPutBack(bench, outcome, Conclusion.ROLLED_BACK);
        }
    }

    @ParameterizedTest
    @CsvSource({"validate", "commit"})
    void a_candidate_that_somebody_discards_under_our_lock_is_never_called_a_success(String before) {
        try (Bench bench = Bench.of(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.LoseCandidate(before));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOfAny(Outcome.NotCommitted.class, Outcome.RolledBack.class);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "D"})
    void an_inverse_edit_that_is_refused_is_reported_with_what_is_left(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject("edit-config", 2, List.of(REFUSED)));
            Outcome outcome = plan.commit(Bench.SOON.check(finding("nothing good")));
            assertThat(outcome).isInstanceOf(Outcome.RollbackFailed.class);
            assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER);
            assertThat(((Outcome.RollbackFailed) outcome).residue()).isPresent();
            assertThat(outcome.toString()).contains("nothing good", "Device refused", "edge2");
            assertThat(bench.candidateClean()).isTrue();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    private static void assertPutBack(Bench bench, Outcome outcome, Conclusion conclusion) {
        assertThat(bench.router.running().digest()).isEqualTo(bench.atStart.digest());
        assertThat(outcome.evidence().holds()).isEqualTo(Holds.BEFORE);
        assertThat(outcome.evidence().digestAfter()).contains(bench.atStart.digest());
        assertThat(bench.candidateClean()).isTrue();
        assertThat(bench.unlocked()).isTrue();
        assertThat(bench.router.awaitsConfirmation()).isFalse();
        assertThat(bench.journal.history(1).getFirst().conclusion()).contains(conclusion);
    }

    private static HealthCheck finding(String reason) {
        return view -> Health.bad(reason);
    }
}
