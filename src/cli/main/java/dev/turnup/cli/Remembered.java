// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.CommandLine;
import dev.turnup.transaction.Journal;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalRemainder;
import dev.turnup.transaction.Tier;
import dev.turnup.transaction.TxId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a device is reached where the user does not say: by the way that transactions on it took, as the journal has them. */
record Remembered(Surroundings here, Which which) {

    /** Which transactions say so. */
    @FunctionalInterface
    interface Which {
        /** None: the user does. */
        Which NONE = (journal, device) -> Stream.empty();

        /** Those that are not over, which come first. */
        Which OPEN = (journal, device) -> journal.unresolved(device).stream();

        /** Those that the device is held to. */
        Which LAST = (journal, device) -> Stream.concat(
                journal.lastKnown(device).flatMap(known -> journal.find(known.tx())).stream(),
                journal.lastBeside(device).stream());

        Stream<JournalEntry> of(Journal journal, String device);

        /** That one. */
        static Which tx(TxId tx) {
            return (journal, device) -> journal.find(tx).stream();
        }
    }

    /** The same, with the device's command line where the transactions took it and the user names none. */
    OpenDevice.Reach in(OpenDevice.Reach reach, Journal journal) {
        if (reach.lines().isPresent() || reach.beside().isPresent()) {
            return reach;
        }
        List<JournalEntry> entries =
                which.of(journal, reach.way().route().target().address()).toList();
        if (entries.stream().anyMatch(entry -> entry.tier() == Tier.E)) {
            return reach.over(Optional.of(DeviceOptions.console(here)), Optional.empty());
        }
        return entries.stream()
                .filter(entry -> entry.remainder().isPresent())
                .findFirst()
                .map(entry -> beside(reach, entry.remainder().orElseThrow(), changed(entry)))
                .orElse(reach);
    }

    private static String changed(JournalEntry entry) {
        return entry.tx() + " changed " + entry.remainder().orElseThrow().name() + " too";
    }

    /**
     * The same, with the device's command line beside NETCONF, at the port at which a part of a change was taken.
     *
     * @param why told where an older Turnup did not write that port down
     */
    OpenDevice.Reach beside(OpenDevice.Reach reach, JournalRemainder part, String why) {
        if (part.port().isEmpty()) {
            here.err()
                    .println("turnup: " + why + ", so the command line is used beside NETCONF, at port "
                            + CommandLine.PORT + "; where that is another, add --telephony=PORT");
        }
        return reach.over(
                Optional.empty(),
                Optional.of(new CommandLine(
                        reach.way().route().at(part.port().orElse(CommandLine.PORT)), DeviceOptions.console(here))));
    }
}
