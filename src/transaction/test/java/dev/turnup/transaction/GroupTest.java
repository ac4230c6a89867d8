// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.fixture.Fault;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.transaction.GroupOutcome.Result;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalGroup.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Changes on several devices end alike, or those that do not are named and finished by recovering them. */
class GroupTest {
    private static final RpcError REFUSED =
            RpcError.of(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE).build();

    @Test
    void all_devices_are_changed_whatever_their_tiers() {
        try (Fleet fleet = Fleet.of(Tier.A, Tier.B, Tier.C, Tier.D)) {
            GroupOutcome outcome = fleet.group().commit(Bench.SOON.label("CHG0042"));
            assertThat(outcome.result()).isEqualTo(Result.COMMITTED);
            assertThat(outcome.toString()).startsWith("COMMITTED: verified on every device (group-");
            fleet.assertAllAfter();
            assertThat(fleet.journal
                            .find(outcome.group().orElseThrow())
                            .orElseThrow()
                            .decision())
                    .isEqualTo(Decision.CONFIRM);
            assertThat(fleet.journal.members(outcome.group().orElseThrow()))
                    .hasSize(4)
                    .allMatch(entry -> entry.label().equals("CHG0042"));
        }
    }

    @Test
    void no_device_commits_before_all_are_prepared() {
        try (Fleet fleet = Fleet.of(Tier.A, Tier.C, Tier.D)) {
            TransactionGroup group = fleet.group();
            fleet.clear();
            fleet.bench(1).router.inject(new Fault.Reject("validate", REFUSED));
            GroupOutcome outcome = group.commit(Bench.SOON);
            assertThat(outcome.result()).isEqualTo(Result.NOT_COMMITTED);
            assertThat(outcome.toString()).contains(fleet.identity(1) + " did not get there");
            for (int i = 0; i < 3; i++) {
                assertThat(fleet.bench(i).router.transcript().rpcs()).doesNotContain("commit");
            }
            assertThat(fleet.bench(2).router.transcript().rpcs()).doesNotContain("edit-config");
            fleet.assertAllBefore();
        }
    }

    @Test
    void a_check_that_is_not_content_on_one_device_takes_all_back() {
        try (Fleet fleet = Fleet.of(Tier.A, Tier.B, Tier.C, Tier.D)) {
            String third = fleet.identity(2);
            GroupOutcome outcome = fleet.group()
                    .commit(Bench.SOON.check(
                            view -> view.identity().equals(third) ? Health.bad("no calls") : Health.good()));
            assertThat(outcome.result()).isEqualTo(Result.ROLLED_BACK);
            assertThat(outcome.toString()).contains("no calls");
            fleet.assertAllBefore();
        }
    }

    @Test
    void the_others_do_not_wait_for_one_that_is_long_in_going_back() {
        try (Fleet fleet = Fleet.of(Tier.A, Tier.C)) {
            String second = fleet.identity(1);
            List<String> order = new CopyOnWriteArrayList<>();
            fleet.bench(0).listener(phase -> note(order, "first ", phase));
            fleet.bench(1).listener(phase -> {
                note(order, "second ", phase);
                while (phase instanceof Phase.Undoing && !order.contains("first Undone")) {
                    Thread.onSpinWait(); // as long as the first waits for the second, nothing comes
                }
            });
            GroupOutcome outcome = fleet.group()
                    .commit(Bench.SOON.check(
                            view -> view.identity().equals(second) ? Health.bad("no calls") : Health.good()));
            assertThat(outcome.result()).isEqualTo(Result.ROLLED_BACK);
            assertThat(outcome.toString()).contains(second + " goes back: health check: no calls");
            fleet.assertAllBefore();
        }
    }

    private static void note(List<String> order, String who, Phase phase) {
        order.add(who + phase.name());
    }

    @Test
    void a_commit_that_one_device_refuses_takes_all_back() {
        try (Fleet fleet = Fleet.of(Tier.A, Tier.B, Tier.C, Tier.D)) {
            TransactionGroup group = fleet.group();
            fleet.bench(2).router.inject(new Fault.Reject("commit", REFUSED));
            assertThat(group.commit(Bench.SOON).result()).isEqualTo(Result.ROLLED_BACK);
            fleet.assertAllBefore();
        }
    }

    @Test
    void a_device_that_goes_back_after_all_were_to_stay_is_changed_again() {
        try (Fleet fleet = Fleet.of(Tier.A, Tier.B, Tier.C)) {
            TransactionGroup group = fleet.group();
            fleet.bench(1).router.inject(new Fault.DropBeforeApplying("commit", 2));
            GroupOutcome outcome = group.commit(Bench.SOON);
            assertThat(outcome.result()).isEqualTo(Result.COMMITTED);
            fleet.assertAllAfter();
        }
    }

    @Test
    void a_confirmation_that_one_device_refuses_is_led_to_the_same_end() {
        for (Tier tier : List.of(Tier.A, Tier.B)) {
            try (Fleet fleet = Fleet.of(tier, Tier.C, Tier.D)) {
                TransactionGroup group = fleet.group();
                fleet.bench(0).router.inject(new Fault.Reject("commit", 2, List.of(REFUSED)));
                GroupOutcome outcome = group.commit(Bench.SOON);
                assertThat(outcome.result()).as(outcome.toString()).isEqualTo(Result.COMMITTED);
                fleet.assertAllAfter();
            }
        }
    }

    @Test
    void a_device_that_is_lost_after_the_decision_is_named_and_finished_by_recovering_it() {
        try (Fleet fleet = Fleet.of(Tier.B, Tier.C, Tier.D)) {
            TransactionGroup group = fleet.group();
            fleet.bench(0).router.inject(new Fault.DropBeforeApplying("commit", 2));
            fleet.bench(0).onConnect(() -> fleet.bench(0).router.inject(new Fault.CloseDuringHello()));
            GroupOutcome outcome = group.commit(Bench.SOON);
            assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
            assertThat(outcome.unfinished())
                    .singleElement()
                    .satisfies(member -> assertThat(member.device()).isEqualTo(fleet.identity(0)));

            fleet.bench(0).onConnect(() -> {});
            assertThat(fleet.bench(0).device().recover()).singleElement().isInstanceOf(Outcome.Committed.class);
            fleet.assertAllAfter();
        }
    }

    @Test
    void what_another_process_decides_meanwhile_holds_for_all() {
        try (Fleet fleet = Fleet.of(Tier.A, Tier.C)) {
            GroupOutcome outcome = fleet.group().commit(Bench.SOON.check(view -> {
                GroupId id = fleet.journal.history(1).getFirst().group().orElseThrow();
                fleet.journal.decide(id, Decision.UNDO);
                return Health.good();
            }));
            assertThat(outcome.result()).isEqualTo(Result.ROLLED_BACK);
            assertThat(outcome.toString()).contains("another process has decided");
            fleet.assertAllBefore();
        }
    }

    @Test
    void a_dead_group_goes_back_on_every_device_unless_it_was_decided_to_stay() {
        for (Decision decision : List.of(Decision.COMMIT, Decision.CONFIRM)) {
            try (Fleet fleet = Fleet.of(Tier.A, Tier.C, Tier.D)) {
                GroupOutcome outcome = fleet.group().commit(Bench.SOON);
                assertThat(outcome.result()).isEqualTo(Result.COMMITTED);
                fleet.reopen(outcome.group().orElseThrow(), decision);
                for (int i = 0; i < 3; i++) {
                    assertThat(fleet.bench(i).device().recover()).hasSize(1);
                }
                if (decision == Decision.CONFIRM) {
                    fleet.assertAllAfter();
                } else {
                    fleet.assertAllBefore();
                }
            }
        }
    }

    @Test
    void a_plan_that_cannot_be_sent_keeps_all_others_from_being_sent() {
        try (Fleet fleet = Fleet.of(Tier.B, Tier.C)) {
            List<Plan> plans = new ArrayList<>(fleet.plans());
            plans.set(1, fleet.bench(1).device().plan(Box.edit("<interface><name>x</name><mtu>1</mtu></interface>")));
            fleet.clear();
            GroupOutcome outcome = TransactionGroup.of(plans).commit(Bench.SOON);
            assertThat(outcome.result()).isEqualTo(Result.NOT_COMMITTED);
            assertThat(outcome.members().getLast().outcome()).isInstanceOf(Outcome.Invalid.class);
            assertThat(fleet.bench(0).router.transcript().rpcs()).isEmpty();
        }
    }

    @Test
    void a_device_that_holds_it_already_is_left_alone() {
        try (Fleet fleet = Fleet.of(Tier.B, Tier.C)) {
            fleet.bench(0).device().plan(Box.hostname("edge2")).commit(Bench.SOON);
            GroupOutcome outcome = fleet.group().commit(Bench.SOON);
            assertThat(outcome.result()).isEqualTo(Result.COMMITTED);
            assertThat(outcome.members().getFirst().outcome()).isInstanceOf(Outcome.Unchanged.class);
            assertThat(fleet.group().commit(Bench.SOON).result()).isEqualTo(Result.UNCHANGED);
        }
    }

    @Test
    void two_plans_for_one_device_are_no_group() {
        try (Fleet fleet = Fleet.of(Tier.B)) {
            Plan plan = fleet.plans().getFirst();
            assertThatThrownBy(() -> TransactionGroup.of(List.of(plan, plan)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(fleet.identity(0));
            assertThat(fleet.journal.history(1)).isEmpty();
        }
    }

    @Test
    void conclusions_name_what_became_of_each() {
        try (Fleet fleet = Fleet.of(Tier.B, Tier.C)) {
            fleet.group().commit(Bench.SOON.check(view -> Health.bad("nothing good")));
            assertThat(fleet.journal.history(2))
                    .allMatch(entry -> entry.conclusion().orElseThrow() == Conclusion.ROLLED_BACK);
        }
    }
}
