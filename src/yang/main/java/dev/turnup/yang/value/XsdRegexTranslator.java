// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import java.util.Set;

/**
 * Writes an XSD regular expression as one of {@link java.util.regex}, by recursive descent through the grammar of XSD
 * 1.0 part 2, appendix F. Class subtraction becomes a negative look-ahead before the class: {@code [a-z-[aeiou]]} is
 * {@code (?:(?![aeiou])[a-z])}.
 */
final class XsdRegexTranslator {
    private static final int DEPTH = 200;
    private static final Set<String> CATEGORIES = Set.of(
            "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
            "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf", "Co", "Cn");

    private final String regex;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int depth;

    XsdRegexTranslator(String regex) {
        this.regex = regex;
    }

    String translate() {
        branches();
        if (at < regex.length()) {
            throw error("')' without '('");
        }
        return out.toString();
    }

    private void branches() {
        if (++depth > DEPTH) {
            throw error("groups too deep");
        }
        while (at < regex.length() && peek() != ')') {
            if (peek() == '|') {
                out.append('|');
                at++;
            } else {
                piece();
            }
        }
        depth--;
    }

    private void piece() {
        atom();
        if (at < regex.length()) {
            switch (peek()) {
                case '?', '*', '+' -> out.append((char) take());
                case '{' -> quantity();
                default -> {
                    return;
                }
            }
            if (at < regex.length() && "?*+{".indexOf(peek()) >= 0) {
                throw error("a quantifier after a quantifier");
            }
        }
    }

    private void quantity() {
        int end = regex.indexOf('}', at);
        String inner = end < 0 ? "" : regex.substring(at + 1, end);
        // {,3} is no quantity of XML Schema, but one published module means {0,3} by it.
        inner = inner.startsWith(",") ? "0" + inner : inner;
        if (!inner.matches("[0-9]{1,9}(,([0-9]{1,9})?)?")) {
            throw error("'{' without a quantity such as {2} or {1,3}");
        }
        int comma = inner.indexOf(',');
        if (comma > 0
                && comma < inner.length() - 1
                && Integer.parseInt(inner.substring(0, comma)) > Integer.parseInt(inner.substring(comma + 1))) {
            throw error("a quantity that ends before it begins");
        }
        out.append('{').append(inner).append('}');
        at = end + 1;
    }

    private void atom() {
        int c = peek();
        switch (c) {
            case '(' -> {
                at++;
                out.append("(?:");
                branches();
                expect(')');
                out.append(')');
            }
            case '[' -> characterClass();
            case '.' -> {
                at++;
                out.append("[^\\n\\r]");
            }
            case '\\' -> out.append('[').append(escape()).append(']');
            case '?', '*', '+', '{' -> throw error("a quantifier with nothing before it");
            case ']', '}' -> throw error("an unescaped '" + Character.toString(c) + "'");
            default -> out.append(literal(take()));
        }
    }

    /** {@code [...]}, its negation and its subtraction. */
    private void characterClass() {
        if (++depth > DEPTH) {
            throw error("classes too deep");
        }
        expect('[');
        boolean negated = at < regex.length() && peek() == '^';
        if (negated) {
            at++;
        }
        StringBuilder members = new StringBuilder();
        String subtracted = "";
        while (true) {
            int c = peek();
            if (c == ']' && !members.isEmpty()) {
                at++;
                break;
            }
            if (c == '-' && at + 1 < regex.length() && regex.charAt(at + 1) == '[' && !members.isEmpty()) {
                at++;
                int before = out.length();
                characterClass();
                subtracted = out.substring(before);
                out.setLength(before);
                expect(']');
                break;
            }
            member(members);
        }
        String base = (negated ? "[^" : "[") + members + "]";
        out.append(subtracted.isEmpty() ? base : "(?:(?!" + subtracted + ")" + base + ")");
        depth--;
    }

    private void member(StringBuilder members) {
        int from = at;
        String low = classCharacter();
        boolean range = at + 1 < regex.length()
                && regex.charAt(at) == '-'
                && regex.charAt(at + 1) != ']'
                && regex.charAt(at + 1) != '[';
        if (!range) {
            members.append(low);
            return;
        }
        int lowCode = single(from);
        at++;
        int highAt = at;
        String high = classCharacter();
        int highCode = single(highAt);
        if (lowCode > highCode) {
            throw error("the range " + regex.substring(from, at) + " ends before it begins");
        }
        members.append(low).append('-').append(high);
    }

    private String classCharacter() {
        int c = peek();
        if (c == '\\') {
            return escape();
        }
        if (c == ']') {
            throw error("an empty class");
        }
        return literal(take());
    }

    /** The character that stands from {@code from} to here, for a range's end. */
    private int single(int from) {
        String text = regex.substring(from, at);
        if (text.charAt(0) != '\\') {
            return text.codePointAt(0);
        }
        return switch (text.charAt(1)) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> {
                if (Character.isLetterOrDigit(text.charAt(1))) {
                    throw error(text + " cannot end a range");
                }
                yield text.codePointAt(1);
            }
        };
    }

    /** An escape as members of a Java class. */
    private String escape() {
        expect('\\');
        int c = take();
        return switch (c) {
            case 'n' -> "\\n";
            case 'r' -> "\\r";
            case 't' -> "\\t";
            case 's' -> " \\t\\n\\r";
            case 'S' -> XmlCharacters.complement(XmlCharacters.SPACE);
            case 'd' -> "\\p{Nd}";
            case 'D' -> "\\P{Nd}";
            // Every code point is of one of the general categories L M N P Z S C.
            case 'w' -> "\\p{L}\\p{M}\\p{N}\\p{S}";
            case 'W' -> "\\p{P}\\p{Z}\\p{C}";
            case 'i' -> XmlCharacters.members(XmlCharacters.NAME_START);
            case 'I' -> XmlCharacters.complement(XmlCharacters.NAME_START);
            case 'c' -> XmlCharacters.members(XmlCharacters.NAME);
            case 'C' -> XmlCharacters.complement(XmlCharacters.NAME);
            case 'p', 'P' -> property(c);
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    at -= 2;
                    throw error("the unknown escape \\" + Character.toString(c));
                }
                yield literal(c);
            }
        };
    }

    private String property(int p) {
        int end = regex.indexOf('}', at);
        if (at >= regex.length() || peek() != '{' || end < 0) {
            throw error("\\" + Character.toString(p) + " without {a category}");
        }
        String name = regex.substring(at + 1, end);
        String java = name.startsWith("Is") ? block(name.substring(2)) : name;
        if (!name.startsWith("Is") && !CATEGORIES.contains(name)) {
            throw error("the unknown category " + name);
        }
        at = end + 1;
        return "\\" + Character.toString(p) + "{" + java + "}";
    }

    private String block(String name) {
        // Two of XSD's names are not Unicode's any more.
        String unicode = switch (name) {
            case "PrivateUse" -> "PrivateUseArea";
            case "CombiningMarksforSymbols" -> "CombiningDiacriticalMarksforSymbols";
            default -> name;
        };
        try {
            Character.UnicodeBlock.forName(unicode);
        } catch (IllegalArgumentException e) {
            throw error("the unknown block Is" + name);
        }
        return "In" + unicode;
    }

    private static String literal(int c) {
        String text = Character.toString(c);
        return c < 128 && !Character.isLetterOrDigit(c) && c > ' ' ? "\\" + text : text;
    }

    private int peek() {
        if (at >= regex.length()) {
            throw error("the end where more should come");
        }
        return regex.codePointAt(at);
    }

    private int take() {
        int c = peek();
        at += Character.charCount(c);
        return c;
    }

    private void expect(char c) {
        if (at >= regex.length() || regex.charAt(at) != c) {
            throw error("'" + c + "' is missing");
        }
        at++;
    }

    private IllegalArgumentException error(String problem) {
        return new IllegalArgumentException(problem + " at position " + (at + 1) + " of the pattern " + regex);
    }
}
