// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Template.Shown;
import dev.turnup.iosxe.line.Unit.Source;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree that is written as a line, and the nodes that lead to it from that of the mode.
 *
 * @param home the node of the mode
 * @param nodes one a hop of the unit's way; lists by their entries
 * @param path the path of the last of them
 */
record Instance(Unit unit, DataNode.Inner home, List<DataNode> nodes, InstancePath path) {
    private static final String MASK = "********";

    Instance {
        nodes = List.copyOf(nodes);
    }

    /** The instances of a unit in a mode's node. */
    static List<Instance> of(Unit unit, DataNode.Inner home, InstancePath in) {
        List<Instance> found = new ArrayList<>();
        collect(new Instance(unit, home, List.of(), in), found);
        return found;
    }

    private static void collect(Instance so, List<Instance> into) {
        if (so.nodes.size() == so.unit.way().size()) {
            into.add(so);
            return;
        }
        ChildIndex.Child hop = so.unit.way().get(so.nodes.size());
        so.lastInner().child(hop.node().name()).ifPresent(child -> so.below(child, into));
    }

    private DataNode.Inner lastInner() {
        return nodes.isEmpty() ? home : (DataNode.Inner) nodes.getLast();
    }

    private void below(DataNode child, List<Instance> into) {
        switch (child) {
            case DataNode.Container container -> collect(then(container, new InstancePath.Step(child.name())), into);
            case DataNode.ListData list ->
                list.entries().values().forEach(entry -> collect(then(entry, Paths.step(entry)), into));
            case DataNode.Leaf leaf -> collect(then(leaf, new InstancePath.Step(child.name())), into);
            case DataNode.LeafList values -> {
                if (unit.isWhole()) {
                    collect(then(values, new InstancePath.Step(child.name())), into);
                } else {
                    for (Value value : values.values()) {
                        collect(
                                then(
                                        new DataNode.LeafList(values.schema(), List.of(value)),
                                        Paths.step(values.schema(), value)),
                                into);
                    }
                }
            }
            case DataNode.Entry never -> throw new IllegalStateException("an entry outside its list: " + never);
            case DataNode.AnyData never -> {}
            case DataNode.Opaque never -> {}
        }
    }

    private Instance then(DataNode node, InstancePath.Step step) {
        List<DataNode> more = new ArrayList<>(nodes);
        more.add(node);
        return new Instance(unit, home, more, path.then(step));
    }

    DataNode node() {
        return nodes.getLast();
    }

    /** Whether a switch is off. */
    boolean isOff() {
        return unit.isSwitch()
                && node() instanceof DataNode.Leaf leaf
                && leaf.value().equals(new Value.Bool(false));
    }

    /** The texts in a place of the unit's lines: as {@link Template.Values}. */
    List<Shown> texts(String name, boolean stated) {
        @Nullable Source source = unit.sources().get(name);
        return switch (source) {
            case null -> List.of();
            case Source.Own own -> values(Optional.of(node()), own, stated);
            case Source.Beneath beneath -> values(beneath(beneath), beneath, stated);
            case Source.KeyOf key ->
                values(
                        ((DataNode.Inner) nodes.get(key.hop()))
                                .child(key.schema().name()),
                        key,
                        stated);
        };
    }

    private Optional<DataNode> beneath(Source.Beneath source) {
        Optional<DataNode> at = Optional.of(
                node() instanceof DataNode.Inner inner
                        ? inner
                        : nodes.size() > 1 ? nodes.get(nodes.size() - 2) : (DataNode) home);
        for (ChildIndex.Child child : source.down()) {
            at = at.flatMap(node -> node instanceof DataNode.Inner inner
                    ? inner.child(child.node().name())
                    : Optional.empty());
        }
        return at;
    }

    private static List<Shown> values(Optional<DataNode> node, Source source, boolean stated) {
        boolean secret = source.schema().declaration().secret();
        List<Value> values = node.map(Instance::values)
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> !stated && source.schema() instanceof SchemaNode.Leaf leaf
                        ? leaf.defaultValue().stream().toList()
                        : List.of());
        return values.stream()
                .filter(value -> !value.equals(new Value.Bool(false)))
                .map(Value::canonical)
                .map(text -> new Shown(text, secret ? MASK : text))
                .toList();
    }

    private static List<Value> values(DataNode node) {
        return switch (node) {
            case DataNode.Leaf leaf -> List.of(leaf.value());
            case DataNode.LeafList list -> list.values();
            case DataNode.Container none -> List.of();
            case DataNode.Entry none -> List.of();
            case DataNode.ListData none -> List.of();
            case DataNode.AnyData none -> List.of();
            case DataNode.Opaque none -> List.of();
        };
    }

    /** The values that may name entries elsewhere, by the names of their places. */
    Map<String, String> named() {
        Map<String, String> named = new java.util.LinkedHashMap<>();
        unit.traits()
                .refers()
                .keySet()
                .forEach(
                        name -> texts(name, true).stream().findFirst().ifPresent(text -> named.put(name, text.text())));
        return named;
    }
}
