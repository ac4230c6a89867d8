// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts an operation on one node of an edit, and adds the way to it where the edit does not have it. */
final class Marks {
    private final InstancePath path;
    private final boolean keep;

    private Marks(InstancePath path, boolean keep) {
        this.path = path;
        this.keep = keep;
    }

    /** What the edit states at the path takes the place of what is there; stating nothing takes it away. */
    static EditConfig exactly(EditConfig edit, InstancePath path) {
        return new Marks(path, true).mark(edit);
    }

    /** What is at the path goes. */
    static EditConfig removing(EditConfig edit, InstancePath path) {
        return new Marks(path, false).mark(edit);
    }

    private EditConfig mark(EditConfig edit) {
        if (path.steps().isEmpty()) {
            throw new IllegalArgumentException("the path / is the whole configuration: name a node");
        }
        return new EditConfig(edit.schema(), children(edit.schema().root(), edit.nodes(), 0));
    }

    private List<EditNode> children(SchemaNode.Parent parent, List<EditNode> stated, int depth) {
        Step step = path.steps().get(depth);
        List<EditNode> marked = new ArrayList<>(stated.size() + 1);
        boolean found = false;
        for (EditNode node : stated) {
            boolean here = isAt(node, step);
            marked.add(here ? below(node, depth) : node);
            found |= here;
        }
        if (!found) {
            marked.add(way(parent, depth));
        }
        return marked;
    }

    private static boolean isAt(EditNode node, Step step) {
        return node.name().equals(step.name())
                && switch (node) {
                    case EditNode.Entry entry -> entry.key().equals(Optional.of(key(step)));
                    case EditNode.LeafListEntry entry -> key(step).values().contains(entry.value());
                    case EditNode.Container container -> true;
                    case EditNode.Leaf leaf -> true;
                    case EditNode.AnyData any -> true;
                    case EditNode.Opaque opaque -> true;
                };
    }

    /** What the edit has at this depth, changed at the path's end or beneath. */
    private EditNode below(EditNode node, int depth) {
        boolean last = depth == path.steps().size() - 1;
        if (last && !keep) {
            throw new IllegalArgumentException(path + " is both stated and removed");
        }
        Optional<Operation> operation = last ? Optional.of(Operation.REPLACE) : Optional.empty();
        return switch (node) {
            case EditNode.Container c ->
                new EditNode.Container(
                        c.schema(), last ? operation : c.operation(), inside(c, depth, last), c.location());
            case EditNode.Entry e ->
                new EditNode.Entry(
                        e.schema(), last ? operation : e.operation(), e.insert(), inside(e, depth, last), e.location());
            case EditNode.Leaf leaf -> leaf;
            case EditNode.LeafListEntry entry -> entry;
            case EditNode.AnyData any -> any;
            case EditNode.Opaque opaque -> opaque;
        };
    }

    private List<EditNode> inside(EditNode.Inner node, int depth, boolean last) {
        return last ? node.children() : children(node.schema(), node.children(), depth + 1);
    }

    /** The way from this depth to the path's end, where the node is taken away if it is there. */
    private EditNode way(SchemaNode.Parent parent, int depth) {
        Step step = path.steps().get(depth);
        boolean last = depth == path.steps().size() - 1;
        Optional<Operation> operation = last ? Optional.of(Operation.REMOVE) : Optional.empty();
        ChildIndex.Child child = parent.index()
                .find(step.name())
                .orElseThrow(() -> new IllegalArgumentException(path + ": the schema does not know " + step));
        return switch (child.node()) {
            case SchemaNode.Container container ->
                new EditNode.Container(
                        container, operation, last ? List.of() : List.of(way(container, depth + 1)), Optional.empty());
            case SchemaNode.ListNode list -> {
                if (step.keys().isEmpty()) {
                    throw new IllegalArgumentException(
                            path + " is a whole list: name one entry of it, or the container around it");
                }
                List<EditNode> more = last ? List.of() : List.of(way(list, depth + 1));
                yield new EditNode.Entry(
                        list,
                        operation,
                        Optional.empty(),
                        Stream.concat(keys(list, step), more.stream()).toList(),
                        Optional.empty());
            }
            case SchemaNode.Leaf leaf -> new EditNode.Leaf(leaf, operation, Optional.empty(), Optional.empty());
            case SchemaNode.LeafList leaves -> {
                if (step.keys().isEmpty()) {
                    throw new IllegalArgumentException(
                            path + " is a whole leaf-list: name one value of it, or the container around it");
                }
                yield new EditNode.LeafListEntry(
                        leaves,
                        operation,
                        Optional.empty(),
                        step.keys().getFirst().value(),
                        Optional.empty());
            }
            case SchemaNode.AnyData any -> new EditNode.AnyData(any, operation, "", Optional.empty());
        };
    }

    private static Stream<EditNode> keys(SchemaNode.ListNode list, Step step) {
        return step.keys().stream()
                .flatMap(key -> list.index().find(key.name()).stream()
                        .map(ChildIndex.Child::node)
                        .filter(SchemaNode.Leaf.class::isInstance)
                        .map(leaf -> new EditNode.Leaf((SchemaNode.Leaf) leaf, key.value())));
    }

    private static Key key(Step step) {
        return new Key(step.keys().stream().map(InstancePath.KeyValue::value).toList());
    }
}
