// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.CommandLine;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConfig;
import dev.turnup.netconf.ssh.SshOptions;
import dev.turnup.netconf.ssh.SshRoute;
import dev.turnup.netconf.ssh.SshTarget;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which device, and how it is reached. */
final class ConnectionOptions {
    @Option(
            names = "--device",
            paramLabel = "ssh://[USER@]HOST[:PORT]",
            converter = Destination.Converter.class,
            description =
                    "The device; where neither this nor the SSH configuration names a port, that of NETCONF (830) or,"
                            + " where its command line is used, of SSH (22).")
    private @Nullable Destination device;

    @Mixin
    private final SshClientOptions ssh = new SshClientOptions();

    @Mixin
    private final LoginOptions login = new LoginOptions();

    /**
     * How a device is reached.
     *
     * @param route the way, and what proves who the user is
     * @param trusted the host keys to trust
     * @param options how connections are made
     */
    record Way(SshRoute route, KnownHosts trusted, SshOptions options) {}

    /** How the device is reached; ends the command where something for it is missing. */
    Way way(Surroundings here) {
        return way(here, Optional.empty());
    }

    /** How the device is reached; where the user names none, the one that is known already. */
    Way way(Surroundings here, Optional<Destination> known) {
        return way(here, known, SshTarget.NETCONF_PORT);
    }

    /** How the device's command line is reached. */
    Way lineWay(Surroundings here, Optional<Destination> known) {
        return way(here, known, CommandLine.PORT);
    }

    private Way way(Surroundings here, Optional<Destination> known, int port) {
        Destination device = Optional.ofNullable(this.device)
                .or(() -> known)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "Missing required option: '--device=ssh://[USER@]HOST[:PORT]', which says the device"));
        return way(here, device, port, login, ssh);
    }

    /** How the command line of a device of an inventory is reached. */
    Way lineWay(Surroundings here, Inventory.Host host) {
        return way(here, host.destination(), CommandLine.PORT, login.of(host.settings()), ssh.of(host.settings()));
    }

    /** How a device of an inventory is reached: what is said there goes before what the user says for all. */
    Way way(Surroundings here, Inventory.Host host) {
        return way(
                here, host.destination(), SshTarget.NETCONF_PORT, login.of(host.settings()), ssh.of(host.settings()));
    }

    private static Way way(Surroundings here, Destination device, int port, LoginOptions login, SshClientOptions ssh) {
        SshConfig config = ssh.config(here);
        SshConfig.Host said = config.host(device.host());
        SshTarget target = SshClientOptions.target(device, said, port, here);
        SshRoute direct = SshRoute.to(target, login.forDevice(target, said, here));
        return new Way(
                jumps(config, said, login, here).map(direct::through).orElse(direct),
                ssh.trusted(said, here),
                ssh.options(here));
    }

    /** What to type to reach the same device in the same way again; passwords are in the environment or in files. */
    String again(Way way) {
        StringBuilder words = new StringBuilder(" --device ").append(way.route().target());
        append(words, "--known-hosts", Optional.ofNullable(ssh.knownHosts));
        append(words, "--ssh-config", Optional.ofNullable(ssh.sshConfig));
        append(words, "--password-file", Optional.ofNullable(login.passwordFile));
        login.identities.forEach(key -> append(words, "--identity", Optional.of(key)));
        words.append(login.agent ? " --agent" : "").append(ssh.legacySsh ? " --legacy-ssh" : "");
        return words.toString();
    }

    static void append(StringBuilder words, String option, Optional<?> value) {
        value.map(Object::toString)
                .ifPresent(text -> words.append(' ')
                        .append(option)
                        .append(' ')
                        .append(
                                text.matches("[A-Za-z0-9_./:@%+=,-]+")
                                        ? text
                                        : "'" + text.replace("'", "'\\''") + "'"));
    }

    /** Whether the user named a device. */
    boolean named() {
        return device != null;
    }

    /** The way to the last host before a device. */
    static Optional<SshRoute> jumps(SshConfig config, SshConfig.Host said, LoginOptions login, Surroundings here) {
        Optional<SshRoute> way = Optional.empty();
        for (String jump : said.jumps()) {
            Destination named;
            try {
                named = Destination.parse(jump.strip().replaceFirst("^ssh://", ""));
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(ExitCode.USAGE, "ProxyJump " + jump + ": " + e.getMessage());
            }
            SshConfig.Host there = config.host(named.host());
            SshTarget target = SshClientOptions.target(named, there, 22, here);
            SshRoute direct = SshRoute.to(target, login.forJump(target, there, here));
            way = Optional.of(way.map(direct::through).orElse(direct));
        }
        return way;
    }
}
