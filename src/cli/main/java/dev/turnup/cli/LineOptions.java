// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.CommandLine;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Which device's command line, and how it is reached. */
final class LineOptions {
    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    /** How the command line is reached; ends the command where something for it is missing. */
    ConnectionOptions.Way way(Surroundings here) {
        return connection.lineWay(here, Optional.empty());
    }

    /** The command line at the end of a way. */
    static CommandLine at(ConnectionOptions.Way way, Surroundings here) {
        return new CommandLine(way.route(), DeviceOptions.console(here));
    }
}
