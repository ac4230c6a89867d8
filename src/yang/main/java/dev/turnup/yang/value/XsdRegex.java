// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of XML Schema (XSD 1.0 part 2, appendix F), which always matches the whole text. Patterns and
 * {@code re-match()} use it. Compiled once; immutable and safe for several threads; equal by its text.
 */
public final class XsdRegex {
    /** Looks at a text after which trying one way after the other is given up: far more than any sane expression takes. */
    private static final long LOOKS = 500_000;
    /** In longer texts the groups of {@link java.util.regex} may go too deep for the stack. */
    private static final int LONG = 2_000;

    private final String regex;
    /** Whether it takes whatever is in one line: published modules say so of most descriptions. */
    private final boolean any;

    private volatile @Nullable XsdTerm parsed;
    private volatile @Nullable XsdMachine machine;
    private volatile @Nullable Pattern compiled;

    private XsdRegex(String regex) {
        this.regex = regex;
        this.any = regex.equals(".*");
    }

    /**
     * Compiles an expression.
     *
     * @throws IllegalArgumentException where the text is no such expression; the message says at which position. What XML
     *     Schema calls an error but published modules contain is taken as they mean it: a backslash before any punctuation mark stands for that mark,
     *     and {@code {,3}} for {@code {0,3}}.
     */
    public static XsdRegex compile(String regex) {
        XsdRegex compiled = new XsdRegex(regex);
        compiled.parsed();
        return compiled;
    }

    /**
     * An expression that {@link #compile} took before: whether it is one is looked at when it is first used.
     *
     * @param regex the expression as it was written
     */
    public static XsdRegex compiledBefore(String regex) {
        return new XsdRegex(regex);
    }

    /** The expression as written. */
    public String regex() {
        return regex;
    }

    /** Whether the whole text matches. Whatever the expression, only a long text takes long. */
    public boolean matches(String text) {
        if (any) {
            return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        }
        return switch (machine().matches(text)) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> matchesOtherwise(text);
        };
    }

    /**
     * Whether the whole text matches and has, beside tabs and ends of lines, none but the printed characters of ASCII: the
     * quickest answer, and most often yes. Where it is no, {@link #matches} has still to be asked.
     */
    public boolean matchesPlainly(String text) {
        return any ? isPlainLine(text) : machine().matches(text) == XsdMachine.Answer.YES;
    }

    private static boolean isPlainLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= AsciiSet.SIZE) {
                return false;
            }
        }
        return true;
    }

    private XsdMachine machine() {
        XsdMachine known = machine;
        if (known == null) {
            known = new XsdMachine(parsed());
            machine = known;
        }
        return known;
    }

    private boolean matchesOtherwise(String text) {
        if (text.length() <= LONG) {
            try {
                return java().matcher(new CountedText(text, LOOKS)).matches();
            } catch (CountedText.Exhausted e) {
                // There are too many ways to match it to try them one by one.
            }
        }
        return XsdPlaces.matches(parsed(), text);
    }

    /** How many characters at the text's beginning can begin a matching text; -1 where finding out would take too long. */
    @SuppressWarnings("JdkObsolete") // hitEnd answers what is asked here: whether more text could still match
    public int fits(String text) {
        if (text.length() > LONG) {
            return -1;
        }
        Matcher matcher = java().matcher(new CountedText(text, LOOKS));
        try {
            for (int end = text.length(); end > 0; end--) {
                matcher.region(0, end);
                if (matcher.matches() || matcher.hitEnd()) {
                    return end;
                }
            }
        } catch (CountedText.Exhausted e) {
            return -1;
        }
        return 0;
    }

    /** The expression for {@link java.util.regex}, which is asked where no machine can tell. */
    private Pattern java() {
        Pattern known = compiled;
        if (known == null) {
            known = Pattern.compile(parsed().java());
            compiled = known;
        }
        return known;
    }

    /** Parsing is put off until the first match: most patterns of a large schema are never asked. */
    private XsdTerm parsed() {
        XsdTerm known = parsed;
        if (known == null) {
            known = new XsdRegexParser(regex).parse();
            parsed = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof XsdRegex that && regex.equals(that.regex);
    }

    @Override
    public int hashCode() {
        return regex.hashCode();
    }

    @Override
    public String toString() {
        return regex;
    }
}
