// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.fixture.FaultPlan;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.SimulatedFleet;
import dev.turnup.fixture.library.ModuleLibrary;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup fixture}: simulated routers for whoever speaks NETCONF. */
@Command(
        name = "fixture",
        mixinStandardHelpOptions = true,
        description = {
            "Run one or more simulated routers.",
            "They listen on the loopback interface until standard input ends or a signal comes, and the",
            "command prints how to reach them: address, user, password, and a known_hosts file with their key."
        },
        footerHeading = "%nA file of faults has lines of when and what; a # begins a remark:%n",
        footer = {
            "  OPERATION|* [#N|N%%]        delay-applying TIME, delay-reply TIME, trickle-reply BYTES TIME,",
            "                             cut-within-request, drop-before-applying, drop-after-applying,",
            "                             drop-after-reply, truncate-reply, half-chunk, silence, garbage,",
            "                             wrong-message-id, duplicate-reply, notification-flood COUNT,",
            "                             reject TAG [\"TEXT\"], reject-after-applying TAG [\"TEXT\"],",
            "                             warn \"TEXT\", lose-candidate, forget-backup, arm-timer TAG [\"TEXT\"],",
            "                             lose-power [before-applying|before-reply|after-reply]",
            "  OPERATION|*                reply ok|FILE [xN|always]",
            "  notification [#N|N%%]       drop-before, truncate, drop-after, delay TIME, trickle BYTES TIME",
            "  hello [N%%]                 close, truncate, close-after, silence, garbage, without-base,",
            "                             delay TIME, trickle BYTES TIME",
            "  connection [N%%]            close, silence, delay TIME, malformed-banner [\"TEXT\"]",
            "  device                     disk-full, session-limit COUNT, pretend WHAT (a word of its hello,",
            "                             such as confirmed-commit, that it answers with ok and does not do)",
            "  seed N                     what strikes by chance, N%%, does so by this number",
            "A TIME is such as 200ms, 30s or 10m."
        })
final class FixtureCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(
            names = "--personality",
            paramLabel = "NAME",
            defaultValue = "isr4331-17.12.01",
            description =
                    "Which router: a folder under fixtures/devices (default: ${DEFAULT-VALUE}), or with a slash in it"
                            + " the path of one's own.")
    private String personality = "";

    @Option(names = "--devices", paramLabel = "N", defaultValue = "1", description = "How many; 1 is the default.")
    private int devices;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Where the first listens, each other on the next port; 0 takes any free ports (the default).")
    private int port;

    @Option(
            names = "--command-line",
            description =
                    "Open each router's IOS command line too: SSH on a free port of its own, which is printed. One"
                            + " that speaks no NETCONF opens it without being told.")
    private boolean commandLine;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description =
                    "What is to go wrong, and what a script answers, one line each: when and what, such as 'commit"
                            + " #3 drop-after-applying', 'get-config 5%% trickle-reply 64 200ms', 'seed 42'.")
    private @Nullable Path faults;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description =
                    "Play by the YANG modules of this folder, rather than by those that ship with Turnup: they are"
                            + " compiled, announced, given out and obeyed. May be a file that 'turnup models compile --out' wrote,"
                            + " which is obeyed alone.")
    private @Nullable Path models;

    @Mixin
    private final CompilationOptions compilation = new CompilationOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        try (SimulatedFleet routers = start()) {
            Path knownHosts = Files.createTempFile("turnup-known-hosts-", "");
            knownHosts.toFile().deleteOnExit();
            List<String> commandLines = commandLines(routers);
            Files.writeString(knownHosts, keys(routers, commandLines));
            here.out()
                    .println(
                            output.json
                                    ? json(routers, knownHosts, commandLines)
                                    : text(routers, knownHosts, commandLines));
            here.out().flush();
            awaitEnd(here);
            Files.deleteIfExists(knownHosts);
            return ExitCode.DONE.number();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SimulatedFleet start() {
        if (port < 0 || port > 65_535) {
            throw new CommandFailure(ExitCode.USAGE, "a port is 0 to 65535, not " + port);
        }
        try {
            Optional<FaultPlan> plan = Optional.ofNullable(faults).map(FaultPlan::read);
            SimulatedFleet fleet = SimulatedFleet.builder(personality(), devices)
                    .firstPort(port)
                    .start();
            plan.ifPresent(wrong -> wrong.applyTo(fleet));
            return fleet;
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

    private Personality personality() {
        Personality plays =
                personality.contains("/") ? Personality.in(Path.of(personality)) : Personality.named(personality);
        if (models == null) {
            return plays;
        }
        Schema schema =
                CompiledModels.of(models, compilation, turnup.here).compiled().schema();
        return plays.withModels(
                schema, Files.isDirectory(models) ? ModuleLibrary.in(models) : ModuleLibrary.of(schema));
    }

    private static void awaitEnd(Surroundings here) throws IOException {
        byte[] ignored = new byte[1024];
        while (here.in().read(ignored) >= 0) {
            // whoever started the router may type what they like; only the end counts
        }
    }

    private List<String> commandLines(SimulatedFleet routers) {
        return routers.devices().stream()
                .filter(device -> commandLine || !device.personality().speaksNetconf())
                .map(device -> uri(device, device.commandLine()))
                .toList();
    }

    private static String keys(SimulatedFleet routers, List<String> commandLines) {
        return routers.devices().stream()
                .flatMap(device -> Stream.of(
                                Optional.of(device.knownHostsLine())
                                        .filter(line -> device.personality().speaksNetconf()),
                                Optional.of(commandLines)
                                        .filter(all -> !all.isEmpty())
                                        .map(all -> device.commandLineKnownHostsLine()))
                        .flatMap(Optional::stream))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String json(SimulatedFleet routers, Path knownHosts, List<String> commandLines) {
        SimulatedDevice first = routers.devices().getFirst();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(
                "address", address(first).getHostString() + ":" + address(first).getPort());
        line.put("user", first.user());
        line.put("password", first.password());
        line.put("knownHosts", knownHosts.toString());
        line.put("device", uri(first));
        line.put("devices", routers.devices().stream().map(FixtureCommand::uri).toList());
        if (!commandLines.isEmpty()) {
            line.put("commandLines", commandLines);
        }
        return Json.of(line);
    }

    /** Where to reach it: with NETCONF where it speaks that, else at its command line. */
    private static InetSocketAddress address(SimulatedDevice device) {
        return device.personality().speaksNetconf() ? device.address() : device.commandLine();
    }

    private static String uri(SimulatedDevice device) {
        return uri(device, address(device));
    }

    private static String uri(SimulatedDevice device, InetSocketAddress at) {
        return "ssh://" + device.user() + "@" + at.getHostString() + ":" + at.getPort();
    }

    private static String text(SimulatedFleet routers, Path knownHosts, List<String> commandLines) {
        SimulatedDevice first = routers.devices().getFirst();
        String device = routers.devices().size() == 1
                ? uri(first)
                : routers.devices().stream().map(FixtureCommand::uri).collect(Collectors.joining("\n               "));
        return """
                %s
                  device       %s
                  password     %s
                  known hosts  %s%s
                End standard input (Ctrl-D), or interrupt, to stop.""".formatted(
                first,
                device,
                first.password(),
                knownHosts,
                commandLines.isEmpty() ? "" : "\n  command line " + String.join("\n               ", commandLines));
    }
}
