// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.yang.schema.SchemaNode;
import java.util.IdentityHashMap;
import java.util.Map;

/** A node that is selected whole, or for the children named in it; children are told apart by identity. */
record Part(boolean whole, Map<SchemaNode, Part> children) {
    static final Part WHOLE = new Part(true, Map.of());

    static Part none() {
        return new Part(false, new IdentityHashMap<>());
    }

    boolean has(SchemaNode child) {
        return whole || children.containsKey(child);
    }

    /** The part of a child; below a whole node everything is whole. */
    Part of(SchemaNode child) {
        return whole ? this : children.getOrDefault(child, WHOLE);
    }

    /** The part of a child that is selected for some of its children, made where there is none yet. */
    Part opened(SchemaNode child) {
        return whole ? this : children.computeIfAbsent(child, n -> none());
    }

    void select(SchemaNode child) {
        if (!whole) {
            children.put(child, WHOLE);
        }
    }
}
