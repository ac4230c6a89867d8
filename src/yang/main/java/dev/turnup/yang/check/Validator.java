// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks data against a schema: every rule, every node of the accessible tree, everything found at once. Immutable and safe
 * for several threads.
 */
public final class Validator {
    /** From the most specific to the least: what is said of one value comes before what is said of many. */
    private static final List<Rule> RULES = List.of(
            Types::check,
            Leafrefs::check,
            InstanceIdentifiers::check,
            Unique::check,
            Elements::check,
            Choices::check,
            Mandatory::check,
            Whens::check,
            Musts::check);

    private final Schema schema;
    private final Quiet quiet;

    private Validator(Schema schema) {
        this.schema = schema;
        this.quiet = new Quiet();
    }

    /** A validator of trees of this schema; it looks at the whole schema once, so keep it. */
    public static Validator of(Schema schema) {
        return new Validator(schema);
    }

    /**
     * Every violation, the most specific kinds first, those of one kind in document order; empty where the tree is valid.
     * Nodes that the schema does not know are not checked.
     *
     * @throws IllegalArgumentException where the tree belongs to another schema
     */
    public List<Violation> validate(DataTree tree) {
        return found(tree).stream().map(Found::violation).toList();
    }

    private List<Found> found(DataTree tree) {
        if (!tree.schema().equals(schema)) {
            throw new IllegalArgumentException("a tree of another schema: " + tree.schema() + ", not " + schema);
        }
        List<DataCursor> nodes = new ArrayList<>();
        walk(DataCursor.root(tree), nodes);
        return RULES.stream()
                .flatMap(rule -> nodes.stream().flatMap(node -> rule.check(node).map(v -> new Found(v, hidden(node)))))
                .toList();
    }

    private static Optional<Value> hidden(DataCursor node) {
        return Facts.secret(node.schema()) ? node.value() : Optional.empty();
    }

    private void walk(DataCursor node, List<DataCursor> into) {
        into.add(node);
        for (DataCursor child : node.cursors()) {
            boolean passedOver =
                    !child.stated() && child.schema() instanceof SchemaNode.Container container && quiet.is(container);
            if (!passedOver) {
                walk(child, into);
            }
        }
    }

    /**
     * The violations of {@code after} that {@code before} does not have already, fact for fact: what was wrong on a device
     * before does not block a change that leaves it as it was. A violation whose actual value or rule has changed is new.
     */
    public List<Violation> validate(DataTree before, DataTree after) {
        List<Found> found = found(after);
        if (found.isEmpty()) {
            return List.of();
        }
        Set<Found> old = new HashSet<>(found(before));
        return found.stream()
                .filter(f -> !old.contains(f))
                .map(Found::violation)
                .toList();
    }

    /** A violation, and the secret value that it does not show. */
    private record Found(Violation violation, Optional<Value> hidden) {}
}
