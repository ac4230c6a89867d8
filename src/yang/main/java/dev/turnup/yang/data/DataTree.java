// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Digest;
import java.util.Collection;
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

    /**
     * The node at a path; a step with keys leads to the entry, one without to the whole list. One value of a leaf-list is a
     * leaf-list of that value alone.
     */
    public Optional<DataNode> find(InstancePath path) {
        Optional<DataNode> at = Optional.of(root);
        for (InstancePath.Step step : path.steps()) {
            at = at.flatMap(node -> child(node, step));
        }
        return at;
    }

    /**
     * The node at a path as people write it: {@code tree.get("/native/interface/GigabitEthernet[name='0/0/1']/mtu")}.
     *
     * @param path as {@link InstancePath#parse} takes it
     * @return empty where the tree does not state the node
     * @throws IllegalArgumentException where the schema has no such path; the message names what is near
     */
    public Optional<DataNode> get(String path) {
        return find(InstancePath.parse(schema, path));
    }

    /**
     * The nodes that an XPath expression selects, defaults in use among them: {@link DataCursor#stated} tells which are.
     *
     * @param expression XPath 1.0 with YANG's functions; its prefixes are names of modules or their own prefixes, and a
     *     name without one is of the module of the first step, or of the only module that the tree has nodes of at its top
     * @throws dev.turnup.yang.xpath.XPathSyntaxException where it is none
     * @throws IllegalArgumentException where it does not tell the module of its first step
     * @throws IllegalStateException where it gives no nodes but a text, a number or a boolean
     */
    public List<DataCursor> select(String expression) {
        return Selection.of(this, expression);
    }

    /** This tree cut down to what is at paths, and what leads there: the nodes above, and the keys of entries among them. */
    public DataTree only(Collection<InstancePath> paths) {
        return Cut.of(this, paths.stream().map(InstancePath::steps).toList());
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
                values.only(step.key().values().getFirst()::equals).map(DataNode.class::cast);
            case DataNode.Container other -> Optional.empty();
            case DataNode.Entry other -> Optional.empty();
            case DataNode.Leaf other -> Optional.empty();
            case DataNode.AnyData other -> Optional.empty();
            case DataNode.Opaque other -> Optional.empty();
        });
    }
}
