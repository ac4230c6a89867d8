// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Turnup's clock is set ahead or back while it works; the device's is not. What the device holds decides, never the clock. */
class ClockJumpTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(20);

    private final ManualClock time = new ManualClock(START);
    private Duration off = Duration.ZERO;
    private final InstantSource jumping = () -> time.instant().plus(off);
    private Duration waited = Duration.ZERO;

    private Bench bench(Tier tier) {
        Bench bench = Bench.timed(tier, time);
        bench.clock(jumping, this::wait);
        return bench;
    }

    private void wait(Duration wait) {
        waited = waited.plus(wait);
        time.advance(wait);
    }

    private void jump(int hours) {
        off = off.plus(Duration.ofHours(hours));
    }

    @ParameterizedTest(name = "tier {0}, {1} hours")
    @CsvSource({"A,25", "A,-25", "B,25", "B,-25", "C,25", "C,-25", "D,25", "D,-25"})
    void a_jump_within_the_confirm_window_changes_nothing(Tier tier, int hours) {
        try (Bench bench = bench(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            Outcome outcome = plan.commit(Bench.SOON.check(view -> {
                jump(hours);
                return Health.good();
            }));
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER);
            assertThat(bench.router.awaitsConfirmation()).isFalse();
            assertThat(bench.unlocked()).isTrue();
            assertThat(waited).isZero();
        }
    }

    @ParameterizedTest(name = "tier {0}, {1} hours")
    @CsvSource({"A,25", "A,-25", "B,25", "B,-25", "C,25", "C,-25", "D,25", "D,-25"})
    void a_jump_before_a_check_that_is_not_content_goes_back_all_the_same(Tier tier, int hours) {
        try (Bench bench = bench(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            Outcome outcome = plan.commit(Bench.SOON.check(view -> {
                jump(hours);
                return Health.bad("no calls");
            }));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.unlocked()).isTrue();
            assertThat(waited).isLessThanOrEqualTo(WINDOW);
        }
    }

    @ParameterizedTest(name = "{0} hours")
    @ValueSource(ints = {25, -25})
    void a_jump_while_a_lock_is_waited_for_ends_no_later_and_names_the_lock(int hours) {
        try (Bench bench = bench(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.stranger().send(new Rpc.Lock(Datastore.RUNNING));
            bench.listener(phase -> {
                if (phase instanceof Phase.Waiting) {
                    jump(hours);
                }
            });
            Outcome outcome = plan.commit(Bench.SOON.waitForLocks(Duration.ofMinutes(2)));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reason()).isInstanceOf(Refusal.LockDenied.class));
            assertThat(waited).isLessThanOrEqualTo(Duration.ofMinutes(2));
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} hours")
    @ValueSource(ints = {0, 25, -25})
    void recovery_waits_for_the_timer_of_the_device_however_the_clock_has_jumped(int hours) {
        try (Bench bench = bench(Tier.B)) {
            Device device = bench.device(byTimer());
            leaveConfirming(bench, device);
            jump(hours);
            List<Outcome> outcomes = device.recover();
            assertThat(outcomes).singleElement().isInstanceOf(Outcome.RolledBack.class);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(waited).isLessThanOrEqualTo(WINDOW.plusSeconds(2));
        }
    }

    @ParameterizedTest(name = "{0} hours")
    @ValueSource(ints = {25, -25})
    void a_change_that_was_left_is_confirmed_whatever_the_clock_says_of_its_deadline(int hours) {
        try (Bench bench = bench(Tier.A)) {
            TxId tx = left(bench);
            jump(hours);
            assertThat(bench.device().confirm(tx)).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.router.awaitsConfirmation()).isFalse();
            assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
        }
    }

    @ParameterizedTest(name = "{0} hours")
    @ValueSource(ints = {25, -25})
    void a_change_that_was_left_and_has_gone_back_is_not_confirmed_whatever_the_clock_says(int hours) {
        try (Bench bench = bench(Tier.A)) {
            TxId tx = left(bench);
            time.advance(WINDOW.plusSeconds(1));
            jump(hours);
            assertThat(bench.device().confirm(tx)).isInstanceOf(Outcome.RolledBack.class);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} hours")
    @CsvSource({"25,RolledBack", "-25,Refused"})
    void recovering_what_was_left_says_what_became_of_it(int hours, String outcome) {
        try (Bench bench = bench(Tier.A)) {
            left(bench);
            jump(hours);
            List<Outcome> outcomes = bench.device().recover();
            assertThat(outcomes).hasSize(1);
            assertThat(outcomes.getFirst().getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(bench.asAtStart()).isEqualTo(outcome.equals("RolledBack"));
            assertThat(bench.router.awaitsConfirmation()).isEqualTo(outcome.equals("Refused"));
        }
    }

    @ParameterizedTest(name = "{0} hours")
    @CsvSource({"25,ROLLED_BACK", "-25,COMMITTED"})
    void a_group_ends_alike_on_all_devices(int hours, GroupOutcome.Result result) {
        try (Fleet fleet = Fleet.of(Tier.A, Tier.B, Tier.C)) {
            InstantSource clock = () -> fleet.clock.instant().plus(off);
            for (int i = 0; i < 3; i++) {
                fleet.bench(i).clock(clock, fleet.clock::advance);
            }
            String first = fleet.identity(0);
            GroupOutcome outcome = fleet.group().commit(Bench.SOON.check(view -> {
                if (view.identity().equals(first)) {
                    jump(hours);
                }
                return Health.good();
            }));
            assertThat(outcome.result()).isEqualTo(result);
            if (result == GroupOutcome.Result.COMMITTED) {
                fleet.assertAllAfter();
            } else {
                fleet.assertAllBefore();
            }
        }
    }

    @ParameterizedTest(name = "{0} hours")
    @ValueSource(ints = {0, 25, -25})
    void a_change_by_lines_is_made_and_its_timer_stopped_however_the_clock_jumps(int hours) {
        LineBench bench = new LineBench(true);
        Outcome outcome = lines(bench).plan(Lines.phone(1, "Ada")).commit(Bench.SOON.check(view -> {
            jump(hours);
            return Health.good();
        }));
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        assertThat(bench.asPlanned()).isTrue();
        assertThat(bench.lines.awaitsConfirmation()).isFalse();
    }

    @ParameterizedTest(name = "{0} hours")
    @ValueSource(ints = {0, 25, -25})
    void lines_that_the_timer_is_about_to_take_back_are_not_called_there_to_stay(int hours) {
        LineBench bench = new LineBench(true);
        Plan.Ready plan = (Plan.Ready) lines(bench).plan(Lines.phone(1, "Ada"));
        bench.journal.begin(entry(
                LineBench.IDENTITY,
                Tier.E,
                plan.difference(),
                State.CONFIRMING,
                bench.clock.instant(),
                plan.remainder().map(RemainderPlan::entry)));
        bench.lines.arm(WINDOW);
        bench.lines.take("phone 1");
        bench.lines.take("phone 1 name Ada");
        jump(hours);
        List<Outcome> outcomes = lines(bench).recover();
        assertThat(outcomes).hasSize(1).noneMatch(Outcome.InDoubt.class::isInstance);
        boolean stays = outcomes.getFirst() instanceof Outcome.Committed;
        assertThat(bench.lines.awaitsConfirmation()).isFalse();
        bench.clock.advance(WINDOW.multipliedBy(2));
        assertThat(stays ? bench.asPlanned() : bench.asAtStart()).isTrue();
    }

    private Device lines(LineBench bench) {
        return Device.open(DeviceSettings.withoutNetconf(
                        LineBench.IDENTITY,
                        bench.box(),
                        bench.journal,
                        () -> bench.clock.instant().plus(off))
                .pause(bench.clock::advance));
    }

    private static TxId left(Bench bench) {
        Outcome outcome = bench.device()
                .plan(Box.hostname("edge2"))
                .commit(Bench.SOON.confirmWithin(WINDOW).detached());
        assertThat(outcome).isInstanceOf(Outcome.AwaitingConfirm.class);
        return outcome.evidence().tx().orElseThrow();
    }

    private static DeviceProfile byTimer() {
        return new DeviceProfile() {
            @Override
            public String name() {
                return "by timer";
            }

            @Override
            public boolean revertsWithSession() {
                return false;
            }
        };
    }

    /** A run died when it had sent its confirmation, which did not arrive; the device goes back by its timer alone. */
    private void leaveConfirming(Bench bench, Device device) {
        DataTree planned =
                Box.tree("<hostname>edge2</hostname><interface><name>0/0/0</name><mtu>1500</mtu></interface>");
        bench.journal.begin(entry(
                device.identity(),
                Tier.B,
                Diff.exact(bench.atStart, planned),
                State.CONFIRMING,
                time.instant(),
                Optional.empty()));
        bench.router.changeRunning(running -> planned);
        time.after(WINDOW, () -> bench.router.changeRunning(running -> bench.atStart));
    }

    private static JournalEntry entry(
            String device, Tier tier, Diff difference, State state, Instant begun, Optional<JournalRemainder> beside) {
        return new JournalEntry(
                new TxId("tx-0000002c"),
                device,
                "ada",
                "",
                begun,
                tier,
                difference.before().digest(),
                difference.after().digest(),
                Edits.journalled(difference.edit()),
                Edits.journalled(difference.inverse().edit()),
                state,
                Optional.of(begun.plus(WINDOW).plusSeconds(1)),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                beside,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
