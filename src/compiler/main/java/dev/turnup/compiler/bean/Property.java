// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.yang.schema.SchemaNode;

/** A child of a bean. */
public sealed interface Property {
    /** What the field, the accessor and the builder's methods are called. */
    String member();

    /** The child in the schema. */
    SchemaNode.DataDefinition node();

    /** A leaf; a key is always there. */
    record LeafProperty(String member, SchemaNode.Leaf node, JavaType type, boolean key) implements Property {}

    /** A leaf-list. */
    record LeafListProperty(String member, SchemaNode.LeafList node, JavaType type) implements Property {}

    /** A container that is a bean of its own. */
    record ContainerProperty(String member, SchemaNode.Container node, String bean) implements Property {}

    /** A list whose entries are beans. */
    record ListProperty(String member, SchemaNode.ListNode node, String bean) implements Property {}
}
