// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

/** Classes of characters of XML 1.0 (fifth edition, section 2.3), as pairs of first and last code point in order. */
final class XmlCharacters {
    static final String SPACE = "\t\t\n\n\r\r  ";

    static final String NAME_START =
            "::AZ__az\u00C0\u00D6\u00D8\u00F6\u00F8\u02FF\u0370\u037D\u037F\u1FFF\u200C\u200D\u2070\u218F\u2C00\u2FEF"
                    + "\u3001\uD7FF\uF900\uFDCF\uFDF0\uFFFD" + pair(0x10000, 0xEFFFF);

    static final String NAME =
            "-.09::AZ__az\u00B7\u00B7\u00C0\u00D6\u00D8\u00F6\u00F8\u037D\u037F\u1FFF\u200C\u200D\u203F\u2040\u2070\u218F"
                    + "\u2C00\u2FEF\u3001\uD7FF\uF900\uFDCF\uFDF0\uFFFD" + pair(0x10000, 0xEFFFF);

    private XmlCharacters() {}

    /** The characters of a class as members of a class of java.util.regex. */
    static String members(String pairs) {
        StringBuilder out = new StringBuilder();
        int[] codes = pairs.codePoints().toArray();
        for (int i = 0; i < codes.length; i += 2) {
            range(out, codes[i], codes[i + 1]);
        }
        return out.toString();
    }

    /** All other characters, likewise: a nested negation would mean something else within a negated class. */
    static String complement(String pairs) {
        StringBuilder out = new StringBuilder();
        int[] codes = pairs.codePoints().toArray();
        int next = 0;
        for (int i = 0; i < codes.length; i += 2) {
            if (codes[i] > next) {
                range(out, next, codes[i] - 1);
            }
            next = codes[i + 1] + 1;
        }
        range(out, next, Character.MAX_CODE_POINT);
        return out.toString();
    }

    /** What of a class is ASCII. */
    static AsciiSet ascii(String pairs) {
        int[] codes = pairs.codePoints().toArray();
        AsciiSet all = AsciiSet.NONE;
        for (int i = 0; i < codes.length; i += 2) {
            all = all.with(codes[i], codes[i + 1]);
        }
        return all;
    }

    private static void range(StringBuilder out, int low, int high) {
        out.append("\\x{%x}-\\x{%x}".formatted(low, high));
    }

    private static String pair(int low, int high) {
        return Character.toString(low) + Character.toString(high);
    }
}
