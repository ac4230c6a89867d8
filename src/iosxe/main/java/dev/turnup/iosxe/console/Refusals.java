// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells from what a router prints whether it refused a line. */
final class Refusals {
    private static final Pattern REFUSED = Pattern.compile("(?im)^\\s*%?\\s*("
            + "invalid input detected.*|incomplete command.*|ambiguous command.*|unrecognized command.*"
            + "|command rejected.*|command authorization failed.*|.*overlaps with.*|bad mask.*|bad secrets?.*"
            + "|configuring ip routing on a lan subinterface.*|invalid .*|illegal .*|error[: ].*|failed .*"
            + "|cannot .*|can't .*|unable to .*|no such .*|unknown .*|not (allowed|supported|permitted|enough).*"
            + "|.*(already (exists|in use|used|assigned|configured)|does not exist|not (defined|configured|found)"
            + "|is (not|being) (allowed|used)|out of range|must be|is locked|exceeds?).*"
            + "|.*(please|first) (configure|define|remove|set).*)$");

    private Refusals() {}

    /**
     * Why a line was refused, on one line; empty where it was taken, whatever else the router noted.
     *
     * @param printed what came after the line
     */
    static Optional<String> in(String printed) {
        return printed.lines()
                .filter(line ->
                        line.stripLeading().startsWith("%") && !line.strip().startsWith("%%"))
                .filter(line -> REFUSED.matcher(line).find())
                .findFirst()
                .map(line -> caret(printed) + line.strip());
    }

    /** Where the parser stopped, counted in the echo of the line. */
    private static String caret(String printed) {
        return printed.lines()
                .filter(line -> line.strip().equals("^"))
                .findFirst()
                .map(line -> "at column " + (line.indexOf('^') + 1) + ": ")
                .orElse("");
    }
}
