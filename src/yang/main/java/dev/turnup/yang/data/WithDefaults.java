// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Inner;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;

/** States every default in use in configuration. */
final class WithDefaults {
    private WithDefaults() {}

    static DataTree of(DataTree tree) {
        return new DataTree(tree.schema(), (DataNode.Container) inner(DataCursor.root(tree)));
    }

    private static Inner inner(DataCursor at) {
        Inner node = (Inner) at.node();
        List<DataNode> children = new ArrayList<>();
        for (ChildIndex.Child child : node.schema().index().all()) {
            List<DataCursor> found = at.cursors(child.node().name());
            if (!found.isEmpty() && (found.getFirst().stated() || isConfiguration(child))) {
                child(found, children);
            }
        }
        node.children().values().stream()
                .filter(DataNode.Opaque.class::isInstance)
                .forEach(children::add);
        return node.withChildren(children);
    }

    private static boolean isConfiguration(ChildIndex.Child child) {
        return child.node().declaration().config();
    }

    private static void child(List<DataCursor> found, List<DataNode> into) {
        DataCursor first = found.getFirst();
        switch (first.schema()) {
            case SchemaNode.Container container -> {
                Inner within = inner(first);
                if (container.presence() || !within.children().isEmpty()) {
                    into.add(within);
                }
            }
            case SchemaNode.ListNode list ->
                into.add(new DataNode.ListData(
                        list,
                        found.stream()
                                .map(entry -> (DataNode.Entry) inner(entry))
                                .toList()));
            case SchemaNode.Leaf leaf -> into.add(first.node());
            case SchemaNode.LeafList list -> into.add(first.node());
            case SchemaNode.AnyData any -> into.add(first.node());
        }
    }
}
