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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The host keys that a user trusts: files in OpenSSH's format, with plain and hashed names, {@code [host]:port}, {@code
 * @revoked} and {@code @cert-authority}. Nothing is trusted that they do not say; {@link #pin} alone adds to one.
 * Immutable.
 */
public final class KnownHosts {
    private static final int SSH_PORT = 22;

    private enum Marker {
        NONE,
        REVOKED,
        AUTHORITY
    }

    private record Entry(Path file, int line, Marker marker, HostPattern hosts, HostKey key) {}

    private final Path file;
    private final List<Entry> entries;
    // Where which names are: a file has a line for each of thousands of routers, and each connection asks several
    // times.
    private final Map<String, List<Integer>> named = new HashMap<>();
    private final List<Integer> unnamed = new ArrayList<>();

    private KnownHosts(Path file, List<Entry> entries) {
        this.file = file;
        this.entries = List.copyOf(entries);
        for (int at = 0; at < entries.size(); at++) {
            Set<String> names = Set.copyOf(entries.get(at).hosts().literal());
            for (String name : names) {
                named.computeIfAbsent(name, unknown -> new ArrayList<>()).add(at);
            }
            if (names.isEmpty()) {
                unnamed.add(at);
            }
        }
    }

    /**
     * Reads several files as if they were one.
     *
     * @param files not empty; a host that none of them knows is said not to be in the first
     * @throws KnownHostsException where one cannot be read
     */
    public static KnownHosts read(List<Path> files) {
        return new KnownHosts(
                files.getFirst(),
                files.stream().flatMap(file -> read(file).entries.stream()).toList());
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
                entry(file, number, line.strip()).ifPresent(entries::add);
            } catch (IllegalArgumentException e) {
                throw new KnownHostsException(
                        new Location(file.toString(), number, 0), "not a known host: " + e.getMessage());
            }
        }
        return new KnownHosts(file, entries);
    }

    private static Optional<Entry> entry(Path file, int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        List<String> fields = List.of(line.split("\\s+", 5));
        Marker marker = line.startsWith("@") ? marker(fields.getFirst()) : Marker.NONE;
        List<String> rest = marker == Marker.NONE ? fields : fields.subList(1, fields.size());
        if (rest.size() < 3) {
            throw new IllegalArgumentException("a line has names, a key type and a key");
        }
        return Optional.of(
                new Entry(file, number, marker, HostPattern.parse(rest.get(0)), new HostKey(rest.get(1), rest.get(2))));
    }

    private static Marker marker(String word) {
        return switch (word) {
            case "@revoked" -> Marker.REVOKED;
            case "@cert-authority" -> Marker.AUTHORITY;
            case String other -> throw new IllegalArgumentException("the marker " + other + " is unknown");
        };
    }

    /** Checks the key that a host showed; empty where it is the host's, or else why it is rejected. */
    public Optional<HostKeyRejected> check(String host, int port, HostKey shown) {
        List<Entry> known = about(host, port);
        Optional<HostKeyRejected> revoked = revoked(known, shown);
        if (revoked.isPresent()) {
            return revoked;
        }
        List<Entry> trusted =
                known.stream().filter(entry -> entry.marker() == Marker.NONE).toList();
        if (trusted.stream().anyMatch(entry -> entry.key().equals(shown))) {
            return Optional.empty();
        }
        if (trusted.isEmpty()) {
            return Optional.of(rejected(HostKeyProblem.UNKNOWN, shown, file, 0));
        }
        Entry other = trusted.stream()
                .filter(entry -> entry.key().type().equals(shown.type()))
                .findFirst()
                .orElse(trusted.getFirst());
        return Optional.of(rejected(HostKeyProblem.CHANGED, shown, other.file(), other.line()));
    }

    /**
     * Checks a host key that came in a certificate, whose own contents are sound: signed by the authority, for this host
     * and this time. The key alone will do, too.
     */
    Optional<HostKeyRejected> check(String host, int port, HostKey shown, HostKey authority) {
        List<Entry> known = about(host, port);
        Optional<HostKeyRejected> revoked = revoked(known, shown).or(() -> revoked(known, authority));
        if (revoked.isPresent()) {
            return revoked;
        }
        boolean vouched = known.stream()
                .anyMatch(entry ->
                        entry.marker() == Marker.AUTHORITY && entry.key().equals(authority));
        return vouched ? Optional.empty() : check(host, port, shown);
    }

    private static Optional<HostKeyRejected> revoked(List<Entry> known, HostKey key) {
        return known.stream()
                .filter(entry -> entry.marker() == Marker.REVOKED && entry.key().equals(key))
                .findFirst()
                .map(entry -> rejected(HostKeyProblem.REVOKED, key, entry.file(), entry.line()));
    }

    /** Whether an authority may vouch for a host: then certificates are asked for. */
    boolean hasAuthority(String host, int port) {
        return about(host, port).stream().anyMatch(entry -> entry.marker() == Marker.AUTHORITY);
    }

    /** The types of the keys that are known of a host: what it is best asked for. */
    List<String> keyTypes(String host, int port) {
        return about(host, port).stream()
                .filter(entry -> entry.marker() == Marker.NONE)
                .map(entry -> entry.key().type())
                .distinct()
                .toList();
    }

    private List<Entry> about(String host, int port) {
        String name = name(host, port);
        return Stream.concat(
                        named.getOrDefault(name, List.of()).stream(),
                        unnamed.stream().filter(at -> entries.get(at).hosts().matches(name)))
                .sorted()
                .map(entries::get)
                .toList();
    }

    private static String name(String host, int port) {
        String lower = host.toLowerCase(Locale.ROOT);
        return port == SSH_PORT ? lower : "[" + lower + "]:" + port;
    }

    /** A rejection that no line speaks for. */
    HostKeyRejected rejected(HostKeyProblem problem, HostKey shown) {
        return rejected(problem, shown, file, 0);
    }

    private static HostKeyRejected rejected(HostKeyProblem problem, HostKey shown, Path file, int line) {
        return new HostKeyRejected(problem, shown.type(), shown.fingerprint(), file, line);
    }

    /**
     * Adds keys to a file, as those of one host; the file and its folder are made where they are not there, for the user
     * alone.
     *
     * @param hashed whether the name is hidden, as OpenSSH's {@code HashKnownHosts} does
     * @throws KnownHostsException where the file cannot be written
     */
    public static void pin(Path file, String host, int port, List<HostKey> keys, boolean hashed) {
        StringBuilder lines = new StringBuilder();
        for (HostKey key : keys) {
            HostPattern names =
                    hashed ? HostPattern.Hashed.of(name(host, port)) : new HostPattern.Plain(List.of(name(host, port)));
            lines.append(names).append(' ').append(key).append('\n');
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                forUserAlone(folder, "rwx------");
            }
            boolean there = Files.exists(file);
            if (there && !endsLine(file)) {
                lines.insert(0, '\n');
            }
            Files.writeString(
                    file, lines, StandardCharsets.ISO_8859_1, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (!there) {
                forUserAlone(file, "rw-------");
            }
        } catch (IOException e) {
            throw new KnownHostsException(Location.of(file.toString()), "cannot be written: " + e.getMessage());
        }
    }

    private static boolean endsLine(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    }

    private static void forUserAlone(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
