// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.preflight.RuleTable;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshOptions;
import dev.turnup.netconf.ssh.SshRoute;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.HealthCheck;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.value.Digest;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The main job, step by step, on a simulated router; each step says what it must end in. */
final class Demo {
    private static final String PERSONALITY = "isr4331-17.12.01";
    private static final int PROBE_MILLIS = 1000;

    private final Surroundings here;
    private final PrintStream story;
    private final Ansi ansi;
    private final boolean reverse;
    private final List<DemoStep> steps = new ArrayList<>();

    Demo(Surroundings here, PrintStream story, Ansi ansi, boolean reverse) {
        this.here = here;
        this.story = story;
        this.ansi = ansi;
        this.reverse = reverse;
    }

    /** Runs all steps; one that does not come out as it must does not keep the next from being tried. */
    List<DemoStep> run() {
        try {
            Path folder = Files.createTempDirectory("turnup-demo-");
            try {
                onRouter(folder);
            } finally {
                delete(folder);
            }
            return List.copyOf(steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void onRouter(Path folder) {
        long begun = System.nanoTime();
        try (SimulatedDevice router = SimulatedDevice.start(PERSONALITY)) {
            Path knownHosts = folder.resolve("known_hosts");
            router.writeKnownHosts(knownHosts);
            title("a simulated router");
            story.println(router + ", with its host key pinned for the client");
            Digest digest = router.running().digest();
            steps.add(new DemoStep("start", "Started", true, digest, digest, 0, millisSince(begun)));
            OpenDevice.Reach reach = new OpenDevice.Reach(
                    new ConnectionOptions.Way(
                            SshRoute.to(
                                    SshTarget.parse(router.uri().toString()), Credentials.password(router.password())),
                            KnownHosts.read(knownHosts),
                            SshOptions.STANDARD),
                    Optional.empty(),
                    () -> SqliteJournal.open(folder.resolve("journal.db")));
            // The rule may be broken, so that the router's own refusal is seen too.
            RuleOptions.Chosen rules = new RuleOptions.Chosen(RuleTable.shipped(), List.of("overlapping-subnets"));
            try (OpenDevice open = OpenDevice.open(reach, rules, Watch.lines(story, here.clock()), here.clock())) {
                job(router, open.router());
            }
        }
    }

    private void job(SimulatedDevice router, IosXeDevice device) {
        title("read the running configuration into the model");
        step(router, "read", "Read", o -> true, () -> {
            DataTree running = device.running();
            story.println(device.identity() + " runs on " + running.digest());
            return running.digest().equals(router.running().digest()) ? "Read" : "Differs";
        });

        title("plan the site, from typed Java bindings");
        Plan[] planned = new Plan[1];
        step(router, "plan", "Ready", o -> true, () -> {
            planned[0] = device.plan(DemoSite.site());
            return Report.name(planned[0]);
        });
        title("the plan as a tree" + (reverse ? ", and the way back" : ""));
        step(router, "print", "Printed", o -> true, () -> {
            story.print(Report.text(planned[0], reverse, ansi));
            return planned[0] instanceof Plan.Ready ready && !ready.difference().isEmpty()
                    ? "Printed"
                    : "Nothing to print";
        });

        title("apply it as one confirmed transaction");
        step(
                router,
                "apply",
                "Committed",
                unchanged -> !unchanged && clean(router),
                () -> outcome(planned[0].commit()));

        title("apply a change whose health check fails");
        step(router, "health-check", "RolledBack", unchanged -> unchanged && clean(router), () -> {
            Plan plan = device.plan(DemoSite.movedVoice());
            story.print(Report.text(plan, false, ansi));
            return outcome(plan.commit(CommitOptions.STANDARD.check(registrarAnswers())));
        });

        title("apply a change that the router refuses");
        step(router, "device-refusal", "NotCommitted", unchanged -> unchanged && clean(router), () -> {
            Plan plan = device.plan(DemoSite.overlappingSubnet());
            story.print(Report.text(plan, false, ansi));
            return outcome(plan.commit());
        });

        title("ask for what is wrong: refused before anything is sent");
        step(router, "offline-refusal", "Invalid, Invalid", unchanged -> unchanged && clean(router), () -> {
            int before = router.transcript().rpcs().size();
            Plan image = device.plan(DemoSite.imageWithoutName());
            Plan vlan = device.plan(DemoSite.vlanOutOfRange());
            story.print(Report.text(image, false, ansi));
            story.print(Report.text(vlan, false, ansi));
            int sent = router.transcript().rpcs().size() - before;
            return sent == 0 ? Report.name(image) + ", " + Report.name(vlan) : sent + " requests were sent";
        });
    }

    /** A check that fails for real: nothing listens where the registrar should be. */
    private static HealthCheck registrarAnswers() {
        int closed = closedPort();
        HealthCheck probe = device -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), closed), PROBE_MILLIS);
                return Health.good();
            } catch (IOException e) {
                return Health.bad("the registrar at 127.0.0.1:" + closed + " does not answer: " + e.getMessage());
            }
        };
        return probe.named("the registrar answers");
    }

    private static int closedPort() {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean clean(SimulatedDevice router) {
        return router.candidate().digest().equals(router.running().digest())
                && router.lockHolder(Datastore.RUNNING).isEmpty()
                && router.lockHolder(Datastore.CANDIDATE).isEmpty()
                && !router.awaitsConfirmation();
    }

    private String outcome(Outcome outcome) {
        story.print(Report.text(outcome, ansi));
        return Report.name(outcome);
    }

    private void title(String text) {
        story.println();
        story.println(ansi.bold((steps.size() + 1) + ". " + text));
    }

    /** Runs a step; {@code state} is told whether running is as before. */
    private void step(
            SimulatedDevice router, String name, String expected, Predicate<Boolean> state, Supplier<String> work) {
        Digest before = router.running().digest();
        int trips = router.transcript().roundTrips();
        long begun = System.nanoTime();
        String outcome = work.get();
        long millis = millisSince(begun);
        Digest after = router.running().digest();
        boolean good = outcome.equals(expected) && state.test(before.equals(after));
        int taken = router.transcript().roundTrips() - trips;
        steps.add(new DemoStep(name, outcome, good, before, after, taken, millis));
        String line = name + ": " + outcome + ", " + taken + (taken == 1 ? " round trip, " : " round trips, ")
                + (before.equals(after) ? "running unchanged at " : "running now at ") + "sha256:" + after.brief();
        story.println(good ? ansi.green("ok  " + line) : ansi.red("NOT AS IT MUST: " + line));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
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
