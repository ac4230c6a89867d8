// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.Unshared;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the smallest edit from one tree to another. */
final class EditFinder {
    private EditFinder() {}

    static EditConfig edit(DataTree before, DataTree after) {
        return new EditConfig(
                before.schema(),
                children(
                        before.schema().root(),
                        before.root().children(),
                        after.root().children()));
    }

    private static List<EditNode> children(
            SchemaNode.Parent schema, Map<XmlName, DataNode> before, Map<XmlName, DataNode> after) {
        List<Pairs.Pair> pairs = Pairs.of(schema, before, after);
        Set<XmlName> implied = impliedRemovals(schema, pairs);
        List<EditNode> edits = new ArrayList<>();
        for (Pairs.Pair pair : pairs) {
            DataNode from = pair.before();
            DataNode to = pair.after();
            if (from != null && to != null) {
                edits.addAll(changed(from, to));
            } else if (to != null) {
                edits.addAll(EditNodes.of(to));
            } else if (from != null && !implied.contains(from.name())) {
                edits.addAll(deleted(from));
            }
        }
        return edits;
    }

    /** A node of another case takes these away by being created, so that a delete of them would find nothing. */
    private static Set<XmlName> impliedRemovals(SchemaNode.Parent schema, List<Pairs.Pair> pairs) {
        Set<XmlName> implied = new HashSet<>();
        for (Pairs.Pair pair : pairs) {
            if (pair.before() == null && !EditNodes.of(pair.any()).isEmpty()) {
                implied.addAll(Choices.namesOfOtherCases(schema, pair.any().name()));
            }
        }
        return implied;
    }

    private static List<EditNode> changed(DataNode from, DataNode to) {
        return switch (to) {
            case DataNode.Container c -> {
                List<EditNode> edits = children(c.schema(), ((DataNode.Inner) from).children(), c.children());
                yield edits.isEmpty() ? List.of() : List.of(new EditNode.Container(c.schema(), edits));
            }
            case DataNode.ListData list -> list((DataNode.ListData) from, list);
            case DataNode.LeafList list -> leafList((DataNode.LeafList) from, list);
            case DataNode.Leaf leaf -> EditNodes.of(leaf);
            case DataNode.AnyData any -> EditNodes.of(any);
            case DataNode.Opaque opaque -> opaque((DataNode.Opaque) from, opaque);
            case DataNode.Entry entry -> throw new IllegalStateException("an entry outside its list: " + entry.name());
        };
    }

    private static List<EditNode> list(DataNode.ListData from, DataNode.ListData to) {
        SchemaNode.ListNode schema = to.schema();
        Map<Key, DataNode.Entry> before = from.entries();
        if (!schema.orderedByUser() || to.hasOrderOf(from)) {
            return entries(from, to);
        }
        List<EditNode> edits = new ArrayList<>();
        before.values().stream()
                .filter(entry -> !to.entries().containsKey(entry.key()))
                .forEach(entry -> edits.add(deleted(entry)));
        Places places =
                new Places(schema.orderedByUser(), before.keySet(), to.entries().keySet());
        for (DataNode.Entry entry : to.entries().values()) {
            DataNode.Entry old = before.get(entry.key());
            Optional<Insert> insert = places.of(entry.key());
            List<EditNode> within =
                    old == null ? beyondKeys(entry) : children(schema, old.children(), entry.children());
            if (old == null || insert.isPresent() || !within.isEmpty()) {
                List<EditNode> all = keys(entry);
                all.addAll(within);
                edits.add(new EditNode.Entry(schema, Optional.empty(), insert, all, Optional.empty()));
            }
        }
        return edits;
    }

    /** Where the order says nothing, what the two lists share need not be looked at. */
    private static List<EditNode> entries(DataNode.ListData from, DataNode.ListData to) {
        Unshared apart = Unshared.of(from, to);
        List<EditNode> edits = new ArrayList<>();
        apart.before().stream()
                .filter(entry -> to.entry(entry.key()).isEmpty())
                .forEach(entry -> edits.add(deleted(entry)));
        for (DataNode.Entry entry : apart.after()) {
            Optional<DataNode.Entry> old = from.entry(entry.key());
            List<EditNode> within = old.isEmpty()
                    ? beyondKeys(entry)
                    : children(to.schema(), old.get().children(), entry.children());
            if (old.isEmpty() || !within.isEmpty()) {
                List<EditNode> all = keys(entry);
                all.addAll(within);
                edits.add(new EditNode.Entry(to.schema(), Optional.empty(), Optional.empty(), all, Optional.empty()));
            }
        }
        return edits;
    }

    private static List<EditNode> keys(DataNode.Entry entry) {
        List<EditNode> keys = new ArrayList<>();
        for (XmlName key : entry.schema().keys()) {
            entry.child(key).ifPresent(leaf -> keys.addAll(EditNodes.of(leaf)));
        }
        return keys;
    }

    private static List<EditNode> beyondKeys(DataNode.Entry entry) {
        return entry.children().values().stream()
                .filter(child -> !entry.schema().keys().contains(child.name()))
                .filter(EditNodes::isConfiguration)
                .flatMap(child -> EditNodes.of(child).stream())
                .toList();
    }

    private static List<EditNode> leafList(DataNode.LeafList from, DataNode.LeafList to) {
        SchemaNode.LeafList schema = to.schema();
        List<EditNode> edits = new ArrayList<>();
        Set<Value> after = new HashSet<>(to.values());
        from.values().stream().filter(v -> !after.contains(v)).forEach(v -> edits.add(deleted(schema, v)));
        List<Key> now = to.values().stream().map(v -> new Key(List.of(v))).toList();
        List<Key> was = from.values().stream().map(v -> new Key(List.of(v))).toList();
        Places places = new Places(schema.orderedByUser(), was, now);
        Set<Value> before = new HashSet<>(from.values());
        for (Value value : to.values()) {
            Optional<Insert> insert = places.of(new Key(List.of(value)));
            if (insert.isPresent() || !before.contains(value)) {
                edits.add(new EditNode.LeafListEntry(schema, Optional.empty(), insert, value, Optional.empty()));
            }
        }
        return edits;
    }

    private static List<EditNode> opaque(DataNode.Opaque from, DataNode.Opaque to) {
        if (from.elements().size() == 1 && to.elements().size() == 1) {
            return List.of(opaque(to.name(), Operation.REPLACE, to.elements().getFirst()));
        }
        // What is new goes to the end, so of the new row as much stays as comes in that order already.
        List<String> gone = new ArrayList<>();
        int kept = 0;
        for (String element : from.elements()) {
            if (kept < to.elements().size() && element.equals(to.elements().get(kept))) {
                kept++;
            } else {
                gone.add(element);
            }
        }
        List<EditNode> edits = new ArrayList<>();
        gone.reversed().forEach(xml -> edits.add(opaque(from.name(), Operation.DELETE, xml)));
        to.elements().stream()
                .skip(kept)
                .forEach(xml -> edits.add(new EditNode.Opaque(to.name(), Optional.empty(), xml, Optional.empty())));
        return edits;
    }

    private static List<EditNode> deleted(DataNode node) {
        Optional<Operation> delete = Optional.of(Operation.DELETE);
        return switch (node) {
            case DataNode.Container c
            when c.schema().presence() ->
                List.of(new EditNode.Container(c.schema(), delete, List.of(), Optional.empty()));
            // A container that means nothing in itself may hold on the device what this tree does not show.
            case DataNode.Container c -> {
                List<EditNode> edits = children(c.schema(), c.children(), Map.of());
                yield edits.isEmpty() ? List.of() : List.of(new EditNode.Container(c.schema(), edits));
            }
            case DataNode.ListData list ->
                list.entries().values().stream().map(EditFinder::deleted).toList();
            case DataNode.LeafList list ->
                list.values().stream().map(v -> deleted(list.schema(), v)).toList();
            case DataNode.Leaf leaf ->
                List.of(new EditNode.Leaf(leaf.schema(), delete, Optional.empty(), Optional.empty()));
            case DataNode.AnyData any ->
                List.of(new EditNode.AnyData(any.schema(), delete, any.xml(), Optional.empty()));
            case DataNode.Opaque opaque ->
                opaque.elements().reversed().stream()
                        .map(xml -> opaque(opaque.name(), Operation.DELETE, xml))
                        .toList();
            case DataNode.Entry entry -> List.of(deleted(entry));
        };
    }

    private static EditNode deleted(DataNode.Entry entry) {
        return new EditNode.Entry(
                entry.schema(), Optional.of(Operation.DELETE), Optional.empty(), keys(entry), Optional.empty());
    }

    private static EditNode deleted(SchemaNode.LeafList schema, Value value) {
        return new EditNode.LeafListEntry(
                schema, Optional.of(Operation.DELETE), Optional.empty(), value, Optional.empty());
    }

    private static EditNode opaque(XmlName name, Operation operation, String xml) {
        return new EditNode.Opaque(name, Optional.of(operation), xml, Optional.empty());
    }
}
