// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.HealthCheck;
import dev.turnup.transaction.Pause;
import dev.turnup.transaction.health.CommandCheck;
import dev.turnup.transaction.health.PathCheck;
import dev.turnup.transaction.health.Patiently;
import dev.turnup.transaction.health.PingCheck;
import dev.turnup.transaction.health.TcpCheck;
import dev.turnup.yang.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What must be so for a change to stay. */
final class CheckOptions {
    @Option(
            names = "--check-path",
            paramLabel = "PATH=VALUE",
            description =
                    "Keep the change only if the device then says so of its configuration or state, such as "
                            + "/Cisco-IOS-XE-interfaces-oper:interfaces/interface[name=\"Gi1\"]/oper-status=if-oper-state-ready.")
    private List<String> paths = List.of();

    @Option(
            names = "--check-tcp",
            paramLabel = "HOST:PORT",
            description = "Keep the change only if something there then accepts a TCP connection from here.")
    private List<String> tcp = List.of();

    @Option(
            names = "--check-ping",
            paramLabel = "HOST",
            description = "Keep the change only if the host then answers a ping from here.")
    private List<String> pings = List.of();

    @Option(
            names = "--check-command",
            paramLabel = "COMMAND",
            description = "Keep the change only if this command, which sh runs once, then ends with 0. TURNUP_DEVICE "
                    + "and TURNUP_TX tell it the device and the transaction.")
    private List<String> commands = List.of();

    @Option(
            names = "--check-within",
            paramLabel = "DURATION",
            defaultValue = "30s",
            converter = Times.DurationConverter.class,
            description = "How long each of these checks may take to come true; all but a command are tried every "
                    + "second (default: ${DEFAULT-VALUE}). All together must fit into --confirm.")
    private Duration within = Duration.ofSeconds(30);

    /** The options of a commit with these checks. */
    CommitOptions in(CommitOptions options, Schema schema, Surroundings here) {
        List<HealthCheck> checks = checks(schema, here);
        Duration all = within.multipliedBy(checks.size());
        if (all.compareTo(options.confirmTimeout()) >= 0 && !checks.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    checks.size() + " checks of up to " + within.toSeconds() + " s do not fit into the "
                            + options.confirmTimeout().toSeconds()
                            + " s of --confirm, after which the device goes back: raise it, or lower --check-within");
        }
        CommitOptions checked = options;
        for (HealthCheck check : checks) {
            checked = checked.check(check);
        }
        return checked;
    }

    private List<HealthCheck> checks(Schema schema, Surroundings here) {
        Patiently patiently = new Patiently(within, here.clock(), Pause.REAL);
        List<HealthCheck> checks = new ArrayList<>();
        paths.forEach(text -> checks.add(patiently.until(read("--check-path", text, t -> PathCheck.of(schema, t)))));
        pings.forEach(text -> checks.add(patiently.until(read("--check-ping", text, PingCheck::new))));
        tcp.forEach(text -> checks.add(patiently.until(read("--check-tcp", text, TcpCheck::parse))));
        commands.forEach(text -> checks.add(new CommandCheck(text, within)));
        return checks;
    }

    private static HealthCheck read(String option, String text, Function<String, HealthCheck> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, option + ": " + e.getMessage());
        }
    }
}
