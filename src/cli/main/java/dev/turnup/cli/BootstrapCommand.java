// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.CommandLine;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.bootstrap.BootstrapLimits;
import dev.turnup.iosxe.bootstrap.BootstrapOutcome;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup bootstrap}: turns NETCONF on at a device that has it off. */
@Command(
        name = "bootstrap",
        mixinStandardHelpOptions = true,
        description = {
            "Turn NETCONF and its candidate datastore on, over the device's command line.",
            "Waits until both are there: the service starts anew when the candidate comes, and ends its",
            "sessions.",
            "Enters 'netconf-yang' and 'netconf-yang feature candidate-datastore' where they are missing;",
            "the way back is 'no netconf-yang'. They are not saved: 'copy running-config startup-config'",
            "does that, or a change with --save."
        })
final class BootstrapCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(
            names = "--netconf-port",
            paramLabel = "PORT",
            defaultValue = "" + SshTarget.NETCONF_PORT,
            description = "Where NETCONF will listen (default: 830).")
    private int port;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long to wait until NETCONF answers (default: 300).")
    private int seconds;

    @Mixin
    private final LineOptions device = new LineOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        if (port < 1 || port > 65_535 || seconds < 0) {
            throw new CommandFailure(ExitCode.USAGE, "--netconf-port is 1 to 65535, and --wait 0 or more");
        }
        ConnectionOptions.Way way = device.way(here);
        CommandLine line = LineOptions.at(way, here);
        BootstrapLimits limits = new BootstrapLimits(Duration.ofSeconds(seconds), BootstrapLimits.STANDARD.between());
        BootstrapOutcome outcome = IosXe.bootstrap(line, port, way.trusted(), way.options(), limits, Pause.REAL);
        if (output.json) {
            here.out().println(Json.of(json(way.route().target(), outcome)));
        } else {
            here.out().print(text(way.route().target().host() + ":" + port, outcome));
        }
        return exitCode(outcome).number();
    }

    static ExitCode exitCode(BootstrapOutcome outcome) {
        return switch (outcome) {
            case BootstrapOutcome.Ready ready -> ExitCode.DONE;
            case BootstrapOutcome.Refused refused -> ExitCode.REFUSED;
            case BootstrapOutcome.Silent silent -> ExitCode.UNREACHABLE;
        };
    }

    private static String name(BootstrapOutcome outcome) {
        return switch (outcome) {
            case BootstrapOutcome.Ready ready -> "DONE";
            case BootstrapOutcome.Refused refused -> "REFUSED";
            case BootstrapOutcome.Silent silent -> "UNREACHABLE";
        };
    }

    static String text(String where, BootstrapOutcome outcome) {
        StringBuilder text = new StringBuilder();
        outcome.entered().forEach(line -> text.append("entered  ").append(line).append('\n'));
        text.append(
                switch (outcome) {
                    case BootstrapOutcome.Ready ready ->
                        "READY: NETCONF answers at " + where + ", "
                                + (ready.capabilities().contains(Capability.CANDIDATE)
                                        ? "with a candidate datastore"
                                        : "without a candidate datastore, which this release has not")
                                + (ready.entered().isEmpty() ? "; nothing was to be entered" : "");
                    case BootstrapOutcome.Refused refused -> "REFUSED: " + refused.why();
                    case BootstrapOutcome.Silent silent -> "UNREACHABLE: " + silent.why();
                });
        return text.append('\n').toString();
    }

    private Map<String, Object> json(SshTarget target, BootstrapOutcome outcome) {
        Map<String, Object> object =
                Json.answer("bootstrap", name(outcome), exitCode(outcome).number());
        object.put("device", target.address());
        object.put("netconfPort", port);
        object.put("entered", outcome.entered());
        switch (outcome) {
            case BootstrapOutcome.Ready ready -> {
                object.put("candidate", ready.capabilities().contains(Capability.CANDIDATE));
                object.put("capabilities", List.copyOf(ready.capabilities().uris()));
            }
            case BootstrapOutcome.Refused refused -> object.put("message", refused.why());
            case BootstrapOutcome.Silent silent -> object.put("message", silent.why());
        }
        return object;
    }
}
