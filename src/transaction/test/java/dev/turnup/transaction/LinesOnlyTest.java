// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.transaction.Evidence.Startup;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.LineBox.Effect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tier E: a device without NETCONF, changed by lines, taken back by its timer and by lines. */
class LinesOnlyTest {

    @ParameterizedTest(name = "with a timer: {0}")
    @ValueSource(booleans = {true, false})
    void a_change_is_made_verified_and_journalled(boolean timed) {
        LineBench bench = new LineBench(timed);
        Outcome outcome = commit(bench, step -> Effect.NONE, Bench.SOON);
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER);
        assertThat(outcome.evidence().tier()).contains(Tier.E);
        assertThat(outcome.evidence().digestAfter())
                .contains(LineBench.planned().digest());
        assertAfter(bench);
    }

    @Test
    void a_plan_shows_the_lines_as_a_tree_and_what_the_device_cannot_promise() {
        LineBench bench = new LineBench(false);
        assertThat(bench.device().plan(Lines.phone(1, "Ada")).toString())
                .contains("tier E", "phone", "Ada", "no timer that takes them back");
    }

    @ParameterizedTest(name = "with a timer: {0}")
    @ValueSource(booleans = {true, false})
    void a_check_that_is_not_content_has_all_lines_taken_back(boolean timed) {
        LineBench bench = new LineBench(timed);
        Outcome outcome =
                commit(bench, step -> Effect.NONE, Bench.SOON.check(view -> Health.bad("the phones do not register")));
        assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
        assertThat(outcome.toString()).contains("the phones do not register");
        assertBefore(bench, Conclusion.ROLLED_BACK);
    }

    @ParameterizedTest(name = "with a timer: {0}")
    @ValueSource(booleans = {true, false})
    void a_line_that_is_refused_has_those_before_it_taken_back(boolean timed) {
        LineBench bench = new LineBench(timed);
        Outcome outcome = commit(bench, once("phone 1 name Ada", Effect.REFUSED), Bench.SOON);
        assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
        assertBefore(bench, Conclusion.ROLLED_BACK);
    }

    @ParameterizedTest(name = "with a timer: {0}")
    @ValueSource(booleans = {true, false})
    void a_first_line_that_is_refused_changed_nothing(boolean timed) {
        LineBench bench = new LineBench(timed);
        Outcome outcome = commit(bench, once("phone 1", Effect.REFUSED), Bench.SOON);
        assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
        assertThat(outcome.toString()).contains("% Invalid input: phone 1");
        assertBefore(bench, Conclusion.NOT_COMMITTED);
    }

    @Test
    void the_timer_takes_back_what_lines_cannot() {
        LineBench bench = new LineBench(true);
        Outcome outcome = commit(
                bench,
                step -> step.startsWith("no ") ? Effect.REFUSED : Effect.NONE,
                Bench.SOON.check(view -> Health.bad("nothing good")));
        assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
        assertBefore(bench, Conclusion.ROLLED_BACK);
    }

    @Test
    void what_neither_the_timer_nor_lines_take_back_is_shown() {
        LineBench bench = new LineBench(false);
        Outcome outcome = commit(
                bench,
                step -> step.startsWith("no ") ? Effect.REFUSED : Effect.NONE,
                Bench.SOON.check(view -> Health.bad("nothing good")));
        assertThat(outcome).isInstanceOf(Outcome.RollbackFailed.class);
        assertThat(outcome.toString()).contains("nothing good", "Ada");
        assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER);
    }

    @ParameterizedTest(name = "with a timer: {0}")
    @ValueSource(booleans = {true, false})
    void a_connection_that_is_lost_is_settled_by_reading(boolean timed) {
        for (String step : List.of("phone 1", "phone 1 name Ada", "timer", "confirm", "read", "lock")) {
            for (Effect effect : List.of(Effect.LOST_BEFORE, Effect.LOST_AFTER)) {
                LineBench bench = new LineBench(timed);
                LineBox box = bench.box();
                Plan plan = bench.device(box).plan(Lines.phone(1, "Ada"));
                box.script(once(step, effect));
                Outcome outcome = plan.commit(Bench.SOON);
                assertThat(outcome)
                        .as(step + " " + effect)
                        .isInstanceOfAny(
                                Outcome.Committed.class,
                                Outcome.NotCommitted.class,
                                Outcome.RolledBack.class,
                                Outcome.Refused.class);
                assertThat(outcome instanceof Outcome.Committed ? bench.asPlanned() : bench.asAtStart())
                        .as(step + " " + effect + ": " + outcome)
                        .isTrue();
                assertThat(bench.lines.awaitsConfirmation()).isFalse();
                assertThat(bench.journal.unresolved(LineBench.IDENTITY)).isEmpty();
            }
        }
    }

    @Test
    void a_change_is_left_within_the_timer_and_confirmed_by_another_process() {
        LineBench bench = new LineBench(true);
        Outcome left = commit(bench, step -> Effect.NONE, Bench.SOON.detached());
        assertThat(left).isInstanceOf(Outcome.AwaitingConfirm.class);
        // Sixty seconds: the device counts in minutes.
        assertThat(left.toString()).contains("2026-03-01T12:01:00Z");
        TxId tx = left.evidence().tx().orElseThrow();
        assertThat(bench.device().plan(Lines.phone(2, "Bob")).commit(Bench.SOON))
                .isInstanceOf(Outcome.Refused.class)
                .asString()
                .contains(tx.text());
        assertThat(bench.device().confirm(tx)).isInstanceOf(Outcome.Committed.class);
        bench.clock.advance(Duration.ofMinutes(5));
        assertAfter(bench);
    }

    @Test
    void a_change_that_is_left_is_cancelled_or_goes_back_by_itself() {
        LineBench cancelled = new LineBench(true);
        TxId tx = commit(cancelled, step -> Effect.NONE, Bench.SOON.detached())
                .evidence()
                .tx()
                .orElseThrow();
        assertThat(cancelled.device().cancel(tx)).isInstanceOf(Outcome.RolledBack.class);
        assertBefore(cancelled, Conclusion.ROLLED_BACK);

        LineBench expired = new LineBench(true);
        tx = commit(expired, step -> Effect.NONE, Bench.SOON.detached())
                .evidence()
                .tx()
                .orElseThrow();
        expired.clock.advance(Duration.ofMinutes(1));
        assertThat(expired.device().confirm(tx)).isInstanceOf(Outcome.RolledBack.class);
        assertBefore(expired, Conclusion.ROLLED_BACK);
    }

    @Test
    void a_device_without_a_timer_is_not_left_and_one_that_cannot_wait_so_long_is_not_changed() {
        LineBench bench = new LineBench(false);
        assertThat(commit(bench, step -> Effect.NONE, Bench.SOON.detached())).isInstanceOf(Outcome.Refused.class);
        LineBench timed = new LineBench(true);
        assertThat(commit(timed, step -> Effect.NONE, Bench.SOON.confirmWithin(Duration.ofHours(3))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(timed.asAtStart()).isTrue();
    }

    @Test
    void somebody_elses_lock_is_waited_for_and_then_refused() {
        LineBench bench = new LineBench(true);
        bench.lines.lock("somebody");
        assertThat(commit(bench, step -> Effect.NONE, Bench.SOON)).isInstanceOf(Outcome.Refused.class);
        assertThat(bench.phases).anyMatch(Phase.Waiting.class::isInstance);
    }

    @Test
    void a_change_is_taken_back_as_a_transaction_of_its_own() {
        LineBench bench = new LineBench(true);
        TxId tx = commit(bench, step -> Effect.NONE, Bench.SOON).evidence().tx().orElseThrow();
        assertThat(bench.device().planRollback(tx).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
        assertThat(bench.asAtStart()).isTrue();
        assertThat(bench.device().planRollback(tx)).isInstanceOf(Plan.Refused.class);
    }

    @Test
    void a_device_that_cannot_save_says_so() {
        LineBench bench = new LineBench(true);
        Outcome outcome = commit(bench, step -> Effect.NONE, Bench.SOON.saving());
        assertThat(outcome.evidence().startup()).isEqualTo(Startup.SAVE_FAILED);
    }

    @ParameterizedTest(name = "with a timer: {0}")
    @ValueSource(booleans = {true, false})
    void what_a_dead_run_left_is_settled_whatever_is_there(boolean timed) {
        for (State state : List.of(State.PREPARED, State.COMMITTED, State.CONFIRMING, State.UNDOING)) {
            for (int lines = 0; lines <= 2; lines++) {
                LineBench bench = new LineBench(timed);
                Plan.Ready plan = (Plan.Ready) bench.device().plan(Lines.phone(1, "Ada"));
                leave(bench, plan, state, timed);
                if (timed) {
                    bench.lines.arm(Duration.ofMinutes(1));
                }
                if (lines > 0) {
                    bench.lines.take("phone 1");
                }
                if (lines > 1) {
                    bench.lines.take("phone 1 name Ada");
                }
                List<Outcome> outcomes = bench.device().recover();
                assertThat(outcomes)
                        .as(state + " with " + lines + " lines")
                        .hasSize(1)
                        .noneMatch(Outcome.InDoubt.class::isInstance);
                assertThat(outcomes.getFirst() instanceof Outcome.Committed ? bench.asPlanned() : bench.asAtStart())
                        .isTrue();
                assertThat(bench.lines.awaitsConfirmation()).isFalse();
                assertThat(bench.lines.unlocked()).isTrue();
                assertThat(bench.device().recover()).isEmpty();
            }
        }
    }

    private static void leave(LineBench bench, Plan.Ready plan, State state, boolean timed) {
        bench.journal.begin(new JournalEntry(
                new TxId("tx-0000002a"),
                LineBench.IDENTITY,
                "ada",
                "",
                bench.clock.instant(),
                Tier.E,
                plan.baseDigest(),
                plan.expectedDigest(),
                Edits.journalled(plan.forward()),
                Edits.journalled(plan.inverse()),
                state,
                Optional.of(bench.clock.instant().plusSeconds(60)).filter(by -> timed),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                plan.remainder().map(RemainderPlan::entry),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static Outcome commit(LineBench bench, Function<String, Effect> script, CommitOptions options) {
        Device device = bench.device(script);
        return device.plan(Lines.phone(1, "Ada")).commit(options);
    }

    private static Function<String, Effect> once(String step, Effect effect) {
        AtomicInteger times = new AtomicInteger();
        return now -> now.equals(step) && times.getAndIncrement() == 0 ? effect : Effect.NONE;
    }

    private static void assertAfter(LineBench bench) {
        assertThat(bench.asPlanned()).isTrue();
        assertThat(bench.lines.awaitsConfirmation()).isFalse();
        assertThat(bench.lines.unlocked()).isTrue();
        assertThat(bench.journal.history(1).getFirst().conclusion()).contains(Conclusion.COMMITTED);
    }

    private static void assertBefore(LineBench bench, Conclusion conclusion) {
        assertThat(bench.asAtStart()).isTrue();
        assertThat(bench.lines.awaitsConfirmation()).isFalse();
        assertThat(bench.lines.unlocked()).isTrue();
        assertThat(bench.journal.history(1).getFirst().conclusion()).contains(conclusion);
    }
}
