// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import picocli.CommandLine.Option;

/** How a change is shown while it happens. */
final class WatchOptions {
    @Option(
            names = "--events",
            description = "With --json, print each phase of a change as it happens too: one JSON object a line, the "
                    + "answer last.")
    private boolean events;

    /** On standard output as events where they are asked for, else on standard error. */
    Watch watch(Surroundings here, OutputOptions output) {
        if (events && !output.json) {
            throw new CommandFailure(ExitCode.USAGE, "--events goes with --json");
        }
        return events ? Watch.events(here) : Watch.lines(here);
    }
}
