// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a host's variables into a document, where {@code ${name}} stands; {@code ${host}} is the host's name in the inventory
 * unless a variable says otherwise, and {@code $${name}} is left as {@code ${name}}.
 */
final class Substitution {
    private static final Pattern PLACE = Pattern.compile("\\$?\\$\\{([A-Za-z_][A-Za-z0-9_-]*)}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}._/+][\\p{L}\\p{N}._:/@+= -]*");

    private Substitution() {}

    /** Whether a value means itself wherever it is put, in any of the formats: nothing in it is a sign of one of them. */
    static boolean fits(String value) {
        return VALUE.matcher(value).matches()
                && !value.endsWith(":")
                && !value.endsWith(" ")
                && !value.contains(": ")
                && !value.contains("  ");
    }

    /** The document of a host; one that names what the host does not have ends the command. */
    static String in(String document, String name, Inventory.Host host) {
        Map<String, String> vars = new TreeMap<>(host.settings().vars());
        vars.putIfAbsent("host", host.name());
        TreeSet<String> missing = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        Matcher place = PLACE.matcher(document);
        while (place.find()) {
            if (place.group().startsWith("$$")) {
                place.appendReplacement(
                        text, Matcher.quoteReplacement(place.group().substring(1)));
            } else {
                String value = vars.get(place.group(1));
                if (value == null) {
                    missing.add(place.group(1));
                }
                place.appendReplacement(text, Matcher.quoteReplacement(value == null ? "" : value));
            }
        }
        place.appendTail(text);
        if (!missing.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.INVALID,
                    "INVENTORY",
                    name + ": host " + host.name() + " has no variable " + String.join(", ", missing)
                            + "; nothing was sent",
                    List.of());
        }
        return text.toString();
    }
}
