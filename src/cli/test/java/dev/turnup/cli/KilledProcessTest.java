// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.Fault;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.yang.value.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that is killed outright, as by {@code kill -9}, leaves the router before or after, and recover settles it. */
class KilledProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String SITE = "Cisco-IOS-XE-native:native:\n  hostname: branch-12\n";

    /** The router does what it is asked, does not answer, and the process dies waiting. */
    @ParameterizedTest(name = "killed while waiting for the answer to {0} number {1}")
    @CsvSource({
        "lock, 1, before",
        "lock, 2, before",
        "edit-config, 1, before",
        "validate, 1, before",
        "commit, 1, before",
        "commit, 2, after",
        "unlock, 1, after"
    })
    void a_killed_apply_leaves_the_router_before_or_after_and_is_settled(
            String operation, int nth, String holds, @TempDir Path home) throws Exception {
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            Shell shell = new Shell(home);
            String site = shell.file("site.yaml", SITE);
            Digest before = router.running().digest();
            router.inject(new Fault.Silence(operation, nth));

            Process apply = start(router, home, site, "--confirm-timeout", "10");
            awaitRequests(router, operation, nth);
            apply.destroyForcibly();
            assertThat(apply.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(router.awaitSessions(0, PATIENCE))
                    .as("the router notices")
                    .isTrue();

            assertThat(router.running().digest().equals(before) ? "before" : "after")
                    .isEqualTo(holds);
            assertThat(router.awaitsConfirmation()).isFalse();
            Ran recovered = shell.on(router, "recover");
            assertThat(recovered.exitCode()).as(recovered.toString()).isZero();
            Digest settled = router.running().digest();
            assertThat(shell.on(router, "recover").out()).contains("Nothing is unfinished");
            assertThat(router.running().digest()).isEqualTo(settled);
            assertThat(router.candidate().digest()).isEqualTo(settled);

            Ran again = shell.on(router, "apply", "-f", site);
            assertThat(again.exitCode()).as(again.toString()).isZero();
            assertThat(again.out()).contains(holds.equals("after") ? "UNCHANGED" : "COMMITTED");
        }
    }

    @Test
    void two_applies_at_once_follow_each_other_and_none_is_lost(@TempDir Path home) throws Exception {
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            Shell shell = new Shell(home);
            Process one = start(router, home, shell.file("one.yaml", SITE));
            Process two = start(router, home, shell.file("two.yaml", SITE.replace("branch-12", "branch-13")));
            assertThat(one.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(two.waitFor(10, TimeUnit.MINUTES)).isTrue();
            // The one that comes second either planned after the first was done, or is told that its base moved.
            assertThat(List.of(one.exitValue(), two.exitValue())).contains(0).isSubsetOf(0, 4);
            assertThat(router.candidate().digest()).isEqualTo(router.running().digest());
            assertThat(shell.on(router, "recover").out()).contains("Nothing is unfinished");
            long committed = shell.run("history")
                    .out()
                    .lines()
                    .filter(line -> line.contains(" COMMITTED "))
                    .count();
            assertThat(committed).isEqualTo(one.exitValue() == 0 && two.exitValue() == 0 ? 2 : 1);
        }
    }

    private static Process start(SimulatedDevice router, Path home, String site, String... options) throws IOException {
        List<String> apply = new ArrayList<>(List.of("apply", "-f", site));
        apply.addAll(List.of(options));
        return new Shell(home)
                .process(router, List.of(), apply.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(
                        home.resolve(Path.of(site).getFileName() + ".log").toFile())
                .start();
    }

    private static void awaitRequests(SimulatedDevice router, String operation, int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (router.transcript().requests(operation).size() < count) {
            assertThat(System.nanoTime()).as(operation + " was not asked for").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
