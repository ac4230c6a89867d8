// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a list as a map that cannot be changed. */
final class EntryMap extends AbstractMap<Key, DataNode.Entry> implements SequencedMap<Key, DataNode.Entry> {
    private final SchemaNode.ListNode schema;
    private final Entries entries;

    EntryMap(SchemaNode.ListNode schema, Entries entries) {
        this.schema = schema;
        this.entries = entries;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public DataNode.@Nullable Entry get(Object key) {
        return key instanceof Key wanted ? entries.get(wanted) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Collection<DataNode.Entry> values() {
        return new AbstractCollection<>() {
            @Override
            public int size() {
                return entries.size();
            }

            @Override
            public Iterator<DataNode.Entry> iterator() {
                return entries.iterator();
            }
        };
    }

    @Override
    public Set<Map.Entry<Key, DataNode.Entry>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return entries.size();
            }

            @Override
            public Iterator<Map.Entry<Key, DataNode.Entry>> iterator() {
                return new Places(schema, entries.iterator());
            }
        };
    }

    @Override
    public SequencedMap<Key, DataNode.Entry> reversed() {
        return new LinkedHashMap<>(this).reversed();
    }

    private static final class Places implements Iterator<Map.Entry<Key, DataNode.Entry>> {
        private final SchemaNode.ListNode schema;
        private final Iterator<DataNode.Entry> entries;
        private int place;

        Places(SchemaNode.ListNode schema, Iterator<DataNode.Entry> entries) {
            this.schema = schema;
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Map.Entry<Key, DataNode.Entry> next() {
            DataNode.Entry entry = entries.next();
            place++;
            Key key = schema.keys().isEmpty() ? new Key(List.of(new Value.Int(place))) : entry.key();
            return Map.entry(key, entry);
        }
    }
}
