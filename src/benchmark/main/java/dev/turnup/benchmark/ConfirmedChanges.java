// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.turnup.benchmark.Routers.Router;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.codec.Documents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Confirmed changes of many simulated routers at once, on sessions that are open, beside ncclient with a thread a router,
 * fifty at once; the journal's share of a change; and a change over a line with a delay. All in one run, on the same routers.
 */
public final class ConfirmedChanges {
    private static final String PERSONALITY = "isr4331-17.12.01";
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Duration DELAY = Duration.ofMillis(50);
    // What ncclient runs on needs no warming; a JVM that changes routers all day has this behind it in a minute.
    private static final int WARM = 3000;
    private static final int IN_A_ROW = 200;
    private static final int DELAYED = 15;

    /** How long it took the process that changed, and what the routers had of the processor; for ncclient with opening. */
    private record Took(int changes, double wall, double cpu, double opening, double routers) {
        String line(String who, Took ours) {
            return String.format(
                    Locale.ROOT,
                    "%-44s %8.0f /s %9.2f ms %9.2f s %8.2f %8.2f %10.2f ms",
                    who,
                    changes / wall,
                    cpu / changes * 1e3,
                    opening,
                    (changes / wall) / (ours.changes / ours.wall),
                    (cpu / changes) / (ours.cpu / ours.changes),
                    routers / changes * 1e3);
        }
    }

    private final List<Router> routers;
    private final ProcessHandle process;
    private final Path folder;
    private int round;

    private ConfirmedChanges(List<Router> routers, ProcessHandle process, Path folder) {
        this.routers = routers;
        this.process = process;
        this.folder = folder;
    }

    /**
     * Measures and prints.
     *
     * @param args how many routers; 100 where nothing is said
     */
    public static void main(String[] args) {
        int count = args.length == 0 ? 100 : Integer.parseInt(args[0]);
        try {
            Path folder = Files.createTempDirectory("changes");
            Process process = start(count);
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                List<Router> routers = new ArrayList<>();
                for (String line = out.readLine(); line != null && !line.equals("all"); line = out.readLine()) {
                    routers.add(Router.parse(line));
                }
                if (routers.size() != count) {
                    throw new IllegalStateException("only " + routers.size() + " routers came up");
                }
                new ConfirmedChanges(routers, process.toHandle(), folder).measure();
            } finally {
                process.getOutputStream().close();
                process.destroy();
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(int count) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx4g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.turnup.benchmark.Routers",
                PERSONALITY,
                Integer.toString(count));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private void measure() throws IOException {
        System.out.printf(
                "%-44s %11s %12s %11s %17s %13s%n",
                routers.size() + " routers, one change each",
                "changes",
                "CPU/change",
                "opened",
                "ratios",
                "routers' CPU");
        Took ours = turnup();
        System.out.println(ours.line("Turnup, confirmed, verified, journalled", ours));
        if (Files.isExecutable(PYTHON)) {
            System.out.println(ncclient("confirmed").line("ncclient, threads, confirmed, not verified", ours));
            System.out.println(ncclient("terraform").line("ncclient, threads, terraform's six requests", ours));
        } else {
            System.out.println(PYTHON + " is not there: ncclient was not measured");
        }
        journalShare();
        delayed();
    }

    /** Changes all at once; the first rounds do not count, since the JVM is still compiling. */
    private Took turnup() {
        try (SqliteJournal journal = SqliteJournal.open(folder.resolve("journal.db"))) {
            long start = System.nanoTime();
            List<IosXeDevice> devices = at(routers, router -> connect(router, router.port(), IosXeOptions.of(journal)));
            double opened = seconds(start);
            try {
                for (int changed = 0; changed < WARM; changed += devices.size()) {
                    changeAll(devices);
                }
                long cpu = cpu();
                double theirs = routersCpu();
                long from = System.nanoTime();
                changeAll(devices);
                return new Took(devices.size(), seconds(from), (cpu() - cpu) / 1e9, opened, routersCpu() - theirs);
            } finally {
                devices.forEach(IosXeDevice::close);
            }
        }
    }

    private void changeAll(List<IosXeDevice> devices) {
        round++;
        List<Outcome> outcomes = at(devices, this::change);
        List<Outcome> others = outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Committed))
                .toList();
        if (!others.isEmpty()) {
            throw new IllegalStateException(others.size() + " were not committed, the first: " + others.getFirst());
        }
    }

    private Outcome change(IosXeDevice device) {
        return plan(device).commit();
    }

    private Plan plan(IosXeDevice device) {
        String document = "{\"Cisco-IOS-XE-native:native\": {\"hostname\": \"round-" + round + "\"}}";
        return device.plan(Documents.read(device.schema(), "site.json", document.getBytes(StandardCharsets.UTF_8)));
    }

    private static IosXeDevice connect(Router router, int port, IosXeOptions options) {
        SshTarget target = new SshTarget(router.user(), "127.0.0.1", port);
        String line = router.knownHosts().replaceFirst("\\[127\\.0\\.0\\.1]:[0-9]+", "[127.0.0.1]:" + port);
        return IosXe.connect(
                target,
                Credentials.password(router.password()),
                KnownHosts.parse(line, Path.of("known_hosts")),
                options);
    }

    private Took ncclient(String mode) throws IOException {
        round++;
        Path script = folder.resolve("changes.py");
        try (InputStream in = Objects.requireNonNull(ConfirmedChanges.class.getResourceAsStream("changes.py"))) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        double theirs = routersCpu();
        Router any = routers.getFirst();
        List<String> words = new ArrayList<>(
                List.of(PYTHON.toString(), script.toString(), mode, any.user(), any.password(), "round-" + round));
        routers.forEach(router -> words.add(Integer.toString(router.port())));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("ncclient ended without figures");
            }
            String[] parts = line.split(" ", -1);
            return new Took(
                    Integer.parseInt(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    routersCpu() - theirs);
        }
    }

    /** One change after the other on one router with no delay at all: the dearest that a journal can be. */
    private void journalShare() {
        try (SqliteJournal file = SqliteJournal.open(folder.resolve("share.db"))) {
            TimedJournal journal = new TimedJournal(file);
            Router router = routers.getFirst();
            try (IosXeDevice device = connect(router, router.port(), IosXeOptions.of(journal))) {
                changes(device, IN_A_ROW);
                journal.reset();
                long start = System.nanoTime();
                changes(device, IN_A_ROW);
                double change = seconds(start) / IN_A_ROW * 1e3;
                double share = journal.nanos() / 1e6 / IN_A_ROW;
                System.out.printf(
                        Locale.ROOT,
                        "one after the other, no delay: %.2f ms a change, of it the journal %.2f ms (%.0f %%); of a change that"
                                + " takes a second, as a router's does, %.2f %%%n",
                        change,
                        share,
                        100 * share / change,
                        share / 10);
            }
        }
    }

    private void changes(IosXeDevice device, int count) {
        for (int i = 0; i < count; i++) {
            changeAll(List.of(device));
        }
    }

    private void delayed() {
        Router router = routers.getFirst();
        try (SqliteJournal file = SqliteJournal.open(folder.resolve("delayed.db"));
                Delay line = Delay.to(router.port(), DELAY)) {
            TimedJournal journal = new TimedJournal(file);
            try (IosXeDevice device = connect(router, line.port(), IosXeOptions.of(journal))) {
                changeAll(List.of(device));
                journal.reset();
                double theirs = routersCpu();
                double[] walls = new double[DELAYED];
                int trips = 0;
                for (int i = 0; i < DELAYED; i++) {
                    round++;
                    Plan plan = plan(device);
                    long start = System.nanoTime();
                    Outcome outcome = plan.commit();
                    walls[i] = seconds(start) * 1e3;
                    trips = outcome.evidence().roundTrips();
                }
                double wall = Figures.median(walls);
                double own = (routersCpu() - theirs) * 1e3 / DELAYED;
                double echo = Echo.over(DELAY, DELAYED);
                System.out.printf(
                        Locale.ROOT,
                        "with %d ms of delay: %d round trips, %.0f ms a change (median of %d), %.3f of round trips x delay;"
                                + " of it the journal %.1f %%, the router's processor %.1f ms%n",
                        DELAY.toMillis(),
                        trips,
                        wall,
                        DELAYED,
                        wall / (trips * DELAY.toMillis()),
                        100 * (journal.nanos() / 1e6 / DELAYED) / wall,
                        own);
                System.out.printf(
                        Locale.ROOT,
                        "the line itself takes %.2f ms there and back, by an echo: %.3f of round trips x that%n",
                        echo,
                        wall / (trips * echo));
            }
        }
    }

    /** Each on a thread of its own, all at once. */
    private static <T, R> List<R> at(List<T> all, Function<T, R> work) {
        List<CompletableFuture<R>> started = all.stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> work.apply(one), task -> Thread.ofVirtual().start(task)))
                .toList();
        return started.stream().map(CompletableFuture::join).collect(Collectors.toList());
    }

    /** In seconds. */
    private double routersCpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
