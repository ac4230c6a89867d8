// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.fixture.ios.flash.SimulatedImage;
import dev.turnup.fixture.ios.router.Timing;
import dev.turnup.iosxe.upgrade.UpgradeFile;
import dev.turnup.iosxe.upgrade.UpgradeGoal;
import dev.turnup.iosxe.upgrade.UpgradeLogFile;
import dev.turnup.iosxe.upgrade.UpgradeOutcome;
import dev.turnup.iosxe.upgrade.UpgradeSettings;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Drift;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TxId;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.data.DataTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that was made before an upgrade whose release carries over NETCONF what went as lines before. */
class AcrossUpgradeTest {
    private static final Path SITE =
            Path.of(System.getProperty("turnup.root", "../.."), "src", "iosxe", "test", "golden", "sites", "site.yaml");
    private static final String IMAGE = "isr4300-universalk9.17.03.01.SPA.bin";

    private static final UpgradeFile ROMMON =
            UpgradeFile.there("isr4200_4300_rommon_1612_2r_SPA.pkg", "ff042bf918b0088e913de0c1c23fa891");

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock(Instant.parse("2020-08-13T08:00:00Z"));
    private SimulatedDevice device;
    private SqliteJournal journal;
    private String site;
    private TxId made;

    @BeforeEach
    void upgrade() throws IOException {
        device = SimulatedDevice.builder("isr4331-16.09.03").clock(clock).start();
        device.timing(Timing.NONE);
        journal = Routers.journal(folder);
        site = Files.readString(SITE);
        try (IosXeDevice router = connect()) {
            Outcome outcome = router.plan(Routers.document(router, site)).commit(CommitOptions.STANDARD.saving());
            assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Committed.class);
            made = outcome.evidence().tx().orElseThrow();
        }
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        SimulatedImage.of("isr4331-17.03.01", 50_000).writeTo(image);
        Path file = Files.write(folder.resolve(IMAGE), image.toByteArray());
        try (UpgradeSession session = IosXe.upgrade(
                Routers.line(device),
                Routers.trusted(device),
                IosXeOptions.of(journal).clock(clock),
                UpgradeSettings.of(UpgradeLogFile.at(folder.resolve("upgrade.log")))
                        .pause(clock::advance)
                        .netconfPort(device.uri().getPort()))) {
            UpgradeOutcome outcome =
                    session.run(UpgradeGoal.of(UpgradeFile.here(file)).rommon(ROMMON));
            assertThat(outcome).as(outcome.toString()).isInstanceOf(UpgradeOutcome.Upgraded.class);
        }
    }

    @AfterEach
    void close() {
        journal.close();
        device.close();
    }

    /** What is left to do is the document's own list of images, and a node that the new release replaces. */
    @Test
    void the_same_document_changes_nothing_of_what_lines_had_made() {
        try (IosXeDevice router = connect()) {
            Plan plan = router.plan(Routers.document(router, site));
            assertThat(plan).as(plan.toString()).isInstanceOfSatisfying(Plan.Ready.class, ready -> {
                assertThat(ready.remainder()).isEmpty();
                assertThat(ready.difference().toString())
                        .contains("bootfile")
                        .doesNotContain("dial-peer", "codec", "service");
            });
        }
    }

    @Test
    void what_netconf_carries_now_is_shown_as_drift() {
        try (IosXeDevice router = connect()) {
            Drift drift = router.drift();
            assertThat(drift).isInstanceOfSatisfying(Drift.Moved.class, moved -> {
                assertThat(moved.difference().orElseThrow().toString())
                        .contains("version  16.9 -> 17.3", "+     voice[dialpeertag=\"200\"]");
                assertThat(moved.beside().orElseThrow().toString()).contains("-     voice[dialpeertag=\"200\"]");
            });
        }
    }

    @Test
    void the_transaction_from_before_is_not_taken_back_by_half() {
        try (IosXeDevice router = connect()) {
            DataTree before = inLines();
            Outcome outcome = router.rollback(made);

            assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Refused.class);
            assertThat(outcome.toString()).contains(made + " cannot be rolled back");
            assertThat(inLines().digest()).isEqualTo(before.digest());
        }
    }

    private IosXeDevice connect() {
        return Routers.connectBeside(device, IosXeOptions.of(journal));
    }

    /** All that the router holds, as its command line shows it. */
    private DataTree inLines() {
        try (IosXeDevice lines = Routers.byLines(device, IosXeOptions.of(journal))) {
            return lines.running();
        }
    }
}
