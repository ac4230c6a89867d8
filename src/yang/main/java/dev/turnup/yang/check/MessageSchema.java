// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Notification;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.Container;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A schema with one operation or notification as a node in its place (RFC 7950, section 6.4.1).
 *
 * @param schema the schema of all data, and of the message
 * @param above the nodes above the message, from the top; none of an RPC
 * @param message the node of the message
 */
record MessageSchema(Schema schema, List<SchemaNode.DataDefinition> above, Container message) {

    /** Where a message is defined, and its name as the path has it. */
    record Place(Schema schema, SchemaNode.Parent parent, String name) {

        Optional<Operation> operation() {
            Collection<Operation> all =
                    parent.equals(schema.root()) ? schema.operations().values() : parent.actions();
            return all.stream().filter(one -> is(one.name())).findFirst();
        }

        Optional<Notification> notification() {
            Collection<Notification> all =
                    parent.equals(schema.root()) ? schema.notifications().values() : parent.notifications();
            return all.stream().filter(one -> is(one.name())).findFirst();
        }

        private boolean is(XmlName candidate) {
            int colon = name.indexOf(':');
            return candidate.local().equals(name.substring(colon + 1))
                    && (colon < 0
                            || schema.module(name.substring(0, colon))
                                    .filter(module -> module.namespace().equals(candidate.namespace()))
                                    .isPresent());
        }
    }

    /** The message at a path, at the top or beneath a data node. */
    static MessageSchema of(Schema schema, String path, Function<Place, Optional<Container>> node) {
        int last = path.lastIndexOf('/');
        List<SchemaNode.Parent> parents = new ArrayList<>(List.of(schema.root()));
        for (String step : path.substring(0, Math.max(last, 0)).split("/", -1)) {
            if (!step.isEmpty()) {
                parents.add(schema.child(parents.getLast(), step)
                        .filter(SchemaNode.Parent.class::isInstance)
                        .map(SchemaNode.Parent.class::cast)
                        .orElseThrow(() -> new IllegalArgumentException("no node " + step + " on the way to " + path)));
            }
        }
        Container message = node.apply(new Place(schema, parents.getLast(), path.substring(last + 1)))
                .orElseThrow(() -> new IllegalArgumentException("no such operation or notification: " + path));
        return inserted(schema, parents, message);
    }

    /** What a message holds as a node of the message's name; nothing in it is configuration. */
    static Container node(Declaration name, Container content) {
        Declaration declaration = new Declaration(
                name.name(),
                name.module(),
                false,
                name.status(),
                List.of(),
                content.declaration().musts(),
                name.availability(),
                false,
                name.notes(),
                name.description(),
                name.declared());
        return new Container(declaration, true, all(content.children(), MessageSchema::asState));
    }

    private static List<SchemaNode> all(List<SchemaNode> nodes, Function<SchemaNode, SchemaNode> change) {
        return nodes.stream().map(change).toList();
    }

    private static SchemaNode asState(SchemaNode node) {
        Declaration d = node.declaration();
        Declaration state = new Declaration(
                d.name(),
                d.module(),
                false,
                d.status(),
                d.whens(),
                d.musts(),
                d.availability(),
                d.secret(),
                d.notes(),
                d.description(),
                d.declared());
        return switch (node) {
            case SchemaNode.Leaf leaf ->
                new SchemaNode.Leaf(state, leaf.type(), leaf.defaultValue(), leaf.mandatory(), leaf.units());
            case SchemaNode.LeafList list ->
                new SchemaNode.LeafList(
                        state,
                        list.type(),
                        list.defaults(),
                        list.orderedByUser(),
                        list.minElements(),
                        list.maxElements(),
                        list.units());
            case SchemaNode.AnyData any -> new SchemaNode.AnyData(state, any.kind(), any.mandatory());
            case Container container ->
                new Container(state, container.presence(), all(container.children(), MessageSchema::asState));
            case SchemaNode.ListNode list -> list(list, state, all(list.children(), MessageSchema::asState));
            case SchemaNode.Choice choice ->
                new SchemaNode.Choice(
                        state,
                        choice.mandatory(),
                        choice.defaultCase(),
                        choice.cases().stream()
                                .map(one -> (SchemaNode.Case) asState(one))
                                .toList());
            case SchemaNode.Case one -> new SchemaNode.Case(state, all(one.children(), MessageSchema::asState));
        };
    }

    private static SchemaNode.ListNode list(
            SchemaNode.ListNode list, Declaration declaration, List<SchemaNode> children) {
        return new SchemaNode.ListNode(
                declaration,
                list.keys(),
                list.orderedByUser(),
                list.minElements(),
                list.maxElements(),
                list.unique(),
                children);
    }

    private static MessageSchema inserted(Schema schema, List<SchemaNode.Parent> parents, Container message) {
        List<SchemaNode.DataDefinition> above = new ArrayList<>();
        List<SchemaNode> children = new ArrayList<>(parents.getLast().children());
        children.add(message);
        for (int i = parents.size() - 1; i > 0; i--) {
            SchemaNode.DataDefinition other = switch (parents.get(i)) {
                case Container container -> new Container(container.declaration(), container.presence(), children);
                case SchemaNode.ListNode list -> list(list, list.declaration(), children);
                case SchemaNode.Case never ->
                    throw new IllegalStateException("a path leads to no case: " + never.name());
            };
            above.addFirst(other);
            XmlName name = other.name();
            children = all(parents.get(i - 1).children(), child -> replacing(child, name, other));
        }
        Schema whole = new Schema(
                schema.modules(),
                children,
                List.copyOf(schema.operations().values()),
                List.copyOf(schema.notifications().values()));
        return new MessageSchema(whole, List.copyOf(above), message);
    }

    /** Another in the place of the node of a name, which may be within a choice. */
    private static SchemaNode replacing(SchemaNode node, XmlName name, SchemaNode other) {
        if (!(node instanceof SchemaNode.Choice choice)) {
            return node.name().equals(name) ? other : node;
        }
        return new SchemaNode.Choice(
                choice.declaration(),
                choice.mandatory(),
                choice.defaultCase(),
                choice.cases().stream()
                        .map(one -> new SchemaNode.Case(
                                one.declaration(), all(one.children(), child -> replacing(child, name, other))))
                        .toList());
    }
}
