// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Which device, how it is reached, and where what is done to it is written down. */
final class DeviceOptions {
    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    final JournalOptions journal = new JournalOptions();

    /** How the device is reached; ends the command where something for it is missing. */
    OpenDevice.Reach reach(Surroundings here) {
        return new OpenDevice.Reach(connection.way(here), journal.file(here));
    }

    /** As the other; where the user names no device, that one. */
    OpenDevice.Reach reach(Surroundings here, Optional<Destination> known) {
        return new OpenDevice.Reach(connection.way(here, known), journal.file(here));
    }
}
