// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.netconf.message.Capability;
import dev.turnup.transaction.HistoryFilter;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.value.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes of their own by the dozen: all at once, and killed outright at every message. */
@Tag("scale")
class ManyProcessesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 50;
    /** Of each tier; there are four. */
    private static final int CELLS = 25;

    @TempDir
    private static Path shared;

    private static ClassArchive archive;

    /** A router of each tier, by the lowest release that has it; no release has the first. */
    enum Box {
        A {
            @Override
            Personality personality() {
                return Personality.named("isr4331-17.12.01").with(Capability.CONFIRMED_COMMIT_1_1);
            }
        },
        B {
            @Override
            Personality personality() {
                return Personality.named("isr4331-17.12.01");
            }
        },
        C {
            @Override
            Personality personality() {
                return Personality.named("isr4331-16.09.03");
            }
        },
        D {
            @Override
            Personality personality() {
                return Personality.named("isr4331-16.06.01");
            }
        };

        abstract Personality personality();
    }

    @BeforeAll
    static void archive() throws IOException, InterruptedException {
        archive = ClassArchive.in(shared);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            assertThat(ended(start(router, shared, interfaceNumber(shared, 1)))).isZero();
        }
    }

    /** Each process adds an interface of its own; whoever finds that others were faster goes on behind them. */
    @Test
    void fifty_applies_at_once_follow_each_other_and_each_is_there(@TempDir Path home) throws Exception {
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            Shell shell = new Shell(home);
            long start = System.nanoTime();
            List<Process> all = new ArrayList<>();
            for (int i = 1; i <= AT_ONCE; i++) {
                all.add(start(router, home, interfaceNumber(home, i), "--rebase", "--lock-timeout", "600s"));
            }
            for (int i = 1; i <= AT_ONCE; i++) {
                assertThat(ended(all.get(i - 1)))
                        .as(Files.readString(home.resolve("site-" + i + ".yaml.log")))
                        .isZero();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d processes at once on one router: %.1f s%n",
                    AT_ONCE,
                    (System.nanoTime() - start) / 1e9);
            String running = shell.on(router, "get", "--path", "/native/interface", "--format", "json")
                    .out();
            for (int i = 1; i <= AT_ONCE; i++) {
                assertThat(running).contains("\"0/0/1." + i + "\"");
            }
            assertThat(router.candidate().digest()).isEqualTo(router.running().digest());
            assertThat(shell.on(router, "recover").out()).contains("Nothing is unfinished");
            assertThat(committed(home)).isEqualTo(AT_ONCE);
        }
    }

    /** What is said by then is said, and what is on its way arrives or not; recover finds out which. */
    @ParameterizedTest(name = "tier {0}")
    @EnumSource
    void a_process_killed_at_any_message_leaves_the_router_before_or_after_and_is_settled(Box tier, @TempDir Path home)
            throws Exception {
        try (SimulatedDevice router = SimulatedDevice.start(tier.personality())) {
            Shell shell = new Shell(home);
            String site = shell.file("site.yaml", "Cisco-IOS-XE-native:native:\n  hostname: branch-12\n");
            Digest before = router.running().digest();
            assertThat(ended(start(router, home, site))).isZero();
            Digest after = router.running().digest();
            int messages = router.transcript().messages().size();
            int unchanged = 0;
            int cells = Math.max(messages, CELLS);
            for (int cell = 0; cell < cells; cell++) {
                router.reset();
                long committed = committed(home);
                Process apply = start(router, home, site, "--confirm-timeout", "10");
                awaitMessages(router, cell % messages + 1, apply);
                apply.destroyForcibly();
                ended(apply);
                assertThat(router.awaitSessions(0, PATIENCE))
                        .as("the router notices")
                        .isTrue();

                String where = "killed at message " + (cell % messages + 1) + " of " + messages;
                Ran recovered = shell.on(router, "recover");
                assertThat(recovered.exitCode()).as(where + "\n" + recovered).isZero();
                Digest settled = router.running().digest();
                assertThat(settled).as(where).isIn(before, after);
                assertThat(router.awaitsConfirmation()).as(where).isFalse();
                assertThat(committed(home) - committed).as(where).isEqualTo(settled.equals(after) ? 1 : 0);
                assertThat(shell.on(router, "recover").out()).as(where).contains("Nothing is unfinished");
                assertThat(router.running().digest()).as(where).isEqualTo(settled);
                unchanged += settled.equals(before) ? 1 : 0;
            }
            System.out.printf(
                    "tier %s: %d processes killed at %d messages, %d before, %d after%n",
                    tier, cells, messages, unchanged, cells - unchanged);
        }
    }

    private static String interfaceNumber(Path home, int number) {
        return new Shell(home).file("site-" + number + ".yaml", """
                        Cisco-IOS-XE-native:native:
                          interface: {GigabitEthernet: [{name: 0/0/1.%d, encapsulation: {dot1Q: {vlan-id: %<d}}}]}
                        """.formatted(number));
    }

    private static Process start(SimulatedDevice router, Path home, String site, String... options) throws IOException {
        Path knownHosts = home.resolve("known_hosts");
        if (!Files.exists(knownHosts)) {
            router.writeKnownHosts(knownHosts); // once, since others are reading it
        }
        List<String> apply = archive.command(
                "apply", "--device", router.uri().toString(), "--known-hosts", knownHosts.toString(), "-f", site);
        apply.addAll(List.of(options));
        ProcessBuilder process = new ProcessBuilder(apply);
        process.environment().put("HOME", home.toString());
        process.environment().remove("XDG_STATE_HOME");
        process.environment().put("TURNUP_PASSWORD", router.password());
        process.redirectErrorStream(true)
                .redirectOutput(
                        home.resolve(Path.of(site).getFileName() + ".log").toFile());
        return process.start();
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static long committed(Path home) {
        try (SqliteJournal journal = SqliteJournal.open(home.resolve(".local/state/turnup/journal.db"))) {
            return journal.history(HistoryFilter.newest(1000).ended(Conclusion.COMMITTED))
                    .size();
        }
    }

    /** Until so many messages were said, or nobody says any more. */
    private static void awaitMessages(SimulatedDevice router, int count, Process apply) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (apply.isAlive() && router.transcript().messages().size() < count) {
            assertThat(System.nanoTime())
                    .as("message " + count + " was not said")
                    .isLessThan(end);
            LockSupport.parkNanos(200_000);
        }
    }
}
