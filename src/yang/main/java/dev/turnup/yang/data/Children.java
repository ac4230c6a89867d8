// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.DataNode.Leaf;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Puts the children of a node into their order and finds keys. */
final class Children {
    private Children() {}

    static SequencedMap<XmlName, DataNode> inOrder(SchemaNode.Parent schema, Collection<? extends DataNode> children) {
        List<DataNode> sorted = new ArrayList<>(children);
        sorted.sort(Comparator.comparingInt((DataNode child) -> ordinal(schema, child.name()))
                .thenComparing(DataNode::name));
        SequencedMap<XmlName, DataNode> byName = new LinkedHashMap<>();
        for (DataNode child : sorted) {
            if (byName.putLast(child.name(), child) != null) {
                throw new IllegalArgumentException(
                        "two nodes of one name under " + schema.name() + ": " + child.name());
            }
        }
        return Collections.unmodifiableSequencedMap(byName);
    }

    private static int ordinal(SchemaNode.Parent schema, XmlName name) {
        if (schema instanceof SchemaNode.ListNode list && list.keys().contains(name)) {
            return list.keys().indexOf(name) - list.keys().size();
        }
        return schema.index().find(name).map(ChildIndex.Child::ordinal).orElse(Integer.MAX_VALUE);
    }

    static SequencedMap<Key, Entry> byKey(SchemaNode.ListNode schema, Collection<Entry> entries) {
        SequencedMap<Key, Entry> byKey = new LinkedHashMap<>();
        int place = 0;
        for (Entry entry : entries) {
            Key key = schema.keys().isEmpty() ? new Key(List.of(new Value.Int(place++))) : entry.key();
            if (byKey.put(key, entry) != null) {
                throw new IllegalArgumentException("two entries of " + schema.name() + " with the key " + key);
            }
        }
        return Collections.unmodifiableSequencedMap(byKey);
    }

    static Key keyOf(SchemaNode.ListNode schema, SequencedMap<XmlName, DataNode> children) {
        List<Value> values = new ArrayList<>(schema.keys().size());
        for (XmlName key : schema.keys()) {
            if (!(children.get(key) instanceof Leaf leaf)) {
                throw new IllegalArgumentException("an entry of " + schema.name() + " without its key " + key.local());
            }
            values.add(leaf.value());
        }
        return new Key(values);
    }
}
