// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.xpath.Reach;
import java.util.List;

/**
 * A child that may be in use where nothing states it, and may go out of use again without being touched: a default, or a
 * container without presence, that stands in a case or has a when.
 *
 * @param reads what decides, seen from the parent
 */
record Implied(Shape.Member member, List<Reach> reads) {

    static boolean is(ChildIndex.Child child) {
        return mayBe(child) && Wanting.depends(child);
    }

    static Implied of(Shape.Member member) {
        return new Implied(member, Wanting.reads(member.child()));
    }

    /** Whether a child can be there without being stated. */
    static boolean mayBe(ChildIndex.Child child) {
        return switch (child.node()) {
            case SchemaNode.Leaf leaf -> leaf.defaultValue().isPresent();
            case SchemaNode.LeafList list -> !list.defaults().isEmpty();
            case SchemaNode.Container container -> !container.presence();
            case SchemaNode.ListNode none -> false;
            case SchemaNode.AnyData none -> false;
        };
    }
}
