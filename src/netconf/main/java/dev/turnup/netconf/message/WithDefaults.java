// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

/** How a device reports leafs that have their default value (RFC 6243, section 3). */
public enum WithDefaults {
    /** All of them. */
    REPORT_ALL,
    /** All of them, those that the device takes for default data marked by the attribute {@code wd:default}. */
    REPORT_ALL_TAGGED,
    /** None that have the value which the model says. */
    TRIM,
    /** Those that a client has set, whatever their value. */
    EXPLICIT;

    /** The name on the wire, such as {@code report-all}. */
    @Override
    public String toString() {
        return Nc.wireName(this);
    }
}
