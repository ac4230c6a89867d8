// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConfig;
import dev.turnup.netconf.ssh.SshOptions;
import dev.turnup.netconf.ssh.SshTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom to trust, what the user wrote down about hosts, and how weak the algorithms may be. */
final class SshClientOptions {
    @Option(
            names = "--known-hosts",
            paramLabel = "FILE",
            description = "The host keys to trust, as OpenSSH writes them (default: ~/.ssh/known_hosts).")
    @Nullable
    Path knownHosts;

    @Option(
            names = "--ssh-config",
            paramLabel = "FILE",
            description = "Aliases, users, ports, keys and jumps, as OpenSSH has them (default: ~/.ssh/config).")
    @Nullable
    Path sshConfig;

    @Option(
            names = "--legacy-ssh",
            description = "Allow what only old images need: ssh-rsa, group14-sha1, hmac-sha1, CBC, 1024-bit RSA host "
                    + "keys. Each that is used is told on standard error.")
    boolean legacySsh;

    /** These, and over them what an inventory says. */
    SshClientOptions of(Inventory.Settings said) {
        SshClientOptions ssh = new SshClientOptions();
        ssh.knownHosts = said.knownHosts().orElse(knownHosts);
        ssh.sshConfig = sshConfig;
        ssh.legacySsh = legacySsh;
        return ssh;
    }

    SshConfig config(Surroundings here) {
        if (sshConfig != null && !Files.isReadable(sshConfig)) {
            throw new CommandFailure(ExitCode.USAGE, sshConfig + ": the SSH configuration cannot be read");
        }
        Path file = sshConfig != null ? sshConfig : here.home().resolve(".ssh").resolve("config");
        return SshConfig.read(file, here.home());
    }

    /** The files of host keys to trust; ends the command where one is named that cannot be read. */
    List<Path> knownHostsFiles(SshConfig.Host host, Surroundings here) {
        if (knownHosts != null) {
            if (!Files.isReadable(knownHosts)) {
                throw new CommandFailure(ExitCode.USAGE, knownHosts + ": the known hosts cannot be read");
            }
            return List.of(knownHosts);
        }
        return host.knownHosts().isEmpty() ? List.of(here.userKnownHosts()) : host.knownHosts();
    }

    KnownHosts trusted(SshConfig.Host host, Surroundings here) {
        return KnownHosts.read(knownHostsFiles(host, here));
    }

    SshOptions options(Surroundings here) {
        return legacySsh
                ? SshOptions.STANDARD.allowLegacy(weakness -> here.err().println("turnup: warning: " + weakness))
                : SshOptions.STANDARD;
    }

    /** What a destination comes to; the user is the one of this machine where nobody says another. */
    static SshTarget target(Destination named, SshConfig.Host said, int port, Surroundings here) {
        String user = named.user().or(said::user).orElseGet(() -> here.variable("USER"));
        if (user.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "no user for " + named.host() + ": write ssh://user@host");
        }
        return new SshTarget(
                user, said.hostName(), named.port().orElse(said.port().orElse(port)));
    }
}
