// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** XPath's numbers: IEEE 754 doubles, written without exponents (XPath 1.0, sections 3.5, 4.2 and 4.4). */
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[ \\t\\r\\n]*(-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))[ \\t\\r\\n]*");

    private Numbers() {}

    static double parse(String text) {
        var matcher = NUMBER.matcher(text);
        return matcher.matches() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }

    static String format(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        return number == 0
                ? "0"
                : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    /** The nearest integer; halves go up, and what lies between -0.5 and 0 to negative zero. */
    static double round(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) >= 1L << 52) {
            return number;
        }
        double rounded = Math.floor(number + 0.5);
        // Adding a half to the greatest double below a half gives one.
        double exact = number - Math.floor(number) < 0.5 ? Math.floor(number) : rounded;
        return exact == 0 && (number < 0 || 1 / number < 0) ? -0.0 : exact;
    }
}
