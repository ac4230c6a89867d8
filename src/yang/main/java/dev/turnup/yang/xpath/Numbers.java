// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import java.math.BigDecimal;

/** XPath's numbers: IEEE 754 doubles, written without exponents (XPath 1.0, sections 3.5, 4.2 and 4.4). */
final class Numbers {
    private Numbers() {}

    /** Blanks, a sign, digits with or without a point, blanks; NaN for all other texts. */
    static double parse(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        int at = from < to && text.charAt(from) == '-' ? from + 1 : from;
        int digits = 0;
        int points = 0;
        for (; at < to; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else {
                return Double.NaN;
            }
        }
        return digits > 0 && points < 2 ? Double.parseDouble(text.substring(from, to)) : Double.NaN;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
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
