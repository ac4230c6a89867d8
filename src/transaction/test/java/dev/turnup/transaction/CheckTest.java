// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.Fault;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.transaction.Remainder.Order;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The device itself looks at a change, which is then discarded. */
class CheckTest {
    private static final RpcError REFUSED = RpcError.of(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE)
            .message("inconsistent value: Device refused one or more commands")
            .build();

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_change_that_the_device_takes_is_staged_validated_and_discarded(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.transcript().clear();
            assertThat(plan.check(Bench.SOON)).isInstanceOf(Outcome.Checked.class);
            assertThat(bench.router.transcript().rpcs()).contains("edit-config").doesNotContain("commit");
            assertAsBefore(bench);
            assertThat(plan.commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"B,edit-config", "B,validate", "C,validate", "D,edit-config"})
    void a_change_that_the_device_refuses_is_told_with_its_errors(Tier tier, String operation) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.inject(new Fault.Reject(operation, REFUSED));
            Outcome outcome = plan.check(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.NotCommitted.class);
            assertThat(((Outcome.NotCommitted) outcome).errors()).containsExactly(REFUSED);
            assertAsBefore(bench);
        }
    }

    @Test
    void a_device_that_can_only_make_a_change_is_not_asked() {
        try (Bench bench =
                Bench.withHello(Capability.BASE_1_0, Capability.WRITABLE_RUNNING, Capability.ROLLBACK_ON_ERROR)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.router.transcript().clear();
            Outcome outcome = plan.check(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.toString()).contains("the device can look at a change only by making it");
            assertThat(bench.router.transcript().rpcs()).doesNotContain("edit-config");
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void what_of_a_change_cannot_be_looked_at_is_said(Tier tier) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = withLines(bench, Order.REMAINDER_FIRST);
            Outcome outcome = plan.check(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Checked.class);
            assertThat(outcome.toString()).contains("test lines were not looked at");
            assertAsBefore(bench);
        }
    }

    @ParameterizedTest
    @CsvSource({"B,validate", "D,edit-config"})
    void a_refusal_before_the_lines_that_go_first_is_not_called_one_of_the_change(Tier tier, String operation) {
        try (Bench bench = Bench.of(tier)) {
            Plan plan = withLines(bench, Order.REMAINDER_FIRST);
            bench.router.inject(new Fault.Reject(operation, REFUSED));
            Outcome outcome = plan.check(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.toString()).contains("test lines go first", "inconsistent value");
            assertAsBefore(bench);
        }
    }

    @Test
    void lines_alone_are_not_looked_at() {
        try (Bench bench = Bench.of(Tier.B)) {
            bench.remainder(new LineBox(new LineDevice(new ManualClock(Instant.EPOCH)), false));
            Outcome outcome = bench.device()
                    .plan(Box.hostname("edge1"), Lines.phone(1, "Ada"))
                    .check(Bench.SOON);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.toString()).contains("the change is lines alone");
            assertThat(bench.unlocked()).isTrue();
        }
    }

    private static Plan withLines(Bench bench, Order order) {
        bench.remainder(new LineBox(new LineDevice(new ManualClock(Instant.EPOCH)), false).order(order));
        return bench.device().plan(Box.hostname("edge2"), Lines.phone(1, "Ada"));
    }

    private static void assertAsBefore(Bench bench) {
        assertThat(bench.asAtStart()).isTrue();
        assertThat(bench.candidateClean()).isTrue();
        assertThat(bench.unlocked()).isTrue();
        assertThat(bench.journal.history(1).getFirst().unresolved()).isFalse();
        assertThat(bench.journal.history(1).getFirst().label()).isEqualTo("check only");
    }
}
