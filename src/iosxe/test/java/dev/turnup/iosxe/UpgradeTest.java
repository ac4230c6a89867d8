// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.fixture.ios.flash.SimulatedImage;
import dev.turnup.fixture.ios.router.Timing;
import dev.turnup.iosxe.upgrade.Limits;
import dev.turnup.iosxe.upgrade.Step;
import dev.turnup.iosxe.upgrade.UpgradeFile;
import dev.turnup.iosxe.upgrade.UpgradeGoal;
import dev.turnup.iosxe.upgrade.UpgradeListener;
import dev.turnup.iosxe.upgrade.UpgradeLogFile;
import dev.turnup.iosxe.upgrade.UpgradeOutcome;
import dev.turnup.iosxe.upgrade.UpgradeSettings;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.journal.SqliteJournal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Upgrades that do not go as they should: what is said, and that the next run goes on from there. */
class UpgradeTest {
    private static final String IMAGE = "isr4300-universalk9.16.09.03.SPA.bin";
    private static final int IMAGE_BYTES = 50_000;
    private static final String ROMMON_SUM = "fce5ed19c9151e1c4892d44663e02f69";
    private static final UpgradeFile ROMMON = UpgradeFile.there("isr4300-rommon.162-1r.pkg", ROMMON_SUM);
    private static final String FAST_TRACK = "/telephony/voice-register/pool-type[name='8841']";
    private static final String SITE = """
            turnup-cme-site:cme-site:
              source-address: 10.10.20.1
              in-place-of-srst: true
              max-lines: 40
              max-phones: 20
              registrar: {max-expires: 600, min-expires: 60}
              phone-type: [{name: '8841', reference: '8961', num-lines: 24, max-calls: 200, busy-trigger: 200}]
              authentication: {realm: branch-12.example.net}
              line: [{tag: 1, number: '2001', name: Desk 1}]
              phone:
                - {tag: 1, mac: 0011.2233.4401, model: '8841', button: [{index: 1, line: 1}], username: desk1,
                   password: Demo-1-only}
            """;
    private static final Limits PATIENT =
            new Limits(Duration.ofMinutes(25), Duration.ofMinutes(5), Duration.ofMinutes(1));

    /** Less than the router takes to start. */
    private static final Limits IMPATIENT =
            new Limits(Duration.ofMinutes(3), Duration.ofMinutes(5), Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock(Instant.parse("2017-02-13T08:00:00Z"));
    private final List<Step> done = new ArrayList<>();
    private SimulatedDevice device;
    private SqliteJournal journal;

    @BeforeEach
    void start() {
        device = SimulatedDevice.builder("isr4331-03.13.06").clock(clock).start();
        device.timing(Timing.NONE.withBoot(Duration.ofMinutes(6)));
        journal = Routers.journal(folder);
    }

    @AfterEach
    void close() {
        journal.close();
        device.close();
    }

    @Test
    void an_image_that_does_not_start_is_recognised_by_the_old_one_that_runs() throws IOException {
        UpgradeOutcome outcome = run(UpgradeGoal.of(UpgradeFile.here(damaged())).rommon(ROMMON), PATIENT);

        assertThat(outcome).as(outcome.toString()).isInstanceOf(UpgradeOutcome.NotBooted.class);
        assertThat(outcome.toString())
                .contains("runs isr4300-universalk9.03.13.06", "not " + IMAGE, "could not be loaded", "verify it");
    }

    @Test
    void a_router_that_does_not_come_back_may_stand_in_rommon_and_the_next_run_goes_on() throws IOException {
        UpgradeGoal goal = UpgradeGoal.of(UpgradeFile.here(image())).rommon(ROMMON);

        UpgradeOutcome silent = run(goal, IMPATIENT);
        assertThat(silent).as(silent.toString()).isInstanceOf(UpgradeOutcome.Silent.class);
        assertThat(silent.toString())
                .contains("not answered for 3 minutes", "stand in ROMMON", "boot bootflash:" + IMAGE)
                .contains("or, as before, boot bootflash:isr4300-universalk9.03.13.06");

        done.clear();
        UpgradeOutcome outcome = run(goal, PATIENT);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(UpgradeOutcome.Upgraded.class);
        assertThat(done).doesNotContain(Step.IMAGE, Step.ROMMON, Step.BOOT);
    }

    @Test
    void a_file_with_another_sum_than_its_publisher_states_is_not_booted() throws IOException {
        UpgradeOutcome outcome = run(
                UpgradeGoal.of(UpgradeFile.here(image()).md5("0".repeat(32))).rommon(ROMMON), PATIENT);

        assertThat(outcome).as(outcome.toString()).isInstanceOf(UpgradeOutcome.Stopped.class);
        assertThat(outcome.toString()).contains("bootflash:" + IMAGE + " has the MD5 sum", "and must have 000000");
        assertThat(done).doesNotContain(Step.BOOT);
    }

    @Test
    void an_image_of_another_platform_is_refused_before_anything_is_done() {
        UpgradeOutcome outcome =
                run(UpgradeGoal.of(UpgradeFile.there("asr1000-universalk9.16.09.03.SPA.bin", "0".repeat(32))), PATIENT);

        assertThat(outcome).as(outcome.toString()).isInstanceOf(UpgradeOutcome.Refused.class);
        assertThat(outcome.toString()).contains("is an image for asr1000, and the router is a ISR4331");
        assertThat(done).containsExactly(Step.FACTS);
    }

    @Test
    void what_a_copy_left_that_was_cut_off_is_copied_anew() throws IOException {
        Path whole = image();
        Path part = folder.resolve("part").resolve(IMAGE);
        Files.createDirectories(part.getParent());
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
        UpgradeOutcome cut = run(UpgradeGoal.of(UpgradeFile.here(part)), PATIENT);
        assertThat(cut).as(cut.toString()).isInstanceOf(UpgradeOutcome.Refused.class);

        UpgradeOutcome stopped =
                run(UpgradeGoal.of(UpgradeFile.here(part).md5(sum(whole))).rommon(ROMMON), PATIENT);
        assertThat(stopped).as(stopped.toString()).isInstanceOf(UpgradeOutcome.Stopped.class);

        UpgradeOutcome outcome = run(UpgradeGoal.of(UpgradeFile.here(whole)).rommon(ROMMON), PATIENT);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(UpgradeOutcome.Upgraded.class);
    }

    /** IOS drops the fast-track type at the start, and would refuse it from there on; the pools get their type back. */
    @Test
    void one_document_serves_before_and_after_the_release_that_has_its_phones_built_in() throws IOException {
        try (IosXeDevice router = byLines()) {
            Outcome made = router.plan(Routers.document(router, SITE)).commit(CommitOptions.STANDARD.saving());
            assertThat(made).as(made.toString()).isInstanceOf(Outcome.Committed.class);
            assertThat(router.get(FAST_TRACK)).isPresent();
        }

        UpgradeOutcome outcome = run(UpgradeGoal.of(UpgradeFile.here(image())).rommon(ROMMON), PATIENT);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(UpgradeOutcome.Upgraded.class);

        assertThat(((UpgradeOutcome.Upgraded) outcome).differences()).isEmpty();
        try (IosXeDevice router = byLines()) {
            assertThat(router.get(FAST_TRACK)).isEmpty();
            assertThat(router.get("/telephony/voice-register/pool[tag='1']/type")
                            .orElseThrow())
                    .hasToString("type=8841");
            Plan again = router.plan(Routers.document(router, SITE));
            assertThat(again).as(again.toString()).isInstanceOf(Plan.Unchanged.class);
        }
    }

    private IosXeDevice byLines() {
        return Routers.byLines(device, IosXeOptions.of(journal).clock(clock));
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private UpgradeOutcome run(UpgradeGoal goal, Limits limits) {
        UpgradeListener listener = new UpgradeListener() {
            @Override
            public void done(Step step, String what) {
                done.add(step);
            }
        };
        try (UpgradeSession session = IosXe.upgrade(
                Routers.line(device),
                Routers.trusted(device),
                IosXeOptions.of(journal).clock(clock),
                UpgradeSettings.of(UpgradeLogFile.at(folder.resolve("upgrade.log")))
                        .listener(listener)
                        .limits(limits)
                        .pause(clock::advance)
                        .netconfPort(device.uri().getPort()))) {
            return session.run(goal);
        }
    }

    private Path image() throws IOException {
        return Files.write(folder.resolve(IMAGE), content());
    }

    private Path damaged() throws IOException {
        byte[] bytes = content();
        bytes[bytes.length / 2] ^= 1;
        return Files.write(folder.resolve(IMAGE), bytes);
    }

    private static byte[] content() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SimulatedImage.of("isr4331-16.09.03", IMAGE_BYTES).writeTo(out);
        return out.toByteArray();
    }
}
