// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import java.util.Objects;

/** Where the operational state has a node from (RFC 8342, section 5.3.4): an identity, since modules may define more. */
public record Origin(XmlName identity) {
    /** From the intended configuration. */
    public static final Origin INTENDED = known("intended");
    /** From a dynamic configuration datastore. */
    public static final Origin DYNAMIC = known("dynamic");
    /** From the device itself. */
    public static final Origin SYSTEM = known("system");
    /** Learned from protocols, such as routing or address configuration. */
    public static final Origin LEARNED = known("learned");
    /** The default value, in use. */
    public static final Origin DEFAULT = known("default");
    /** The device does not know. */
    public static final Origin UNKNOWN = known("unknown");

    public Origin {
        Objects.requireNonNull(identity, "identity");
    }

    private static Origin known(String local) {
        return new Origin(new XmlName(Nc.ORIGIN, local));
    }

    /** The identity's name, such as {@code learned}. */
    @Override
    public String toString() {
        return identity.local();
    }
}
