// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

/** The characters that a string may hold (RFC 7950, sections 9.4 and 14, {@code yang-char}). */
final class YangCharacters {
    private YangCharacters() {}

    /** The index of the first character that no string may hold; -1 where there is none. */
    static int firstOther(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= Character.MIN_SURROGATE && isOther(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Half a pair of surrogates, or one of the 66 that are no characters; of a pair the second half is never asked about. */
    private static boolean isOther(String text, int i) {
        char c = text.charAt(i);
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        int code = text.codePointAt(i);
        return (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)
                || (code >= 0xFDD0 && code <= 0xFDEF)
                || (code & 0xFFFE) == 0xFFFE;
    }
}
