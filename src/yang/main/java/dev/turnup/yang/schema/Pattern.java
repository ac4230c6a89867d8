// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.yang.value.XsdRegex;

/** A pattern statement (RFC 7950, section 9.4.5), compiled once. Immutable; equal by its text, modifier and error. */
public final class Pattern {
    private final XsdRegex regex;
    private final boolean inverted;
    private final ErrorText error;

    /** A pattern that says nothing of its own where it is broken; as the other constructor. */
    public Pattern(String regex, boolean inverted) {
        this(regex, inverted, ErrorText.NONE);
    }

    /**
     * A pattern.
     *
     * @param regex a regular expression of XML Schema, which always matches the whole text
     * @param inverted whether the text must not match (modifier invert-match)
     * @param error what the module says where a text breaks it
     * @throws IllegalArgumentException where the text is no such expression; the message says at which position
     */
    public Pattern(String regex, boolean inverted, ErrorText error) {
        this(XsdRegex.compile(regex), inverted, error);
    }

    /** A pattern of an expression that is compiled, or was before. */
    Pattern(XsdRegex regex, boolean inverted, ErrorText error) {
        this.regex = regex;
        this.inverted = inverted;
        this.error = error;
    }

    /** The regular expression as written. */
    public String regex() {
        return regex.regex();
    }

    /** Whether the text must not match. */
    public boolean inverted() {
        return inverted;
    }

    /** What the module says where a text breaks this pattern. */
    public ErrorText error() {
        return error;
    }

    /** Whether a text obeys this pattern. */
    public boolean admits(String text) {
        return regex.matches(text) != inverted;
    }

    /** Whether a text obeys this pattern and has no character that no string may hold; where it is no, either may still be so. */
    boolean admitsPlainly(String text) {
        return !inverted && regex.matchesPlainly(text);
    }

    /** How many characters at the text's beginning fit the regular expression. */
    int fits(String text) {
        return regex.fits(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pattern that
                && regex.equals(that.regex)
                && inverted == that.inverted
                && error.equals(that.error);
    }

    @Override
    public int hashCode() {
        return 31 * regex.hashCode() + Boolean.hashCode(inverted);
    }

    /** {@code pattern X}, or {@code not pattern X} where inverted. */
    @Override
    public String toString() {
        return (inverted ? "not pattern " : "pattern ") + regex;
    }
}
