// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.remainder;

import dev.turnup.xml.XmlName;

/** The telephony that no module of Cisco's has. */
final class Telephony {
    static final String NAMESPACE = "urn:turnup:cme";

    private Telephony() {}

    /** Whether a node at the top is of that model. */
    static boolean isIn(XmlName name) {
        return name.namespace().equals(NAMESPACE);
    }
}
