// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.fleet;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Five thousand simulated routers, beside what netconf-testtool makes of as many toys and of a hundred with real models. */
public final class FleetScale {
    private static final String PERSONALITY = "isr4331-17.12.01";
    private static final int ROUTERS = 5_000;
    private static final int REAL_DEVICES = 100;
    private static final int SESSIONS = 100;
    private static final int TRANSACTIONS = 1_000;
    private static final int IDLE_SECONDS = 10;
    private static final int TESTTOOL_PORT = 20_000;
    private static final Pattern REVISION = Pattern.compile("(?m)^\\s*revision\\s+\"?([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private static final String SCHEMAS = "schemas";
    private static final Preparation NOTHING = () -> {};

    private static final double MOST_SECONDS = 10;
    private static final double MOST_MIB = 1024;
    private static final double MOST_OPENING = 3;

    /**
     * A line of the table.
     *
     * @param ready seconds from the start of the process
     * @param resident MiB in memory when it is ready; {@code most} is the most until the sessions were open
     * @param heap MiB that are alive in the heap when it is ready
     * @param idle percent of one processor
     * @param opening seconds until the sessions were open
     */
    private record Row(
            String who, double ready, double resident, double heap, double idle, double opening, double most) {
        static Row of(String who, Server server, Path folder, Preparation preparation)
                throws IOException, InterruptedException {
            double resident = server.memory("VmRSS");
            double idle = server.idle(IDLE_SECONDS);
            double heap = server.heap();
            preparation.prepare();
            double opening = Server.clients("open", folder, SESSIONS)[0];
            return new Row(who, server.ready(), resident, heap, idle, opening, server.memory("VmHWM"));
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-52s %8.1f s %7.0f MiB %6.0f MiB %8.2f %% %9.2f s %7.0f MiB",
                    who,
                    ready,
                    resident,
                    heap,
                    idle,
                    opening,
                    most);
        }

        String ratios(Row ours) {
            return String.format(
                    Locale.ROOT,
                    "%-52s %8.2f   %7.2f     %6.2f     %8s   %9.2f   %7.2f",
                    "  " + who + ": times ours",
                    ready / ours.ready,
                    resident / ours.resident,
                    heap / ours.heap,
                    "",
                    opening / ours.opening,
                    most / ours.most);
        }
    }

    /** What is done before the clients come. */
    private interface Preparation {
        void prepare() throws IOException;
    }

    private final Path root;
    private final Optional<Path> models;
    private final Path work;
    private final List<Row> rows = new ArrayList<>();

    private FleetScale(Path root, Optional<Path> models, Path work) {
        this.root = root;
        this.models = models;
        this.work = work;
    }

    /**
     * Measures and prints.
     *
     * @param args {@code --root=} and the project's folder; {@code --models=} and, for devices with published models, the folder
     *     of these
     */
    public static void main(String[] args) {
        try {
            Path work = Files.createTempDirectory("fleet");
            try {
                new FleetScale(given("--root=", args).orElseThrow().normalize(), given("--models=", args), work)
                        .measure();
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> given(String option, String[] args) {
        return Stream.of(args)
                .filter(arg -> arg.startsWith(option) && arg.length() > option.length())
                .map(arg -> Path.of(arg.substring(option.length())).toAbsolutePath())
                .findFirst();
    }

    private void measure() throws IOException, InterruptedException {
        System.out.printf(
                "%-52s %10s %11s %10s %10s %11s %11s%n",
                "one process each", "ready", "resident", "heap", "idle CPU", SESSIONS + " opened", "most");
        String thousands = ours();
        if (models.isPresent()) {
            oursWithModels(models.get());
        }
        testtool();
        Row ours = rows.getFirst();
        rows.stream().skip(1).forEach(row -> System.out.println(row.ratios(ours)));
        System.out.println(thousands);
        boolean met = ours.ready() <= MOST_SECONDS && ours.most() <= MOST_MIB && ours.opening() <= MOST_OPENING;
        System.out.printf(
                Locale.ROOT,
                "limits of %.0f s, %.0f MiB and %.0f s for the sessions: %s%n",
                MOST_SECONDS,
                MOST_MIB,
                MOST_OPENING,
                met ? "met" : "missed");
    }

    private void print(Row row) {
        rows.add(row);
        System.out.println(row.line());
    }

    private String ours() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(work.resolve("ours"));
        try (Server server = fleet(folder)) {
            print(Row.of("Turnup, %,d routers, %s".formatted(ROUTERS, PERSONALITY), server, folder, NOTHING));
            double cpu = server.cpu();
            double[] took = Server.clients("change", folder, TRANSACTIONS);
            return String.format(
                    Locale.ROOT,
                    "%,d of them, a transaction each at the same time: all committed in %.2f s, after %.2f s for their"
                            + " sessions; the routers' CPU %.2f s, at most %.0f MiB resident, idle again %.2f %%",
                    TRANSACTIONS,
                    took[1],
                    took[0],
                    server.cpu() - cpu,
                    server.memory("VmHWM"),
                    server.idle(IDLE_SECONDS));
        }
    }

    /** Compiled beforehand, as {@code turnup models compile} does once for all: that is no part of a start. */
    private void oursWithModels(Path published) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(work.resolve("models"));
        Path schema = folder.resolve("published.schema");
        Files.write(
                schema,
                SchemaFile.write(
                        YangCompiler.compile(YangFolder.scan(published), Roots.DEFAULT, CompilerOptions.FORGIVING)
                                .schema()));
        try (Server server = fleet(folder, schema, published)) {
            print(Row.of("Turnup, %,d routers, published models".formatted(ROUTERS), server, folder, NOTHING));
        }
    }

    private static Server fleet(Path... paths) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Fleet.class.getName(),
                PERSONALITY,
                Integer.toString(ROUTERS)));
        Stream.of(paths).map(Path::toString).forEach(arguments::add);
        return Server.start(Server.OURS, arguments, Fleet.READY);
    }

    private void testtool() throws IOException, InterruptedException {
        Path jar = jar();
        Path toy = work.resolve("toy");
        copyWithRevision(
                root.resolve("src/cli/test/resources/yang/branch.yang"), Files.createDirectories(toy.resolve(SCHEMAS)));
        testtool(jar, "netconf-testtool, %,d devices, a toy model".formatted(ROUTERS), toy, ROUTERS);
        if (models.isPresent()) {
            Path real = work.resolve("real");
            Path schemas = Files.createDirectories(real.resolve(SCHEMAS));
            try (Stream<Path> files = Files.walk(models.get())) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yang")).toList()) {
                    copyWithRevision(file, schemas);
                }
            }
            testtool(
                    jar, "netconf-testtool, %,d devices, published models".formatted(REAL_DEVICES), real, REAL_DEVICES);
        }
    }

    private void testtool(Path jar, String who, Path folder, int count) throws IOException, InterruptedException {
        try (Server server = Server.start(
                Server.TESTTOOL,
                List.of(
                        "-jar",
                        jar.toString(),
                        "--device-count",
                        Integer.toString(count),
                        "--starting-port",
                        Integer.toString(TESTTOOL_PORT),
                        "--ip",
                        "127.0.0.1",
                        "--md-sal",
                        "true",
                        "--schemas-dir",
                        folder.resolve(SCHEMAS).toString()),
                "All simulated devices started")) {
            print(Row.of(who, server, folder, () -> introduce(folder)));
        }
    }

    /** Each device has a key of its own, which is asked for beforehand: making it is no part of opening a session. */
    private static void introduce(Path folder) throws IOException {
        Path knownHosts = folder.resolve(Fleet.KNOWN_HOSTS);
        StringBuilder ports = new StringBuilder("admin\nadmin\n");
        try (SshConnector asking = SshConnector.open(KnownHosts.parse("", knownHosts))) {
            for (int port = TESTTOOL_PORT; port < TESTTOOL_PORT + SESSIONS; port++) {
                SshTarget target = new SshTarget("admin", "127.0.0.1", port);
                KnownHosts.pin(knownHosts, target.host(), port, asking.hostKeys(target, Optional.empty()), false);
                ports.append(port).append('\n');
            }
        }
        Files.writeString(folder.resolve(Fleet.PORTS), ports);
    }

    private Path jar() throws IOException {
        Path folder = root.resolve("target/testtool");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> jar =
                        files.filter(file -> file.toString().endsWith(".jar")).findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        throw new IllegalStateException("no jar in " + folder + ": .ci/run has Maven copy netconf-testtool's there");
    }

    /** The testtool finds a module by its file's name, revision included. */
    private static void copyWithRevision(Path file, Path into) throws IOException {
        Matcher revision = REVISION.matcher(Files.readString(file));
        String latest = "";
        while (revision.find()) {
            latest = revision.group(1).compareTo(latest) > 0 ? revision.group(1) : latest;
        }
        String name = file.getFileName().toString().replaceFirst("(@.*)?\\.yang$", "");
        Files.copy(file, into.resolve(name + (latest.isEmpty() ? "" : "@" + latest) + ".yang"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
