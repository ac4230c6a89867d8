// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.bean.Property.LeafProperty;
import dev.turnup.yang.schema.SchemaNode;
import java.util.List;

/**
 * A class: a container or list entry, or what is sent or told.
 *
 * @param className its simple name
 * @param role what it stands for
 * @param variants what the models say of it; containers among them may have several names
 * @param places where in the schema it is
 * @param properties keys first, then in order of declaration
 */
public record Bean(String className, Role role, Variants variants, Places places, List<Property> properties) {
    /** What a class stands for. */
    public enum Role {
        /** A container or an entry of a list. */
        DATA,
        /** The input of an operation, an element of its name. */
        INPUT,
        /** The output of an operation, which NETCONF sends without an element of its own. */
        OUTPUT,
        /** A notification, an element of its name. */
        NOTIFICATION
    }

    /**
     * The places of a class.
     *
     * @param first the paths met first, a few at most; what is beneath a repeated node is met once
     * @param more whether others were met
     */
    public record Places(List<String> first, boolean more) {
        public Places {
            first = List.copyOf(first);
        }
    }

    public Bean {
        properties = List.copyOf(properties);
    }

    /** The node at the first place: the class prints by itself as that element. */
    public SchemaNode.DataDefinition node() {
        return variants.first();
    }

    /** The keys of a list entry, in order; none for a container. */
    public List<LeafProperty> keys() {
        return properties.stream()
                .filter(p -> p instanceof LeafProperty leaf && leaf.key())
                .map(LeafProperty.class::cast)
                .toList();
    }
}
