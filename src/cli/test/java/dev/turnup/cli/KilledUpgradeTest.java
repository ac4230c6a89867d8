// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.ios.flash.SimulatedImage;
import dev.turnup.fixture.ios.router.Timing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upgrade whose process is killed outright goes on where it was, when it is run again. */
class KilledUpgradeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @ParameterizedTest
    @ValueSource(strings = {"FACTS DONE", "IMAGE DONE", "ROMMON DONE", "BOOT DONE", "RELOAD BEGUN"})
    void a_killed_upgrade_is_finished_by_the_next_run(String moment, @TempDir Path home) throws Exception {
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-03.13.06")) {
            router.timing(Timing.NONE.withBoot(Duration.ofMillis(1500)));
            Shell shell = new Shell(home);
            Path log = home.resolve("upgrade.log");
            List<String> upgrade = List.of(
                    "upgrade",
                    "--image",
                    image(home).toString(),
                    "--rommon",
                    "bootflash:isr4300-rommon.162-1r.pkg",
                    "--rommon-md5",
                    "fce5ed19c9151e1c4892d44663e02f69",
                    "--log",
                    log.toString());

            Process first = shell.processAtLines(router, upgrade.toArray(String[]::new))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("first.log").toFile())
                    .start();
            awaitEntry(log, moment.replace(' ', '\t'), first);
            first.destroyForcibly();
            assertThat(first.waitFor(10, TimeUnit.MINUTES)).isTrue();

            Ran ran = shell.atLines(router, upgrade.toArray(String[]::new));
            assertThat(ran.exitCode()).as(ran.toString()).isZero();
            assertThat(ran.out()).contains("16.9.3");
            assertThat(Files.readString(log).lines().filter(line -> line.contains("\tROMMON\tDONE")))
                    .as("written once")
                    .hasSize(1);
            assertThat(shell.atLines(router, "recover", "--lines").out()).contains("Nothing is unfinished");
        }
    }

    private static void awaitEntry(Path log, String entry, Process process) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(log) || !Files.readString(log).contains("\t" + entry)) {
            assertThat(System.nanoTime()).as(entry + " was not written").isLessThan(end);
            assertThat(process.isAlive()).as("the upgrade ended by itself").isTrue();
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static Path image(Path home) throws IOException {
        Path file = home.resolve("isr4300-universalk9.16.09.03.SPA.bin");
        try (OutputStream out = Files.newOutputStream(file)) {
            SimulatedImage.of("isr4331-16.09.03", 300_000).writeTo(out);
        }
        return file;
    }
}
