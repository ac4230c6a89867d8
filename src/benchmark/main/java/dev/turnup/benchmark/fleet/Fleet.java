// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.fleet;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.SimulatedFleet;
import dev.turnup.fixture.library.ModuleLibrary;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The process with our routers: writes down where they are, says that it is ready, and runs until standard input ends. */
public final class Fleet {
    static final String READY = "ready";
    static final String PORTS = "ports";
    static final String KNOWN_HOSTS = "known_hosts";

    private Fleet() {}

    /**
     * Starts them.
     *
     * @param args the personality, how many, the folder for {@link #PORTS} and {@link #KNOWN_HOSTS}; and, for other models, a
     *     schema file and the folder that it was compiled from
     */
    public static void main(String[] args) {
        Personality plays = Personality.named(args[0]);
        Path folder = Path.of(args[2]);
        try {
            if (args.length > 3) {
                plays = plays.withModels(
                        SchemaFile.read(Files.readAllBytes(Path.of(args[3])), args[3]),
                        ModuleLibrary.in(Path.of(args[4])));
            }
            try (SimulatedFleet fleet =
                    SimulatedFleet.builder(plays, Integer.parseInt(args[1])).start()) {
                SimulatedDevice first = fleet.devices().getFirst();
                Files.writeString(folder.resolve(KNOWN_HOSTS), fleet.knownHosts());
                Files.writeString(
                        folder.resolve(PORTS),
                        first.user() + "\n" + first.password() + "\n"
                                + fleet.devices().stream()
                                        .map(device -> device.address().getPort() + "\n")
                                        .collect(Collectors.joining()));
                System.out.println(READY);
                while (System.in.read() >= 0) {
                    // only the end counts
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
