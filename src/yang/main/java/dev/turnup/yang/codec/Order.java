// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlReader;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * In which order the children came under the nodes of one schema node at one depth: entry after entry they mostly come alike, and
 * then the next one is known by two comparisons of references.
 */
final class Order {
    /** More than so many are not remembered. */
    private static final int MOST = 64;

    private SchemaNode.@Nullable Parent parent;
    private String[] locals = new String[8];
    private String[] namespaces = new String[8];
    private ChildIndex.Child[] children = new ChildIndex.Child[8];
    private int size;
    private int at;

    /** Begins with the children of a node. */
    @SuppressWarnings("ReferenceEquality")
    void begin(SchemaNode.Parent of) {
        at = 0;
        if (parent != of) {
            parent = of;
            size = 0;
        }
    }

    /** The child on whose start a reader stands, where it is the one that came here before, or again the same; else null. */
    @SuppressWarnings("ReferenceEquality")
    ChildIndex.@Nullable Child next(XmlReader xml) {
        String local = xml.parsedLocal();
        String namespace = xml.parsedNamespace();
        for (int i = Math.max(0, at - 1); i < size && i <= at + 1; i++) {
            if (locals[i] == local && namespaces[i] == namespace) {
                at = i + 1;
                return children[i];
            }
        }
        return null;
    }

    /** Remembers the child on whose start a reader stands. */
    void then(XmlReader xml, ChildIndex.Child child) {
        if (at >= MOST) {
            return;
        }
        if (at == children.length) {
            locals = Arrays.copyOf(locals, 2 * at);
            namespaces = Arrays.copyOf(namespaces, 2 * at);
            children = Arrays.copyOf(children, 2 * at);
        }
        locals[at] = xml.parsedLocal();
        namespaces[at] = xml.parsedNamespace();
        children[at] = child;
        at++;
        size = Math.max(size, at);
    }
}
