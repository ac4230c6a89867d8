// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.Insert;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes nodes of trees and edits as elements. */
final class XmlNodeWriter {
    private final Schema schema;
    private final XmlWriter xml;
    private final Secrets secrets;
    private final XmlValues values;

    XmlNodeWriter(Schema schema, XmlWriter xml, Secrets secrets) {
        this.schema = schema;
        this.xml = xml;
        this.secrets = secrets;
        this.values = new XmlValues(schema);
    }

    void data(DataNode node) {
        switch (node) {
            case DataNode.Inner inner -> {
                xml.start(inner.name());
                inner.children().values().forEach(this::data);
                xml.end();
            }
            case DataNode.ListData list -> list.entries().values().forEach(this::data);
            case DataNode.Leaf leaf -> {
                xml.start(leaf.name());
                value(leaf.schema().declaration(), leaf.value());
            }
            case DataNode.LeafList list ->
                list.values().forEach(v -> {
                    xml.start(list.name());
                    value(list.schema().declaration(), v);
                });
            case DataNode.AnyData any -> fragment(any.xml()).writeTo(xml);
            case DataNode.Opaque opaque ->
                opaque.elements().forEach(e -> fragment(e).writeTo(xml));
        }
    }

    /** Writes a top-level node; the prefix of operations is declared once, here, where any node below has one. */
    void topLevel(EditNode node) {
        xml.start(node.name());
        if (hasOperation(node)) {
            xml.namespace("nc", Attributes.NETCONF);
        }
        content(node);
    }

    private static boolean hasOperation(EditNode node) {
        return node.operation().isPresent()
                || (node instanceof EditNode.Inner inner
                        && inner.children().stream().anyMatch(XmlNodeWriter::hasOperation));
    }

    private void edit(EditNode node) {
        xml.start(node.name());
        content(node);
    }

    private void content(EditNode node) {
        node.operation()
                .ifPresent(operation ->
                        xml.namespace("nc", Attributes.NETCONF).attribute(Attributes.OPERATION, operation.text()));
        switch (node) {
            case EditNode.Container c -> {
                c.children().forEach(this::edit);
                xml.end();
            }
            case EditNode.Entry e -> {
                e.insert().ifPresent(insert -> insert(e.schema(), insert));
                keysFirst(e).forEach(this::edit);
                xml.end();
            }
            case EditNode.Leaf leaf -> {
                if (leaf.value().isPresent()) {
                    value(leaf.schema().declaration(), leaf.value().get());
                } else {
                    xml.end();
                }
            }
            case EditNode.LeafListEntry v -> {
                v.insert().ifPresent(insert -> insert(v.schema(), insert));
                value(v.schema().declaration(), v.value());
            }
            case EditNode.AnyData any -> fragment(any.xml()).writeContent(xml);
            case EditNode.Opaque opaque -> fragment(opaque.xml()).writeContent(xml);
        }
    }

    /** In XML the keys of an entry come first, in order (RFC 7950, section 7.8.5). */
    private static List<EditNode> keysFirst(EditNode.Entry entry) {
        List<XmlName> keys = entry.schema().keys();
        List<EditNode> sorted = new ArrayList<>(entry.children());
        sorted.sort(Comparator.comparingInt(
                child -> keys.contains(child.name()) ? keys.indexOf(child.name()) : keys.size()));
        return sorted;
    }

    private void insert(SchemaNode.DataDefinition node, Insert insert) {
        xml.namespace("yang", Attributes.YANG).attribute(Attributes.INSERT, Inserts.text(insert));
        Optional<Key> anchor = Inserts.anchor(insert);
        if (anchor.isPresent()) {
            List<String> texts =
                    anchor.get().values().stream().map(v -> values.text(v, xml)).toList();
            if (node instanceof SchemaNode.ListNode list) {
                xml.attribute(Attributes.KEY, Predicates.write(list, texts, this::prefix));
            } else {
                xml.attribute(Attributes.VALUE, texts.getFirst());
            }
        }
    }

    private String prefix(String namespace) {
        String prefix = schema.moduleOf(namespace).map(Schema.Module::prefix).orElse("m");
        xml.namespace(prefix, namespace);
        return prefix;
    }

    private void value(Declaration declaration, Value value) {
        boolean masked = secrets == Secrets.MASKED && declaration.secret();
        xml.text(masked ? Secrets.MASK : values.text(value, xml)).end();
    }

    /** What no schema types may hold a secret anywhere, so where secrets are masked all its texts are. */
    private Fragment fragment(String element) {
        Fragment read = Fragment.of(element);
        return secrets == Secrets.MASKED ? read.masked() : read;
    }
}
