// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Locale;

/** The layer at which an error arose (RFC 6241, section 4.3). */
public enum ErrorType {
    /** Secure transport. */
    TRANSPORT,
    /** Messages. */
    RPC,
    /** Operations. */
    PROTOCOL,
    /** Content; also where a device names no layer, or one that RFC 6241 does not know. */
    APPLICATION;

    static ErrorType of(String text) {
        for (ErrorType type : values()) {
            if (type.toString().equals(text)) {
                return type;
            }
        }
        return APPLICATION;
    }

    /** The name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
