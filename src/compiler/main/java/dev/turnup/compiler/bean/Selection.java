// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The subtrees that get classes: schema paths, each with its place in the file.
 *
 * <p>A path begins with a slash and is made of the names of data nodes. A step may carry its module's name, and must where two
 * modules have a child of that name there; in a step, {@code *} stands for any letters of a name.
 *
 * @param paths such as {@code /native/hostname} or {@code /native/interface/*Ethernet}
 * @param state whether state data beneath them gets classes too
 */
public record Selection(Map<String, Location> paths, boolean state) {

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
                paths.putIfAbsent(path, new Location(file, i + 1, 0));
            }
        }
        return new Selection(paths, false);
    }

    /** The same paths, and state data beneath them or not. */
    public Selection withState(boolean wanted) {
        return new Selection(paths, wanted);
    }

    /**
     * What is selected of a schema's root.
     *
     * @throws CompilerException where a path leads to no such node, or there is no path
     */
    Part of(Schema schema) {
        if (paths.isEmpty()) {
            throw new CompilerException(
                    Location.of("the selection"), "is empty: name at least one path, such as /module-top-node");
        }
        Part root = Part.none();
        selected(schema)
                .filter(path -> path.messages().isEmpty())
                .forEach(path -> path.chains().forEach(chain -> select(root, chain)));
        return root;
    }

    /** The operations and notifications that are selected, by their paths. */
    List<Message> messages(Schema schema) {
        return selected(schema).flatMap(path -> path.messages().stream()).toList();
    }

    private Stream<SelectedPath> selected(Schema schema) {
        return paths.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(path -> new SelectedPath(schema, path.getKey(), path.getValue(), state));
    }

    private static void select(Part root, List<DataDefinition> chain) {
        Part part = root;
        for (DataDefinition node : chain.subList(0, chain.size() - 1)) {
            part = part.opened(node);
        }
        part.select(chain.getLast());
    }
}
