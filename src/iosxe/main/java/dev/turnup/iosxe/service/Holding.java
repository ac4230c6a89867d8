// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.data.TreeBuilder;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration holds, place by place.
 *
 * @param places in the order of the configuration; keys of entries are in the entries' paths
 */
record Holding(Map<InstancePath, Held> places) {
    private static final XmlName VALUE = XmlName.local(".");
    private static final Held PRESENT = new Held.Present();

    Holding {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    static Holding of(DataTree tree) {
        Map<InstancePath, Held> places = new LinkedHashMap<>();
        inner(places, InstancePath.ROOT, tree.root());
        return new Holding(places);
    }

    private static void inner(Map<InstancePath, Held> places, InstancePath at, DataNode.Inner node) {
        for (DataNode child : node.children().values()) {
            switch (child) {
                case DataNode.Container container -> {
                    InstancePath path = at.then(container.name());
                    if (container.schema().presence()) {
                        places.put(path, PRESENT);
                    }
                    inner(places, path, container);
                }
                case DataNode.ListData list -> {
                    if (list.schema().orderedByUser()) {
                        places.put(at.then(list.name()), new Held.Ordered(list));
                    } else {
                        for (DataNode.Entry entry : list.entries().values()) {
                            InstancePath path = at.then(step(entry));
                            places.put(path, PRESENT);
                            inner(places, path, entry);
                        }
                    }
                }
                case DataNode.LeafList leaves -> {
                    if (leaves.schema().orderedByUser()) {
                        places.put(at.then(leaves.name()), new Held.Ordered(leaves));
                    } else {
                        leaves.values()
                                .forEach(value -> places.put(
                                        at.then(new Step(
                                                leaves.name(), List.of(KeyValue.of(leaves.schema(), VALUE, value)))),
                                        PRESENT));
                    }
                }
                case DataNode.Leaf leaf -> {
                    if (!isKey(node, leaf)) {
                        places.put(at.then(leaf.name()), new Held.Valued(leaf));
                    }
                }
                case DataNode.AnyData any -> places.put(at.then(any.name()), new Held.Valued(any));
                case DataNode.Entry entry -> throw new IllegalStateException("an entry outside its list: " + at);
                case DataNode.Opaque opaque -> places.put(at.then(opaque.name()), new Held.Kept(opaque));
            }
        }
    }

    private static boolean isKey(DataNode.Inner node, DataNode.Leaf leaf) {
        return node instanceof DataNode.Entry entry && entry.schema().keys().contains(leaf.name());
    }

    private static Step step(DataNode.Entry entry) {
        List<KeyValue> keys = new ArrayList<>();
        for (int i = 0; i < entry.schema().keys().size(); i++) {
            keys.add(KeyValue.of(
                    entry.schema(),
                    entry.schema().keys().get(i),
                    entry.key().values().get(i)));
        }
        return new Step(entry.name(), keys);
    }

    /** What a tree has at a place. */
    static Optional<Held> at(DataTree tree, InstancePath path) {
        return tree.find(path).map(node -> switch (node) {
            case DataNode.Container container -> PRESENT;
            case DataNode.Entry entry -> PRESENT;
            case DataNode.Leaf leaf -> new Held.Valued(leaf);
            case DataNode.AnyData any -> new Held.Valued(any);
            case DataNode.ListData list -> new Held.Ordered(list);
            case DataNode.LeafList leaves ->
                path.steps().getLast().keys().isEmpty() ? new Held.Ordered(leaves) : PRESENT;
            case DataNode.Opaque opaque -> new Held.Kept(opaque);
        });
    }

    Optional<Held> get(InstancePath path) {
        return Optional.ofNullable(places.get(path));
    }

    boolean has(InstancePath path) {
        return places.containsKey(path);
    }

    /** The configuration that holds this, and the keys of entries on the way there. */
    DataTree tree(Schema schema) {
        TreeBuilder tree = new TreeBuilder(schema);
        places.forEach((path, held) -> put(tree, schema, path, held));
        return tree.tree();
    }

    private static void put(TreeBuilder tree, Schema schema, InstancePath path, Held held) {
        SchemaNode.Parent parent = schema.root();
        int down = 0;
        for (Step step : path.steps()) {
            if (held instanceof Held.Kept kept && last(path, step)) {
                kept.node().elements().forEach(element -> tree.add(step.name(), element));
                break;
            }
            ChildIndex.Child child = child(parent, step);
            if (child.node() instanceof SchemaNode.Parent next && !(held instanceof Held.Ordered && last(path, step))) {
                tree.down(child);
                step.keys().forEach(key -> key(tree, next, key));
                parent = next;
                down++;
            } else {
                end(tree, child, step, held);
            }
        }
        for (int i = 0; i < down; i++) {
            tree.up();
        }
    }

    private static boolean last(InstancePath path, Step step) {
        return path.steps().getLast().equals(step);
    }

    private static void end(TreeBuilder tree, ChildIndex.Child child, Step step, Held held) {
        switch (held) {
            case Held.Valued valued -> tree.add(child, valued.node());
            case Held.Ordered ordered -> tree.add(child, ordered.node());
            case Held.Present present -> tree.add(child, step.keys().getFirst().value());
            case Held.Kept never -> throw new IllegalStateException("a model knows " + step);
        }
    }

    private static void key(TreeBuilder tree, SchemaNode.Parent parent, KeyValue key) {
        ChildIndex.Child child = child(parent, new Step(key.name()));
        tree.add(child, new DataNode.Leaf((SchemaNode.Leaf) child.node(), key.value()));
    }

    private static ChildIndex.Child child(SchemaNode.Parent parent, Step step) {
        return parent.index()
                .find(step.name())
                .orElseThrow(() -> new IllegalStateException("the schema does not have " + step));
    }
}
