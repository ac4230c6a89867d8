// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A small model: a box with a host name, a password, a delay that has a default, and interfaces. */
final class Box {
    static final String NAMESPACE = "urn:box";
    static final XmlName SAVE = new XmlName("http://cisco.com/yang/cisco-ia", "save-config");
    static final Schema SCHEMA = schema(9216);

    private Box() {}

    /** A change of the box: what stands within {@code <box>}. */
    static EditConfig edit(String content) {
        try (XmlReader xml = reader(content)) {
            DecodedEdit decoded = XmlCodec.readEdit(SCHEMA, xml);
            if (!decoded.problems().isEmpty()) {
                throw new IllegalArgumentException(decoded.problems().toString());
            }
            return decoded.edit();
        }
    }

    static EditConfig hostname(String name) {
        return edit("<hostname>" + name + "</hostname>");
    }

    /** The configuration of the box: what stands within {@code <box>}. */
    static DataTree tree(String content) {
        try (XmlReader xml = reader(content)) {
            return XmlCodec.read(SCHEMA, xml, ReadMode.DEVICE).tree();
        }
    }

    /** What a tree has as its host name. */
    static String hostnameIn(DataTree tree) {
        return tree.find(InstancePath.parse(SCHEMA, "/box/hostname"))
                .map(node -> node instanceof DataNode.Leaf leaf ? leaf.value().canonical() : "?")
                .orElse("");
    }

    /** A rule of its own: no box is called forbidden. */
    static List<Violation> forbidden(DataTree tree) {
        return hostnameIn(tree).equals("forbidden")
                ? List.of(new Violation(
                        InstancePath.parse(SCHEMA, "/box/hostname"),
                        Location.of("profile"),
                        "a name that is allowed",
                        "forbidden",
                        "choose another",
                        "invalid-value",
                        Optional.empty(),
                        Optional.empty()))
                : List.of();
    }

    private static XmlReader reader(String content) {
        return XmlReader.of(
                "<config><box xmlns='urn:box' xmlns:nc='urn:ietf:params:xml:ns:netconf:base:1.0'>" + content
                        + "</box></config>",
                "test");
    }

    /** The same as a router of less reach knows it, whose delays and MTUs end at 1500. */
    static DataTree narrowTree(String content) {
        try (XmlReader xml = reader(content)) {
            return XmlCodec.read(schema(1500), xml, ReadMode.DEVICE).tree();
        }
    }

    private static Schema schema(int largestMtu) {
        Type text = new Type.StringType(List.of(), List.of());
        Type mtu = new Type.IntegerType(
                Type.IntegerKind.UINT16,
                List.of(new Type.Range<>(BigInteger.valueOf(68), BigInteger.valueOf(largestMtu))));
        SchemaNode interfaces = new SchemaNode.ListNode(
                declared("interface"),
                List.of(name("name")),
                false,
                0,
                Integer.MAX_VALUE,
                List.of(),
                List.of(leaf("name", text), leaf("description", text), leaf("mtu", mtu)));
        SchemaNode box = new SchemaNode.Container(
                declared("box"),
                false,
                List.of(
                        leaf("hostname", text),
                        new SchemaNode.Leaf(
                                declared("password", true), text, Optional.empty(), false, Optional.empty()),
                        new SchemaNode.Leaf(
                                declared("delay", false),
                                mtu,
                                Optional.of(new Value.Int(100)),
                                false,
                                Optional.empty()),
                        interfaces));
        return new Schema(
                List.of(
                        new Schema.Module("box", Optional.empty(), NAMESPACE, "b", List.of()),
                        new Schema.Module("cisco-ia", Optional.empty(), SAVE.namespace(), "cisco-ia", List.of())),
                List.of(box),
                List.of(save(text)),
                List.of());
    }

    /** The one operation of Cisco's that the box has. */
    private static Operation save(Type text) {
        return new Operation(
                saving("save-config"),
                new SchemaNode.Container(saving("input"), false, List.of()),
                new SchemaNode.Container(
                        saving("output"),
                        false,
                        List.of(new SchemaNode.Leaf(
                                saving("result"), text, Optional.empty(), false, Optional.empty()))));
    }

    private static Declaration saving(String local) {
        return declared(new XmlName(SAVE.namespace(), local), "cisco-ia", false);
    }

    private static SchemaNode leaf(String local, Type type) {
        return new SchemaNode.Leaf(declared(local), type, Optional.empty(), false, Optional.empty());
    }

    private static Declaration declared(String local) {
        return declared(local, false);
    }

    private static Declaration declared(String local, boolean secret) {
        return declared(name(local), "box", secret);
    }

    private static Declaration declared(XmlName name, String module, boolean secret) {
        return new Declaration(
                name,
                module,
                true,
                Declaration.Status.CURRENT,
                List.of(),
                List.of(),
                Availability.ALWAYS,
                secret,
                Optional.empty(),
                Location.of("box.yang"));
    }

    private static XmlName name(String local) {
        return new XmlName(NAMESPACE, local);
    }
}
