// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import java.util.Optional;

/**
 * One line that can be given to the parser of IOS and does there what it says, and nothing else. Whatever is sent to a
 * router's command line is one of these; none can be made that ends the line early, asks for help, is a comment, completes
 * a word or is cut off.
 *
 * @param text what is sent, without the end of the line
 * @param shown the same with secrets masked, for people
 */
public record IosLine(String text, String shown) {
    /** The longest line that the parser takes. */
    public static final int LONGEST = 254;

    /** @throws IllegalArgumentException where the text is no such line; the message does not show the text */
    public IosLine {
        unsafe(text).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    /** A line without secrets. */
    public static IosLine of(String text) {
        return new IosLine(text, text);
    }

    /** Why a text is no line; empty where it is one. Does not show the text. */
    public static Optional<String> unsafe(String text) {
        if (text.isEmpty()) {
            return Optional.of("an IOS line is not empty");
        }
        if (text.length() > LONGEST) {
            return Optional.of("an IOS line has at most " + LONGEST + " characters, not " + text.length());
        }
        if (text.startsWith(" ") || text.endsWith(" ")) {
            return Optional.of("an IOS line neither begins nor ends with a blank");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return Optional.of("an IOS line is of printable ASCII, without U+%04X".formatted((int) c));
            }
            if (c == '?') {
                return Optional.of("IOS takes '?' for a request for help");
            }
            if (c == '!' && (i == 0 || text.charAt(i - 1) == ' ')) {
                return Optional.of("IOS takes what begins with '!' for a comment");
            }
        }
        return Optional.empty();
    }

    /** The line with secrets masked. */
    @Override
    public String toString() {
        return shown;
    }
}
