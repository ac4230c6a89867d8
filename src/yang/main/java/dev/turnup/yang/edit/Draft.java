// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The children of one node while an edit changes them; lists are opened only where they are edited. */
final class Draft {
    private final DataNode.Inner node;
    private final Map<XmlName, DataNode> children;
    private final Map<XmlName, EntrySequence> lists = new LinkedHashMap<>();
    private final Map<XmlName, ValueSequence> leafLists = new LinkedHashMap<>();
    private final Map<XmlName, SchemaNode.LeafList> schemas = new LinkedHashMap<>();
    private boolean changed;

    Draft(DataNode.Inner node) {
        this.node = node;
        this.children = new LinkedHashMap<>(node.children());
    }

    Optional<DataNode> get(XmlName name) {
        return Optional.ofNullable(children.get(name));
    }

    /** Whether the node, an entry of the list or a value of the leaf-list is there. */
    boolean has(XmlName name) {
        Sequence<?> sequence = lists.containsKey(name) ? lists.get(name) : leafLists.get(name);
        return sequence == null ? children.containsKey(name) : !sequence.isEmpty();
    }

    void put(DataNode child) {
        DataNode old = children.put(child.name(), child);
        changed |= !child.equals(old);
    }

    void remove(XmlName name) {
        changed |= has(name);
        children.remove(name);
        lists.remove(name);
        leafLists.remove(name);
    }

    Sequence<DataNode.Entry> entries(SchemaNode.ListNode schema) {
        return lists.computeIfAbsent(
                schema.name(),
                name -> new EntrySequence(
                        children.get(name) instanceof DataNode.ListData list
                                ? list
                                : new DataNode.ListData(schema, List.of())));
    }

    Sequence<Value> values(SchemaNode.LeafList schema) {
        schemas.put(schema.name(), schema);
        return leafLists.computeIfAbsent(
                schema.name(),
                name -> new ValueSequence(
                        children.get(name) instanceof DataNode.LeafList list ? list.values() : List.of()));
    }

    /** The node with its new children; the same object where nothing changed. */
    DataNode.Inner finish() {
        lists.forEach((name, entries) -> {
            if (entries.isChanged()) {
                close(name, entries.isEmpty(), entries::list);
            }
        });
        leafLists.forEach((name, values) -> {
            if (values.isChanged()) {
                close(name, values.isEmpty(), () -> new DataNode.LeafList(leafList(name), values.values()));
            }
        });
        return changed ? node.withChildren(new ArrayList<>(children.values())) : node;
    }

    private void close(XmlName name, boolean empty, Supplier<DataNode> node) {
        changed = true;
        if (empty) {
            children.remove(name);
        } else {
            children.put(name, node.get());
        }
    }

    private SchemaNode.LeafList leafList(XmlName name) {
        return Objects.requireNonNull(schemas.get(name));
    }
}
