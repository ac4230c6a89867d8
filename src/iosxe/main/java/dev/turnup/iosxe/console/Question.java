// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import java.util.regex.Pattern;

/**
 * A question that is expected, and its answer.
 *
 * @param asked what it looks like, somewhere in its last line
 * @param answer what is typed, without the end of the line
 */
public record Question(Pattern asked, String answer) {
    /** A question that has that text in it, whatever the case. */
    public static Question of(String part, String answer) {
        return new Question(Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE), answer);
    }

    /** Agrees where the router wants to have something confirmed. */
    public static Question confirm() {
        return of("[confirm]", "");
    }
}
