// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.session.ConnectFailure.HostKeyProblem;
import dev.turnup.netconf.session.ConnectFailure.HostKeyRejected;
import dev.turnup.netconf.ssh.HostKey;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConfig;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code turnup trust}: a device's host keys, looked at and then trusted. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description = {
            "Show the host keys of a device and, once you agree, add them to the known hosts.",
            "Compare a fingerprint with one that you had another way, such as the console's",
            "'show crypto key mypubkey all'. Nobody logs in. A key that differs from a known one is never added."
        })
final class TrustCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Parameters(
            paramLabel = "ssh://HOST[:PORT]",
            converter = Destination.Converter.class,
            description = "The device; port 830 where neither this nor the SSH configuration names one.")
    @SuppressWarnings("NullAway.Init") // required
    private Destination device;

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256:...",
            description =
                    "Trust the key with this fingerprint, without asking; refuse where the device shows none such.")
    @Nullable
    private String fingerprint;

    @Option(names = "--hash", description = "Hide the device's name in the file, as OpenSSH's HashKnownHosts does.")
    private boolean hash;

    @Mixin
    private final SshClientOptions ssh = new SshClientOptions();

    @Mixin
    private final LoginOptions login = new LoginOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        SshConfig config = ssh.config(here);
        SshConfig.Host said = config.host(device.host());
        int port = device.port().orElse(said.port().orElse(SshTarget.NETCONF_PORT));
        SshTarget target = new SshTarget("nobody", said.hostName(), port);
        Path file = file(said, here);
        KnownHosts trusted = KnownHosts.read(file);
        List<HostKey> shown;
        try (SshConnector connector = SshConnector.open(trusted, ssh.options(here))) {
            shown = connector.hostKeys(target, ConnectionOptions.jumps(config, said, login, here));
        }
        List<HostKey> chosen = shown.stream()
                .filter(key -> fingerprint == null || key.fingerprint().equals(fingerprint))
                .toList();
        if (chosen.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    target.address() + " does not show the key " + fingerprint + "; nothing was added",
                    shown.stream().map(TrustCommand::line).toList());
        }
        boolean known = chosen.stream()
                .anyMatch(key -> trusted.check(target.host(), port, key).isEmpty());
        List<HostKey> fresh = known ? List.of() : chosen;
        fresh.forEach(key -> refuseKnownOtherwise(trusted.check(target.host(), port, key)));
        if (!fresh.isEmpty()) {
            agree(target, fresh, here);
            KnownHosts.pin(file, target.host(), port, fresh, hash);
        }
        print(here, target, file, chosen, fresh);
        return ExitCode.DONE.number();
    }

    private Path file(SshConfig.Host said, Surroundings here) {
        Path named = ssh.knownHosts;
        if (named != null) {
            return named; // made where it is not there
        }
        return ssh.knownHostsFiles(said, here).getFirst();
    }

    /** Ends the command where the file speaks against a key. */
    private static void refuseKnownOtherwise(Optional<HostKeyRejected> answer) {
        answer.filter(rejected -> rejected.problem() != HostKeyProblem.UNKNOWN).ifPresent(rejected -> {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    rejected + "; nothing was added. Where the device's key was changed on purpose, remove line "
                            + rejected.line() + " of " + rejected.knownHosts() + " first");
        });
    }

    private void agree(SshTarget target, List<HostKey> fresh, Surroundings here) {
        if (fingerprint != null) {
            return;
        }
        here.err().println(target.address() + " shows");
        fresh.forEach(key -> here.err().println("  " + line(key)));
        here.err().print("Trust it from now on? (y/n) ");
        here.err().flush();
        if (!List.of("y", "yes").contains(answer(here))) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "not agreed: nothing was added; in a script, name the key with --fingerprint SHA256:...");
        }
    }

    private static String answer(Surroundings here) {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(here.in(), StandardCharsets.UTF_8));
            String line = in.readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    private static String line(HostKey key) {
        return key.fingerprint() + " (" + key.type() + ")";
    }

    private void print(Surroundings here, SshTarget target, Path file, List<HostKey> chosen, List<HostKey> fresh) {
        String outcome = fresh.isEmpty() ? "KNOWN" : "TRUSTED";
        if (output.json) {
            Map<String, Object> object = Json.answer("trust", outcome, ExitCode.DONE.number());
            object.put("device", target.address());
            object.put("knownHosts", file.toString());
            object.put(
                    "keys",
                    chosen.stream()
                            .map(key -> Map.of(
                                    "type", key.type(), "fingerprint", key.fingerprint(), "added", fresh.contains(key)))
                            .toList());
            here.out().println(Json.of(object));
            return;
        }
        for (HostKey key : chosen) {
            here.out()
                    .println((fresh.contains(key) ? "trusted  " : "known    ") + target.address() + " " + line(key)
                            + (fresh.contains(key) ? ", added to " : ", in ") + file);
        }
    }
}
