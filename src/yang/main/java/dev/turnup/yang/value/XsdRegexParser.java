// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import dev.turnup.yang.value.XsdTerm.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads an XSD regular expression, by recursive descent through the grammar of XSD 1.0 part 2, appendix F. In the terms of
 * {@link java.util.regex} class subtraction becomes a negative look-ahead before the class: {@code [a-z-[aeiou]]} is {@code
 * (?:(?![aeiou])[a-z])}.
 */
final class XsdRegexParser {
    private static final int DEPTH = 200;
    private static final Characters NONE = new Characters("", AsciiSet.NONE);
    private static final AsciiSet LINE_ENDS = AsciiSet.NONE.with('\n', '\n').with('\r', '\r');
    private static final Set<String> CATEGORIES = Set.of(
            "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
            "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf", "Co", "Cn");

    private final String regex;
    private int at;
    private int depth;

    XsdRegexParser(String regex) {
        this.regex = regex;
    }

    XsdTerm parse() {
        XsdTerm term = branches();
        if (at < regex.length()) {
            throw error("')' without '('");
        }
        return term;
    }

    private XsdTerm branches() {
        if (++depth > DEPTH) {
            throw error("groups too deep");
        }
        List<XsdTerm> branches = new ArrayList<>(1);
        List<XsdTerm> pieces = new ArrayList<>();
        while (at < regex.length() && peek() != ')') {
            if (peek() == '|') {
                branches.add(new XsdTerm.Sequence(List.copyOf(pieces)));
                pieces.clear();
                at++;
            } else {
                pieces.add(piece());
            }
        }
        branches.add(new XsdTerm.Sequence(List.copyOf(pieces)));
        depth--;
        return branches.size() == 1 ? branches.getFirst() : new XsdTerm.Branches(List.copyOf(branches));
    }

    private XsdTerm piece() {
        XsdTerm atom = atom();
        if (at == regex.length() || "?*+{".indexOf(peek()) < 0) {
            return atom;
        }
        XsdTerm repeated = switch (take()) {
            case '?' -> new XsdTerm.Repeated(atom, 0, 1);
            case '*' -> new XsdTerm.Repeated(atom, 0, XsdTerm.Repeated.UNBOUNDED);
            case '+' -> new XsdTerm.Repeated(atom, 1, XsdTerm.Repeated.UNBOUNDED);
            default -> quantity(atom);
        };
        if (at < regex.length() && "?*+{".indexOf(peek()) >= 0) {
            throw error("a quantifier after a quantifier");
        }
        return repeated;
    }

    private XsdTerm quantity(XsdTerm atom) {
        int end = regex.indexOf('}', at);
        String inner = end < 0 ? "" : regex.substring(at, end);
        // {,3} is no quantity of XML Schema, but one published module means {0,3} by it.
        inner = inner.startsWith(",") ? "0" + inner : inner;
        if (!inner.matches("[0-9]{1,9}(,([0-9]{1,9})?)?")) {
            at--;
            throw error("'{' without a quantity such as {2} or {1,3}");
        }
        int comma = inner.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? inner : inner.substring(0, comma));
        int most = comma < 0
                ? least
                : comma == inner.length() - 1
                        ? XsdTerm.Repeated.UNBOUNDED
                        : Integer.parseInt(inner.substring(comma + 1));
        if (least > most) {
            at--;
            throw error("a quantity that ends before it begins");
        }
        at = end + 1;
        return new XsdTerm.Repeated(atom, least, most);
    }

    private XsdTerm atom() {
        int c = peek();
        return switch (c) {
            case '(' -> {
                at++;
                XsdTerm inner = branches();
                expect(')');
                yield new XsdTerm.Group(inner);
            }
            case '[' -> characterClass();
            case '.' -> {
                at++;
                yield new Characters("[^\\n\\r]", LINE_ENDS.complement());
            }
            case '\\' -> {
                Characters escaped = escape();
                yield new Characters("[" + escaped.java() + "]", escaped.ascii());
            }
            case '?', '*', '+', '{' -> throw error("a quantifier with nothing before it");
            case ']', '}' -> throw error("an unescaped '" + Character.toString(c) + "'");
            default -> literal(take());
        };
    }

    /** {@code [...]}, its negation and its subtraction. */
    private Characters characterClass() {
        if (++depth > DEPTH) {
            throw error("classes too deep");
        }
        expect('[');
        boolean negated = at < regex.length() && peek() == '^';
        if (negated) {
            at++;
        }
        Characters members = NONE;
        Characters subtracted = NONE;
        while (true) {
            int c = peek();
            if (c == ']' && !members.java().isEmpty()) {
                at++;
                break;
            }
            if (c == '-'
                    && at + 1 < regex.length()
                    && regex.charAt(at + 1) == '['
                    && !members.java().isEmpty()) {
                at++;
                subtracted = characterClass();
                expect(']');
                break;
            }
            members = members.or(member());
        }
        depth--;
        String base = (negated ? "[^" : "[") + members.java() + "]";
        String java = subtracted.java().isEmpty() ? base : "(?:(?!" + subtracted.java() + ")" + base + ")";
        AsciiSet ascii = negated ? members.ascii().complement() : members.ascii();
        return new Characters(java, ascii.without(subtracted.ascii()));
    }

    private Characters member() {
        int from = at;
        Characters low = classCharacter();
        boolean range = at + 1 < regex.length()
                && regex.charAt(at) == '-'
                && regex.charAt(at + 1) != ']'
                && regex.charAt(at + 1) != '[';
        if (!range) {
            return low;
        }
        int lowCode = single(from);
        at++;
        int highAt = at;
        Characters high = classCharacter();
        int highCode = single(highAt);
        if (lowCode > highCode) {
            throw error("the range " + regex.substring(from, at) + " ends before it begins");
        }
        return new Characters(low.java() + "-" + high.java(), AsciiSet.NONE.with(lowCode, highCode));
    }

    private Characters classCharacter() {
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

    /** An escape as members of a class. */
    private Characters escape() {
        expect('\\');
        int c = take();
        return switch (c) {
            case 'n' -> one("\\n", '\n');
            case 'r' -> one("\\r", '\r');
            case 't' -> one("\\t", '\t');
            case 's' -> new Characters(" \\t\\n\\r", XmlCharacters.ascii(XmlCharacters.SPACE));
            case 'S' -> others(XmlCharacters.SPACE);
            case 'd' -> new Characters("\\p{Nd}", AsciiSet.NONE.with('0', '9'));
            case 'D' -> new Characters("\\P{Nd}", AsciiSet.NONE.with('0', '9').complement());
            // Every code point is of one of the general categories L M N P Z S C.
            case 'w' -> java("\\p{L}\\p{M}\\p{N}\\p{S}");
            case 'W' -> java("\\p{P}\\p{Z}\\p{C}");
            case 'i' -> these(XmlCharacters.NAME_START);
            case 'I' -> others(XmlCharacters.NAME_START);
            case 'c' -> these(XmlCharacters.NAME);
            case 'C' -> others(XmlCharacters.NAME);
            case 'p', 'P' -> java(property(c));
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    at -= 2;
                    throw error("the unknown escape \\" + Character.toString(c));
                }
                yield literal(c);
            }
        };
    }

    private static Characters these(String pairs) {
        return new Characters(XmlCharacters.members(pairs), XmlCharacters.ascii(pairs));
    }

    private static Characters others(String pairs) {
        return new Characters(
                XmlCharacters.complement(pairs), XmlCharacters.ascii(pairs).complement());
    }

    /** Members of which {@link java.util.regex} says what they are. */
    private static Characters java(String members) {
        Predicate<String> each = Pattern.compile("[" + members + "]").asMatchPredicate();
        return new Characters(members, AsciiSet.of(c -> each.test(Character.toString(c))));
    }

    private static Characters one(String java, int c) {
        return new Characters(java, AsciiSet.NONE.with(c, c));
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
        // Surrogates are no characters (XML Schema part 2, F.1.1).
        if (name.endsWith("Surrogates")) {
            throw error("the unknown block Is" + name);
        }
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

    private static Characters literal(int c) {
        String text = Character.toString(c);
        return one(c < 128 && !Character.isLetterOrDigit(c) && c > ' ' ? "\\" + text : text, c);
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
