// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.xml.Location;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits that merge what a tree holds, and edits in brief for messages of tests. */
final class EditNodes {
    private EditNodes() {}

    /**
     * The nodes that, merged, make a data node: one a list entry or leaf-list value, none a container that means nothing
     * in itself and holds no configuration.
     */
    static List<EditNode> of(DataNode node) {
        return switch (node) {
            case DataNode.Container c -> {
                List<EditNode> children = children(c);
                yield children.isEmpty() && !c.schema().presence()
                        ? List.of()
                        : List.of(new EditNode.Container(c.schema(), children));
            }
            case DataNode.Entry e -> List.of(new EditNode.Entry(e.schema(), children(e)));
            case DataNode.ListData list ->
                list.entries().values().stream().flatMap(e -> of(e).stream()).toList();
            case DataNode.Leaf leaf -> List.of(new EditNode.Leaf(leaf.schema(), leaf.value()));
            case DataNode.LeafList list ->
                list.values().stream()
                        .<EditNode>map(v -> new EditNode.LeafListEntry(list.schema(), v))
                        .toList();
            case DataNode.AnyData any ->
                List.of(new EditNode.AnyData(any.schema(), Optional.empty(), any.xml(), Optional.empty()));
            case DataNode.Opaque opaque ->
                opaque.elements().stream()
                        .<EditNode>map(
                                xml -> new EditNode.Opaque(opaque.name(), Optional.empty(), xml, Optional.empty()))
                        .toList();
        };
    }

    /** What makes a node's configuration; state data is not for edits. */
    static List<EditNode> children(DataNode.Inner node) {
        List<EditNode> edits = new ArrayList<>();
        for (DataNode child : node.children().values()) {
            if (isConfiguration(child)) {
                edits.addAll(of(child));
            }
        }
        return edits;
    }

    static List<EditNode> withoutLocations(List<EditNode> nodes) {
        Optional<Location> nowhere = Optional.empty();
        return nodes.stream()
                .<EditNode>map(node -> switch (node) {
                    case EditNode.Container c ->
                        new EditNode.Container(c.schema(), c.operation(), withoutLocations(c.children()), nowhere);
                    case EditNode.Entry e ->
                        new EditNode.Entry(
                                e.schema(), e.operation(), e.insert(), withoutLocations(e.children()), nowhere);
                    case EditNode.Leaf leaf ->
                        new EditNode.Leaf(leaf.schema(), leaf.operation(), leaf.value(), nowhere);
                    case EditNode.LeafListEntry v ->
                        new EditNode.LeafListEntry(v.schema(), v.operation(), v.insert(), v.value(), nowhere);
                    case EditNode.AnyData any ->
                        new EditNode.AnyData(any.schema(), any.operation(), any.xml(), nowhere);
                    case EditNode.Opaque opaque ->
                        new EditNode.Opaque(opaque.name(), opaque.operation(), opaque.xml(), nowhere);
                })
                .toList();
    }

    /** Whether an edit is of configuration; what the schema does not know is taken to be. */
    static boolean isConfiguration(EditNode node) {
        return switch (node) {
            case EditNode.Container c -> c.schema().declaration().config();
            case EditNode.Entry e -> e.schema().declaration().config();
            case EditNode.Leaf leaf -> leaf.schema().declaration().config();
            case EditNode.LeafListEntry v -> v.schema().declaration().config();
            case EditNode.AnyData any -> any.schema().declaration().config();
            case EditNode.Opaque opaque -> true;
        };
    }

    /** Whether a node is configuration; what the schema does not know is taken to be. */
    static boolean isConfiguration(DataNode node) {
        return switch (node) {
            case DataNode.Container c -> c.schema().declaration().config();
            case DataNode.ListData list -> list.schema().declaration().config();
            case DataNode.Entry e -> e.schema().declaration().config();
            case DataNode.Leaf leaf -> leaf.schema().declaration().config();
            case DataNode.LeafList list -> list.schema().declaration().config();
            case DataNode.AnyData any -> any.schema().declaration().config();
            case DataNode.Opaque opaque -> true;
        };
    }

    static String print(EditNode node) {
        String operation = node.operation().map(o -> "@" + o.text()).orElse("");
        String name = node.name().local() + operation;
        return switch (node) {
            case EditNode.Container c -> name + c.children();
            case EditNode.Entry e -> name + place(e.insert()) + e.children();
            case EditNode.Leaf leaf ->
                name
                        + leaf.value()
                                .map(v ->
                                        "=" + shown(leaf.schema().declaration().secret(), v))
                                .orElse("");
            case EditNode.LeafListEntry v ->
                name + place(v.insert()) + "=" + shown(v.schema().declaration().secret(), v.value());
            case EditNode.AnyData any -> name;
            case EditNode.Opaque opaque -> name;
        };
    }

    private static String place(Optional<Insert> insert) {
        return insert.map(i -> switch (i) {
                    case Insert.First first -> "@first";
                    case Insert.Last last -> "@last";
                    case Insert.Before before -> "@before";
                    case Insert.After after -> "@after";
                })
                .orElse("");
    }

    private static String shown(boolean secret, Value value) {
        return secret ? "********" : value.canonical();
    }
}
