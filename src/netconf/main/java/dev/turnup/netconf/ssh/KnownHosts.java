// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.ConnectFailure.HostKeyProblem;
import dev.turnup.netconf.session.ConnectFailure.HostKeyRejected;
import dev.turnup.xml.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The host keys that a user trusts: a file in OpenSSH's format, with plain and hashed names, {@code [host]:port} and
 * {@code @revoked}. Lines of certificate authorities are passed over: NETCONF devices have no host certificates. Only
 * this file speaks: nothing is ever added to it here. Immutable.
 */
public final class KnownHosts {
    private static final int SSH_PORT = 22;

    private record Entry(int line, boolean revoked, HostPattern hosts, HostKey key) {}

    private final Path file;
    private final List<Entry> entries;

    private KnownHosts(Path file, List<Entry> entries) {
        this.file = file;
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads a file; one that does not exist knows no host.
     *
     * @throws KnownHostsException where it cannot be read
     */
    public static KnownHosts read(Path file) {
        try {
            // Latin 1 has a character for every byte: a comment in another encoding does no harm.
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1), file);
        } catch (NoSuchFileException e) {
            return new KnownHosts(file, List.of());
        } catch (IOException e) {
            throw new KnownHostsException(Location.of(file.toString()), "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param file what the text is named in messages
     * @throws KnownHostsException at the first line that is none
     */
    public static KnownHosts parse(String text, Path file) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            try {
                entry(number, line.strip()).ifPresent(entries::add);
            } catch (IllegalArgumentException e) {
                throw new KnownHostsException(
                        new Location(file.toString(), number, 0), "not a known host: " + e.getMessage());
            }
        }
        return new KnownHosts(file, entries);
    }

    private static Optional<Entry> entry(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        List<String> fields = List.of(line.split("\\s+", 5));
        boolean marked = line.startsWith("@");
        if (marked && fields.getFirst().equals("@cert-authority")) {
            return Optional.empty();
        }
        if (marked && !fields.getFirst().equals("@revoked")) {
            throw new IllegalArgumentException("the marker " + fields.getFirst() + " is unknown");
        }
        List<String> rest = marked ? fields.subList(1, fields.size()) : fields;
        if (rest.size() < 3) {
            throw new IllegalArgumentException("a line has names, a key type and a key");
        }
        return Optional.of(
                new Entry(number, marked, HostPattern.parse(rest.get(0)), new HostKey(rest.get(1), rest.get(2))));
    }

    /** Checks the key that a host showed; empty where it is the host's, or else why it is rejected. */
    public Optional<HostKeyRejected> check(String host, int port, HostKey shown) {
        List<Entry> known = about(host, port);
        for (Entry entry : known) {
            if (entry.revoked() && entry.key().equals(shown)) {
                return Optional.of(rejected(HostKeyProblem.REVOKED, shown, entry.line()));
            }
        }
        List<Entry> trusted = known.stream().filter(entry -> !entry.revoked()).toList();
        if (trusted.stream().anyMatch(entry -> entry.key().equals(shown))) {
            return Optional.empty();
        }
        if (trusted.isEmpty()) {
            return Optional.of(rejected(HostKeyProblem.UNKNOWN, shown, 0));
        }
        int line = trusted.stream()
                .filter(entry -> entry.key().type().equals(shown.type()))
                .findFirst()
                .orElse(trusted.getFirst())
                .line();
        return Optional.of(rejected(HostKeyProblem.CHANGED, shown, line));
    }

    /** The types of the keys that are known of a host: what it is best asked for. */
    List<String> keyTypes(String host, int port) {
        return about(host, port).stream()
                .filter(entry -> !entry.revoked())
                .map(entry -> entry.key().type())
                .distinct()
                .toList();
    }

    private List<Entry> about(String host, int port) {
        String lower = host.toLowerCase(Locale.ROOT);
        String name = port == SSH_PORT ? lower : "[" + lower + "]:" + port;
        return entries.stream().filter(entry -> entry.hosts().matches(name)).toList();
    }

    private HostKeyRejected rejected(HostKeyProblem problem, HostKey shown, int line) {
        return new HostKeyRejected(problem, shown.type(), shown.fingerprint(), file, line);
    }
}
