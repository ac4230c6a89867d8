// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.List;

/**
 * What the models say of one thing in Java at the places that share it: one node for each, without those that are the same
 * object. They agree in all that code is made of; restrictions, defaults, status and words may differ.
 */
public record Variants(List<DataDefinition> nodes) {
    public Variants {
        nodes = List.copyOf(nodes);
    }

    /** The one met first. */
    public DataDefinition first() {
        return nodes.getFirst();
    }

    /** Deprecated or obsolete wherever it is. */
    public boolean deprecated() {
        return nodes.stream().noneMatch(n -> n.declaration().status() == Declaration.Status.CURRENT);
    }

    /** Secret at one place at least: better too little shown than too much. */
    public boolean secret() {
        return nodes.stream().anyMatch(n -> n.declaration().secret());
    }
}
