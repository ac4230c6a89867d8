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

    private record Known(SchemaNode.Parent parent, XmlName name, ChildIndex.Child child) {}

    private final @Nullable Known[] slots = new @Nullable Known[SLOTS];

    /** The child; null where the schema has none of that name. */
    @SuppressWarnings("ReferenceEquality")
    ChildIndex.@Nullable Child find(SchemaNode.Parent parent, XmlName name) {
        int slot = (System.identityHashCode(parent) * 31 + System.identityHashCode(name)) & (SLOTS - 1);
        Known known = slots[slot];
        if (known != null && known.parent == parent && known.name == name) {
            return known.child;
        }
        ChildIndex.Child child = parent.index().find(name).orElse(null);
        if (child != null) {
            slots[slot] = new Known(parent, name, child);
        }
        return child;
    }
}
