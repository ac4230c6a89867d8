// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.library.ModuleLibrary;
import dev.turnup.fixture.personality.Personality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup fixture}: a simulated router for whoever speaks NETCONF. */
@Command(
        name = "fixture",
        mixinStandardHelpOptions = true,
        description = {
            "Run a simulated router.",
            "It listens on the loopback interface until standard input ends or a signal comes, and",
            "prints how to reach it: address, user, password, and a known_hosts file that holds its key."
        })
final class FixtureCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(
            names = "--personality",
            paramLabel = "NAME",
            defaultValue = "isr4331-17.12.01",
            description = "Which router: a folder under fixtures/devices (default: ${DEFAULT-VALUE}).")
    private String personality = "";

    @Option(names = "--port", defaultValue = "0", description = "Where to listen; 0 takes any free port (the default).")
    private int port;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description =
                    "Announce and give out the YANG modules of this folder, rather than those that ship with Turnup.")
    private @Nullable Path modules;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        try (SimulatedDevice router = start()) {
            Path knownHosts = Files.createTempFile("turnup-known-hosts-", "");
            knownHosts.toFile().deleteOnExit();
            router.writeKnownHosts(knownHosts);
            here.out().println(output.json ? json(router, knownHosts) : text(router, knownHosts));
            here.out().flush();
            awaitEnd(here);
            Files.deleteIfExists(knownHosts);
            return ExitCode.DONE.number();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SimulatedDevice start() {
        if (port < 0 || port > 65_535) {
            throw new CommandFailure(ExitCode.USAGE, "a port is 0 to 65535, not " + port);
        }
        try {
            Personality plays = Personality.named(personality);
            return SimulatedDevice.builder(modules == null ? plays : plays.withModules(ModuleLibrary.in(modules)))
                    .port(port)
                    .start();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "port " + port + " cannot be listened on: "
                            + (e.getCause() == null
                                    ? e.getMessage()
                                    : e.getCause().getMessage()));
        }
    }

    private static void awaitEnd(Surroundings here) throws IOException {
        byte[] ignored = new byte[1024];
        while (here.in().read(ignored) >= 0) {
            // whoever started the router may type what they like; only the end counts
        }
    }

    private static String json(SimulatedDevice router, Path knownHosts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(
                "address",
                router.address().getHostString() + ":" + router.address().getPort());
        line.put("user", router.user());
        line.put("password", router.password());
        line.put("knownHosts", knownHosts.toString());
        line.put("device", router.uri().toString());
        return Json.of(line);
    }

    private static String text(SimulatedDevice router, Path knownHosts) {
        return """
                %s
                  device       %s
                  password     %s
                  known hosts  %s
                End standard input (Ctrl-D), or interrupt, to stop it.""".formatted(router, router.uri(), router.password(), knownHosts);
    }
}
