// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.Fault;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A device that takes an unconfirmed commit back when its timer runs out, but not when the session ends: whether a
 * confirmation that was lost on the way has arrived, only the deadline tells.
 */
class TimerTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final DataTree PLANNED =
            Box.tree("<hostname>edge2</hostname><interface><name>0/0/0</name><mtu>1500</mtu></interface>");
    private static final DeviceProfile BY_TIMER = new DeviceProfile() {
        @Override
        public String name() {
            return "by timer";
        }

        @Override
        public boolean revertsWithSession() {
            return false;
        }
    };

    private final ManualClock clock = new ManualClock(START);

    @Test
    void a_confirmation_that_never_arrived_is_not_called_a_success() {
        try (Bench bench = timed()) {
            Device device = bench.device(BY_TIMER);
            Plan plan = device.plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.DropBeforeApplying("commit", 2));
            bench.onConnect(() -> keepUntilDeadline(bench));
            Outcome outcome = plan.commit(Bench.SOON.confirmWithin(WINDOW));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(clock.instant()).isAfterOrEqualTo(START.plus(WINDOW));
            assertThat(outcome.evidence().holds()).isEqualTo(Holds.BEFORE);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void a_confirmation_that_arrived_is_a_success_once_the_deadline_has_passed() {
        try (Bench bench = timed()) {
            Device device = bench.device(BY_TIMER);
            Plan plan = device.plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.DropAfterApplying("commit", 2));
            Outcome outcome = plan.commit(Bench.SOON.confirmWithin(WINDOW));
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(clock.instant()).isAfterOrEqualTo(START.plus(WINDOW));
        }
    }

    @Test
    void where_the_end_of_the_session_decides_nobody_waits_for_the_timer() {
        try (Bench bench = timed()) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.DropAfterApplying("commit", 2));
            Outcome outcome = plan.commit(Bench.SOON.confirmWithin(WINDOW));
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(clock.instant()).isBefore(START.plus(WINDOW));
        }
    }

    @Test
    void recovery_waits_for_the_timer_too() {
        try (Bench bench = timed()) {
            Device device = bench.device(BY_TIMER);
            leaveConfirming(bench, device);
            keepUntilDeadline(bench);
            assertThat(device.recover()).singleElement().isInstanceOf(Outcome.RolledBack.class);
            assertThat(bench.asAtStart()).isTrue();
        }
    }

    @Test
    void what_a_person_accepts_while_recovery_waits_stays_accepted() {
        try (Bench bench = timed()) {
            Device device = bench.device(BY_TIMER);
            TxId tx = leaveConfirming(bench, device);
            bench.router.changeRunning(running -> PLANNED);
            bench.clock(clock, wait -> bench.journal.conclude(tx, Conclusion.ACCEPTED, "taken as it is"));
            assertThat(bench.device(BY_TIMER).recover()).isEmpty();
            assertThat(bench.journal.find(tx).orElseThrow().conclusion()).contains(Conclusion.ACCEPTED);
        }
    }

    @Test
    void what_another_process_says_of_a_transaction_meanwhile_is_not_called_otherwise() {
        try (Bench bench = timed()) {
            TxId tx = leaveConfirming(bench, bench.device(BY_TIMER));
            bench.router.changeRunning(running -> PLANNED);
            bench.clock(clock, wait -> bench.journal.conclude(tx, Conclusion.ROLLBACK_FAILED, "the device refused"));
            assertThat(bench.device(BY_TIMER).recover())
                    .singleElement()
                    .isInstanceOf(Outcome.RollbackFailed.class)
                    .asString()
                    .contains("the device refused", "edge2");
        }
    }

    @Test
    void one_that_its_own_run_ends_just_now_is_waited_for_no_longer() {
        try (Bench bench = timed()) {
            TxId tx = leaveConfirming(bench, bench.device(BY_TIMER));
            bench.router.changeRunning(running -> PLANNED);
            bench.clock(clock, wait -> {
                bench.journal.conclude(tx, Conclusion.COMMITTED, "");
                clock.advance(wait);
            });
            assertThat(bench.device(BY_TIMER).recover()).singleElement().isInstanceOf(Outcome.Committed.class);
            assertThat(clock.instant()).isBefore(START.plusSeconds(1));
        }
    }

    private Bench timed() {
        Bench bench = Bench.of(Tier.B);
        bench.clock(clock, clock::advance);
        return bench;
    }

    /** The router goes on as planned although the session is gone, until its timer runs out. */
    private void keepUntilDeadline(Bench bench) {
        bench.onConnect(() -> {});
        while (bench.router.awaitsConfirmation()) {
            Thread.onSpinWait(); // the router hears of the lost session on a thread of its own
        }
        bench.router.changeRunning(running -> PLANNED);
        clock.after(WINDOW, () -> bench.router.changeRunning(running -> bench.atStart));
    }

    private TxId leaveConfirming(Bench bench, Device device) {
        TxId tx = new TxId("tx-0000002b");
        Diff difference = Diff.exact(bench.atStart, PLANNED);
        bench.journal.begin(new JournalEntry(
                tx,
                device.identity(),
                "ada",
                "",
                START,
                Tier.B,
                bench.atStart.digest(),
                PLANNED.digest(),
                Edits.journalled(difference.edit()),
                Edits.journalled(difference.inverse().edit()),
                State.CONFIRMING,
                Optional.of(START.plus(WINDOW).plusSeconds(1)),
                Optional.empty(),
                ""));
        return tx;
    }
}
