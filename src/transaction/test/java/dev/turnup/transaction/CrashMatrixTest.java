// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.transaction.Remainder.Order;
import dev.turnup.transaction.Scenario.Act;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever strikes a run, and wherever, the device ends as before or as planned, by digest, and the journal says which: the
 * process dies at every message and at every write of the journal, the connection is cut before, within and after every
 * message, the router loses power at every step; then somebody recovers.
 */
class CrashMatrixTest {

    @Test
    void one_router_of_each_tier() throws Exception {
        CrashMatrix matrix = new CrashMatrix();
        for (Tier tier : List.of(Tier.A, Tier.B, Tier.C, Tier.D)) {
            matrix.add(Scenario.of(Act.COMMIT, tier));
        }
        assertWhole(matrix, 500);
    }

    @Test
    @Tag("scale")
    void everything() throws Exception {
        CrashMatrix matrix = new CrashMatrix();
        for (Tier tier : List.of(Tier.A, Tier.B, Tier.C, Tier.D)) {
            matrix.add(Scenario.of(Act.COMMIT, tier));
            matrix.add(Scenario.of(Act.TAKE_BACK, tier));
            matrix.add(Scenario.of(Act.SAVE, tier));
            for (Order order : Order.values()) {
                matrix.add(Scenario.of(Act.COMMIT, tier).beside(order));
                matrix.add(Scenario.of(Act.TAKE_BACK, tier).beside(order));
                matrix.add(Scenario.of(Act.REFUSED, tier).beside(order));
            }
            matrix.add(Scenario.of(Act.COMMIT, tier, tier, tier));
        }
        matrix.add(Scenario.of(Act.LEAVE, Tier.A));
        matrix.add(Scenario.of(Act.COMMIT, Tier.E));
        matrix.add(Scenario.of(Act.TAKE_BACK, Tier.E));
        matrix.add(Scenario.of(Act.COMMIT, Tier.E).timed());
        matrix.add(Scenario.of(Act.TAKE_BACK, Tier.E).timed());
        matrix.add(Scenario.of(Act.LEAVE, Tier.E).timed());
        matrix.add(Scenario.of(Act.COMMIT, Tier.A, Tier.C, Tier.D));
        matrix.add(Scenario.of(Act.TAKE_BACK, Tier.B, Tier.C, Tier.D));
        matrix.add(Scenario.of(Act.COMMIT, Tier.B, Tier.D, Tier.E).timed());
        for (Order order : Order.values()) {
            matrix.add(Scenario.of(Act.COMMIT, Tier.A, Tier.B, Tier.D).beside(order));
        }
        assertWhole(matrix, 9000);
    }

    @Test
    @Tag("scale")
    void whoever_recovers_may_be_struck_too() throws Exception {
        CrashMatrix matrix = new CrashMatrix();
        for (Tier tier : List.of(Tier.A, Tier.B, Tier.C, Tier.D)) {
            matrix.addStruckRecoveries(Scenario.of(Act.COMMIT, tier), 7);
            matrix.addStruckRecoveries(Scenario.of(Act.TAKE_BACK, tier), 11);
        }
        matrix.addStruckRecoveries(Scenario.of(Act.COMMIT, Tier.A, Tier.C, Tier.D), 31);
        matrix.addStruckRecoveries(Scenario.of(Act.COMMIT, Tier.C).beside(Order.NETCONF_FIRST), 13);
        for (Tier tier : List.of(Tier.A, Tier.B, Tier.C, Tier.D)) {
            matrix.addStruckRecoveries(Scenario.of(Act.COMMIT, tier).beside(Order.REMAINDER_FIRST), 17);
        }
        matrix.addStruckRecoveries(Scenario.of(Act.REFUSED, Tier.B).beside(Order.REMAINDER_FIRST), 13);
        assertWhole(matrix, 5000);
    }

    private static void assertWhole(CrashMatrix matrix, int atLeast) throws Exception {
        matrix.run();
        System.out.println(matrix);
        assertThat(matrix.failed()).isEmpty();
        assertThat(matrix.size()).isGreaterThanOrEqualTo(atLeast);
        assertThat(matrix.missed()).isLessThan(matrix.size() / 10);
    }
}
