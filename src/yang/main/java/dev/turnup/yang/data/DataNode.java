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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A node of a data tree. All entries of a list, and all values of a leaf-list, are one node, so that their order and
 * keys are in one place. Immutable; equal where the digests are.
 */
public abstract sealed class DataNode {
    private DataNode() {}

    /** The node's name. */
    public abstract XmlName name();

    /** Stands for the node's whole content. Order matters only where the user orders entries (RFC 7950, section 7.7.7). */
    public final Digest digest() {
        return Digests.of(this);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return Equality.same(this, other);
    }

    @Override
    public abstract int hashCode();

    /** A container, or an entry of a list. */
    public abstract static sealed class Inner extends DataNode permits Container, Entry {
        /** As {@link Children} keeps them. */
        final Object children;
        // Two threads may make it at once, with one result; a digest is safe however it is published.
        @Nullable
        Digest digest;

        private Inner(Object children) {
            this.children = children;
        }

        public abstract SchemaNode.Parent schema();

        /** The children by name: those of the schema in order of declaration, then the opaque ones. */
        public final SequencedMap<XmlName, DataNode> children() {
            return new ChildMap(children);
        }

        /** The same node with other children. */
        public abstract Inner withChildren(Collection<DataNode> others);

        /** A child by name. */
        public final Optional<DataNode> child(XmlName child) {
            return Optional.ofNullable(Children.find(children, child));
        }

        @Override
        public final int hashCode() {
            return digest().hashCode();
        }

        @Override
        public final String toString() {
            return name().local() + children().values();
        }
    }

    /** A container; the root of a tree is one. */
    public static final class Container extends Inner {
        private final SchemaNode.Container schema;

        /** @throws IllegalArgumentException where two children have one name */
        public Container(SchemaNode.Container schema, Collection<? extends DataNode> children) {
            this(schema, Children.pack(schema, children));
        }

        Container(SchemaNode.Container schema, Object packed) {
            super(packed);
            this.schema = schema;
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
        public Container withChildren(Collection<DataNode> others) {
            return new Container(schema, others);
        }
    }

    /** All entries of a list. */
    public static final class ListData extends DataNode {
        private final SchemaNode.ListNode schema;
        final Entries entries;

        @Nullable
        Digest digest;

        /** @throws IllegalArgumentException where two entries have one key */
        public ListData(SchemaNode.ListNode schema, Collection<Entry> entries) {
            this(schema, Entries.of(schema, entries));
        }

        ListData(SchemaNode.ListNode schema, Entries entries) {
            this.schema = schema;
            this.entries = entries;
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
            return new EntryMap(schema, entries);
        }

        /** The entry of a key. */
        public Optional<Entry> entry(Key key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** Whether another list has entries of the same keys in the same order. */
        public boolean hasOrderOf(ListData other) {
            return Entries.sameOrder(entries, other.entries);
        }

        /** The list with an entry set where its key is; a new one goes to the end. Shares all else with this list. */
        public ListData with(Entry entry) {
            return new ListData(schema, entries.with(entry));
        }

        /** The list without the entry of a key; the same list where it is not there. */
        public ListData without(Key key) {
            Entries left = entries.without(key);
            return left == entries ? this : new ListData(schema, left);
        }

        /** The list with an entry at its beginning, wherever its key was. */
        public ListData withFirst(Entry entry) {
            return new ListData(schema, without(entry.key()).entries.placed(entry, null, false));
        }

        /** The list with an entry at its end, wherever its key was. */
        public ListData withLast(Entry entry) {
            return new ListData(schema, without(entry.key()).entries.placed(entry, null, true));
        }

        /**
         * The list with an entry right before that of another key, wherever its own was.
         *
         * @throws IllegalArgumentException where the anchor is not there, or is the entry's own key
         */
        public ListData withBefore(Entry entry, Key anchor) {
            return beside(entry, anchor, false);
        }

        /**
         * The list with an entry right after that of another key, wherever its own was.
         *
         * @throws IllegalArgumentException where the anchor is not there, or is the entry's own key
         */
        public ListData withAfter(Entry entry, Key anchor) {
            return beside(entry, anchor, true);
        }

        private ListData beside(Entry entry, Key anchor, boolean after) {
            Entries others = entries.without(entry.key());
            Entry beside = others.get(anchor);
            if (beside == null) {
                throw new IllegalArgumentException("no other entry of " + schema.name() + " with the key " + anchor);
            }
            return new ListData(schema, others.placed(entry, beside, after));
        }

        @Override
        public int hashCode() {
            return digest().hashCode();
        }

        @Override
        public String toString() {
            return entries().values().toString();
        }
    }

    /** An entry of a list; its key leafs are among its children. */
    public static final class Entry extends Inner {
        private final SchemaNode.ListNode schema;

        /** @throws IllegalArgumentException where a key leaf is missing, or two children have one name */
        public Entry(SchemaNode.ListNode schema, Collection<? extends DataNode> children) {
            this(schema, Children.pack(schema, children));
            Keys.require(schema, this.children);
        }

        Entry(SchemaNode.ListNode schema, Object packed) {
            super(packed);
            this.schema = schema;
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public SchemaNode.ListNode schema() {
            return schema;
        }

        /** The values of its key leafs, in the order of the key statement. */
        public Key key() {
            return Keys.of(schema, children);
        }

        @Override
        public Entry withChildren(Collection<DataNode> others) {
            return new Entry(schema, others);
        }
    }

    /** The values of a list entry's keys, in the order of the key statement; for a list without keys its place, from 1. */
    public record Key(List<Value> values) {
        public Key {
            values = List.copyOf(values);
        }

        /** How many values there are: whether one of them is secret, only the list knows. */
        @Override
        public String toString() {
            return "key of " + values.size() + (values.size() == 1 ? " value" : " values");
        }
    }

    /** A leaf and its value. */
    public static final class Leaf extends DataNode {
        private final SchemaNode.Leaf schema;
        /** The value, and of a string, which most are, the text alone. */
        private final Object kept;

        public Leaf(SchemaNode.Leaf schema, Value value) {
            this.schema = schema;
            this.kept = value instanceof Value.Text string ? string.text() : value;
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        public SchemaNode.Leaf schema() {
            return schema;
        }

        public Value value() {
            return kept instanceof String text ? new Value.Text(text) : (Value) kept;
        }

        /** The canonical text of the value. */
        String canonical() {
            return kept instanceof String text ? text : ((Value) kept).canonical();
        }

        @Override
        public int hashCode() {
            return 31 * name().hashCode() + canonical().hashCode();
        }

        /** {@code name=value}; a secret value is a row of asterisks. */
        @Override
        public String toString() {
            return name().local() + "=" + Texts.of(schema.declaration(), value());
        }
    }

    /** All values of a leaf-list, in order; values are unique in configuration (section 7.7). */
    public static final class LeafList extends DataNode {
        private final SchemaNode.LeafList schema;
        private final List<Value> values;

        public LeafList(SchemaNode.LeafList schema, List<Value> values) {
            this.schema = schema;
            this.values = List.copyOf(values);
        }

        public SchemaNode.LeafList schema() {
            return schema;
        }

        public List<Value> values() {
            return values;
        }

        /** A leaf-list of some of the values; empty where there are none. */
        Optional<LeafList> only(Predicate<Value> wanted) {
            List<Value> some = values.stream().filter(wanted).toList();
            return some.isEmpty() ? Optional.empty() : Optional.of(new LeafList(schema, some));
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        @Override
        public int hashCode() {
            return 31 * name().hashCode() + values.size();
        }

        /** {@code name=[values]}; secret values are rows of asterisks. */
        @Override
        public String toString() {
            return name().local() + "="
                    + values.stream()
                            .map(value -> Texts.of(schema.declaration(), value))
                            .toList();
        }
    }

    /** The content of an anydata or anyxml node: the whole element as XML. */
    public static final class AnyData extends DataNode {
        private final SchemaNode.AnyData schema;
        private final String xml;

        public AnyData(SchemaNode.AnyData schema, String xml) {
            this.schema = schema;
            this.xml = xml;
        }

        public SchemaNode.AnyData schema() {
            return schema;
        }

        public String xml() {
            return xml;
        }

        @Override
        public int hashCode() {
            return 31 * name().hashCode() + xml.hashCode();
        }

        @Override
        public XmlName name() {
            return schema.name();
        }

        /** The name alone: whether there is a secret within, nobody knows. */
        @Override
        public String toString() {
            return name().local() + "(any data)";
        }
    }

    /**
     * Nodes of one name that the schema does not know: kept as they came and written back equal in meaning, never deleted
     * by a diff.
     */
    public static final class Opaque extends DataNode {
        private final XmlName name;
        private final List<String> elements;

        /**
         * Such nodes.
         *
         * @param name their element name
         * @param elements each element whole, as XML that declares every namespace it uses
         */
        public Opaque(XmlName name, List<String> elements) {
            this.name = name;
            this.elements = List.copyOf(elements);
        }

        @Override
        public XmlName name() {
            return name;
        }

        /** Each element whole, as XML that declares every namespace it uses. */
        public List<String> elements() {
            return elements;
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + elements.hashCode();
        }

        /** The name and how many there are: whether there is a secret within, nobody knows. */
        @Override
        public String toString() {
            return name + "(not in the schema, " + elements.size()
                    + (elements.size() == 1 ? " element)" : " elements)");
        }
    }
}
