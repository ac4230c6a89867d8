// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * A container or list at one place of the schema, whole or the selected part of it.
 *
 * @param state whether state data is a part of it
 */
record Shape(DataDefinition node, Part part, boolean state) {

    /** The names of a list's keys, in order. */
    List<XmlName> keys() {
        return node instanceof SchemaNode.ListNode list ? list.keys() : List.of();
    }

    /** What is selected beneath it, choices looked through: keys first, then as declared. */
    List<ChildIndex.Child> children() {
        if (!(node instanceof SchemaNode.Parent parent)) {
            return List.of();
        }
        List<XmlName> keys = keys();
        List<ChildIndex.Child> children = new ArrayList<>();
        keys.forEach(key -> parent.index().find(key).ifPresent(children::add));
        parent.index().all().stream()
                .filter(child -> !keys.contains(child.node().name()))
                .filter(child -> (state || child.node().declaration().config()) && part.has(child.node()))
                .forEach(children::add);
        return children;
    }

    /** A container or list beneath it. */
    Shape child(DataDefinition child) {
        return new Shape(child, part.of(child), state);
    }
}
