// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads an inventory; every problem ends the command with its line, before anything is sent. */
final class InventoryFile {
    private static final Set<String> TOP = Set.of("defaults", "groups", "hosts");
    private static final Set<String> SHARED = Set.of("port", "user", "password", "identity", "known-hosts", "vars");
    private static final Set<String> OF_A_HOST = with(SHARED, "address", "groups");
    private static final Set<String> OF_A_PASSWORD = Set.of("env", "file");

    private final Path file;

    private InventoryFile(Path file) {
        this.file = file;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    static Inventory read(Path file) {
        return new InventoryFile(file).inventory(new String(Inputs.read(file), StandardCharsets.UTF_8));
    }

    private Inventory inventory(String text) {
        Map<String, Node> top;
        try {
            Node root = new Compose(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .composeString(text)
                    .orElseThrow(() -> failure("the inventory is empty; it names hosts: {NAME: {address: ...}}"));
            top = members(root, TOP, "an inventory");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw failure(line, "this is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw failure("this is no YAML: " + e.getMessage());
        }
        Inventory.Settings defaults = top.containsKey("defaults")
                ? settings(members(top.get("defaults"), SHARED, "defaults"))
                : Inventory.Settings.NONE;
        Map<String, Inventory.Settings> groups = new LinkedHashMap<>();
        if (top.containsKey("groups")) {
            members(top.get("groups"), Set.of(), "groups")
                    .forEach((name, node) -> groups.put(name, settings(members(node, SHARED, "a group"))));
        }
        if (!top.containsKey("hosts")) {
            throw failure("the inventory has no hosts: {NAME: {address: ...}}");
        }
        Map<String, Inventory.Host> hosts = new LinkedHashMap<>();
        members(top.get("hosts"), Set.of(), "hosts")
                .forEach((name, node) -> hosts.put(name, host(name, node, groups, defaults)));
        if (hosts.isEmpty()) {
            throw failure("the inventory has no host");
        }
        return new Inventory(file, hosts, groups.keySet());
    }

    private Inventory.Host host(
            String name, Node node, Map<String, Inventory.Settings> groups, Inventory.Settings defaults) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw failure(line(node), "a host's name has letters, digits and . _ -, not '" + name + "'");
        }
        Map<String, Node> said = isEmpty(node) ? Map.of() : members(node, OF_A_HOST, "a host");
        List<String> memberOf = said.containsKey("groups") ? texts(said.get("groups")) : List.of();
        Inventory.Settings settled = defaults;
        for (String group : memberOf) {
            Inventory.Settings of = groups.get(group);
            if (of == null) {
                throw failure(line(node), "host " + name + " is in the group " + group + ", which is not stated");
            }
            settled = settled.overlaid(of);
        }
        settled = settled.overlaid(settings(said));
        String address = said.containsKey("address") ? text(said.get("address")) : name;
        Destination destination;
        try {
            destination = Destination.parse(address);
        } catch (IllegalArgumentException e) {
            throw failure(line(node), "host " + name + ": an address is HOST or HOST:PORT, not '" + address + "'");
        }
        if (destination.user().isPresent()) {
            throw failure(line(node), "host " + name + ": the user stands in user, not in the address");
        }
        return new Inventory.Host(
                name,
                new Destination(
                        settled.user(),
                        destination.host(),
                        destination.port().isPresent() ? destination.port() : settled.port()),
                memberOf,
                settled);
    }

    private Inventory.Settings settings(Map<String, Node> said) {
        Optional<String> variable = Optional.empty();
        Optional<Path> passwordFile = Optional.empty();
        if (said.containsKey("password")) {
            Node password = said.get("password");
            if (!(password instanceof MappingNode)) {
                throw failure(
                        line(password),
                        "a password does not stand in an inventory: write {env: VARIABLE} or {file: FILE}");
            }
            Map<String, Node> where = members(password, OF_A_PASSWORD, "a password");
            variable = Optional.ofNullable(where.get("env")).map(this::text);
            passwordFile = Optional.ofNullable(where.get("file")).map(this::path);
            if (variable.isPresent() == passwordFile.isPresent()) {
                throw failure(line(password), "a password is {env: VARIABLE} or {file: FILE}, one of them");
            }
        }
        Map<String, String> vars = new LinkedHashMap<>();
        if (said.containsKey("vars")) {
            members(said.get("vars"), Set.of(), "vars").forEach((name, node) -> vars.put(name, variable(name, node)));
        }
        return new Inventory.Settings(
                said.containsKey("port") ? OptionalInt.of(port(said.get("port"))) : OptionalInt.empty(),
                Optional.ofNullable(said.get("user")).map(this::text),
                variable,
                passwordFile,
                Optional.ofNullable(said.get("identity"))
                        .map(node -> texts(node).stream().map(this::path).toList())
                        .orElse(List.of()),
                Optional.ofNullable(said.get("known-hosts")).map(this::path),
                vars);
    }

    private String variable(String name, Node node) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
            throw failure(line(node), "a variable's name has letters, digits, _ and -, not '" + name + "'");
        }
        String value = text(node);
        if (!Substitution.fits(value)) {
            throw failure(
                    line(node),
                    "variable " + name + ": a value has letters, digits, single spaces and . _ : / @ + = -, and begins"
                            + " with none of : @ = -, so that it means the same in XML, JSON and YAML; not '" + value
                            + "'");
        }
        return value;
    }

    private int port(Node node) {
        String text = text(node);
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw failure(line(node), "a port is 1 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }

    private Path path(Node node) {
        return path(text(node));
    }

    /** Files are named from where the inventory lies. */
    private Path path(String name) {
        return file.toAbsolutePath().resolveSibling(name);
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
    }

    /** Its members by name; where names are given, no others. */
    private Map<String, Node> members(Node node, Set<String> names, String what) {
        if (isEmpty(node)) {
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw failure(line(node), what + " is written NAME: VALUE");
        }
        Map<String, Node> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = text(tuple.getKeyNode());
            if (!names.isEmpty() && !names.contains(name)) {
                throw failure(
                        line(tuple.getKeyNode()),
                        what + " has no '" + name + "', but "
                                + String.join(", ", names.stream().sorted().toList()));
            }
            if (members.put(name, tuple.getValueNode()) != null) {
                throw failure(line(tuple.getKeyNode()), "'" + name + "' is there twice");
            }
        }
        return members;
    }

    private String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw failure(line(node), "a text is expected here");
        }
        return scalar.getValue();
    }

    private List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(element -> texts.add(text(element)));
        } else {
            texts.add(text(node));
        }
        return texts;
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private CommandFailure failure(int line, String problem) {
        return new CommandFailure(ExitCode.USAGE, "INVENTORY", file + ":" + line + ": " + problem, List.of());
    }

    private CommandFailure failure(String problem) {
        return failure(1, problem);
    }
}
