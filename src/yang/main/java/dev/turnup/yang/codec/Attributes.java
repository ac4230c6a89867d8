// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;
import java.util.Set;

/** The attributes of edits in XML, and their names as metadata (RFC 7952) in JSON and YAML. */
final class Attributes {
    static final String NETCONF = "urn:ietf:params:xml:ns:netconf:base:1.0";
    static final String YANG = "urn:ietf:params:xml:ns:yang:1";

    static final XmlName OPERATION = new XmlName(NETCONF, "operation");
    static final XmlName INSERT = new XmlName(YANG, "insert");
    static final XmlName KEY = new XmlName(YANG, "key");
    static final XmlName VALUE = new XmlName(YANG, "value");

    static final String OPERATION_METADATA = "ietf-netconf:operation";
    static final String INSERT_METADATA = "yang:insert";
    static final String KEY_METADATA = "yang:key";
    static final String VALUE_METADATA = "yang:value";

    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    /** Which values are defaults (RFC 6243, section 6), and where they come from (RFC 8342, section 7). */
    private static final Set<XmlName> OF_REPLIES = Set.of(
            new XmlName("urn:ietf:params:xml:ns:netconf:default:1.0", "default"),
            new XmlName("urn:ietf:params:xml:ns:yang:ietf-origin", "origin"));

    private Attributes() {}

    /** Whether an attribute has a meaning without a module of the schema that defines it (RFC 7952). */
    static boolean isKnown(XmlName attribute) {
        return Set.of(OPERATION, INSERT, KEY, VALUE).contains(attribute)
                || OF_REPLIES.contains(attribute)
                || attribute.namespace().equals(XML);
    }
}
