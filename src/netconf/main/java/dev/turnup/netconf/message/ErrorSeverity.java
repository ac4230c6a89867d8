// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Locale;

/** How grave it is (RFC 6241, section 4.3). */
public enum ErrorSeverity {
    /** The operation was not done. */
    ERROR,
    /** The operation was done. */
    WARNING;

    /** The name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
