// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.Container;
import dev.turnup.yang.schema.SchemaNode.Leaf;
import dev.turnup.yang.schema.SchemaNode.LeafList;
import dev.turnup.yang.schema.Type;
import java.util.Collection;
import java.util.IdentityHashMap;

/**
 * The containers beneath which nothing can be wrong where nothing is stated: most of a large schema, which a validator
 * passes over. Found once for a schema, by object: each shape is one.
 */
final class Quiet {
    private final IdentityHashMap<SchemaNode, Boolean> known = new IdentityHashMap<>();

    Quiet(Schema schema) {
        find(schema.root());
    }

    boolean is(Container container) {
        return known.getOrDefault(container, false);
    }

    /** Looks at every container once; the answer is about a node that nothing states. */
    private boolean find(SchemaNode node) {
        Boolean before = known.get(node);
        if (before != null) {
            return before;
        }
        boolean quiet = switch (node) {
            // What is beneath is looked at in any case; a presence container that nothing states is not there.
            case Container c -> (all(c.children()) && c.declaration().musts().isEmpty()) || c.presence();
            case SchemaNode.ListNode list -> {
                all(list.children());
                yield list.minElements() == 0;
            }
            case SchemaNode.Choice choice -> all(choice.cases()) && !choice.mandatory();
            case SchemaNode.Case one -> all(one.children());
            case Leaf leaf -> !leaf.mandatory() && (leaf.defaultValue().isEmpty() || plain(leaf, leaf.type()));
            case LeafList list -> list.minElements() == 0 && (list.defaults().isEmpty() || plain(list, list.type()));
            case SchemaNode.AnyData any -> !any.mandatory();
        };
        known.put(node, quiet);
        return quiet;
    }

    private boolean all(Collection<? extends SchemaNode> nodes) {
        boolean quiet = true;
        for (SchemaNode node : nodes) {
            quiet &= find(node);
        }
        return quiet;
    }

    private static boolean plain(SchemaNode node, Type type) {
        return node.declaration().musts().isEmpty()
                && !(type instanceof Type.Leafref)
                && !(type instanceof Type.Union)
                && !(type instanceof Type.InstanceIdentifier);
    }
}
