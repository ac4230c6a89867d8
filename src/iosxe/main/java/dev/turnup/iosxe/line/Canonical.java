// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.address.MacAddress;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Note;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gives trees the form in which lines give them back.
 *
 * @param wanted which nodes are written as lines; those at the top that are not stay as they are
 */
record Canonical(Predicate<List<XmlName>> wanted) {

    DataTree of(DataTree tree) {
        List<DataNode> nodes = new ArrayList<>();
        for (DataNode node : tree.root().children().values()) {
            if (wanted.test(List.of(node.name()))) {
                node(node).ifPresent(nodes::add);
            } else {
                nodes.add(node);
            }
        }
        return new DataTree(tree.schema(), new DataNode.Container(tree.schema().root(), nodes));
    }

    private static Optional<DataNode> node(DataNode node) {
        return switch (node) {
            case DataNode.Container container -> {
                List<DataNode> children = children(container);
                yield children.isEmpty() && !container.schema().presence()
                        ? Optional.empty()
                        : Optional.of(container.withChildren(children));
            }
            case DataNode.ListData list ->
                Optional.of(new DataNode.ListData(
                        list.schema(),
                        list.entries().values().stream()
                                .map(entry -> entry.withChildren(children(entry)))
                                .toList()));
            case DataNode.Leaf leaf ->
                isPassedOver(leaf.schema(), leaf.schema().defaultValue().filter(leaf.value()::equals))
                        ? Optional.empty()
                        : Optional.of(
                                isNoted(leaf.schema(), "form")
                                        ? new DataNode.Leaf(leaf.schema(), spelt(leaf.value()))
                                        : leaf);
            case DataNode.Entry never -> throw new IllegalStateException("an entry outside its list: " + never);
            case DataNode.LeafList list ->
                isPassedOver(
                                list.schema(),
                                Optional.of(list.schema().defaults()).filter(list.values()::equals))
                        ? Optional.empty()
                        : Optional.of(list);
            case DataNode.AnyData any -> Optional.of(any);
            case DataNode.Opaque opaque -> Optional.of(opaque);
        };
    }

    private static List<DataNode> children(DataNode.Inner node) {
        List<DataNode> children = new ArrayList<>();
        for (DataNode child : node.children().values()) {
            boolean key = node.schema() instanceof SchemaNode.ListNode list
                    && list.keys().contains(child.name());
            (key ? Optional.of(child) : node(child)).ifPresent(children::add);
        }
        return children;
    }

    /** Whether no line tells of it: the device writes it by itself, or has the default and does not show it. */
    private static boolean isPassedOver(SchemaNode node, Optional<?> isDefault) {
        return isNoted(node, "implied") || (isDefault.isPresent() && !isNoted(node, "shown"));
    }

    private static boolean isNoted(SchemaNode node, String note) {
        return node.declaration().notes().stream().map(Note::name).anyMatch(note::equals);
    }

    /** {@code 0012.7f57.ab42}, of 12 hexadecimal digits however they are divided. */
    private static Value spelt(Value value) {
        return value instanceof Value.Text text ? new Value.Text(MacAddress.dotted(text.text())) : value;
    }
}
