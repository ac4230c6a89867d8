// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.iosxe.address.MacAddress;
import dev.turnup.iosxe.service.Services;
import dev.turnup.xml.Location;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The nodes of a document, the services among them and the others.
 *
 * @param services the nodes at the top that state services, with one spelling of every value
 * @param others the rest
 */
record StatedNodes(EditConfig services, EditConfig others) {

    static StatedNodes of(EditConfig edit, Services services) {
        List<EditNode> stated = new ArrayList<>();
        List<EditNode> others = new ArrayList<>();
        for (EditNode node : edit.nodes()) {
            if (services.isService(node.name())) {
                stated.add(spelt(node));
            } else {
                others.add(node);
            }
        }
        return new StatedNodes(new EditConfig(edit.schema(), stated), new EditConfig(edit.schema(), others));
    }

    private Schema schema() {
        return services.schema();
    }

    /** The instances that are stated, by themselves. */
    EditResult alone() {
        List<EditNode> kept = services.nodes().stream()
                .filter(node -> !takesAway(node))
                .map(node -> with(node, Optional.empty()))
                .toList();
        return new EditConfig(schema(), kept).applyTo(DataTree.empty(schema()), Operation.MERGE);
    }

    /** The edit of all instances that stand on a router: each that is stated takes the place of the one before. */
    EditConfig replacing() {
        return new EditConfig(
                schema(),
                services.nodes().stream()
                        .map(node -> node.operation()
                                        .filter(operation -> operation != Operation.MERGE)
                                        .isPresent()
                                ? node
                                : with(node, Optional.of(Operation.REPLACE)))
                        .toList());
    }

    private static boolean takesAway(EditNode node) {
        return node.operation()
                .filter(operation -> operation == Operation.DELETE || operation == Operation.REMOVE)
                .isPresent();
    }

    /** The operations on parts of an instance, which there are none of. */
    List<Violation> parts() {
        List<Violation> found = new ArrayList<>();
        for (EditNode node : services.nodes()) {
            if (node instanceof EditNode.Inner inner) {
                inner.children().forEach(child -> parts(InstancePath.ROOT.then(node.name()), child, found));
            }
        }
        return found;
    }

    private static void parts(InstancePath above, EditNode node, List<Violation> found) {
        InstancePath path = above.then(node.name());
        node.operation()
                .ifPresent(operation -> found.add(new Violation(
                        path,
                        Location.of("Turnup service "
                                + path.steps().getFirst().name().local()),
                        "a service is stated whole",
                        "the operation " + operation.name().toLowerCase(Locale.ROOT) + " on a part of it",
                        "leave out what shall go; an operation stands on the service's own node",
                        "operation-not-supported",
                        Optional.of("turnup:service"),
                        node.location())));
        if (node instanceof EditNode.Inner inner) {
            inner.children().forEach(child -> parts(path, child, found));
        }
    }

    private static EditNode with(EditNode node, Optional<Operation> operation) {
        return switch (node) {
            case EditNode.Container c -> new EditNode.Container(c.schema(), operation, c.children(), c.location());
            case EditNode.Entry e ->
                new EditNode.Entry(e.schema(), operation, Optional.empty(), e.children(), e.location());
            case EditNode.Leaf leaf -> leaf;
            case EditNode.LeafListEntry value -> value;
            case EditNode.AnyData any -> any;
            case EditNode.Opaque opaque -> opaque;
        };
    }

    /** Addresses that can be spelt in several ways, in the one that routers print. */
    private static EditNode spelt(EditNode node) {
        return switch (node) {
            case EditNode.Container c ->
                new EditNode.Container(c.schema(), c.operation(), spelt(c.children()), c.location());
            case EditNode.Entry e ->
                new EditNode.Entry(e.schema(), e.operation(), e.insert(), spelt(e.children()), e.location());
            case EditNode.Leaf leaf ->
                new EditNode.Leaf(
                        leaf.schema(),
                        leaf.operation(),
                        leaf.value().map(value -> spelt(leaf, value)),
                        leaf.location());
            case EditNode.LeafListEntry value -> value;
            case EditNode.AnyData any -> any;
            case EditNode.Opaque opaque -> opaque;
        };
    }

    private static List<EditNode> spelt(List<EditNode> nodes) {
        return nodes.stream().map(StatedNodes::spelt).toList();
    }

    private static Value spelt(EditNode.Leaf leaf, Value value) {
        boolean hasForm = leaf.schema().declaration().notes().stream()
                .anyMatch(note -> note.name().equals("form"));
        return hasForm && value instanceof Value.Text text ? new Value.Text(MacAddress.dotted(text.text())) : value;
    }
}
