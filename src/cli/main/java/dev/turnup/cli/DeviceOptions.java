// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.TxId;
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
        return new OpenDevice.Reach(connection.way(here), () -> journal.open(here));
    }

    /** As the other; where the user names no device, that one. */
    OpenDevice.Reach reach(Surroundings here, Optional<Destination> known) {
        return new OpenDevice.Reach(connection.way(here, known), () -> journal.open(here));
    }

    /** The device that a transaction of the journal changed; its user is the one who is named otherwise. */
    Optional<Destination> of(TxId tx, Surroundings here) {
        try (HistoryCommand.Opened opened = new HistoryCommand.Opened(journal.look(here))) {
            return opened.journal().flatMap(open -> open.find(tx)).map(entry -> Destination.parse(entry.device()));
        }
    }
}
