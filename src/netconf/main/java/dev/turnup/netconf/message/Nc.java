// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;

/** Names of the NETCONF protocol. */
final class Nc {
    /** The namespace of every NETCONF message (RFC 6241, section 3.1). */
    static final String NAMESPACE = "urn:ietf:params:xml:ns:netconf:base:1.0";

    /** The namespace of get-schema (RFC 6022). */
    static final String MONITORING = "urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring";

    /** The namespace of notifications (RFC 5277). */
    static final String NOTIFICATION = "urn:ietf:params:xml:ns:netconf:notification:1.0";

    /** The namespace of IOS XE's error detail. */
    static final String CISCO_IA = "http://cisco.com/yang/cisco-ia";

    static final XmlName MESSAGE_ID = XmlName.local("message-id");

    private Nc() {}

    static XmlName name(String local) {
        return new XmlName(NAMESPACE, local);
    }

    static XmlName monitoring(String local) {
        return new XmlName(MONITORING, local);
    }

    static XmlName notification(String local) {
        return new XmlName(NOTIFICATION, local);
    }
}
