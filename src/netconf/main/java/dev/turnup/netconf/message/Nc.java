// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import java.util.Locale;

/** Names of the NETCONF protocol. */
final class Nc {
    /** The namespace of every NETCONF message (RFC 6241, section 3.1). */
    static final String NAMESPACE = "urn:ietf:params:xml:ns:netconf:base:1.0";

    /** The namespace of get-schema (RFC 6022). */
    static final String MONITORING = "urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring";

    /** The namespace of notifications (RFC 5277). */
    static final String NOTIFICATION = "urn:ietf:params:xml:ns:netconf:notification:1.0";

    /** The namespace of partial locks (RFC 5717). */
    static final String PARTIAL_LOCK = "urn:ietf:params:xml:ns:netconf:partial-lock:1.0";

    /** The namespace of the parameter with-defaults (RFC 6243). */
    static final String WITH_DEFAULTS = "urn:ietf:params:xml:ns:yang:ietf-netconf-with-defaults";

    /** The namespace of get-data and edit-data (RFC 8526). */
    static final String NMDA = "urn:ietf:params:xml:ns:yang:ietf-netconf-nmda";

    /** The namespace of the datastores' identities (RFC 8342). */
    static final String DATASTORES = "urn:ietf:params:xml:ns:yang:ietf-datastores";

    /** The namespace of the origins' identities (RFC 8342). */
    static final String ORIGIN = "urn:ietf:params:xml:ns:yang:ietf-origin";

    /** The namespace of subscriptions (RFC 8639). */
    static final String SUBSCRIBED = "urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications";

    /** The namespace of the element action (RFC 7950, section 7.15.2). */
    static final String YANG_1 = "urn:ietf:params:xml:ns:yang:1";

    /** The namespace of IOS XE's error detail. */
    static final String CISCO_IA = "http://cisco.com/yang/cisco-ia";

    static final XmlName MESSAGE_ID = XmlName.local("message-id");

    /** The largest value of YANG's uint32. */
    static final long UINT32 = 4_294_967_295L;

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

    static XmlName partialLock(String local) {
        return new XmlName(PARTIAL_LOCK, local);
    }

    static XmlName nmda(String local) {
        return new XmlName(NMDA, local);
    }

    static XmlName subscribed(String local) {
        return new XmlName(SUBSCRIBED, local);
    }

    /** A constant as the RFCs write it: in lower case, with hyphens. */
    static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses what is no uint32 of at least {@code least}. */
    static void requireUint32(String what, long number, long least) {
        if (number < least || number > UINT32) {
            throw new IllegalArgumentException(what + " is " + number + ", not " + least + " to " + UINT32);
        }
    }
}
