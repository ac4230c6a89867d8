// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.address;

import java.util.Locale;

/** Addresses of Ethernet as text. */
public final class MacAddress {
    private MacAddress() {}

    /**
     * As IOS prints it: {@code 0012.7f57.ab42}.
     *
     * @param spelling 12 hexadecimal digits, however they are divided
     */
    public static String dotted(String spelling) {
        String digits = spelling.replaceAll("[.:-]", "").toLowerCase(Locale.ROOT);
        return digits.substring(0, 4) + "." + digits.substring(4, 8) + "." + digits.substring(8);
    }
}
