// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A text as a path holds it (RFC 7950, section 9.13): in double quotes, in single ones where it holds double ones, and in
 * pieces where it holds both, as XPath 1.0 has no other way: {@code concat('"', "'")}.
 *
 * @param value the text
 * @param end where in the path the literal ends
 */
public record XPathLiteral(String value, int end) {

    /** A literal is missing or does not end. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int at;

        Malformed(int at, String problem) {
            super(problem);
            this.at = at;
        }

        /** The index of the character at fault. */
        public int at() {
            return at;
        }
    }

    /** Writes a text as a literal. */
    public static String of(String text) {
        if (text.indexOf('"') < 0) {
            return '"' + text + '"';
        }
        if (text.indexOf('\'') < 0) {
            return "'" + text + "'";
        }
        return Arrays.stream(text.split("(?<=\")|(?=\")", -1))
                .filter(piece -> !piece.isEmpty())
                .map(XPathLiteral::of)
                .collect(Collectors.joining(", ", "concat(", ")"));
    }

    /**
     * Reads the literal that begins at an index.
     *
     * @throws Malformed where none does
     */
    public static XPathLiteral read(String text, int from) {
        if (!text.startsWith("concat", from)) {
            return quoted(text, from);
        }
        StringBuilder whole = new StringBuilder();
        int at = blanks(text, from + "concat".length());
        char before = '(';
        do {
            at = blanks(text, expect(text, at, before));
            XPathLiteral piece = quoted(text, at);
            whole.append(piece.value);
            at = blanks(text, piece.end);
            before = ',';
        } while (at < text.length() && text.charAt(at) == ',');
        return new XPathLiteral(whole.toString(), expect(text, at, ')'));
    }

    private static XPathLiteral quoted(String text, int from) {
        char quote = from < text.length() ? text.charAt(from) : ' ';
        if (quote != '\'' && quote != '"') {
            throw new Malformed(from, "a value in quotes is missing");
        }
        int end = text.indexOf(quote, from + 1);
        if (end < 0) {
            throw new Malformed(from, "the quote does not end");
        }
        return new XPathLiteral(text.substring(from + 1, end), end + 1);
    }

    private static int expect(String text, int at, char c) {
        if (at >= text.length() || text.charAt(at) != c) {
            throw new Malformed(at, "'" + c + "' is missing");
        }
        return at + 1;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
