// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.xml.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a user wrote down about hosts: a file in OpenSSH's format, {@code ssh_config(5)}. Read are {@code Host} and {@code
 * Match} (all, host, originalhost), {@code HostName}, {@code Port}, {@code User}, {@code IdentityFile}, {@code
 * IdentityAgent}, {@code ProxyJump} and {@code UserKnownHostsFile}; of each the first value counts, as OpenSSH has it,
 * but every identity file. {@code Include} is followed. {@code ProxyCommand} is refused rather than passed over where it
 * would speak of the host; sections with other {@code Match} criteria are passed over. (The SSH library's own reader
 * refuses a whole file for one {@code Match}.) Immutable.
 */
public final class SshConfig {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final int DEEPEST_INCLUDE = 16;

    private record Line(Location place, String keyword, List<String> values, List<Line> included) {}

    private final Path home;
    private final List<Line> lines;

    private SshConfig(Path home, List<Line> lines) {
        this.home = home;
        this.lines = List.copyOf(lines);
    }

    /**
     * What a file says of one host.
     *
     * @param hostName where it really is
     * @param identityFiles keys to log in with, in order
     * @param agent the socket of an agent to log in with
     * @param jumps what to go through, the first first: {@code [user@]host[:port]} each, or a name of this file
     * @param knownHosts where its key is to be looked up; empty for the user's own file
     */
    public record Host(
            String hostName,
            OptionalInt port,
            Optional<String> user,
            List<Path> identityFiles,
            Optional<Path> agent,
            List<String> jumps,
            List<Path> knownHosts) {
        public Host {
            identityFiles = List.copyOf(identityFiles);
            jumps = List.copyOf(jumps);
            knownHosts = List.copyOf(knownHosts);
        }
    }

    /**
     * Reads a file; one that does not exist says nothing.
     *
     * @param home what {@code ~} is
     * @throws SshConfigException where it cannot be read
     */
    public static SshConfig read(Path file, Path home) {
        try {
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1), file, home);
        } catch (NoSuchFileException e) {
            return new SshConfig(home, List.of());
        } catch (IOException e) {
            throw new SshConfigException(Location.of(file.toString()), "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param file what the text is named in messages
     */
    public static SshConfig parse(String text, Path file, Path home) {
        return new SshConfig(home, lines(text, file, home, 0));
    }

    private static List<Line> lines(String text, Path file, Path home, int depth) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            // Between a keyword and its values there may be one equals sign.
            String line = raw.strip().replaceFirst("^(\\w+)\\s*=\\s*", "$1 ");
            if (!line.isEmpty() && !line.startsWith("#")) {
                Location place = new Location(file.toString(), number, 0);
                List<String> words = words(line);
                String keyword = words.getFirst().toLowerCase(Locale.ROOT);
                List<String> values = words.subList(1, words.size());
                lines.add(new Line(
                        place,
                        keyword,
                        values,
                        keyword.equals("include") ? included(values, place, home, depth + 1) : List.of()));
            }
        }
        return lines;
    }

    private static List<Line> included(List<String> patterns, Location place, Path home, int depth) {
        if (depth > DEEPEST_INCLUDE) {
            throw new SshConfigException(place, "files include each other more than " + DEEPEST_INCLUDE + " deep");
        }
        List<Line> lines = new ArrayList<>();
        for (String pattern : patterns) {
            Path path = home.resolve(".ssh").resolve(home(pattern, home));
            Path folder = path.getParent();
            Path name = path.getFileName();
            if (folder == null || name == null || !Files.isDirectory(folder)) {
                continue; // as OpenSSH: what is not there says nothing
            }
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name.toString())) {
                for (Path file : StreamSupport.stream(found.spliterator(), false)
                        .filter(Files::isRegularFile)
                        .sorted()
                        .toList()) {
                    lines.addAll(lines(Files.readString(file, StandardCharsets.ISO_8859_1), file, home, depth));
                }
            } catch (IOException e) {
                throw new SshConfigException(place, path + " cannot be read: " + e.getMessage());
            }
        }
        return lines;
    }

    private static String home(String path, Path home) {
        return path.replaceFirst("^~(?=/|$)", Matcher.quoteReplacement(home.toString()));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words;
    }

    /**
     * What the file says of a host.
     *
     * @param name what the user calls it
     * @throws SshConfigException where it says something that cannot be heeded
     */
    public Host host(String name) {
        Map<String, Line> first = new LinkedHashMap<>();
        List<Line> identities = new ArrayList<>();
        collect(lines, name, first, identities);
        if (!value(first, "proxycommand").orElse("none").equalsIgnoreCase("none")) {
            refuse(first, "proxycommand", "ProxyCommand is not run here: use ProxyJump");
        }
        String hostName = hostName(first, name);
        Optional<String> user = value(first, "user");
        return new Host(
                hostName,
                port(first),
                user,
                identities.stream()
                        .flatMap(line -> line.values().stream().limit(1))
                        .filter(path -> !path.equalsIgnoreCase("none"))
                        .map(path -> path(path, hostName, user))
                        .toList(),
                value(first, "identityagent")
                        .filter(path -> !path.equalsIgnoreCase("none")
                                && !path.startsWith("$")
                                && !path.equals("SSH_AUTH_SOCK"))
                        .map(path -> path(path, hostName, user)),
                value(first, "proxyjump")
                        .filter(jumps -> !jumps.equalsIgnoreCase("none"))
                        .map(jumps -> List.of(jumps.split(",")))
                        .orElse(List.of()),
                Stream.ofNullable(first.get("userknownhostsfile"))
                        .flatMap(line -> line.values().stream())
                        .filter(path -> !path.equalsIgnoreCase("none"))
                        .map(path -> path(path, hostName, user))
                        .toList());
    }

    private static void collect(List<Line> lines, String name, Map<String, Line> first, List<Line> identities) {
        boolean speaks = true;
        for (Line line : lines) {
            switch (line.keyword()) {
                case "host" -> speaks = matches(line.values(), name);
                case "match" -> speaks = matched(line.values(), name, hostName(first, name));
                case String keyword -> {
                    if (speaks) {
                        take(keyword, line, name, first, identities);
                    }
                }
            }
        }
    }

    private static void take(String keyword, Line line, String name, Map<String, Line> first, List<Line> identities) {
        switch (keyword) {
            case "include" -> collect(line.included(), name, first, identities);
            case "identityfile" -> identities.add(line);
            case String other -> first.putIfAbsent(other, line);
        }
    }

    private static void refuse(Map<String, Line> first, String keyword, String why) {
        Line line = first.get(keyword);
        if (line != null) {
            throw new SshConfigException(line.place(), why);
        }
    }

    private static OptionalInt port(Map<String, Line> first) {
        Line line = first.get("port");
        if (line == null) {
            return OptionalInt.empty();
        }
        String text = line.values().isEmpty() ? "" : line.values().getFirst();
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new SshConfigException(line.place(), "a port is 1 to 65535, not '" + text + "'");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static String hostName(Map<String, Line> first, String name) {
        return value(first, "hostname").orElse("%h").replace("%h", name).replace("%%", "%");
    }

    private static Optional<String> value(Map<String, Line> first, String keyword) {
        return Optional.ofNullable(first.get(keyword))
                .flatMap(line -> line.values().stream().findFirst());
    }

    private Path path(String text, String hostName, Optional<String> user) {
        String expanded = home(text, home)
                .replace("%d", home.toString())
                .replace("%h", hostName)
                .replace("%r", user.orElse(""))
                .replace("%%", "%");
        return home.resolve(expanded);
    }

    private static boolean matched(List<String> criteria, String name, String hostName) {
        if (criteria.isEmpty()) {
            return false;
        }
        for (int i = 0; i < criteria.size(); i++) {
            boolean holds = switch (criteria.get(i).toLowerCase(Locale.ROOT)) {
                case "all" -> true;
                case "host" -> ++i < criteria.size() && matches(commas(criteria.get(i)), hostName);
                case "originalhost" -> ++i < criteria.size() && matches(commas(criteria.get(i)), name);
                case String other -> false;
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static List<String> commas(String patterns) {
        return List.of(patterns.split(","));
    }

    private static boolean matches(List<String> patterns, String name) {
        return new HostPattern.Plain(patterns).matches(name);
    }
}
