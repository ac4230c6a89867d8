// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts an expression into tokens (XPath 1.0, section 3.7, its rules on names and {@code *} included). */
final class Lexer {
    private static final Set<String> OPERATOR_NAMES = Set.of("and", "or", "mod", "div");
    private static final Set<String> NODE_TYPES = Set.of("comment", "text", "processing-instruction", "node");
    private static final List<String> SYMBOLS = List.of(
            "::", "//", "..", "!=", "<=", ">=", "(", ")", "[", "]", ".", "@", ",", "/", "|", "+", "-", "=", "<", ">");

    /** A token's kind. */
    enum Kind {
        /** An operator, a bracket or another mark: its text tells which. */
        SYMBOL,
        NUMBER,
        LITERAL,
        /** {@code name}, {@code prefix:name}, {@code *} or {@code prefix:*} as a node test. */
        NAME,
        FUNCTION,
        NODE_TYPE,
        AXIS,
        END
    }

    record Token(Kind kind, String text, int position) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).run();
    }

    private List<Token> run() {
        for (blanks(); at < text.length(); blanks()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                literal(c);
            } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
                number();
            } else if (c == '*') {
                boolean operator = operatorExpected();
                add(operator ? Kind.SYMBOL : Kind.NAME, at, at + 1);
            } else if (isNameStart(c)) {
                name();
            } else {
                symbol(c);
            }
        }
        tokens.add(new Token(Kind.END, "the end", text.length()));
        return tokens;
    }

    private void literal(char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw new XPathSyntaxException(text, at, "a quote that does not end");
        }
        tokens.add(new Token(Kind.LITERAL, text.substring(at + 1, end), at));
        at = end + 1;
    }

    private void number() {
        int end = at;
        while (isDigit(end)) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
            while (isDigit(end)) {
                end++;
            }
        }
        add(Kind.NUMBER, at, end);
    }

    private void name() {
        int end = nameEnd(at);
        if (operatorExpected()) {
            if (!OPERATOR_NAMES.contains(text.substring(at, end))) {
                throw new XPathSyntaxException(
                        text, at, "an operator is missing before '" + text.substring(at, end) + "'");
            }
            add(Kind.SYMBOL, at, end);
            return;
        }
        if (text.startsWith(":", end) && !text.startsWith("::", end)) {
            boolean wildcard = text.startsWith("*", end + 1);
            if (!wildcard && (end + 1 >= text.length() || !isNameStart(text.charAt(end + 1)))) {
                throw new XPathSyntaxException(text, end, "a name is missing after ':'");
            }
            end = wildcard ? end + 2 : nameEnd(end + 1);
        }
        int next = end;
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        String name = text.substring(at, end);
        Kind kind = text.startsWith("::", next)
                ? Kind.AXIS
                : !text.startsWith("(", next) ? Kind.NAME : NODE_TYPES.contains(name) ? Kind.NODE_TYPE : Kind.FUNCTION;
        add(kind, at, end);
    }

    private void symbol(char c) {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Kind.SYMBOL, at, at + symbol.length());
                return;
            }
        }
        String problem = c == '$' ? "YANG has no variables" : "the unexpected character '" + c + "'";
        throw new XPathSyntaxException(text, at, problem);
    }

    /** Whether a name or {@code *} here is an operator: after anything that can end an operand. */
    private boolean operatorExpected() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token before = tokens.getLast();
        return switch (before.kind) {
            case NUMBER, LITERAL, NAME -> true;
            case FUNCTION, NODE_TYPE, AXIS, END -> false;
            case SYMBOL -> before.is(")") || before.is("]") || before.is(".") || before.is("..");
        };
    }

    private void add(Kind kind, int from, int to) {
        tokens.add(new Token(kind, text.substring(from, to), from));
        at = to;
    }

    private void blanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private int nameEnd(int from) {
        int end = from + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
