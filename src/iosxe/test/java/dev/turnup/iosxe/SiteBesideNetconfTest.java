// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.ios.router.Timing;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Phase;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.Remainder.Order;
import dev.turnup.transaction.RemainderPlan;
import dev.turnup.transaction.SavedPlan;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.transaction.journal.SqliteJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole site over NETCONF with its telephony as lines beside it: made, taken back, taken away. */
class SiteBesideNetconfTest {
    private static final Path SITE =
            Path.of(System.getProperty("turnup.root", "../.."), "src", "iosxe", "test", "golden", "sites", "site.yaml");
    private static final String GONE = """
        <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
          <cme-site xmlns="urn:turnup:cme-site" nc:operation="remove"/>
        </config>
        """;

    @ParameterizedTest
    @ValueSource(strings = {"isr4331-16.09.03", "isr4331-17.03.01", "isr4331-17.12.01", "isr4331-17.12.01-running"})
    void a_site_is_taken_back_by_the_way_that_it_came(String personality, @TempDir Path folder) throws IOException {
        try (SimulatedDevice device = SimulatedDevice.start(personality);
                SqliteJournal journal = Routers.journal(folder);
                IosXeDevice router = Routers.connectBeside(device, IosXeOptions.of(journal))) {
            device.timing(Timing.NONE);
            Plan.Ready plan = ready(router, Files.readString(SITE));
            assertThat(plan.remainder()).map(RemainderPlan::order).contains(Order.NETCONF_FIRST);
            Outcome made = plan.commit();
            assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);
            // From 17.9.1 on lines go over NETCONF; before, they are typed.
            assertThat(device.transcript().rpcs().contains("config-ios-cli-rpc"))
                    .isEqualTo(personality.contains("17.12"));

            Outcome back =
                    router.rollback(((Outcome.Committed) made).evidence().tx().orElseThrow());

            assertThat(back).as(back.toString()).isInstanceOf(Outcome.Committed.class);
            Plan.Ready again = ready(router, Files.readString(SITE));
            assertThat(again.difference()).hasToString(plan.difference().toString());
            assertThat(again.remainder().orElseThrow().difference().before().digest())
                    .isEqualTo(
                            plan.remainder().orElseThrow().difference().before().digest());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"isr4331-17.03.01", "isr4331-17.12.01", "isr4331-17.12.01-running"})
    void telephony_that_goes_takes_its_lines_away_before_what_they_name(String personality, @TempDir Path folder)
            throws IOException {
        try (SimulatedDevice device = SimulatedDevice.start(personality);
                SqliteJournal journal = Routers.journal(folder);
                IosXeDevice router = Routers.connectBeside(device, IosXeOptions.of(journal))) {
            device.timing(Timing.NONE);
            Outcome made = ready(router, Files.readString(SITE)).commit();
            assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);

            Plan.Ready gone = ready(router, GONE);
            assertThat(gone.remainder()).map(RemainderPlan::order).contains(Order.REMAINDER_FIRST);
            Outcome outcome = gone.commit();

            assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Committed.class);
            assertThat(router.plan(Routers.document(router, GONE))).isInstanceOf(Plan.Unchanged.class);
        }
    }

    @Test
    void a_kept_plan_with_lines_is_carried_out_by_a_process_that_has_read_nothing_yet(@TempDir Path folder)
            throws IOException {
        try (SimulatedDevice device = SimulatedDevice.start("isr4331-17.12.01");
                SqliteJournal journal = Routers.journal(folder)) {
            device.timing(Timing.NONE);
            SavedPlan kept;
            try (IosXeDevice router = Routers.connectBeside(device, IosXeOptions.of(journal))) {
                kept = ready(router, Files.readString(SITE)).save();
            }
            try (IosXeDevice router = Routers.connectBeside(device, IosXeOptions.of(journal))) {
                Outcome made = router.plan(kept).commit(CommitOptions.STANDARD);
                assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);
            }
        }
    }

    @Test
    void what_a_process_left_that_died_between_the_lines_and_netconf_is_put_back_by_another(@TempDir Path folder)
            throws IOException {
        try (SimulatedDevice device = SimulatedDevice.start("isr4331-17.12.01");
                SqliteJournal journal = Routers.journal(folder)) {
            device.timing(Timing.NONE);
            String site = Files.readString(SITE);
            try (IosXeDevice router = Routers.connectBeside(device, IosXeOptions.of(journal))) {
                assertThat(ready(router, site).commit()).isInstanceOf(Outcome.Committed.class);
            }
            TransactionListener death = phase -> {
                if (phase instanceof Phase.Delivered) {
                    throw new AssertionError("the process dies");
                }
            };
            try (IosXeDevice router =
                    Routers.connectBeside(device, IosXeOptions.of(journal).listener(death))) {
                Plan.Ready gone = ready(router, GONE);
                assertThatThrownBy(gone::commit).isInstanceOf(AssertionError.class);
            }
            try (IosXeDevice router = Routers.connectBeside(device, IosXeOptions.of(journal))) {
                assertThat(router.plan(Routers.document(router, site))).isNotInstanceOf(Plan.Unchanged.class);
                assertThat(router.recover(CommitOptions.STANDARD))
                        .singleElement()
                        .isInstanceOf(Outcome.RolledBack.class);
                assertThat(router.plan(Routers.document(router, site))).isInstanceOf(Plan.Unchanged.class);
            }
        }
    }

    private static Plan.Ready ready(IosXeDevice router, String document) {
        Plan plan = router.plan(Routers.document(router, document));
        assertThat(plan).as(plan.toString()).isInstanceOf(Plan.Ready.class);
        return (Plan.Ready) plan;
    }
}
