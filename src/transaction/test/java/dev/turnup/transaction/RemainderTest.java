// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.Fault;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.LineBox.Effect;
import dev.turnup.transaction.Remainder.Order;
import dev.turnup.transaction.secret.SecretKeys;
import dev.turnup.yang.data.DataTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A change that NETCONF carries in part: one transaction, in an order, undone in reverse. */
class RemainderTest {
    private static final RpcError REFUSED =
            RpcError.of(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE).build();

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final LineDevice lines = new LineDevice(clock);
    private final LineBox box = new LineBox(lines, false);

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void both_parts_are_made_verified_and_journalled(Tier tier) {
        try (Bench bench = bench(tier)) {
            Plan plan = plan(bench);
            assertThat(plan.toString()).contains("edge2", "test lines, beside NETCONF", "Ada", "undone in reverse");
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER);
            assertThat(outcome.toString()).contains("beside    test lines: the configuration as planned");
            assertAfter(bench);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_line_that_is_refused_takes_both_parts_back(Tier tier) {
        for (Order order : Order.values()) {
            try (Bench bench = bench(tier)) {
                box.order(order).script(once("phone 1 name Ada", Effect.REFUSED));
                Outcome outcome = plan(bench).commit(Bench.SOON);
                assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
                assertThat(outcome.toString()).contains("phone 1 name Ada");
                assertBefore(bench, outcome);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_commit_that_is_refused_takes_the_lines_back_that_went_first(Tier tier) {
        try (Bench bench = bench(tier)) {
            box.order(Order.REMAINDER_FIRST);
            Plan plan = plan(bench);
            bench.router.inject(new Fault.Reject(tier == Tier.D ? "edit-config" : "commit", REFUSED));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(box.delivered()).containsExactly("phone 1", "phone 1 name Ada", "no phone 1");
            assertBefore(bench, outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({"A,edit-config", "A,validate", "B,edit-config", "B,validate", "C,edit-config", "C,validate"})
    void an_edit_that_is_refused_takes_the_lines_back_that_went_first(Tier tier, String operation) {
        try (Bench bench = bench(tier)) {
            box.order(Order.REMAINDER_FIRST);
            Plan plan = plan(bench);
            bench.router.inject(new Fault.Reject(operation, REFUSED));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).contains("the device refused the edit");
            assertThat(box.delivered()).containsExactly("phone 1", "phone 1 name Ada", "no phone 1");
            assertThat(bench.router.transcript().rpcs()).doesNotContain("commit", "cancel-commit");
            assertBefore(bench, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void where_lines_go_first_nothing_is_staged_before_they_are_there(Tier tier) {
        try (Bench bench = bench(tier)) {
            box.order(Order.REMAINDER_FIRST);
            Plan plan = plan(bench);
            List<Boolean> staged = new ArrayList<>();
            box.script(step -> {
                if (!step.equals("read")) {
                    staged.add(bench.router.transcript().rpcs().contains("edit-config"));
                }
                return Effect.NONE;
            });
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(staged).containsExactly(false, false);
            assertThat(bench.phases.stream().map(Phase::name))
                    .containsSubsequence("Prepared", "Delivered", "Edited", "Validated", "Committed");
            assertAfter(bench);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "C"})
    void a_candidate_that_became_something_else_after_the_lines_is_cleared_and_the_lines_go_back(Tier tier) {
        try (Bench bench = bench(tier)) {
            box.order(Order.REMAINDER_FIRST);
            Plan plan = plan(bench);
            bench.router.inject(new Fault.LoseCandidate("validate", 1));
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertThat(outcome.toString()).contains("the candidate did not become what was planned");
            assertBefore(bench, outcome);
        }
    }

    @Test
    void what_went_first_goes_back_last() {
        try (Bench bench = bench(Tier.C)) {
            StringBuilder order = new StringBuilder();
            box.script(step -> {
                if (!step.equals("read")) {
                    order.append(Box.hostnameIn(bench.router.running()).equals("edge2") ? "+" : "-")
                            .append(step.startsWith("no") ? "undo " : "do ");
                }
                return Effect.NONE;
            });
            plan(bench).commit(Bench.SOON.check(view -> Health.bad("nothing good")));
            assertThat(order.toString()).isEqualTo("+do +do +undo ");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_BEFORE", "LOST_AFTER"})
    void a_connection_that_is_lost_among_the_lines_is_settled_by_reading(Effect effect) {
        for (String line : new String[] {"phone 1", "phone 1 name Ada"}) {
            try (Bench bench = bench(Tier.C)) {
                box.script(once(line, effect));
                Outcome outcome = plan(bench).commit(Bench.SOON);
                boolean wholly = line.endsWith("Ada") && effect == Effect.LOST_AFTER;
                if (wholly) {
                    assertThat(outcome).isInstanceOf(Outcome.Committed.class);
                    assertAfter(bench);
                } else {
                    assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
                    assertBefore(bench, outcome);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_session_that_is_lost_after_the_lines_leaves_both_parts_alike(Tier tier) {
        try (Bench bench = bench(tier)) {
            Outcome outcome = plan(bench).commit(Bench.SOON.check(view -> {
                bench.cut();
                return Health.bad("cut off");
            }));
            assertThat(outcome).isInstanceOf(Outcome.RolledBack.class);
            assertBefore(bench, outcome);
        }
    }

    @Test
    void lines_that_cannot_be_taken_back_are_shown() {
        try (Bench bench = bench(Tier.C)) {
            box.script(step -> step.startsWith("no ") ? Effect.REFUSED : Effect.NONE);
            Outcome outcome = plan(bench).commit(Bench.SOON.check(view -> Health.bad("nothing good")));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.RollbackFailed.class,
                            o -> assertThat(o.remainderResidue().orElseThrow().toString())
                                    .contains("Ada"));
            assertThat(bench.asAtStart()).isTrue();
            assertThat(outcome.evidence().holds()).isEqualTo(Holds.NEITHER);
            assertThat(bench.journal.history(1).getFirst().conclusion()).contains(Conclusion.ROLLBACK_FAILED);
        }
    }

    @Test
    void what_moved_beside_netconf_since_the_plan_was_made_is_refused_before_anything_is_changed() {
        try (Bench bench = bench(Tier.B)) {
            Plan plan = plan(bench);
            lines.take("phone 7");
            Outcome outcome = plan.commit(Bench.SOON.rebasing());
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            o -> assertThat(o.reason()).isInstanceOf(Refusal.RemainderMoved.class));
            assertThat(bench.asAtStart()).isTrue();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @Test
    void a_change_that_netconf_has_no_part_in_is_made_under_its_locks() {
        try (Bench bench = bench(Tier.B)) {
            Plan plan = bench.device().plan(Box.hostname("edge1"), Lines.phone(1, "Ada"));
            bench.router.transcript().clear();
            Outcome outcome = plan.commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.router.transcript().rpcs()).contains("lock").doesNotContain("edit-config", "commit");
            assertThat(lines.tree().digest()).isEqualTo(after().digest());
        }
    }

    @Test
    void what_breaks_the_rules_of_the_lines_sends_nothing() {
        try (Bench bench = bench(Tier.B)) {
            Device device = bench.device();
            bench.router.transcript().clear();
            Plan plan = device.plan(Box.hostname("edge2"), Lines.phone(1000, "Ada"));
            assertThat(plan).isInstanceOf(Plan.Invalid.class);
            assertThat(bench.router.transcript().rpcs()).isEmpty();
        }
    }

    @Test
    void taking_a_transaction_back_takes_both_parts_back() {
        try (Bench bench = bench(Tier.B)) {
            TxId tx = plan(bench).commit(Bench.SOON).evidence().tx().orElseThrow();
            Outcome outcome = bench.device().planRollback(tx).commit(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.asAtStart()).isTrue();
            assertThat(lines.tree().digest())
                    .isEqualTo(DataTree.empty(Lines.SCHEMA).digest());
        }
    }

    /** Every pair of what the two parts may hold when a run died is settled to one side. */
    @ParameterizedTest
    @EnumSource(names = {"B", "C", "D"})
    void recovery_settles_by_the_digests_of_both_parts(Tier tier) {
        for (String netconf : new String[] {"before", "after"}) {
            for (String beside : new String[] {"before", "between", "after"}) {
                for (Order order : Order.values()) {
                    try (Bench bench = bench(tier)) {
                        box.order(order);
                        Plan.Ready plan = (Plan.Ready) plan(bench);
                        leave(bench, plan, State.PREPARED);
                        if (netconf.equals("after")) {
                            bench.router.changeRunning(
                                    running -> plan.difference().after());
                        }
                        if (!beside.equals("before")) {
                            lines.take("phone 1");
                        }
                        if (beside.equals("after")) {
                            lines.take("phone 1 name Ada");
                        }
                        assertThat(bench.device().recover()).hasSize(1).noneMatch(Outcome.InDoubt.class::isInstance);
                        boolean after = netconf.equals("after") && beside.equals("after");
                        assertThat(Box.hostnameIn(bench.router.running())).isEqualTo(after ? "edge2" : "edge1");
                        assertThat(lines.tree().digest())
                                .isEqualTo((after ? after() : DataTree.empty(Lines.SCHEMA)).digest());
                        assertThat(bench.journal.history(1).getFirst().unresolved())
                                .isFalse();
                        lines.take("no phone 1");
                    }
                }
            }
        }
    }

    @Test
    void lines_that_somebody_else_changed_are_in_doubt_and_left_alone() {
        try (Bench bench = bench(Tier.C)) {
            leave(bench, (Plan.Ready) plan(bench), State.PREPARED);
            lines.take("phone 1 name Bob");
            assertThat(bench.device().recover())
                    .singleElement()
                    .isInstanceOf(Outcome.InDoubt.class)
                    .asString()
                    .contains("beside NETCONF", "Bob");
            assertThat(lines.tree().digest())
                    .isEqualTo(Lines.tree("<phone><number>1</number><name>Bob</name></phone>")
                            .digest());
        }
    }

    @Test
    void lines_that_somebody_else_changed_since_have_drifted_although_running_has_not() {
        try (Bench bench = bench(Tier.B)) {
            assertThat(plan(bench).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            TxId tx = bench.journal.history(1).getFirst().tx();
            assertThat(bench.device().drift())
                    .isInstanceOf(Drift.None.class)
                    .asString()
                    .contains("test lines: as " + tx + " left them");

            lines.take("phone 1 name Bob");

            assertThat(bench.device().drift())
                    .isInstanceOf(Drift.Moved.class)
                    .asString()
                    .contains("running is as " + tx + " left it", "test lines were changed since " + tx, "Ada -> Bob");
        }
    }

    @Test
    void a_device_without_its_lines_is_not_said_to_hold_them() {
        try (Bench bench = bench(Tier.B)) {
            assertThat(plan(bench).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            bench.withoutRemainder();
            assertThat(bench.device().drift()).asString().contains("test lines, which tx-", "were not looked at");
        }
    }

    @Test
    void a_saved_plan_carries_both_parts() {
        SecretKeys keys = SecretKeys.of("a2V5IG9uZSBrZXkgb25lIGtleSBvbmUga2V5IG9uZSE=", "the test");
        try (Bench bench = bench(Tier.B)) {
            Plan.Ready made = (Plan.Ready) plan(bench);
            SavedPlan saved = SavedPlanText.read(SavedPlanText.bytes(made.save(), keys), "p1", keys);
            Plan read = bench.device().plan(saved);
            assertThat(read).hasToString(made.toString());
            assertThat(read.commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertAfter(bench);
        }
    }

    @Test
    void a_saved_plan_with_lines_is_refused_where_there_is_no_way_to_them() {
        try (Bench bench = bench(Tier.B)) {
            SavedPlan saved = ((Plan.Ready) plan(bench)).save();
            try (Bench other = Bench.of(Tier.B)) {
                SavedPlan here = new SavedPlan(
                        other.device().identity(),
                        saved.user(),
                        saved.tier(),
                        saved.made(),
                        saved.label(),
                        saved.base(),
                        saved.expected(),
                        saved.uncheckable(),
                        saved.running(),
                        saved.forward(),
                        saved.inverse(),
                        saved.remainder(),
                        saved.ledger());
                assertThat(other.device().plan(here).toString()).contains("the plan changes test lines too");
            }
        }
    }

    private Bench bench(Tier tier) {
        Bench bench = Bench.timed(tier, clock);
        bench.remainder(box.script(step -> Effect.NONE).order(Order.NETCONF_FIRST));
        return bench;
    }

    private static Plan plan(Bench bench) {
        return bench.device().plan(Box.hostname("edge2"), Lines.phone(1, "Ada"));
    }

    private static void leave(Bench bench, Plan.Ready plan, State state) {
        bench.journal.begin(new JournalEntry(
                new TxId("tx-0000002a"),
                plan.device(),
                "ada",
                "",
                Instant.parse("2026-03-01T00:00:00Z"),
                plan.tier(),
                plan.baseDigest(),
                plan.expectedDigest(),
                Edits.journalled(plan.forward()),
                Edits.journalled(plan.inverse()),
                state,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                plan.remainder().map(RemainderPlan::entry),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static Function<String, Effect> once(String step, Effect effect) {
        AtomicInteger times = new AtomicInteger();
        return now -> now.equals(step) && times.getAndIncrement() == 0 ? effect : Effect.NONE;
    }

    private static DataTree after() {
        return Lines.tree("<phone><number>1</number><name>Ada</name></phone>");
    }

    private void assertAfter(Bench bench) {
        assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
        assertThat(lines.tree().digest()).isEqualTo(after().digest());
        assertClean(bench);
        assertThat(bench.journal.history(1).getFirst().conclusion()).contains(Conclusion.COMMITTED);
        lines.take("no phone 1");
    }

    private void assertBefore(Bench bench, Outcome outcome) {
        assertThat(bench.asAtStart()).isTrue();
        assertThat(lines.tree().digest()).isEqualTo(DataTree.empty(Lines.SCHEMA).digest());
        assertThat(outcome.evidence().holds()).isEqualTo(Holds.BEFORE);
        assertClean(bench);
        assertThat(bench.journal.history(1).getFirst().conclusion()).contains(Conclusion.ROLLED_BACK);
    }

    private static void assertClean(Bench bench) {
        assertThat(bench.candidateClean()).isTrue();
        assertThat(bench.unlocked()).isTrue();
        assertThat(bench.router.awaitsConfirmation()).isFalse();
    }
}
