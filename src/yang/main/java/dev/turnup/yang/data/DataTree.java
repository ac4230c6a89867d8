// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Digest;
import java.util.List;
import java.util.Optional;

/**
 * A tree of data and the schema it belongs to. Immutable.
 *
 * @param schema the schema
 * @param root the artificial container that holds the top-level nodes
 */
public record DataTree(Schema schema, DataNode.Container root) {

    /** A tree without data. */
    public static DataTree empty(Schema schema) {
        return new DataTree(schema, new DataNode.Container(schema.root(), List.of()));
    }

    /** Stands for the whole content; the base digest of a plan is this. */
    public Digest digest() {
        return root.digest();
    }

    /** The top-level nodes, secrets hidden. */
    @Override
    public String toString() {
        return root.children().values().toString();
    }

    /** The node at a path; a step with keys leads to the entry, one without to the whole list. */
    public Optional<DataNode> find(InstancePath path) {
        Optional<DataNode> at = Optional.of(root);
        for (InstancePath.Step step : path.steps()) {
            at = at.flatMap(node -> child(node, step));
        }
        return at;
    }

    private static Optional<DataNode> child(DataNode node, InstancePath.Step step) {
        if (!(node instanceof DataNode.Inner inner)) {
            return Optional.empty();
        }
        Optional<DataNode> child = inner.child(step.name());
        if (step.keys().isEmpty()) {
            return child;
        }
        return child.flatMap(c -> switch (c) {
            case DataNode.ListData list ->
                Optional.<DataNode>ofNullable(list.entries().get(step.key()));
            case DataNode.LeafList values ->
                values.values().contains(step.key().values().getFirst()) ? Optional.of(c) : Optional.empty();
            case DataNode.Container other -> Optional.empty();
            case DataNode.Entry other -> Optional.empty();
            case DataNode.Leaf other -> Optional.empty();
            case DataNode.AnyData other -> Optional.empty();
            case DataNode.Opaque other -> Optional.empty();
        });
    }
}
