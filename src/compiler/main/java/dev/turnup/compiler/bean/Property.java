// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.yang.schema.SchemaNode;

/** A child of a bean. */
public sealed interface Property {
    /** What the field, the accessor and the builder's methods are called. */
    String member();

    /** The child in the schema; where places that share the class differ, the one met first. */
    SchemaNode.DataDefinition node();

    /** What the models say of the child at all places that share the class. */
    Variants variants();

    /** Whether JAXB keeps it as an element. */
    default boolean kept() {
        return switch (this) {
            case LeafProperty p -> JavaType.isKept(p.type());
            case LeafListProperty p -> JavaType.isKept(p.type());
            case AnyProperty p -> true;
            case ContainerProperty p -> false;
            case ListProperty p -> false;
        };
    }

    /** A leaf; a key is always there. */
    record LeafProperty(String member, SchemaNode.Leaf node, Variants variants, JavaType type, boolean key)
            implements Property {}

    /** A leaf-list. */
    record LeafListProperty(String member, SchemaNode.LeafList node, Variants variants, JavaType type)
            implements Property {}

    /** Any data or any XML. */
    record AnyProperty(String member, SchemaNode.AnyData node, Variants variants) implements Property {}

    /** A container that is a bean of its own. */
    record ContainerProperty(String member, SchemaNode.Container node, Variants variants, String bean)
            implements Property {}

    /** A list whose entries are beans. */
    record ListProperty(String member, SchemaNode.ListNode node, Variants variants, String bean) implements Property {}
}
