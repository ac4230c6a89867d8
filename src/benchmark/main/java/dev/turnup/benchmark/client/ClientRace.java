// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.client;

import dev.turnup.benchmark.Figures;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * NETCONF clients beside each other: Turnup's, OpenDaylight's and ncclient, and the bare SSH library as the floor, each in
 * processes of its own, against one server on this machine, near and 50 ms away.
 */
public final class ClientRace {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Duration ONE_WAY = Duration.ofMillis(25);

    /** Transactions over the long wire before one is timed. */
    private static final int WARM = 60;

    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private final Path root;
    private final Path folder;

    private ClientRace(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /**
     * Measures and prints tables.
     *
     * @param args {@code --root DIR}, the project's folder, and {@code --parts} with some of far, warm, large, once
     */
    public static void main(String[] args) {
        if (args.length != 4 || !args[0].equals("--root") || !args[2].equals("--parts")) {
            throw new IllegalArgumentException(
                    "usage: ClientRace --root DIR --parts 'PART...', got " + Arrays.toString(args));
        }
        NetconfServer.missing().or(ClientRace::missingPeer).ifPresent(program -> {
            throw new IllegalStateException(
                    program + " is not there: install Debian's netconfd, openssh-server and python3-ncclient");
        });
        try {
            Path folder = Files.createTempDirectory("client");
            try {
                ClientRace race =
                        new ClientRace(Path.of(args[1]).toAbsolutePath().normalize(), folder);
                for (String part : args[3].strip().split("[ ,]+", -1)) {
                    race.run(part);
                }
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> missingPeer() {
        try {
            Process process = new ProcessBuilder(PYTHON, "-c", "import ncclient")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Contender.exitOf(process) == 0 ? Optional.empty() : Optional.of("ncclient for " + PYTHON);
        } catch (IOException e) {
            return Optional.of(PYTHON);
        }
    }

    private void run(String part) throws IOException {
        switch (part) {
            case "far" -> withNetconfd(this::far);
            case "warm" -> withNetconfd(this::warm);
            case "large" -> large();
            case "once" -> withNetconfd(this::once);
            case String other -> throw new IllegalArgumentException("no part is called " + other);
        }
    }

    /** What is done with a server. */
    @FunctionalInterface
    private interface Use {
        void of(NetconfServer server) throws IOException;
    }

    private void withNetconfd(Use use) throws IOException {
        Path own = Files.createTempDirectory(folder, "netconfd");
        try (NetconfServer server =
                NetconfServer.netconfd(own, root.resolve("src/cli/test/resources/yang/branch.yang"))) {
            use.of(server);
        }
    }

    private static Contender turnup(NetconfServer server, String name, String how) {
        return Contender.java(
                name,
                TurnupClient.class,
                Stream.concat(JVM.stream(), Stream.of("-Dknown.hosts=" + server.knownHosts()))
                        .toList(),
                how);
    }

    private Contender ncclient() {
        return new Contender(
                "ncclient",
                List.of(
                        PYTHON,
                        root.resolve("src/benchmark/peers/ncclient_client.py").toString()),
                List.of());
    }

    private Contender openDaylight(String... more) {
        Path target = root.resolve("src/benchmark/peers/opendaylight/target");
        return new Contender(
                "OpenDaylight",
                Stream.of(
                                Stream.of(Contender.javaProgram()),
                                JVM.stream(),
                                Stream.of(more),
                                Stream.of("-classpath", target + "/classes:" + target + "/lib/*", "OpenDaylightClient"))
                        .flatMap(line -> line)
                        .toList(),
                List.of());
    }

    /** With 50 ms there and back: what counts is how often a client waits. */
    private void far(NetconfServer server) {
        System.out.println("50 ms there and back      connect + hello    five requests   round trips    ratio");
        double flight = 0;
        for (Contender contender : List.of(
                turnup(server, "Turnup, in one flight", "flight"),
                turnup(server, "Turnup, in single file", "single"),
                openDaylight(),
                ncclient())) {
            double near = contender.run("connect", server.port(), server.userKey(), 5)[0];
            try (DelayingProxy proxy = DelayingProxy.to(server.port(), ONE_WAY)) {
                double connect = contender.run("connect", proxy.port(), server.userKey(), 5)[0];
                int before = proxy.roundTrips();
                contender.run("transactions", proxy.port(), server.userKey(), 0, 10);
                int ten = proxy.roundTrips() - before;
                before = proxy.roundTrips();
                double five = contender.run("transactions", proxy.port(), server.userKey(), WARM, 30)[0];
                double turns = (proxy.roundTrips() - before - ten) / (WARM + 30 - 10.0);
                flight = flight == 0 ? five : flight;
                System.out.println(String.format(
                        Locale.ROOT,
                        "%-24s %6.0f ms, %.1f RTT %10.1f ms %12.1f %10.1f",
                        contender.name(),
                        connect,
                        (connect - near) / (2.0 * ONE_WAY.toMillis()),
                        five,
                        turns,
                        five / flight));
            }
        }
    }

    /** Warmed up, next to the server: what counts is the processor. */
    private void warm(NetconfServer server) {
        System.out.println("warmed up, next to it     five requests    processor a request    ratio");
        double ours = 0;
        for (Contender contender : List.of(
                turnup(server, "Turnup, in one flight", "flight"),
                turnup(server, "Turnup, in single file", "single"),
                Contender.java("bare SSH, in one write", BareSsh.class, JVM, "flight"),
                Contender.java("bare SSH, in single file", BareSsh.class, JVM, "single"),
                openDaylight(),
                ncclient())) {
            int times = contender.name().equals("ncclient") ? 40 : 4000;
            double[] took = contender.run("transactions", server.port(), server.userKey(), 2 * times, times);
            ours = ours == 0 ? took[1] : ours;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-24s %11.2f ms %19.4f ms %8.1f",
                    contender.name(),
                    took[0],
                    took[1],
                    took[1] / ours));
        }
    }

    /** 50 MB, read while they arrive by a process that may hold 48 MB. */
    private void large() throws IOException {
        Path file = folder.resolve("large.xml");
        LargeReply.write(file);
        Path own = Files.createTempDirectory(folder, "large");
        try (NetconfServer server = NetconfServer.running(
                own, PYTHON + " " + root.resolve("src/benchmark/peers/large_server.py") + " " + file)) {
            Contender floor = Contender.java("bare SSH", BareSsh.class, JVM, file.toString());
            Contender ours = Contender.java(
                    "Turnup",
                    TurnupClient.class,
                    Stream.concat(JVM.stream(), Stream.of("-Xmx48m", "-Dknown.hosts=" + server.knownHosts()))
                            .toList());
            double raw = floor.run("read", server.port(), server.userKey(), 9)[0];
            double read = ours.run("read", server.port(), server.userKey(), 9)[0];
            System.out.println(String.format(
                    Locale.ROOT,
                    "50 MB of get-config, every element and text, in a heap of 48 MB: %.0f MB/s; bare SSH %.0f MB/s;"
                            + " ratio %.2f",
                    read,
                    raw,
                    read / raw));
        }
    }

    /** From the start of a process to its end: connect, one transaction, close. */
    private void once(NetconfServer server) throws IOException {
        System.out.println("one transaction, whole processes     median      ratio");
        double ours = 0;
        for (Contender contender : List.of(
                archived(server, turnup(server, "Turnup, AOT cache", "flight")),
                turnup(server, "Turnup", "flight"),
                ncclient(),
                openDaylight("-XX:TieredStopAtLevel=1"))) {
            double[] took = new double[9];
            for (int i = 0; i < took.length; i++) {
                long start = System.nanoTime();
                contender.run("transactions", server.port(), server.userKey(), 0, 1);
                took[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(took);
            double median = took[took.length / 2];
            ours = ours == 0 ? median : ours;
            System.out.println(
                    String.format(Locale.ROOT, "%-30s %9.0f ms %9.1f", contender.name(), median, median / ours));
        }
        double floor = openSsh(server);
        System.out.println(
                String.format(Locale.ROOT, "%-30s %9.0f ms %9.1f", "OpenSSH, the same bytes", floor, floor / ours));
    }

    /** The floor: a client that is there at once and reads nothing, so that what it takes is the server's. */
    private static double openSsh(NetconfServer server) throws IOException {
        byte[] session = BareSsh.session();
        double[] took = new double[9];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            "ssh",
                            "-o",
                            "UserKnownHostsFile=" + server.knownHosts(),
                            "-o",
                            "BatchMode=yes",
                            "-i",
                            server.userKey().toString(),
                            "-p",
                            Integer.toString(server.port()),
                            NetconfServer.user() + "@127.0.0.1",
                            "-s",
                            "netconf")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (OutputStream out = process.getOutputStream()) {
                out.write(session);
            }
            if (Contender.exitOf(process) != 0) {
                throw new IllegalStateException("OpenSSH's client failed");
            }
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        return Figures.median(took);
    }

    /** With an ahead-of-time cache of a JDK 25 or later, made by one run. */
    private Contender archived(NetconfServer server, Contender plain) {
        if (Runtime.version().feature() < 25) {
            System.out.println("(no AOT cache: that takes a JDK 25)");
            return plain;
        }
        Path cache = folder.resolve("turnup.aot");
        Contender inJars = inJars(plain);
        with(inJars, "-Xlog:disable", "-XX:AOTCacheOutput=" + cache)
                .run("transactions", server.port(), server.userKey(), 0, 1);
        return with(inJars, "-Xlog:disable", "-XX:AOTCache=" + cache, "-XX:TieredStopAtLevel=1");
    }

    /** A cache holds no classes from folders: each folder of the class path becomes a jar. */
    private Contender inJars(Contender plain) {
        List<String> command = new ArrayList<>(plain.command());
        int at = command.indexOf("-classpath") + 1;
        List<String> path = new ArrayList<>();
        for (String entry : command.get(at).split(File.pathSeparator, -1)) {
            if (Files.isDirectory(Path.of(entry))) {
                Path jar = folder.resolve("classes" + path.size() + ".jar");
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "-c", "-f", jar.toString(), "-C", entry, ".");
                path.add(jar.toString());
            } else {
                path.add(entry);
            }
        }
        command.set(at, String.join(File.pathSeparator, path));
        return new Contender(plain.name(), command, plain.how());
    }

    private static Contender with(Contender plain, String... options) {
        List<String> command = new ArrayList<>(plain.command());
        command.addAll(1, List.of(options));
        return new Contender(plain.name(), command, plain.how());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
