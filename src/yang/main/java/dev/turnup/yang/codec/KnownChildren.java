// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which child a name means under a parent. A document says the same names over and over, and a reader gives the
 * same object for them, so that most answers take two comparisons of references.
 */
final class KnownChildren {
    private static final int SLOTS = 1024;

    // Side by side, so that a look at one takes no look at what it refers to.
    private final SchemaNode.@Nullable Parent[] parents = new SchemaNode.@Nullable Parent[SLOTS];
    private final @Nullable XmlName[] names = new @Nullable XmlName[SLOTS];
    private final ChildIndex.@Nullable Child[] children = new ChildIndex.@Nullable Child[SLOTS];

    /** The child; null where the schema has none of that name. */
    @SuppressWarnings("ReferenceEquality")
    ChildIndex.@Nullable Child find(SchemaNode.Parent parent, XmlName name) {
        int slot = (System.identityHashCode(parent) * 31 + System.identityHashCode(name)) & (SLOTS - 1);
        if (parents[slot] == parent && names[slot] == name) {
            return children[slot];
        }
        ChildIndex.Child child = parent.index().find(name).orElse(null);
        if (child != null) {
            parents[slot] = parent;
            names[slot] = name;
            children[slot] = child;
        }
        return child;
    }
}
