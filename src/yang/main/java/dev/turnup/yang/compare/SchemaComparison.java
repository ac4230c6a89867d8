// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.compare;

import dev.turnup.yang.compare.SchemaDifference.Kind;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.SchemaNode.Parent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Every difference between the nodes that one schema states and the same nodes of another. What the other has beyond these
 * does not count.
 */
public final class SchemaComparison {
    private static final String ABSENT = "-";
    private static final int NEARBY = 3;

    private final List<SchemaDifference> differences = new ArrayList<>();
    private int compared;
    private int unclaimed;

    private SchemaComparison() {}

    /**
     * Compares. A node that claims some releases alone and is absent does not count as a difference, since the other schema
     * does not say which release it is; cut the one to that release first, and it does not claim it.
     *
     * @param stated whose nodes are looked for
     * @param published where
     */
    public static SchemaComparison of(Schema stated, Schema published) {
        SchemaComparison comparison = new SchemaComparison();
        comparison.children(stated.root(), published.root(), "");
        return comparison;
    }

    /** All differences, in the order of the stated nodes. */
    public List<SchemaDifference> differences() {
        return List.copyOf(differences);
    }

    /** How many nodes were found in both. */
    public int compared() {
        return compared;
    }

    /** How many absent nodes claim other releases alone. */
    public int unclaimed() {
        return unclaimed;
    }

    private void children(Parent stated, Parent published, String path) {
        for (ChildIndex.Child child : stated.index().all()) {
            DataDefinition node = child.node();
            String here = path + "/" + node.name().local();
            Optional<ChildIndex.Child> same = published.index().find(node.name());
            if (same.isPresent()) {
                compared++;
                properties(child, same.get(), here);
                if (node instanceof Parent inner && same.get().node() instanceof Parent other) {
                    children(inner, other, here);
                }
            } else if (!node.declaration().availability().equals(Availability.ALWAYS)) {
                unclaimed++;
            } else {
                absent(node, published, path, here);
            }
        }
    }

    private void absent(DataDefinition node, Parent published, String path, String here) {
        List<ChildIndex.Child> namesakes =
                published.index().findLocal(node.name().local());
        Optional<String> elsewhere = namesakes.isEmpty()
                ? nearby(published, node, path, NEARBY)
                : Optional.of(here + " of "
                        + namesakes.getFirst().node().declaration().module());
        differences.add(new SchemaDifference(
                elsewhere.isPresent() ? Kind.MOVED : Kind.ABSENT,
                here,
                "node",
                NodeFacts.kind(node) + " of " + node.declaration().module(),
                elsewhere.orElse(ABSENT),
                node.declaration().declared()));
    }

    /** The one node beneath a parent, at most so deep, that has the same name and is of the same kind. */
    private static Optional<String> nearby(Parent parent, DataDefinition wanted, String path, int depth) {
        List<String> found = new ArrayList<>();
        collect(parent, wanted, path, depth, found);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static void collect(Parent parent, DataDefinition wanted, String path, int depth, List<String> found) {
        for (ChildIndex.Child child : parent.index().all()) {
            SchemaNode node = child.node();
            String here = path + "/" + node.name().local();
            if (node.name().equals(wanted.name()) && NodeFacts.kind(node).equals(NodeFacts.kind(wanted))) {
                found.add(here);
            }
            if (depth > 1 && found.size() < 2 && node instanceof Parent inner) {
                collect(inner, wanted, here, depth - 1, found);
            }
        }
    }

    private void properties(ChildIndex.Child stated, ChildIndex.Child published, String path) {
        SortedMap<String, String> ours = NodeFacts.of(stated, path);
        SortedMap<String, String> theirs = NodeFacts.of(published, path);
        TreeSet<String> names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        for (String name : names) {
            String one = value(ours, name);
            String other = value(theirs, name);
            if (!one.equals(other)) {
                differences.add(new SchemaDifference(
                        Kind.DIFFERENT,
                        path,
                        name,
                        one,
                        other,
                        stated.node().declaration().declared()));
            }
        }
    }

    private static String value(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, ABSENT);
    }
}
