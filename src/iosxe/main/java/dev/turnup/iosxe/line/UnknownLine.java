// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.yang.data.InstancePath;
import java.util.regex.Pattern;

/**
 * A line that stands in a mode of the models and that no model knows. It is kept where it is.
 *
 * @param in the node in whose mode it stands
 * @param number its place in the text of the configuration, from 1
 * @param text the line; for people see {@link #toString}
 */
public record UnknownLine(InstancePath in, int number, String text) {
    private static final Pattern SECRET = Pattern.compile("(?i)\\b(password|secret|key|community|md5|credential)\\b.*");

    /** The line and where it is, with what comes after a word such as {@code password} masked. */
    @Override
    public String toString() {
        return "line " + number + ": " + shown(text) + "  (in " + in + ")";
    }

    /** A line of which nobody knows where its secrets are, masked from the first word on that tells of one. */
    public static String shown(String text) {
        return SECRET.matcher(text).replaceFirst("$1 ********");
    }
}
