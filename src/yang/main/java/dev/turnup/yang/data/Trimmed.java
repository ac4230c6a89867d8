// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Inner;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;

/** Leaves out every node of configuration that has its default. */
final class Trimmed {
    private Trimmed() {}

    static DataTree of(DataTree tree) {
        return new DataTree(tree.schema(), (DataNode.Container) inner(tree.root()));
    }

    private static Inner inner(Inner node) {
        List<DataNode> children = new ArrayList<>();
        for (DataNode child : node.children().values()) {
            switch (child) {
                case DataNode.Container container -> add(inner(container), children);
                case DataNode.ListData list ->
                    children.add(new DataNode.ListData(
                            list.schema(),
                            list.entries().values().stream()
                                    .map(entry -> (DataNode.Entry) inner(entry))
                                    .toList()));
                case DataNode.Leaf leaf -> {
                    if (!isDefault(node, leaf)) {
                        children.add(leaf);
                    }
                }
                case DataNode.LeafList values -> {
                    if (!isDefault(node, values)) {
                        children.add(values);
                    }
                }
                case DataNode.Entry entry -> throw new IllegalStateException("an entry outside its list: " + entry);
                case DataNode.AnyData any -> children.add(any);
                case DataNode.Opaque opaque -> children.add(opaque);
            }
        }
        return node.withChildren(children);
    }

    private static void add(Inner container, List<DataNode> to) {
        if (!container.children().isEmpty()
                || ((DataNode.Container) container).schema().presence()) {
            to.add(container);
        }
    }

    private static boolean isDefault(Inner parent, DataNode node) {
        return switch (node) {
            case DataNode.Leaf leaf ->
                leaf.schema().declaration().config()
                        && leaf.schema()
                                .defaultValue()
                                .filter(leaf.value()::equals)
                                .isPresent()
                        && !isKey(parent, leaf.name());
            case DataNode.LeafList list ->
                list.schema().declaration().config()
                        && list.equals(new DataNode.LeafList(
                                list.schema(), list.schema().defaults()));
            case DataNode.Inner never -> false;
            case DataNode.ListData never -> false;
            case DataNode.AnyData never -> false;
            case DataNode.Opaque never -> false;
        };
    }

    private static boolean isKey(Inner parent, XmlName name) {
        return parent.schema() instanceof SchemaNode.ListNode list
                && list.keys().contains(name);
    }
}
