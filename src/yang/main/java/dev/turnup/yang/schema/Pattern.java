// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

/**
 * A pattern statement (RFC 7950, section 9.4.5).
 *
 * @param regex a regular expression of XML Schema, which always matches the whole text
 * @param inverted whether the text must not match (modifier invert-match)
 */
public record Pattern(String regex, boolean inverted) {

    /** Whether a text obeys this pattern. */
    public boolean admits(String text) {
        return XsdRegex.compile(regex).matches(text) != inverted;
    }
}
