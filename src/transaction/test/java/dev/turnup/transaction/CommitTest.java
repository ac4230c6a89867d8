// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.Fault;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.transaction.Evidence.Startup;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A change that comes through. */
class CommitTest {

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_change_is_made_verified_and_journalled_in_every_tier(Tier tier) {
        try (Bench bench = Bench.overSsh(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            Outcome outcome = plan.commit(Bench.SOON.label("CHG0042"));
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
            assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER);
            assertThat(outcome.evidence().digestBefore()).contains(bench.atStart.digest());
            assertThat(outcome.evidence().digestAfter())
                    .contains(bench.router.running().digest());
            assertThat(bench.unlocked()).isTrue();
            assertThat(bench.candidateClean()).isTrue();
            assertThat(bench.router.awaitsConfirmation()).isFalse();
            JournalEntry entry = bench.journal.history(1).getFirst();
            assertThat(entry.conclusion()).contains(Conclusion.COMMITTED);
            assertThat(entry.label()).isEqualTo("CHG0042");
            assertThat(entry.who()).isEqualTo("admin");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void it_takes_at_most_four_round_trips_on_an_open_session(Tier tier) {
        try (Bench bench = Bench.overSsh(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.transcript().clear();
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(bench.router.transcript().roundTrips())
                    .isLessThanOrEqualTo(4)
                    .isEqualTo(outcome.evidence().roundTrips());
        }
    }

    @Test
    void the_requests_of_tier_b_are_those_of_the_design_in_their_order() {
        try (Bench bench = Bench.overSsh(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.transcript().clear();
            plan.commit(Bench.SOON);
            assertThat(bench.router.transcript().rpcs())
                    .containsExactly(
                            "lock",
                            "lock",
                            "get-config",
                            "get-config",
                            "edit-config",
                            "validate",
                            "get-config",
                            "commit",
                            "get-config",
                            "commit",
                            "unlock",
                            "unlock");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void the_journal_is_prepared_before_anything_can_change_running(Tier tier) {
        try (Bench bench = Bench.overSsh(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            List<State> states = new ArrayList<>();
            bench.journal.watch(state -> {
                states.add(state);
                if (state == State.PREPARED) {
                    assertThat(bench.asAtStart()).isTrue();
                    assertThat(bench.router.transcript().requests("commit")).isEmpty();
                }
            });
            plan.commit(Bench.SOON);
            assertThat(states).contains(State.PREPARED, State.COMMITTED).endsWith(State.DONE);
        }
    }

    /** Had the journal waited for an answer, it would not have been told: none comes. */
    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void the_journal_is_prepared_while_the_device_stages(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            List<State> states = new ArrayList<>();
            bench.journal.watch(states::add);
            bench.router.inject(new Fault.DropBeforeApplying("validate"));
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(states).containsExactly(State.STAGED, State.PREPARED, State.DONE);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void a_deadline_that_staging_took_too_long_for_is_written_anew() {
        ManualClock time = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
        try (Bench bench = Bench.timed(Tier.B, time)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            List<Instant> deadlines = new ArrayList<>();
            bench.journal.watch(state -> {
                if (state == State.PREPARED) {
                    deadlines.add(
                            bench.journal.history(1).getFirst().confirmBy().orElseThrow());
                    time.advance(Duration.ofMinutes(deadlines.size() == 1 ? 5 : 0));
                }
            });
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(deadlines).hasSize(2);
            assertThat(deadlines.getLast()).isAfterOrEqualTo(time.instant().plus(Bench.SOON.confirmTimeout()));
        }
    }

    @Test
    void the_listener_hears_each_step_in_order() {
        try (Bench bench = Bench.overSsh(Tier.B)) {
            bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON.check(view -> Health.good()));
            assertThat(bench.phases)
                    .extracting(phase -> phase.getClass().getSimpleName())
                    .containsExactly(
                            "Locked",
                            "Edited",
                            "Validated",
                            "Prepared",
                            "Committed",
                            "Verified",
                            "Checked",
                            "Confirmed",
                            "Unlocked");
        }
    }

    @Test
    void a_health_check_sees_the_device_as_it_is_now() {
        try (Bench bench = Bench.overSsh(Tier.B)) {
            List<String> seen = new ArrayList<>();
            bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON.check(view -> {
                seen.add(Box.hostnameIn(view.running()));
                return Health.good();
            }));
            assertThat(seen).containsExactly("edge2");
        }
    }

    @Test
    void what_is_there_already_is_planned_as_nothing_to_do() {
        try (Bench bench = Bench.overSsh(Tier.B)) {
            Device device = bench.device();
            device.plan(Box.hostname("edge2")).commit(Bench.SOON);
            Plan second = device.plan(Box.hostname("edge2"));
            assertThat(second).isInstanceOf(Plan.Unchanged.class);
            assertThat(second.commit()).isInstanceOf(Outcome.Unchanged.class);
        }
    }

    @Test
    void the_same_plan_committed_twice_changes_nothing_the_second_time() {
        try (Bench bench = Bench.overSsh(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            plan.commit(Bench.SOON);
            bench.router.transcript().clear();
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Unchanged.class);
            assertThat(bench.router.transcript().rpcs()).doesNotContain("edit-config", "commit", "discard-changes");
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @Test
    void startup_is_saved_only_where_asked_for_and_every_outcome_says_so() {
        DeviceProfile saves = new DeviceProfile() {
            @Override
            public String name() {
                return "one that saves";
            }

            @Override
            public Optional<Rpc> saveToStartup(Capabilities capabilities) {
                return Optional.of(new Rpc.Custom(Box.SAVE, XmlContent.empty()));
            }
        };
        try (Bench bench = Bench.overSsh(Tier.B)) {
            Device device = bench.device(saves);
            Outcome first = device.plan(Box.hostname("edge2")).commit(Bench.SOON);
            assertThat(first.evidence().startup()).isEqualTo(Startup.NOT_SAVED);
            assertThat(Box.hostnameIn(bench.router.startup())).isEqualTo("edge1");
            Outcome second = device.plan(Box.hostname("edge3")).commit(Bench.SOON.saving());
            assertThat(second.evidence().startup()).isEqualTo(Startup.SAVED);
            assertThat(Box.hostnameIn(bench.router.startup())).isEqualTo("edge3");
        }
    }

    @Test
    void a_device_that_cannot_save_is_still_changed_and_the_outcome_says_it_was_not_saved() {
        try (Bench bench = Bench.overSsh(Tier.B)) {
            Outcome outcome = bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON.saving());
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(outcome.evidence().startup()).isEqualTo(Startup.SAVE_FAILED);
        }
    }

    @Test
    void an_outcome_tells_a_person_all_of_it() {
        try (Bench bench = Bench.overSsh(Tier.B)) {
            Outcome outcome = bench.device().plan(Box.hostname("edge2")).commit(Bench.SOON);
            assertThat(outcome.toString())
                    .startsWith("COMMITTED: verified by reading it back")
                    .contains("holds     the configuration as planned")
                    .contains("startup   not saved")
                    .contains("trips     4");
        }
    }
}
