// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IOS line that the parser of an IOS XE device refused, from the error detail of the module {@code cisco-ia}.
 *
 * @param badCommand the line
 * @param errorLocation where in the line the parser stopped, from 0
 * @param parserResponse what the parser said; often empty
 * @param parserContext the lines that led to the mode in which it said so; often empty
 */
public record BadCli(String badCommand, OptionalInt errorLocation, String parserResponse, String parserContext) {
    // What follows one of these words is a secret, whether IOS was given it plain, hashed or with a type before it.
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?<![^ ])((?:password|secret|passphrase|key|key-string|pre-shared-key|psk|community|md5) +)[^ \\n].*");
    private static final String MASK = "********";

    /** A line refused at a place, with no more said. */
    public BadCli(String badCommand, int errorLocation) {
        this(badCommand, OptionalInt.of(errorLocation), "", "");
    }

    /** Every one in an error-info, at any depth. */
    static List<BadCli> read(ReceivedElement errorInfo) {
        List<BadCli> found = new ArrayList<>();
        for (ReceivedElement child : errorInfo.children()) {
            if (child.name().equals(name("bad-cli"))) {
                found.add(new BadCli(
                        text(child, "bad-command"),
                        number(text(child, "error-location").strip()),
                        text(child, "parser-response").strip(),
                        text(child, "parser-context").strip()));
            } else {
                found.addAll(read(child));
            }
        }
        return List.copyOf(found);
    }

    private static String text(ReceivedElement cli, String local) {
        return cli.child(local).map(ReceivedElement::text).orElse("");
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** The content of the {@code <error-info>} that says this. */
    XmlContent toErrorInfo() {
        return out -> {
            out.element(name("severity"), "error_cli");
            out.start(name("detail")).start(name("bad-cli"));
            out.element(name("bad-command"), badCommand);
            errorLocation.ifPresent(at -> out.element(name("error-location"), Integer.toString(at)));
            out.element(name("parser-response"), parserResponse);
            if (!parserContext.isEmpty()) {
                out.element(name("parser-context"), parserContext);
            }
            out.end().end();
        };
    }

    private static XmlName name(String local) {
        return new XmlName(Nc.CISCO_IA, local);
    }

    /** The line for people: what follows a word such as {@code password} or {@code secret} is masked, to the line's end. */
    public String shownCommand() {
        return masked(badCommand);
    }

    private static String masked(String text) {
        return SECRET.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(MASK));
    }

    /**
     * As IOS shows it: the mode that the line is of, where one is told, as the line above it; the line; a caret beneath where
     * the parser stopped; and what it said. Secrets are masked.
     */
    @Override
    public String toString() {
        String shown = shownCommand();
        StringBuilder text = new StringBuilder();
        String before = parserContext.isBlank() ? "" : " "; // as a running configuration shows what is of a mode
        if (!parserContext.isBlank()) {
            text.append(masked(parserContext).strip()).append('\n');
        }
        text.append(before).append(shown);
        errorLocation.ifPresent(at -> text.append('\n')
                .append(before)
                .repeat(' ', Math.max(0, Math.min(at, shown.length())))
                .append('^'));
        String said = masked(parserResponse);
        if (said.isEmpty() && errorLocation.isPresent()) {
            said = "% Invalid input detected at '^' marker.";
        }
        return said.isEmpty() ? text.toString() : text.append('\n').append(said).toString();
    }
}
