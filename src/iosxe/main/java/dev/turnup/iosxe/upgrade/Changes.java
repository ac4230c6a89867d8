// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The changes of configuration that an upgrade makes. */
final class Changes {
    private static final XmlName NATIVE = new XmlName("http://cisco.com/ns/yang/Cisco-IOS-XE-native", "native");
    private static final XmlName TELEPHONY = new XmlName("urn:turnup:cme", "telephony");
    private static final String NETCONF = "urn:ietf:params:xml:ns:netconf:base:1.0";

    private Changes() {}

    /** These images and no others, in this order, and that register. */
    static EditConfig boot(Schema schema, List<String> images, String register) {
        return edit(schema, xml -> {
            xml.start(NATIVE).namespace("nc", NETCONF).element(NATIVE.sibling("config-register"), register);
            xml.start(NATIVE.sibling("boot"))
                    .start(NATIVE.sibling("system"))
                    .attribute(new XmlName(NETCONF, "operation"), "replace");
            xml.start(NATIVE.sibling("bootfile"));
            images.forEach(image -> xml.start(NATIVE.sibling("filename-list-ordered-by-user"))
                    .element(NATIVE.sibling("filename"), image)
                    .end());
            xml.end().end().end().end();
        });
    }

    /** The SCP server on, or off. */
    static EditConfig scp(Schema schema) {
        return edit(
                schema,
                xml -> xml.start(NATIVE)
                        .start(NATIVE.sibling("ip"))
                        .start(NATIVE.sibling("scp"))
                        .start(NATIVE.sibling("server"))
                        .empty(NATIVE.sibling("enable"))
                        .end()
                        .end()
                        .end()
                        .end());
    }

    /** The phone types of pools. */
    static EditConfig types(Schema schema, Map<Integer, String> types) {
        return edit(schema, xml -> {
            xml.start(TELEPHONY).start(TELEPHONY.sibling("voice-register"));
            types.forEach((pool, type) -> xml.start(TELEPHONY.sibling("pool"))
                    .element(TELEPHONY.sibling("tag"), String.valueOf(pool))
                    .element(TELEPHONY.sibling("type"), type)
                    .end());
            xml.end().end();
        });
    }

    private static EditConfig edit(Schema schema, Consumer<XmlWriter> content) {
        XmlWriter xml = XmlWriter.compact().start(new XmlName(NETCONF, "config"));
        content.accept(xml);
        try (XmlReader reader = XmlReader.of(xml.end().toString(), "upgrade")) {
            return XmlCodec.readEdit(schema, reader).edit();
        }
    }
}
