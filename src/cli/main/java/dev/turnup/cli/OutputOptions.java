// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import picocli.CommandLine.Option;

/** How a command talks. */
final class OutputOptions {
    /** When to colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(names = "--json", description = "Print one JSON object on standard output, and all else on standard error.")
    boolean json;

    @Option(
            names = "--colour",
            paramLabel = "WHEN",
            defaultValue = "AUTO",
            description = "Colour the output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, on a terminal).")
    Colour colour = Colour.AUTO;

    @Option(names = "--debug", description = "Show stack traces and what the SSH library logs.")
    boolean debug;

    Ansi ansi(Surroundings here) {
        return switch (colour) {
            case ALWAYS -> Ansi.COLOUR;
            case NEVER -> Ansi.PLAIN;
            case AUTO -> here.terminal() && here.variable("NO_COLOR").isEmpty() ? Ansi.COLOUR : Ansi.PLAIN;
        };
    }
}
