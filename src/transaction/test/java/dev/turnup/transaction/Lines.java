// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A small model of what a device knows beside NETCONF: phones with names, and how many there may be. */
final class Lines {
    static final String NAMESPACE = "urn:lines";
    static final Schema SCHEMA = schema();

    private Lines() {}

    /** A change: what stands within {@code <lines>}. */
    static EditConfig edit(String content) {
        try (XmlReader xml = reader(content)) {
            DecodedEdit decoded = XmlCodec.readEdit(SCHEMA, xml);
            if (!decoded.problems().isEmpty()) {
                throw new IllegalArgumentException(decoded.problems().toString());
            }
            return decoded.edit();
        }
    }

    /** One phone more. */
    static EditConfig phone(int number, String name) {
        return edit("<phone><number>" + number + "</number><name>" + name + "</name></phone>");
    }

    /** A tree: what stands within {@code <lines>}. */
    static DataTree tree(String content) {
        try (XmlReader xml = reader(content)) {
            return XmlCodec.read(SCHEMA, xml, ReadMode.DEVICE).tree();
        }
    }

    private static XmlReader reader(String content) {
        return XmlReader.of(
                "<config><lines xmlns='urn:lines' xmlns:nc='urn:ietf:params:xml:ns:netconf:base:1.0'>" + content
                        + "</lines></config>",
                "test");
    }

    private static Schema schema() {
        Type text = new Type.StringType(List.of(), List.of());
        Type number = new Type.IntegerType(
                Type.IntegerKind.UINT16, List.of(new Type.Range<>(BigInteger.ONE, BigInteger.valueOf(999))));
        SchemaNode phone = new SchemaNode.ListNode(
                declared("phone"),
                List.of(name("number")),
                false,
                0,
                Integer.MAX_VALUE,
                List.of(),
                List.of(leaf("number", number), leaf("name", text)));
        SchemaNode lines = new SchemaNode.Container(declared("lines"), false, List.of(leaf("limit", number), phone));
        return new Schema(
                List.of(new Schema.Module("lines", Optional.empty(), NAMESPACE, "l", List.of())),
                List.of(lines),
                List.of(),
                List.of());
    }

    private static SchemaNode leaf(String local, Type type) {
        return new SchemaNode.Leaf(declared(local), type, Optional.empty(), false, Optional.empty());
    }

    private static Declaration declared(String local) {
        return new Declaration(
                name(local),
                "lines",
                true,
                Declaration.Status.CURRENT,
                List.of(),
                List.of(),
                Availability.ALWAYS,
                false,
                Optional.empty(),
                Location.of("lines.yang"));
    }

    private static XmlName name(String local) {
        return new XmlName(NAMESPACE, local);
    }
}
