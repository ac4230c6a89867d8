// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks data against a schema: every rule, every node of the accessible tree, everything found at once. What is to be
 * checked of each shape it finds out when it first meets one, so keep it. Safe for several threads.
 */
public final class Validator {
    private static final Comparator<Broken> ORDER =
            Comparator.comparing(Broken::kind).thenComparing(Broken::node, InDocumentOrder.NODES);

    private final Schema schema;
    private final Shapes shapes;

    private Validator(Schema schema) {
        this.schema = schema;
        this.shapes = new Shapes();
    }

    /** A validator of trees of this schema. */
    public static Validator of(Schema schema) {
        return new Validator(schema);
    }

    /**
     * Every violation, the most specific kinds first, those of one kind in document order; empty where the tree is valid.
     * Nodes that the schema does not know are not checked; state is checked where it is stated.
     *
     * @throws IllegalArgumentException where the tree belongs to another schema
     */
    public List<Violation> validate(DataTree tree) {
        return found(tree).stream().map(Broken::violation).toList();
    }

    private List<Broken> found(DataTree tree) {
        if (!tree.schema().equals(schema)) {
            throw new IllegalArgumentException("a tree of another schema: " + tree.schema() + ", not " + schema);
        }
        List<Broken> found = new ArrayList<>();
        new Walk(found::add).visit(DataCursor.root(tree), shapes.of(schema.root()));
        found.sort(ORDER);
        return found;
    }

    /**
     * The violations of {@code after} that {@code before} does not have already: what was wrong on a device before does not
     * block a change that leaves it as it was. A violation whose actual value or rule has changed is new.
     */
    public List<Violation> validate(DataTree before, DataTree after) {
        List<Broken> found = found(after);
        if (found.isEmpty()) {
            return List.of();
        }
        Set<Broken.Identity> old = new HashSet<>();
        found(before).forEach(broken -> old.add(broken.identity()));
        return found.stream()
                .filter(broken -> !old.contains(broken.identity()))
                .map(Broken::violation)
                .toList();
    }
}
