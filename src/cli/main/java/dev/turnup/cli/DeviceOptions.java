// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.CommandLine;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.console.ConsoleOptions;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TxId;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which device, how it is reached, and where what is done to it is written down. */
final class DeviceOptions {
    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    final JournalOptions journal = new JournalOptions();

    @Option(
            names = "--lines",
            description =
                    "Reach the device over its command line and change it in lines of IOS, for one without NETCONF:"
                            + " all that the models have lines for, telephony too. A user without privilege 15 needs the"
                            + " password of 'enable' in the variable TURNUP_ENABLE_PASSWORD.")
    private boolean lines;

    @Option(
            names = "--telephony",
            paramLabel = "PORT",
            arity = "0..1",
            fallbackValue = "22",
            description =
                    "Reach the device over its command line too, at this port (22), beside NETCONF: for telephony,"
                            + " which NETCONF does not carry, and for what the models of its release lack. Both parts"
                            + " are one transaction.")
    private @Nullable Integer telephony;

    /** The models that the device's configuration is read by: by lines, telephony is among them. */
    Schema schema() {
        return lines ? IosXe.documents() : IosXe.schema();
    }

    /** Reads a document for the device; ends the command where it states what cannot be carried in the way that the user named. */
    DecodedEdit read(Path file) {
        return carried(ChangeOptions.read(IosXe.documents(), file), file);
    }

    /** As the other, with a host's variables in it. */
    DecodedEdit read(Path file, Inventory.Host host) {
        return carried(ChangeOptions.read(IosXe.documents(), file, host), file);
    }

    private DecodedEdit carried(DecodedEdit document, Path file) {
        if (!lines && telephony == null && IosXe.needsLines(document)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    file + ": it states telephony, which NETCONF does not carry: add --telephony, to reach the"
                            + " device's command line beside NETCONF, or --lines, for a device without NETCONF");
        }
        return document;
    }

    /** How the device is reached; ends the command where something for it is missing. */
    OpenDevice.Reach reach(Surroundings here) {
        return reach(here, Optional.empty());
    }

    /** As the other, for a change that was read: it knows where it goes, and whether by lines, where the user says neither. */
    OpenDevice.Reach reach(Surroundings here, ChangeSource.Change asked) {
        OpenDevice.Reach reach =
                reach(here, asked.device(), lines || asked.lines()).as(Remembered.Which.OPEN);
        return asked.beside()
                .filter(part -> reach.lines().isEmpty() && reach.beside().isEmpty())
                .map(part -> reach.remembered().beside(reach, part, "the plan changes " + part.name() + " too"))
                .orElse(reach);
    }

    /** As the other; where the user names no device, that one. */
    OpenDevice.Reach reach(Surroundings here, Optional<Destination> known) {
        return reach(here, known, lines);
    }

    private OpenDevice.Reach reach(Surroundings here, Optional<Destination> known, boolean byLines) {
        return reach(byLines ? connection.lineWay(here, known) : connection.way(here, known), byLines, here);
    }

    private OpenDevice.Reach reach(ConnectionOptions.Way way, boolean byLines, Surroundings here) {
        return new OpenDevice.Reach(
                way,
                Optional.of(here).filter(unused -> byLines).map(DeviceOptions::console),
                Optional.ofNullable(telephony)
                        .filter(port -> !byLines)
                        .map(port -> new CommandLine(way.route().at(port), console(here))),
                () -> journal.open(here),
                new Remembered(here, Remembered.Which.NONE));
    }

    /** How the command line is used, with the password of enable where there is one. */
    static ConsoleOptions console(Surroundings here) {
        String enable = here.variable("TURNUP_ENABLE_PASSWORD");
        return enable.isEmpty() ? ConsoleOptions.STANDARD : ConsoleOptions.STANDARD.enable(enable);
    }

    /** One of several devices. */
    Site site(String name, ConnectionOptions.Way way, Function<IosXeDevice, Plan> planned, Surroundings here) {
        return new Site(name, reach(way, lines, here), planned);
    }

    /** How a device of an inventory is reached. */
    ConnectionOptions.Way way(Surroundings here, Inventory.Host host) {
        if (connection.named()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--inventory names the devices, and --device one: give one of them");
        }
        return lines ? connection.lineWay(here, host) : connection.way(here, host);
    }

    /** How each host of an inventory is reached, by name; the one device that the user names where there is no inventory. */
    Map<String, OpenDevice.Reach> reaches(Targets targets, Surroundings here) {
        Optional<List<Inventory.Host>> hosts = targets.hosts();
        Map<String, OpenDevice.Reach> reaches = new LinkedHashMap<>();
        if (hosts.isEmpty()) {
            reaches.put("", reach(here));
        } else {
            hosts.get().forEach(host -> reaches.put(host.name(), reach(way(here, host), lines, here)));
        }
        return reaches;
    }

    /**
     * As {@link #reaches}; where the user names no device, those on which the journal has something unfinished, or the one of
     * the transaction that is named.
     */
    Map<String, OpenDevice.Reach> unfinished(Targets targets, Optional<TxId> named, Surroundings here) {
        if (connection.named() || targets.hosts().isPresent()) {
            return as(Remembered.Which.OPEN, reaches(targets, here));
        }
        Map<String, OpenDevice.Reach> reaches = new LinkedHashMap<>();
        try (HistoryCommand.Opened opened = new HistoryCommand.Opened(journal.look(here))) {
            opened.devices(named).forEach(name -> reaches.put(name, reach(here, Optional.of(Destination.parse(name)))));
        }
        return as(Remembered.Which.OPEN, reaches);
    }

    /** The options that name the same device, reached in the same way, and the same journal. */
    String again(OpenDevice.Reach reach) {
        StringBuilder words = new StringBuilder(connection.again(reach.way()));
        words.append(reach.lines().isPresent() ? " --lines" : "");
        reach.beside()
                .ifPresent(line -> words.append(" --telephony=")
                        .append(line.route().target().port()));
        ConnectionOptions.append(words, "--journal", journal.named());
        return words.toString();
    }

    /** As {@link #reaches}, where those transactions say how each device is reached and the user does not. */
    static Map<String, OpenDevice.Reach> as(Remembered.Which which, Map<String, OpenDevice.Reach> reaches) {
        reaches.replaceAll((name, reach) -> reach.as(which));
        return reaches;
    }

    /** The device that a transaction of the journal changed, by the way that it took; its user is the one who is named otherwise. */
    OpenDevice.Reach reach(Surroundings here, TxId tx) {
        try (HistoryCommand.Opened opened = new HistoryCommand.Opened(journal.look(here))) {
            return reach(
                            here,
                            opened.journal()
                                    .flatMap(open -> open.find(tx))
                                    .map(entry -> Destination.parse(entry.device())))
                    .as(Remembered.Which.tx(tx));
        }
    }
}
