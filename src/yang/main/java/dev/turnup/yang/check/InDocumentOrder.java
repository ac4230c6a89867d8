// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares nodes of one tree by their place in it, through whatever view they are seen. */
enum InDocumentOrder implements Comparator<DataCursor> {
    NODES;

    @Override
    public int compare(DataCursor a, DataCursor b) {
        List<DataCursor> left = lineage(a);
        List<DataCursor> right = lineage(b);
        // The roots are one even where two views of the tree have one each.
        for (int i = 1; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i) == right.get(i) ? 0 : siblings(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int siblings(DataCursor a, DataCursor b) {
        return a.schema().name().equals(b.schema().name())
                ? Integer.compare(a.place(), b.place())
                : Integer.compare(ordinal(a), ordinal(b));
    }

    /** Keys stand before all else. */
    private static int ordinal(DataCursor node) {
        SchemaNode.Parent parent =
                (SchemaNode.Parent) node.above().orElseThrow().schema();
        int key = parent instanceof SchemaNode.ListNode list
                ? list.keys().indexOf(node.schema().name())
                : -1;
        return key >= 0
                ? key - Short.MAX_VALUE
                : parent.index()
                        .find(node.schema().name())
                        .map(ChildIndex.Child::ordinal)
                        .orElse(Integer.MAX_VALUE);
    }

    /** From the root down to the node. */
    private static List<DataCursor> lineage(DataCursor node) {
        List<DataCursor> up = new ArrayList<>();
        for (Optional<DataCursor> at = Optional.of(node);
                at.isPresent();
                at = at.get().above()) {
            up.add(at.get());
        }
        return up.reversed();
    }
}
