// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node that a {@link TreeBuilder} has begun; used again for the next one at its depth. */
final class Stage {
    private static final int[] NONE = {};

    /** The entries of a list, or the values of a leaf-list, that came so far. */
    private static final class Row<T> {
        final SchemaNode.DataDefinition schema;
        final List<T> items = new ArrayList<>(1);
        // Of the entries' keys, made as they come once they are many: when all are there, the first are no longer in
        // the processor's cache.
        long[] hashes = {};

        Row(SchemaNode.DataDefinition schema) {
            this.schema = schema;
        }

        void add(T item) {
            items.add(item);
            int size = items.size();
            if (size > FewEntries.MOST
                    && schema instanceof SchemaNode.ListNode list
                    && !list.keys().isEmpty()) {
                if (hashes.length < size) {
                    hashes = Arrays.copyOf(hashes, 2 * size);
                }
                for (int i = size == FewEntries.MOST + 1 ? 0 : size - 1; i < size; i++) {
                    hashes[i] = Keys.hash((DataNode.Entry) items.get(i));
                }
            }
        }

        /** The hashes of the keys of so many entries that they are needed. */
        long[] hashes() {
            return hashes.length == 0 ? hashes : Arrays.copyOf(hashes, items.size());
        }
    }

    final @Nullable Stage above;
    ChildIndex.@Nullable Child child;
    private @Nullable Stage below;
    private SchemaNode.@Nullable Parent schema;
    // By place: keys below zero, then as in the schema. What is there is a node, or else a row in the making.
    private int[] places = new int[8];
    private @Nullable DataNode[] nodes = new @Nullable DataNode[8];
    private @Nullable Row<?>[] rows = new Row<?>[8];
    private int size;
    private @Nullable SortedMap<XmlName, List<String>> opaque;
    // The ordinals of the keys of the list that is begun.
    private int[] keys = NONE;

    Stage(@Nullable Stage above) {
        this.above = above;
    }

    Stage below() {
        Stage known = below;
        if (known == null) {
            known = new Stage(this);
            below = known;
        }
        return known;
    }

    @SuppressWarnings("ReferenceEquality")
    void begin(SchemaNode.Parent parent, ChildIndex.@Nullable Child of) {
        if (schema != parent) {
            schema = parent;
            keys = parent instanceof SchemaNode.ListNode list ? ordinals(list) : NONE;
        }
        child = of;
        size = 0;
        opaque = null;
    }

    /** Sets a node, or makes it one with what is there: whether it was there. */
    boolean put(ChildIndex.Child of, DataNode node) {
        int slot = slot(of);
        DataNode there = nodes[slot];
        nodes[slot] = there == null ? node : TreeBuilder.merged(there, node);
        return there != null;
    }

    /** Adds to a row. */
    @SuppressWarnings("unchecked") // a row has items of one kind, which its schema tells
    <T> void add(ChildIndex.Child of, T item) {
        int slot = slot(of);
        Row<T> row = (Row<T>) rows[slot];
        if (row == null) {
            row = new Row<>(of.node());
            rows[slot] = row;
        }
        row.add(item);
    }

    void opaque(XmlName name, String element) {
        if (opaque == null) {
            opaque = new TreeMap<>();
        }
        opaque.computeIfAbsent(name, n -> new ArrayList<>(1)).add(element);
    }

    /** Where a child is, or has room now. Most documents come in order, so that it is seldom far from the end. */
    private int slot(ChildIndex.Child of) {
        int place = keys.length == 0 ? of.ordinal() : place(of.ordinal());
        int slot = size;
        while (slot > 0 && places[slot - 1] > place) {
            slot--;
        }
        if (slot > 0 && places[slot - 1] == place) {
            return slot - 1;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            nodes = Arrays.copyOf(nodes, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        for (int i = size; i > slot; i--) {
            places[i] = places[i - 1];
            nodes[i] = nodes[i - 1];
            rows[i] = rows[i - 1];
        }
        places[slot] = place;
        nodes[slot] = null;
        rows[slot] = null;
        size++;
        return slot;
    }

    private int place(int ordinal) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == ordinal) {
                return i - keys.length;
            }
        }
        return ordinal;
    }

    private static int[] ordinals(SchemaNode.ListNode list) {
        return list.keys().stream()
                .mapToInt(key ->
                        list.index().find(key).map(ChildIndex.Child::ordinal).orElse(-1))
                .toArray();
    }

    /**
     * The children as {@link Children} keeps them.
     *
     * @param again told of each entry, and each value, that came before
     */
    Object pack(Consumer<Step> again) {
        if (size == 1 && opaque == null) {
            return made(0, again);
        }
        int unknown = opaque == null ? 0 : opaque.size();
        DataNode[] all = new DataNode[size + unknown];
        for (int i = 0; i < size; i++) {
            all[i] = made(i, again);
        }
        if (opaque != null) {
            int next = size;
            for (var each : opaque.entrySet()) {
                all[next++] = new DataNode.Opaque(each.getKey(), each.getValue());
            }
        }
        return all.length == 1 ? all[0] : all;
    }

    private DataNode made(int slot, Consumer<Step> again) {
        DataNode node = nodes[slot];
        return node == null ? made(Objects.requireNonNull(rows[slot]), again) : node;
    }

    private static DataNode made(Row<?> row, Consumer<Step> again) {
        return row.schema instanceof SchemaNode.ListNode list
                ? new DataNode.ListData(
                        list,
                        Entries.merging(
                                list,
                                row.items.toArray(DataNode.Entry[]::new),
                                row.hashes(),
                                key -> again.accept(entry(list, key))))
                : leafList((SchemaNode.LeafList) row.schema, List.of(row.items.toArray(Value[]::new)), again);
    }

    private static DataNode leafList(SchemaNode.LeafList schema, List<Value> values, Consumer<Step> again) {
        List<Value> once = unique(schema, values);
        if (once.size() < values.size()) {
            Set<Value> seen = new HashSet<>();
            values.stream().filter(value -> !seen.add(value)).forEach(value -> again.accept(value(schema, value)));
        }
        return new DataNode.LeafList(schema, once);
    }

    private static Step entry(SchemaNode.ListNode list, Key key) {
        List<KeyValue> keys = new ArrayList<>();
        for (XmlName name : list.keys()) {
            keys.add(KeyValue.of(list, name, key.values().get(keys.size())));
        }
        return new Step(list.name(), keys);
    }

    private static Step value(SchemaNode.LeafList list, Value value) {
        return new Step(list.name(), List.of(KeyValue.of(list, list.name().sibling("."), value)));
    }

    /** Values of configuration are unique; state may repeat itself (RFC 7950, section 7.7). */
    static List<Value> unique(SchemaNode.LeafList schema, List<Value> values) {
        return schema.declaration().config() && values.size() > 1 ? List.copyOf(new LinkedHashSet<>(values)) : values;
    }

    static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    Step step() {
        if (!(schema instanceof SchemaNode.ListNode list)) {
            return new Step(Objects.requireNonNull(schema).name());
        }
        List<KeyValue> keys = new ArrayList<>();
        for (int i = 0; i < size && places[i] < 0; i++) {
            if (nodes[i] instanceof DataNode.Leaf leaf) {
                keys.add(new KeyValue(leaf.name(), leaf.value()));
            }
        }
        return new Step(list.name(), keys);
    }
}
