// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.ErrorTag;
import dev.turnup.yang.edit.Insert;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads elements as the nodes of an edit. */
final class XmlEditReader {
    private final Schema schema;
    private final XmlReader xml;
    private final ReadMode mode;
    private final Findings findings;
    private final Trail trail = new Trail();
    private final NamespaceLookup prefixes = new NamespaceLookup() {
        @Override
        public Optional<String> namespace(String prefix) {
            return xml.namespace(prefix);
        }

        @Override
        public Optional<String> module(String prefix) {
            return namespace(prefix).flatMap(schema::moduleOf).map(Schema.Module::name);
        }
    };

    XmlEditReader(Schema schema, XmlReader xml, ReadMode mode, Findings findings) {
        this.schema = schema;
        this.xml = xml;
        this.mode = mode;
        this.findings = findings;
    }

    /** Reads the top-level nodes, leaving the cursor on the end of what holds them. */
    List<EditNode> topLevel() {
        if (xml.event() == XmlReader.Event.BEGIN) {
            xml.nextTag();
        }
        List<EditNode> nodes = new ArrayList<>();
        XmlName holder = xml.name();
        if (schema.root().index().find(holder).isPresent()) {
            element(schema.root(), nodes, Operation.MERGE);
        } else if (mode == ReadMode.DEVICE
                || holder.local().equals("config")
                || holder.local().equals("data")) {
            children(schema.root(), nodes, Operation.MERGE);
        } else {
            element(schema.root(), nodes, Operation.MERGE);
        }
        return nodes;
    }

    /** On an element's start: reads its children, leaving the cursor on its end. */
    private void children(SchemaNode.Parent parent, List<EditNode> into, Operation inherited) {
        while (xml.next() != XmlReader.Event.END) {
            if (xml.event() == XmlReader.Event.START) {
                element(parent, into, inherited);
            } else if (!xml.text().isBlank()) {
                findings.problem(ErrorTag.BAD_ELEMENT, trail.path(), "text where only nodes may stand", xml.location());
            }
        }
    }

    private void element(SchemaNode.Parent parent, List<EditNode> into, Operation inherited) {
        XmlName name = xml.name();
        Optional<ChildIndex.Child> child = parent.index().find(name);
        if (child.isPresent()) {
            into.add(node(parent, child.get().node(), inherited));
        } else if (mode != ReadMode.DOCUMENT) {
            findings.kept(name, trail.path());
            Optional<Operation> operation = mode == ReadMode.DEVICE
                    ? Optional.empty()
                    : Optional.ofNullable(xml.attributes().get(Attributes.OPERATION))
                            .flatMap(Operation::of);
            into.add(new EditNode.Opaque(name, operation, Fragment.read(xml).toString(), Optional.empty()));
        } else {
            findings.unknown(parent, name, trail.path(), xml.location());
            xml.skip();
        }
    }

    private EditNode node(SchemaNode.Parent parent, SchemaNode.DataDefinition schema, Operation inherited) {
        Optional<Location> at = mode == ReadMode.DEVICE ? Optional.empty() : Optional.of(xml.location());
        Optional<Operation> operation = mode == ReadMode.DEVICE ? Optional.empty() : operation(schema);
        Operation effective = operation.orElse(inherited);
        return switch (schema) {
            case SchemaNode.Container c -> new EditNode.Container(c, operation, inner(c, effective), at);
            case SchemaNode.ListNode list -> {
                Optional<Insert> insert = mode == ReadMode.DEVICE ? Optional.empty() : insert(list);
                yield new EditNode.Entry(list, operation, insert, inner(list, effective), at);
            }
            case SchemaNode.Leaf leaf -> {
                String text = text(leaf.name());
                boolean key = parent instanceof SchemaNode.ListNode list
                        && list.keys().contains(leaf.name());
                boolean takenAway = !key && (effective == Operation.DELETE || effective == Operation.REMOVE);
                Optional<Value> value =
                        takenAway && text.isBlank() ? Optional.empty() : Optional.of(value(leaf.type(), text));
                yield new EditNode.Leaf(leaf, operation, value, at);
            }
            case SchemaNode.LeafList list -> {
                Optional<Insert> insert = mode == ReadMode.DEVICE ? Optional.empty() : insert(list);
                yield new EditNode.LeafListEntry(list, operation, insert, value(list.type(), text(list.name())), at);
            }
            case SchemaNode.AnyData any ->
                new EditNode.AnyData(any, operation, Fragment.read(xml).toString(), at);
        };
    }

    private List<EditNode> inner(SchemaNode.Parent schema, Operation operation) {
        List<EditNode> children = new ArrayList<>();
        trail.down(schema, children);
        children(schema, children, operation);
        if (schema instanceof SchemaNode.ListNode list && mode != ReadMode.DEVICE) {
            keysFirst(list, children);
        }
        trail.up();
        return children;
    }

    /** Keys come before all else, in the order of the key statement (RFC 7950, section 7.8.5); those missing are told later. */
    private void keysFirst(SchemaNode.ListNode list, List<EditNode> children) {
        List<XmlName> given = children.stream().map(EditNode::name).toList();
        List<XmlName> wanted = list.keys().stream().filter(given::contains).toList();
        if (!given.subList(0, wanted.size()).equals(wanted)) {
            int wrong = 0;
            while (given.get(wrong).equals(wanted.get(wrong))) {
                wrong++;
            }
            XmlName key = wanted.get(wrong);
            findings.problem(
                    ErrorTag.BAD_ELEMENT,
                    trail.path().then(key),
                    "the key " + key.local() + " does not stand in its place",
                    children.get(given.indexOf(key)).location().orElseGet(xml::location),
                    "state the keys first, in the order "
                            + list.keys().stream().map(XmlName::local).collect(Collectors.joining(", ")));
        }
    }

    /** On an element's start: its text, leaving the cursor on its end; elements within are a problem and passed over. */
    private String text(XmlName name) {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XmlReader.Event.END) {
            if (xml.event() == XmlReader.Event.TEXT) {
                text.append(xml.text());
            } else {
                findings.problem(
                        ErrorTag.BAD_ELEMENT,
                        trail.path().then(name),
                        name.local() + " holds a value, not the element "
                                + xml.name().local(),
                        xml.location());
                xml.skip();
            }
        }
        return text.toString();
    }

    private Value value(Type type, String text) {
        return mode == ReadMode.DEVICE ? XmlValues.fromDevice(type, text, prefixes) : type.parse(text, prefixes);
    }

    private Optional<Operation> operation(SchemaNode.DataDefinition node) {
        Optional<Operation> operation = Optional.empty();
        for (Map.Entry<XmlName, String> attribute : xml.attributes().entrySet()) {
            XmlName name = attribute.getKey();
            if (name.equals(Attributes.OPERATION)) {
                operation = Operation.of(attribute.getValue());
                if (operation.isEmpty()) {
                    badAttribute(node, "there is no operation " + attribute.getValue());
                }
            } else if (name.namespace().isEmpty() && !(node instanceof SchemaNode.AnyData)) {
                findings.problem(
                        ErrorTag.UNKNOWN_ATTRIBUTE,
                        trail.path().then(node.name()),
                        "unknown attribute " + name.local(),
                        xml.location(),
                        name.local().equals("operation")
                                ? "write nc:operation with xmlns:nc=\"" + Attributes.NETCONF + "\""
                                : "write it as an element");
            } else if (mode == ReadMode.DOCUMENT
                    && !(node instanceof SchemaNode.AnyData)
                    && !Attributes.isKnown(name)
                    && schema.moduleOf(name.namespace()).isEmpty()) {
                findings.problem(
                        ErrorTag.UNKNOWN_ATTRIBUTE,
                        trail.path().then(node.name()),
                        "unknown attribute " + name.local() + " of " + name.namespace(),
                        xml.location(),
                        "leave it out, or compile the module that defines it with the models");
            }
        }
        return operation;
    }

    private Optional<Insert> insert(SchemaNode.DataDefinition node) {
        Optional<String> insert = xml.attribute(Attributes.INSERT);
        if (insert.isEmpty()) {
            return Optional.empty();
        }
        return Inserts.read(
                        node, insert.get(), xml.attribute(Attributes.KEY), xml.attribute(Attributes.VALUE), prefixes)
                .or(() -> {
                    badAttribute(node, "insert is first, last, before or after; the last two name an entry");
                    return Optional.empty();
                });
    }

    private void badAttribute(SchemaNode.DataDefinition node, String message) {
        findings.problem(ErrorTag.BAD_ATTRIBUTE, trail.path().then(node.name()), message, xml.location());
    }
}
