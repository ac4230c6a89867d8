// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of an edit: what to do, where. An empty operation takes that of the parent, and at the top the edit's default
 * operation (RFC 6241, section 7.2).
 */
public sealed interface EditNode {

    /** The node's name. */
    XmlName name();

    /** The node's own operation; empty for the parent's. */
    Optional<Operation> operation();

    /** Where the document states the node. */
    Optional<Location> location();

    /** A container or a list entry. */
    sealed interface Inner extends EditNode permits Container, Entry {
        SchemaNode.Parent schema();

        List<EditNode> children();
    }

    /** A container. */
    record Container(
            SchemaNode.Container schema,
            Optional<Operation> operation,
            List<EditNode> children,
            Optional<Location> location)
            implements Inner {
        public Container {
            children = List.copyOf(children);
        }

        /** A container that only leads to its children. */
        public Container(SchemaNode.Container schema, List<? extends EditNode> children) {
            this(schema, Optional.empty(), List.copyOf(children), Optional.empty());
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public String toString() {
            return EditNodes.print(this);
        }
    }

    /** A list entry; its key leafs are among its children, as {@link Leaf}s. */
    record Entry(
            SchemaNode.ListNode schema,
            Optional<Operation> operation,
            Optional<Insert> insert,
            List<EditNode> children,
            Optional<Location> location)
            implements Inner {
        public Entry {
            children = List.copyOf(children);
        }

        /** An entry that only leads to its children, its keys among them. */
        public Entry(SchemaNode.ListNode schema, List<? extends EditNode> children) {
            this(schema, Optional.empty(), Optional.empty(), List.copyOf(children), Optional.empty());
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        /** The keys' values; empty where one of them is not given. */
        public Optional<Key> key() {
            List<Value> values = new ArrayList<>(schema.keys().size());
            for (XmlName key : schema.keys()) {
                Optional<Value> value = keyValue(key);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(value.get());
            }
            return Optional.of(new Key(values));
        }

        /** Of a key that is stated twice the later value, as of any leaf. */
        Optional<Value> keyValue(XmlName key) {
            return children.stream()
                    .filter(c -> c.name().equals(key))
                    .flatMap(c -> c instanceof Leaf leaf ? leaf.value().stream() : null)
                    .reduce((first, later) -> later);
        }

        @Override
        public String toString() {
            return EditNodes.print(this);
        }
    }

    /** A leaf; the value may be absent where the operation takes the leaf away. */
    record Leaf(
            SchemaNode.Leaf schema, Optional<Operation> operation, Optional<Value> value, Optional<Location> location)
            implements EditNode {

        /** A leaf that is set as its parent's operation says. */
        public Leaf(SchemaNode.Leaf schema, Value value) {
            this(schema, Optional.empty(), Optional.of(value), Optional.empty());
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public String toString() {
            return EditNodes.print(this);
        }
    }

    /** One value of a leaf-list. */
    record LeafListEntry(
            SchemaNode.LeafList schema,
            Optional<Operation> operation,
            Optional<Insert> insert,
            Value value,
            Optional<Location> location)
            implements EditNode {

        /** A value that is added as its parent's operation says. */
        public LeafListEntry(SchemaNode.LeafList schema, Value value) {
            this(schema, Optional.empty(), Optional.empty(), value, Optional.empty());
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public String toString() {
            return EditNodes.print(this);
        }
    }

    /** An anydata or anyxml node; {@code xml} is the whole element, which takes the place of what is there. */
    record AnyData(SchemaNode.AnyData schema, Optional<Operation> operation, String xml, Optional<Location> location)
            implements EditNode {
        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public String toString() {
            return EditNodes.print(this);
        }
    }

    /**
     * One element that the schema does not know, whole, as XML that declares every namespace it uses. Merge and create
     * add it, replace puts it in place of all elements of that name, delete and remove take the equal element away.
     */
    record Opaque(XmlName name, Optional<Operation> operation, String xml, Optional<Location> location)
            implements EditNode {
        @Override
        public String toString() {
            return EditNodes.print(this);
        }
    }
}
