// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

/**
 * A value as documents write it. Modules' names serve as prefixes in both.
 *
 * @param xml the text of the element, before markup is escaped
 * @param json the token, quoted where it is a string
 */
record Literal(String xml, String json) {

    /** A value that is a string in JSON. */
    static Literal quoted(String text) {
        return new Literal(text, quote(text));
    }

    /** A value that JSON writes without quotes. */
    static Literal bare(String text) {
        return new Literal(text, text);
    }

    /** A JSON string. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
