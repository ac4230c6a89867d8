// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The children of a node as that node keeps them: the child itself where there is one, which is how most containers of a
 * configuration are, else an array in order. The order is that of the schema, keys first, and then that of names for what
 * the schema does not know.
 */
final class Children {
    private static final DataNode[] NONE = {};

    private record Placed(int ordinal, DataNode node) {
        static final Comparator<Placed> ORDER = Comparator.comparingInt(Placed::ordinal)
                .thenComparing(placed -> placed.node().name());
    }

    private Children() {}

    /** @throws IllegalArgumentException where two children have one name */
    static Object pack(SchemaNode.Parent schema, Collection<? extends DataNode> children) {
        return switch (children.size()) {
            case 0 -> NONE;
            case 1 -> children.iterator().next();
            default -> inOrder(schema, children.toArray(NONE));
        };
    }

    private static DataNode[] inOrder(SchemaNode.Parent schema, DataNode[] children) {
        int before = Integer.MIN_VALUE;
        boolean ascending = true;
        for (int i = 0; i < children.length && ascending; i++) {
            int ordinal = ordinal(schema, children[i].name());
            ascending = ordinal > before;
            before = ordinal;
        }
        if (ascending) {
            return children;
        }
        Placed[] placed = new Placed[children.length];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = new Placed(ordinal(schema, children[i].name()), children[i]);
        }
        Arrays.sort(placed, Placed.ORDER);
        for (int i = 0; i < placed.length; i++) {
            children[i] = placed[i].node();
            if (i > 0 && children[i].name().equals(children[i - 1].name())) {
                throw new IllegalArgumentException(
                        "two nodes of one name under " + schema.name() + ": " + children[i].name());
            }
        }
        return children;
    }

    private static int ordinal(SchemaNode.Parent schema, XmlName name) {
        if (schema instanceof SchemaNode.ListNode list) {
            int place = list.keys().indexOf(name);
            if (place >= 0) {
                return place - list.keys().size();
            }
        }
        return schema.index().find(name).map(ChildIndex.Child::ordinal).orElse(Integer.MAX_VALUE);
    }

    static Object of(DataNode.Inner node) {
        return node.children;
    }

    static int size(Object packed) {
        return isArray(packed) ? ((DataNode[]) packed).length : 1;
    }

    static DataNode at(Object packed, int place) {
        return isArray(packed) ? ((DataNode[]) packed)[place] : (DataNode) packed;
    }

    /** Asked with every step through a tree: one comparison, where {@code instanceof} with an array of interfaces is many. */
    private static boolean isArray(Object packed) {
        return packed.getClass() == DataNode[].class;
    }

    /** A schema's names are shared by its data, so that most are found by identity. */
    @SuppressWarnings("ReferenceEquality")
    static @Nullable DataNode find(Object packed, XmlName name) {
        int size = size(packed);
        for (int i = 0; i < size; i++) {
            DataNode child = at(packed, i);
            if (child.name() == name) {
                return child;
            }
        }
        for (int i = 0; i < size; i++) {
            DataNode child = at(packed, i);
            if (child.name().equals(name)) {
                return child;
            }
        }
        return null;
    }
}
