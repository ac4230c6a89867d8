// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.bean.Property.LeafProperty;
import dev.turnup.yang.schema.SchemaNode;
import java.util.List;

/**
 * A class: a container or list entry.
 *
 * @param className its simple name
 * @param paths where in the schema the shape was met, in order; a shape inside a repeated one is met once
 * @param properties keys first, then in order of declaration
 */
public record Bean(String className, SchemaNode.DataDefinition node, List<String> paths, List<Property> properties) {
    public Bean {
        paths = List.copyOf(paths);
        properties = List.copyOf(properties);
    }

    /** The keys of a list entry, in order; none for a container. */
    public List<LeafProperty> keys() {
        return properties.stream()
                .filter(p -> p instanceof LeafProperty leaf && leaf.key())
                .map(LeafProperty.class::cast)
                .toList();
    }
}
