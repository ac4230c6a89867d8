// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.compare;

import dev.turnup.yang.compare.SchemaDifference.Kind;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.SchemaNode.Parent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Every difference between the nodes that one schema states and the same nodes of another: data, and what rpcs take and
 * answer. What the other has beyond these does not count.
 */
public final class SchemaComparison {
    private static final String ABSENT = "-";
    private static final int NEARBY = 3;

    private final Optional<Release> release;
    private final List<SchemaDifference> differences = new ArrayList<>();
    private final Set<String> notCompared = new TreeSet<>();
    private int compared;
    private int agreeing;
    private int unclaimed;

    private SchemaComparison(Optional<Release> release) {
        this.release = release;
    }

    /**
     * Compares all that is stated of any release. A node that claims some releases alone and is absent does not count as a
     * difference, since the other schema does not say which release it is.
     *
     * @param stated whose nodes are looked for
     * @param published where
     */
    public static SchemaComparison of(Schema stated, Schema published) {
        return compare(stated, stated, published, Optional.empty());
    }

    /**
     * Compares what is stated of one release: a node that claims it must be there, and one that does not claim it must not.
     *
     * @param stated of all releases
     */
    public static SchemaComparison at(Schema stated, Release release, Schema published) {
        return compare(stated, stated.at(release), published, Optional.of(release));
    }

    /**
     * Compares with the release that the other schema looks like: of all that the stated schema tells apart, the newest of
     * those with the most nodes that agree and the fewest differences. A schema that is equal without regard to releases has none.
     */
    public static SchemaComparison nearest(Schema stated, Schema published) {
        SchemaComparison any = of(stated, published);
        if (any.differences.isEmpty() && any.unclaimed == 0) {
            return any;
        }
        return stated.epochs().reversed().stream()
                .map(epoch -> at(stated, epoch.from(), published))
                .filter(c -> c.compared > 0)
                .min(Comparator.comparingInt(c -> c.differences.size() - c.agreeing))
                .orElse(any);
    }

    private static SchemaComparison compare(Schema all, Schema stated, Schema published, Optional<Release> release) {
        SchemaComparison comparison = new SchemaComparison(release);
        comparison.children(all.root(), stated.root(), published.root(), "");
        all.operations().values().stream()
                .sorted(Comparator.comparing(Operation::name))
                .forEach(operation -> comparison.operation(operation, stated, published));
        return comparison;
    }

    /** All differences, in the order of the stated nodes. */
    public List<SchemaDifference> differences() {
        return List.copyOf(differences);
    }

    /** The release with which was compared; empty where with what is stated of any. */
    public Optional<Release> release() {
        return release;
    }

    /** How many nodes were found in both. */
    public int compared() {
        return compared;
    }

    /** How many of these say the same. */
    public int agreeing() {
        return agreeing;
    }

    /** How many absent nodes claim other releases alone. */
    public int unclaimed() {
        return unclaimed;
    }

    /** The modules whose rpcs were not looked for, since the other schema has no such module. */
    public Set<String> notCompared() {
        return Set.copyOf(notCompared);
    }

    private void operation(Operation any, Schema stated, Schema published) {
        Operation ours = stated.operations().get(any.name());
        Operation theirs = published.operations().get(any.name());
        String path = "/" + any.name().local();
        if (published.module(any.module()).isEmpty()) {
            notCompared.add(any.module());
        } else if (ours != null && theirs != null) {
            children(any.input(), ours.input(), theirs.input(), path + "/input");
            children(any.output(), ours.output(), theirs.output(), path + "/output");
        } else if (ours != null) {
            differences.add(new SchemaDifference(
                    Kind.ABSENT,
                    path,
                    "node",
                    "rpc of " + any.module(),
                    ABSENT,
                    any.declaration().declared()));
        }
    }

    /**
     * The children of a parent.
     *
     * @param all what is stated of it in any release
     * @param stated what is stated in the one that is compared
     */
    private void children(Parent all, Parent stated, Parent published, String path) {
        for (ChildIndex.Child child : all.index().all()) {
            DataDefinition node = child.node();
            String here = path + "/" + node.name().local();
            Optional<ChildIndex.Child> ours = stated.index().find(node.name());
            Optional<ChildIndex.Child> same = published.index().find(node.name());
            if (ours.isEmpty()) {
                same.ifPresent(there -> early(node, there.node(), here));
            } else if (same.isPresent()) {
                compared++;
                agreeing += properties(ours.get(), same.get(), here) ? 1 : 0;
                if (node instanceof Parent any
                        && ours.get().node() instanceof Parent inner
                        && same.get().node() instanceof Parent other) {
                    children(any, inner, other, here);
                }
            } else if (release.isEmpty() && !node.declaration().availability().equals(Availability.ALWAYS)) {
                unclaimed++;
            } else {
                absent(ours.get().node(), published, path, here);
            }
        }
    }

    private void early(DataDefinition node, DataDefinition published, String here) {
        differences.add(new SchemaDifference(
                Kind.UNCLAIMED,
                here,
                "node",
                node.declaration().availability().toString(),
                NodeFacts.kind(published) + " of " + published.declaration().module(),
                node.declaration().declared()));
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

    /** Whether all of them are the same. */
    private boolean properties(ChildIndex.Child stated, ChildIndex.Child published, String path) {
        SortedMap<String, String> ours = NodeFacts.of(stated, path);
        SortedMap<String, String> theirs = NodeFacts.of(published, path);
        TreeSet<String> names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        int before = differences.size();
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
        return differences.size() == before;
    }

    private static String value(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, ABSENT);
    }
}
