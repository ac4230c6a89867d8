// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Small trees in text, one line a node: {@code /pools/pool[tag='7']/mode = on}, {@code /voice} (a container or an
 * entry), {@code /dns = 192.0.2.1} (once a value of a leaf-list). Values are those the types make of the text, {@link
 * Value.Invalid} where they refuse it.
 */
public final class TestTrees {
    private TestTrees() {}

    /** The tree that has the nodes of these lines, and those above them. */
    public static DataTree tree(Schema schema, String... lines) {
        Growing root = new Growing(schema.root());
        for (String line : lines) {
            int equals = line.indexOf(" = ");
            InstancePath path = InstancePath.parse(schema, equals < 0 ? line : line.substring(0, equals));
            root.grow(path.steps(), equals < 0 ? "" : line.substring(equals + 3));
        }
        return new DataTree(schema, (DataNode.Container) root.node());
    }

    /** A node that lines still add to. */
    private static final class Growing {
        private final SchemaNode.DataDefinition schema;
        private final Map<Object, Growing> children = new LinkedHashMap<>();
        private final List<Value> values = new ArrayList<>();

        Growing(SchemaNode.DataDefinition schema) {
            this.schema = schema;
        }

        void grow(List<Step> steps, String text) {
            if (steps.isEmpty()) {
                switch (schema) {
                    case SchemaNode.Leaf leaf -> values.add(leaf.type().parse(text, TestSchemas.PREFIXES));
                    case SchemaNode.LeafList list -> values.add(list.type().parse(text, TestSchemas.PREFIXES));
                    case SchemaNode.AnyData any -> values.add(new Value.Text(text));
                    case SchemaNode.Container inner -> {}
                    case SchemaNode.ListNode inner -> {}
                }
                return;
            }
            Step step = steps.getFirst();
            Growing child = child(step.name(), step.name());
            if (child.schema instanceof SchemaNode.LeafList && !step.keys().isEmpty()) {
                child.values.add(step.keys().getFirst().value());
                return;
            }
            if (child.schema instanceof SchemaNode.ListNode && !step.keys().isEmpty()) {
                Growing list = child;
                child = list.children.computeIfAbsent(step.keys(), k -> new Growing(list.schema));
                for (KeyValue key : step.keys()) {
                    Growing leaf = child.child(key.name(), key.name());
                    leaf.values.clear();
                    leaf.values.add(key.value());
                }
            }
            child.grow(steps.subList(1, steps.size()), text);
        }

        private Growing child(Object key, XmlName name) {
            SchemaNode.Parent parent = (SchemaNode.Parent) schema;
            ChildIndex.Child child = parent.index().find(name).orElseThrow();
            return Objects.requireNonNull(children.computeIfAbsent(key, k -> new Growing(child.node())));
        }

        DataNode node() {
            return switch (schema) {
                case SchemaNode.Container c -> new DataNode.Container(c, nodes());
                case SchemaNode.ListNode list ->
                    new DataNode.ListData(
                            list,
                            children.values().stream()
                                    .map(e -> new DataNode.Entry(list, e.nodes()))
                                    .toList());
                case SchemaNode.Leaf leaf -> new DataNode.Leaf(leaf, values.getLast());
                case SchemaNode.LeafList list -> new DataNode.LeafList(list, values);
                case SchemaNode.AnyData any ->
                    new DataNode.AnyData(any, values.getLast().canonical());
            };
        }

        private List<DataNode> nodes() {
            return children.values().stream().map(Growing::node).toList();
        }
    }
}
