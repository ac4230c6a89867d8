// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.fleet;

import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.codec.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The process with the clients: Turnup's, in a JVM that has run nothing before. Prints the seconds that it took. */
public final class Clients {
    private static final String DOCUMENT = "{\"Cisco-IOS-XE-native:native\": {\"hostname\": \"changed\"}}";

    // A hello of the published models is long in coming from the testtool.
    private static final SessionOptions PATIENT = SessionOptions.PATIENT.withHello(Duration.ofMinutes(5));

    private final SshConnector ssh;
    private final KnownHosts knownHosts;
    private final Credentials credentials;
    private final List<SshTarget> targets;
    private final Path folder;

    private Clients(Path folder, int count) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(Fleet.PORTS));
        this.folder = folder;
        this.knownHosts = KnownHosts.read(folder.resolve(Fleet.KNOWN_HOSTS));
        this.ssh = SshConnector.open(knownHosts);
        this.credentials = Credentials.password(lines.get(1));
        this.targets = lines.subList(2, 2 + count).stream()
                .map(port -> new SshTarget(lines.getFirst(), "127.0.0.1", Integer.parseInt(port)))
                .toList();
    }

    /**
     * Talks.
     *
     * @param args {@code open} or {@code change}; the folder with {@link Fleet#PORTS} and {@link Fleet#KNOWN_HOSTS}; how many
     *     devices at once
     */
    public static void main(String[] args) {
        try {
            Clients clients = new Clients(Path.of(args[1]), Integer.parseInt(args[2]));
            String took = switch (args[0]) {
                case "open" -> clients.open();
                case "change" -> clients.change();
                default -> throw new IllegalArgumentException("open or change, not " + args[0]);
            };
            System.out.println(took);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the first connection until every device's hello has been read. */
    private String open() {
        long start = System.nanoTime();
        List<Session> sessions = atOnce(targets, target -> Session.open(ssh.connect(target, credentials), PATIENT));
        double took = (System.nanoTime() - start) / 1e9;
        atOnce(sessions, session -> {
            session.close();
            return session;
        });
        ssh.close();
        return String.format(Locale.ROOT, "%.3f", took);
    }

    /** How long the sessions took, and then a journalled, confirmed and verified change of every router at the same time. */
    private String change() {
        try (SqliteJournal journal = SqliteJournal.open(folder.resolve("journal.db"))) {
            long start = System.nanoTime();
            List<IosXeDevice> devices =
                    atOnce(targets, target -> IosXe.connect(target, credentials, knownHosts, IosXeOptions.of(journal)));
            double opening = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            List<Outcome> outcomes = atOnce(devices, Clients::change);
            double changing = (System.nanoTime() - start) / 1e9;
            List<Outcome> others = outcomes.stream()
                    .filter(outcome -> !(outcome instanceof Outcome.Committed))
                    .toList();
            if (!others.isEmpty()) {
                throw new IllegalStateException(others.size() + " were not committed, the first: " + others.getFirst());
            }
            devices.forEach(IosXeDevice::close);
            return String.format(Locale.ROOT, "%.3f %.3f", opening, changing);
        }
    }

    private static Outcome change(IosXeDevice device) {
        byte[] document = DOCUMENT.getBytes(StandardCharsets.UTF_8);
        return device.plan(Documents.read(device.schema(), "site.json", document))
                .commit();
    }

    /** Each on a thread of its own. */
    private static <T, R> List<R> atOnce(List<T> all, Function<T, R> work) {
        List<CompletableFuture<R>> started = all.stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> work.apply(one), task -> Thread.ofVirtual().start(task)))
                .toList();
        return started.stream().map(CompletableFuture::join).toList();
    }
}
