// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.data.DataTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices that report defaults, or none, as their hello says: the delay of the box is 100 where nothing else is stated. */
class DefaultsTest {
    private static final String DEFAULT = "<delay>100</delay>";
    private static final String OTHER = "<delay>200</delay>";
    private static final String TAKEN_AWAY = "<delay nc:operation='delete'/>";

    @Test
    void to_a_device_that_trims_a_default_is_nothing_to_set() {
        try (Bench bench = Bench.withDefaults("trim")) {
            Device device = bench.device();

            assertThat(device.plan(Box.edit(DEFAULT))).isInstanceOf(Plan.Unchanged.class);
            assertThat(device.plan(Box.edit(OTHER)).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(device.plan(Box.edit(DEFAULT)).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.router.running()).isEqualTo(bench.atStart);
        }
    }

    @Test
    void from_a_device_that_reports_all_a_default_cannot_be_taken_away() {
        try (Bench bench = Bench.withDefaults("report-all")) {
            Device device = bench.device();

            assertThat(device.running().get("/box/delay").orElseThrow()).hasToString("delay=100");
            assertThat(device.plan(Box.edit(TAKEN_AWAY))).isInstanceOf(Plan.Unchanged.class);
            assertThat(device.plan(Box.edit(OTHER)).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(device.plan(Box.edit(TAKEN_AWAY)).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(delay(bench.router.running())).isEqualTo("delay=100");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"explicit", "of-its-own"})
    void any_other_device_holds_what_was_stated(String basicMode) {
        try (Bench bench = Bench.withDefaults(basicMode)) {
            Device device = bench.device();

            assertThat(device.plan(Box.edit(DEFAULT)).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(delay(bench.router.running())).isEqualTo("delay=100");
            assertThat(device.plan(Box.edit(TAKEN_AWAY)).commit(Bench.SOON)).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.router.running()).isEqualTo(bench.atStart);
        }
    }

    private static String delay(DataTree tree) {
        return tree.get("/box/delay").orElseThrow().toString();
    }
}
