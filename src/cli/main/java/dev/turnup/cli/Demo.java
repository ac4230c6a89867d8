// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.fixture.ios.router.Timing;
import dev.turnup.iosxe.console.ConsoleOptions;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshOptions;
import dev.turnup.netconf.ssh.SshRoute;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.journal.SqliteJournal;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The day of the field engineer who turned a branch from SRST to CME, on a simulated router: {@link DemoLines} is its
 * part at the command line, {@link DemoNetconf} what comes after.
 */
final class Demo {
    private static final String PERSONALITY = "isr4331-03.13.06";
    private static final Instant MORNING = Instant.parse("2017-11-06T08:00:00Z");
    private static final Duration BOOT = Duration.ofMinutes(6);
    private static final Duration NETCONF_RESTART = Duration.ofSeconds(30);

    private final Surroundings here;
    private final PrintStream out;
    private final Ansi ansi;
    private final boolean reverse;

    Demo(Surroundings here, PrintStream out, Ansi ansi, boolean reverse) {
        this.here = here;
        this.out = out;
        this.ansi = ansi;
        this.reverse = reverse;
    }

    /**
     * What the parts of the demo work with.
     *
     * @param clock the router's; whoever waits for the router lets it go on
     */
    record Stage(
            Surroundings here,
            DemoStory story,
            SimulatedDevice router,
            ManualClock clock,
            Path folder,
            KnownHosts trusted,
            boolean reverse) {

        /** The way to the router's command line. */
        OpenDevice.Reach lines() {
            return reach(router.commandLine().getPort(), Optional.of(ConsoleOptions.STANDARD));
        }

        /** The way to its NETCONF. */
        OpenDevice.Reach netconf() {
            return reach(router.address().getPort(), Optional.empty());
        }

        private OpenDevice.Reach reach(int port, Optional<ConsoleOptions> lines) {
            SshTarget target = new SshTarget(router.user(), "127.0.0.1", port);
            return new OpenDevice.Reach(
                    new ConnectionOptions.Way(
                            SshRoute.to(target, Credentials.password(router.password())), trusted, SshOptions.STANDARD),
                    lines,
                    Optional.empty(),
                    () -> SqliteJournal.open(folder.resolve("journal.db")),
                    new Remembered(here, Remembered.Which.NONE));
        }
    }

    /** Runs all steps; one that does not come out as it must does not keep the next from being tried. */
    List<DemoStep> run() {
        try {
            Path folder = Files.createTempDirectory("turnup-demo-");
            try {
                return day(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<DemoStep> day(Path folder) {
        long begun = System.nanoTime();
        ManualClock clock = new ManualClock(MORNING);
        try (SimulatedDevice router =
                SimulatedDevice.builder(PERSONALITY).clock(clock).start()) {
            router.timing(Timing.NONE.withBoot(BOOT).withNetconfRestart(NETCONF_RESTART));
            router.commandLine();
            Path knownHosts = folder.resolve("known_hosts");
            router.writeKnownHosts(knownHosts);
            DemoStory story = new DemoStory(router, out, ansi);
            story.started((System.nanoTime() - begun) / 1_000_000);
            Stage stage = new Stage(here, story, router, clock, folder, KnownHosts.read(knownHosts), reverse);
            new DemoLines(stage).play();
            new DemoNetconf(stage).play();
            story.say("");
            story.say("On the router's clock it is " + clock.instant() + "; the day began at " + MORNING + ".");
            return story.steps();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
