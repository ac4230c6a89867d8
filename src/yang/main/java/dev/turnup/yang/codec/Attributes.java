// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;

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

    private Attributes() {}
}
