// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The subtrees that get classes: schema paths, each with its place in the file.
 *
 * @param paths such as {@code /native/hostname}
 */
public record Selection(Map<String, Location> paths) {

    /** A node that is selected whole, or for the children named in it; children are told apart by identity. */
    record Part(boolean whole, Map<SchemaNode, Part> children) {
        private static Part none() {
            return new Part(false, new IdentityHashMap<>());
        }

        boolean has(SchemaNode child) {
            return whole || children.containsKey(child);
        }

        /** The part of a child; below a whole node everything is whole. */
        Part of(SchemaNode child) {
            return whole ? this : children.getOrDefault(child, WHOLE);
        }
    }

    static final Part WHOLE = new Part(true, Map.of());

    public Selection {
        paths = Map.copyOf(paths);
    }

    /** Reads a selection: one path a line, text from {@code #} on is a comment. */
    public static Selection read(String text, String file) {
        Map<String, Location> paths = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String path = lines.get(i).replaceFirst("#.*", "").strip();
            if (!path.isEmpty()) {
                paths.put(path, new Location(file, i + 1, 0));
            }
        }
        return new Selection(paths);
    }

    /**
     * What is selected of a schema's root.
     *
     * @throws CompilerException where a path leads to no configuration node
     */
    Part of(Schema schema) {
        Part root = Part.none();
        paths.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> add(root, schema, e));
        return root;
    }

    private static void add(Part root, Schema schema, Map.Entry<String, Location> selected) {
        String path = selected.getKey();
        List<SchemaNode> nodes = new ArrayList<>();
        SchemaNode.DataDefinition at = schema.root();
        for (String step : path.substring(Math.min(1, path.length())).split("/", -1)) {
            at = (at instanceof SchemaNode.Parent parent
                            ? schema.child(parent, step)
                            : Optional.<SchemaNode.DataDefinition>empty())
                    .orElseThrow(() -> unknown(schema, selected));
            if (!at.declaration().config()) {
                throw new CompilerException(
                        selected.getValue(), path + " is state data, and bindings hold configuration");
            }
            nodes.add(at);
        }
        Part part = root;
        for (SchemaNode node : nodes.subList(0, nodes.size() - 1)) {
            part = part.whole() ? part : part.children().computeIfAbsent(node, n -> Part.none());
        }
        if (!part.whole()) {
            part.children().put(nodes.getLast(), WHOLE);
        }
    }

    private static CompilerException unknown(Schema schema, Map.Entry<String, Location> selected) {
        String path = selected.getKey();
        boolean operation = schema.operations().keySet().stream().anyMatch(n -> path.equals("/" + n.local()));
        return operation
                ? CompilerException.notSupportedYet(selected.getValue(), "bindings of the operation " + path)
                : new CompilerException(selected.getValue(), "no module has one node " + path);
    }
}
