// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.Container;
import dev.turnup.yang.schema.SchemaNode.Leaf;
import dev.turnup.yang.schema.SchemaNode.LeafList;
import java.util.Collection;
import java.util.IdentityHashMap;

/**
 * The containers beneath which nothing can be wrong where nothing is stated: most of a large schema, which a validator
 * passes over. Found once for each container that is asked about, by object, since each shape is one; so a small change
 * reads a small part of the schema. Safe for several threads.
 */
final class Quiet {
    private final IdentityHashMap<SchemaNode, Boolean> known = new IdentityHashMap<>();

    /** Whether something may be wrong with a node, or beneath it, that is implied where nothing states it. */
    synchronized boolean speaks(SchemaNode.DataDefinition node) {
        return switch (node) {
            case Container container -> !container.presence() && !find(container);
            case Leaf leaf -> leaf.defaultValue().isPresent() && !plain(leaf);
            case LeafList list -> !list.defaults().isEmpty() && !plain(list);
            case SchemaNode.ListNode none -> false;
            case SchemaNode.AnyData none -> false;
        };
    }

    /** The answer is about a node that nothing states: a presence container is not there then, nor is an entry. */
    private boolean find(SchemaNode node) {
        Boolean before = known.get(node);
        if (before != null) {
            return before;
        }
        boolean quiet = switch (node) {
            case Container c -> c.presence() || (c.declaration().musts().isEmpty() && all(c.children()));
            case SchemaNode.ListNode list -> list.minElements() == 0;
            case SchemaNode.Choice choice -> all(choice.cases()) && !choice.mandatory();
            case SchemaNode.Case one -> all(one.children());
            case Leaf leaf -> !leaf.mandatory() && (leaf.defaultValue().isEmpty() || plain(leaf));
            case LeafList list -> list.minElements() == 0 && (list.defaults().isEmpty() || plain(list));
            case SchemaNode.AnyData any -> !any.mandatory();
        };
        known.put(node, quiet);
        return quiet;
    }

    private boolean all(Collection<? extends SchemaNode> nodes) {
        return nodes.stream().allMatch(this::find);
    }

    private static boolean plain(SchemaNode node) {
        return node.declaration().musts().isEmpty() && !References.refers(node);
    }
}
