// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Digest;
import dev.turnup.yang.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A node of a data tree. All entries of a list, and all values of a leaf-list, are one node, so that their order and
 * keys are in one place. Immutable; equal where the digests are.
 */
public sealed interface DataNode {

    /** The node's name. */
    XmlName name();

    /** Stands for the node's whole content. Order matters only where the user orders entries (RFC 7950, section 7.7.7). */
    Digest digest();

    /** A container, or an entry of a list. */
    sealed interface Inner extends DataNode permits Container, Entry {
        SchemaNode.Parent schema();

        /** The children by name: those of the schema in order of declaration, then the opaque ones. */
        SequencedMap<XmlName, DataNode> children();

        /** The same node with other children. */
        Inner withChildren(Collection<DataNode> children);

        /** A child by name. */
        default Optional<DataNode> child(XmlName name) {
            return Optional.ofNullable(children().get(name));
        }
    }

    /** A container; the root of a tree is one. */
    final class Container implements Inner {
        private final SchemaNode.Container schema;
        private final SequencedMap<XmlName, DataNode> children;
        private final LazyDigest digest = new LazyDigest(() -> Digests.ofInner("container", this));

        public Container(SchemaNode.Container schema, Collection<? extends DataNode> children) {
            this.schema = schema;
            this.children = Children.inOrder(schema, children);
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public SchemaNode.Container schema() {
            return schema;
        }

        @Override
        public SequencedMap<XmlName, DataNode> children() {
            return children;
        }

        @Override
        public Container withChildren(Collection<DataNode> others) {
            return new Container(schema, others);
        }

        @Override
        public Digest digest() {
            return digest.get();
        }

        @Override
        public boolean equals(Object other) {
            return Digests.same(this, other);
        }

        @Override
        public int hashCode() {
            return digest().hashCode();
        }

        @Override
        public String toString() {
            return name().local() + children.values();
        }
    }

    /** All entries of a list. */
    final class ListData implements DataNode {
        private final SchemaNode.ListNode schema;
        private final SequencedMap<Key, Entry> entries;
        private final LazyDigest digest = new LazyDigest(() -> Digests.ofList(this));

        /** @throws IllegalArgumentException where two entries have one key */
        public ListData(SchemaNode.ListNode schema, Collection<Entry> entries) {
            this.schema = schema;
            this.entries = Children.byKey(schema, entries);
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        public SchemaNode.ListNode schema() {
            return schema;
        }

        /** The entries by key, in order: the user's, or that of the document where the system orders. */
        public SequencedMap<Key, Entry> entries() {
            return entries;
        }

        @Override
        public Digest digest() {
            return digest.get();
        }

        @Override
        public boolean equals(Object other) {
            return Digests.same(this, other);
        }

        @Override
        public int hashCode() {
            return digest().hashCode();
        }

        @Override
        public String toString() {
            return entries.values().toString();
        }
    }

    /** An entry of a list; its key leafs are among its children. */
    final class Entry implements Inner {
        private final SchemaNode.ListNode schema;
        private final SequencedMap<XmlName, DataNode> children;
        private final Key key;
        private final LazyDigest digest = new LazyDigest(() -> Digests.ofInner("entry", this));

        /** @throws IllegalArgumentException where a key leaf is missing */
        public Entry(SchemaNode.ListNode schema, Collection<? extends DataNode> children) {
            this.schema = schema;
            this.children = Children.inOrder(schema, children);
            this.key = Children.keyOf(schema, this.children);
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public SchemaNode.ListNode schema() {
            return schema;
        }

        public Key key() {
            return key;
        }

        @Override
        public SequencedMap<XmlName, DataNode> children() {
            return children;
        }

        @Override
        public Entry withChildren(Collection<DataNode> others) {
            return new Entry(schema, others);
        }

        @Override
        public Digest digest() {
            return digest.get();
        }

        @Override
        public boolean equals(Object other) {
            return Digests.same(this, other);
        }

        @Override
        public int hashCode() {
            return digest().hashCode();
        }

        @Override
        public String toString() {
            return name().local() + key + children.values();
        }
    }

    /** The values of a list entry's keys, in the order of the key statement; for a keyless list, its place. */
    record Key(List<Value> values) {
        public Key {
            values = List.copyOf(values);
        }
    }

    /** A leaf and its value. */
    record Leaf(SchemaNode.Leaf schema, Value value) implements DataNode {
        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public Digest digest() {
            return Digests.ofLeaf(this);
        }
    }

    /** All values of a leaf-list, in order; values are unique in configuration (section 7.7). */
    record LeafList(SchemaNode.LeafList schema, List<Value> values) implements DataNode {
        public LeafList {
            values = List.copyOf(values);
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public Digest digest() {
            return Digests.ofLeafList(this);
        }
    }

    /** The content of an anydata or anyxml node: the whole element as XML. */
    record AnyData(SchemaNode.AnyData schema, String xml) implements DataNode {
        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public Digest digest() {
            return Digest.of("anydata", xml);
        }
    }

    /**
     * Nodes of one name that the schema does not know: kept as they came and written back equal in meaning, never deleted
     * by a diff.
     *
     * @param name their element name
     * @param elements each element whole, as XML that declares every namespace it uses
     */
    record Opaque(XmlName name, List<String> elements) implements DataNode {
        public Opaque {
            elements = List.copyOf(elements);
        }

        @Override
        public Digest digest() {
            return Digests.ofOpaque(this);
        }
    }
}
