// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.fixture.Fault;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.PartialLockGrant;
import dev.turnup.netconf.message.PartialLockRpc;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.TransportLost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of other tools reported as lost, stuck or untrue in transactions, where no other test has it by its name. */
class FieldReportsTest {
    private static final RpcError REFUSED = RpcError.of(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED)
            .message("Device refused one or more commands")
            .build();
    private static final RpcError NO_LOCKS =
            RpcError.of(ErrorType.PROTOCOL, ErrorTag.OPERATION_NOT_SUPPORTED).build();

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));

    // CiscoDevNet/terraform-provider-iosxe issue 629: the candidate was edited without its lock.
    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void both_locks_come_before_the_first_edit_and_are_held_to_the_end(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.transcript().clear();
            plan.commit(Bench.SOON);
            List<String> rpcs = bench.router.transcript().rpcs();
            assertThat(rpcs.subList(0, 2)).containsExactly("lock", "lock");
            assertThat(rpcs.subList(rpcs.size() - 2, rpcs.size())).containsExactly("unlock", "unlock");
            assertThat(rpcs.indexOf("edit-config")).isBetween(2, rpcs.size() - 3);
        }
    }

    // napalm issue 1424: a lock that is stuck, and nobody says whose it is.
    @Test
    void a_denied_lock_names_who_holds_it_and_since_when() {
        try (Bench bench = Bench.with(Capability.MONITORING)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            Session stranger = bench.stranger();
            stranger.send(new Rpc.Lock(Datastore.RUNNING));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome.toString())
                    .contains(
                            "session " + stranger.sessionId() + " (" + bench.router.user() + " from localhost",
                            "logged in since",
                            "held since");
            assertThat(bench.router.transcript().rpcs()).doesNotContain("kill-session");
        }
    }

    // fastrevmd-lab/rustnetconf issue 61: a commit whose outcome nobody knew, wherever the connection was cut.
    @ParameterizedTest(name = "cut {0}: {1}")
    @CsvSource({
        "before it was sent, NotCommitted",
        "before it was carried out, NotCommitted",
        "after it was carried out, Committed"
    })
    void a_commit_that_was_cut_off_is_what_the_device_holds(String cut, String outcome) {
        try (Bench bench = Bench.of(Tier.C)) {
            Device device = bench.device();
            Plan plan = device.plan(Box.hostname("edge2"));
            switch (cut) {
                case "before it was sent" ->
                    bench.listener(phase -> {
                        if (phase instanceof Phase.Prepared) {
                            bench.cut();
                        }
                    });
                case "before it was carried out" -> bench.router.inject(new Fault.DropBeforeApplying("commit"));
                default -> bench.router.inject(new Fault.DropAfterApplying("commit"));
            }
            Outcome ended = plan.commit(Bench.SOON);
            assertThat(ended.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(bench.router.transcript().requests("commit")).hasSizeLessThanOrEqualTo(1);
            assertThat(bench.asAtStart()).isEqualTo(outcome.equals("NotCommitted"));
            assertThat(bench.candidateClean()).isTrue();
            assertThat(bench.unlocked()).isTrue();

            // An end of the connection later on is nothing but that.
            bench.listener(TransactionListener.NONE);
            bench.cut();
            bench.router.inject(new Fault.CloseDuringHello());
            assertThatThrownBy(device::running).isInstanceOf(TransportLost.class);
            assertThat(bench.journal.unresolved(device.identity())).isEmpty();
        }
    }

    // The same: only who asks for it has the holder's session ended.
    @Test
    void the_holder_of_a_lock_is_ended_only_where_the_caller_says_so() {
        try (Bench bench = Bench.of(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.stranger().send(new Rpc.Lock(Datastore.RUNNING));
            assertThat(plan.commit(Bench.SOON.killingHolders())).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.router.transcript().requests("kill-session")).hasSize(1);
        }
    }

    // CiscoDevNet/terraform-provider-iosxe issue 201: the device's own synchronisation locks a part of running.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_partial_lock_of_the_devices_own_is_waited_for_and_then_refused(boolean givenBack) {
        try (Bench bench = Bench.with(Capability.PARTIAL_LOCK)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            Session own = bench.stranger();
            PartialLockGrant grant = PartialLockGrant.read((RpcReply.Data)
                    own.send(new PartialLockRpc.Lock(List.of("/b:box/b:hostname"), Map.of("b", Box.NAMESPACE))));
            bench.listener(phase -> {
                if (givenBack && phase instanceof Phase.Waiting) {
                    own.send(new PartialLockRpc.Unlock(grant.lockId()));
                }
            });
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(givenBack ? Outcome.Committed.class : Outcome.Refused.class);
            assertThat(bench.phases).anyMatch(Phase.Waiting.class::isInstance);
            assertThat(bench.candidateClean()).isTrue();
        }
    }

    // CESNET/netopeer2 issue 655, clicon/clixon issue 110: unlocking discards nothing.
    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void a_device_whose_unlock_keeps_the_candidate_has_it_clean_after_a_failure(Tier tier) {
        try (Bench bench = Bench.keepingCandidate(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject("commit", REFUSED));
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(bench.candidateClean()).isTrue();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    // ansible issue 41541: a device that has no locks.
    @Test
    void a_device_without_locks_is_refused_and_changed_only_where_the_caller_says_so_with_a_note() {
        try (Bench bench = Bench.of(Tier.D)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject("lock", NO_LOCKS));
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Refused.class);
            assertThat(bench.asAtStart()).isTrue();

            bench.router.inject(new Fault.Reject("lock", NO_LOCKS));
            Outcome outcome = plan.commit(Bench.SOON.lockingIfSupported());
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(outcome.evidence().notes()).anyMatch(note -> note.contains("does not lock running"));
        }
    }

    // CESNET/netopeer2 issue 1207: a second confirmed commit is taken for the state to go back to.
    @Test
    void a_device_that_goes_back_to_the_second_of_two_confirmed_commits_is_found_out() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            TxId tx = left(bench);
            bench.router.inject(new Fault.ForgetBackup("commit", 1));
            bench.device().prolong(tx, Bench.SOON.confirmWithin(Duration.ofMinutes(1)));
            clock.advance(Duration.ofMinutes(2));
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
            Outcome found = bench.device().recover().getFirst();
            assertThat(found.evidence().digestAfter())
                    .contains(bench.router.running().digest());
            assertThat(found).isNotInstanceOf(Outcome.RolledBack.class);
        }
    }

    // CESNET/netopeer2 issue 1826: a confirmed commit that failed leaves its timer armed.
    @Test
    void a_timer_that_a_refused_commit_left_armed_takes_nothing_back_later() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.ArmTimer("commit", 1, REFUSED));
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(bench.router.awaitsConfirmation()).isFalse();
            bench.router.changeRunning(running -> Box.tree("<hostname>later</hostname>"));
            clock.advance(Duration.ofMinutes(5));
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("later");
        }
    }

    // CESNET/netopeer2 issue 1345: the device starts anew between the two commits.
    @Test
    void a_confirmation_after_the_device_started_anew_is_rolled_back_with_evidence() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            TxId tx = left(bench);
            bench.router.losePower();
            Outcome outcome = bench.device().confirm(tx);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.evidence().digestAfter()).contains(bench.atStart.digest());
        }
    }

    // dsx-ai-factory/nv-config-manager pull 188: after a death the next run sees nothing to do, and the device goes
    // back.
    @Test
    void a_run_after_a_death_ends_what_is_pending_before_it_says_that_there_is_nothing_to_do() {
        try (Bench bench = Bench.timed(Tier.A, clock)) {
            bench.listener(phase -> {
                if (phase instanceof Phase.Verified) {
                    throw new Death();
                }
            });
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            try {
                plan.commit(Bench.SOON);
            } catch (Death dead) {
                bench.cut();
            }
            bench.listener(TransactionListener.NONE);
            Outcome next = bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON);
            clock.advance(Duration.ofMinutes(5));
            assertThat(bench.router.awaitsConfirmation()).isFalse();
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge1");
            assertThat(next).isInstanceOf(Outcome.Refused.class);
            assertThat(next.toString()).contains("edge1");
            assertThat(bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON))
                    .isInstanceOf(Outcome.Committed.class);
        }
    }

    // CiscoDevNet/terraform-provider-iosxe pull 623: a slow commit was given up, and sent again and again.
    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void a_commit_that_takes_its_time_is_sent_once_and_waited_for(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.DelayApplying("commit", 1, Duration.ofMillis(900)));
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            // One makes the change; in tiers A and B another one confirms it.
            assertThat(bench.router.transcript().requests("commit")).hasSize(tier.confirms() ? 2 : 1);
            assertThat(bench.router.transcript().sessions()).hasSize(1);
        }
    }

    // go-netconf: a request was sent again on a new session that held no lock.
    @ParameterizedTest
    @ValueSource(strings = {"edit-config", "commit"})
    void what_was_cut_off_is_not_sent_again_on_a_session_without_locks(String operation) {
        try (Bench bench = Bench.of(Tier.C)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.DropBeforeApplying(operation));
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(bench.router.transcript().requests(operation)).hasSize(1);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    // Juniper/netconf-java issue 12, go-netconf 0.5.1: a peer that says nothing any more holds the caller for ever.
    @ParameterizedTest
    @ValueSource(strings = {"lock", "edit-config", "commit", "unlock"})
    void a_device_that_falls_silent_costs_no_more_than_the_patience(String operation) {
        try (Bench bench = Bench.of(Tier.C)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Silence(operation, 1));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome.evidence()
                            .digestAfter()
                            .map(bench.router.running().digest()::equals)
                            .orElse(true))
                    .as(outcome.toString())
                    .isTrue();
            bench.device().recover();
            assertThat(bench.candidateClean()).isTrue();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    private static TxId left(Bench bench) {
        Outcome outcome = bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON.detached());
        assertThat(outcome).isInstanceOf(Outcome.AwaitingConfirm.class);
        return outcome.evidence().tx().orElseThrow();
    }

    /** The process dies: no step after it is taken. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }
}
