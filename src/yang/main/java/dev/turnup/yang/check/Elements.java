// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.stream.Stream;

/** A list has as many entries as it must, and no more than it may (RFC 7950, sections 7.7.5, 7.7.6, 15.2 and 15.3). */
final class Elements {
    private Elements() {}

    static Stream<Violation> check(DataCursor node) {
        return node.schema() instanceof SchemaNode.Parent parent
                ? parent.index().all().stream().flatMap(child -> switch (child.node()) {
                    case SchemaNode.ListNode list -> count(node, child, list.minElements(), list.maxElements());
                    case SchemaNode.LeafList list -> count(node, child, list.minElements(), list.maxElements());
                    case SchemaNode.Container other -> Stream.<Violation>empty();
                    case SchemaNode.Leaf other -> Stream.<Violation>empty();
                    case SchemaNode.AnyData other -> Stream.<Violation>empty();
                })
                : Stream.empty();
    }

    private static Stream<Violation> count(DataCursor parent, ChildIndex.Child child, int min, int max) {
        if ((min == 0 && max == Integer.MAX_VALUE)
                || !child.node().declaration().config()) {
            return Stream.empty();
        }
        int count = parent.cursors(child.node().name()).size();
        if (count > max) {
            return violation(
                    parent, child, "max-elements " + max, count, "remove " + (count - max), "too-many-elements");
        }
        return count < min && (count > 0 || parent.existence().wants(child))
                ? violation(parent, child, "min-elements " + min, count, "add " + (min - count), "too-few-elements")
                : Stream.empty();
    }

    private static Stream<Violation> violation(
            DataCursor parent, ChildIndex.Child child, String rule, int count, String hint, String appTag) {
        return Facts.violation(
                Facts.path(parent).then(child.node().name()),
                child.node().declaration().declared(),
                rule,
                count == 1 ? "1 element" : count + " elements",
                hint,
                "operation-failed",
                appTag);
    }
}
