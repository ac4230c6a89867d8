// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the end of what a router printed when it waits for somebody.
 *
 * @param host the router's name as the prompt has it, which may be cut short
 * @param mode such as {@code config-if}; empty in exec
 * @param privileged whether it ends in {@code #}
 */
record Prompt(String host, String mode, boolean privileged) {
    private static final Pattern FORM =
            Pattern.compile("(?:^|[\\r\\n])([A-Za-z0-9_.-]{1,63})(?:\\(([^()\\r\\n]{1,60})\\))?([>#]) ?$");
    private static final Pattern QUESTION = Pattern.compile(
            "(?:^|[\\r\\n])([^\\r\\n]*(?:\\[confirm]|\\[yes/no]:?|\\[no]:|\\[y/n]:?|]\\?|[Pp]assword:|\\(y/n\\)\\S*)) ?$");

    /** The prompt at the end of a text. */
    static Optional<Prompt> at(String text) {
        Matcher found = FORM.matcher(tail(text));
        return found.find()
                ? Optional.of(new Prompt(
                        found.group(1),
                        found.group(2) == null ? "" : found.group(2),
                        found.group(3).equals("#")))
                : Optional.empty();
    }

    /** The question at the end of a text: its last line. */
    static Optional<String> question(String text) {
        Matcher found = QUESTION.matcher(tail(text));
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    /** What a text ends in: no prompt and no question is longer. */
    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 400));
    }

    /** Whether the router waits in configuration mode. */
    boolean configuring() {
        return mode.startsWith("config") || mode.startsWith("conf-") || mode.startsWith("cfg-");
    }

    /** Whether this could be the prompt of the router whose name was seen: names are cut short where they are long. */
    boolean isOf(String name) {
        return host.equals(name) || host.startsWith(name) || name.startsWith(host);
    }
}
