// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KeyFileException;
import dev.turnup.netconf.ssh.SshConfig;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.netconf.ssh.UserKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What proves to a device who the user is. What is named is used, and nothing else; where nothing is, the agent and the
 * user's own keys, as OpenSSH would. A secret is never an argument: arguments are seen by every user of a host.
 */
final class LoginOptions {
    private static final String PASSWORD = "TURNUP_PASSWORD";
    private static final String PASSPHRASE = "TURNUP_PASSPHRASE";
    private static final List<String> OWN_KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password (default: the variable TURNUP_PASSWORD).")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--identity",
            paramLabel = "FILE",
            description = "A private key, in OpenSSH's format or PEM; may be given several times.")
    List<Path> identities = new ArrayList<>();

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line opens the private keys (default: the variable TURNUP_PASSPHRASE).")
    @Nullable
    Path passphraseFile;

    @Option(names = "--agent", description = "Log in with the keys of the SSH agent that SSH_AUTH_SOCK names.")
    boolean agent;

    /** The variable that the password is in. */
    private String passwordVariable = PASSWORD;

    /** These, and over them what an inventory says. */
    LoginOptions of(Inventory.Settings said) {
        LoginOptions login = new LoginOptions();
        boolean password =
                said.passwordVariable().isPresent() || said.passwordFile().isPresent();
        login.passwordFile = password ? said.passwordFile().orElse(null) : passwordFile;
        login.passwordVariable = said.passwordVariable().orElse(passwordVariable);
        login.identities = said.identities().isEmpty() ? identities : said.identities();
        login.passphraseFile = passphraseFile;
        login.agent = agent;
        return login;
    }

    /** For the device; ends the command where there is nothing to log in with. */
    Credentials forDevice(SshTarget target, SshConfig.Host said, Surroundings here) {
        List<Credentials> all = keys(said, here);
        password(here).map(Credentials::password).ifPresent(all::add);
        if (all.isEmpty()) {
            all.addAll(own(here));
        }
        if (all.isEmpty()) {
            here.askSecret("Password for " + target.user() + "@" + target.address() + ": ")
                    .map(Credentials::password)
                    .ifPresent(all::add);
        }
        if (all.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no password: set " + passwordVariable
                            + ", or name a file with --password-file; or log in with --identity" + " or --agent");
        }
        return all.size() == 1 ? all.getFirst() : new Credentials.Several(all);
    }

    /** For a host on the way: keys and agent only, so that no other host sees the device's password. */
    Credentials forJump(SshTarget target, SshConfig.Host said, Surroundings here) {
        List<Credentials> all = keys(said, here);
        if (all.isEmpty()) {
            all.addAll(own(here));
        }
        if (all.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no key for the jump host " + target.address() + ": name one with IdentityFile or --identity, or"
                            + " use an agent; the device's password is not sent there");
        }
        return new Credentials.Several(all);
    }

    private List<Credentials> keys(SshConfig.Host said, Surroundings here) {
        List<Credentials> all = new ArrayList<>();
        Optional<Path> socket = said.agent().or(() -> agent ? Optional.of(socket(here)) : Optional.empty());
        socket.map(Credentials.Agent::new).ifPresent(all::add);
        identities.forEach(file -> all.add(Credentials.key(UserKey.read(file, () -> passphrase(file, here)))));
        if (identities.isEmpty()) {
            said.identityFiles().forEach(file -> written(file, here).ifPresent(all::add));
        }
        return all;
    }

    /** A key that the user did not name for this run: one that is not there, or that nobody can open, is passed over. */
    private Optional<Credentials> written(Path file, Surroundings here) {
        try {
            return Optional.of(Credentials.key(UserKey.read(file, () -> passphrase(file, here))));
        } catch (KeyFileException e) {
            if (e.problem() != KeyFileException.Problem.ABSENT) {
                here.err().println("turnup: note: " + e.getMessage());
            }
            return Optional.empty();
        }
    }

    private static Path socket(Surroundings here) {
        String socket = here.variable("SSH_AUTH_SOCK");
        if (socket.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "no agent: SSH_AUTH_SOCK is not set");
        }
        return Path.of(socket);
    }

    /** The agent and the keys that a user has by default. */
    private List<Credentials> own(Surroundings here) {
        List<Credentials> all = new ArrayList<>();
        if (!here.variable("SSH_AUTH_SOCK").isEmpty()) {
            all.add(new Credentials.Agent(socket(here)));
        }
        for (String name : OWN_KEYS) {
            written(here.home().resolve(".ssh").resolve(name), here).ifPresent(all::add);
        }
        return all;
    }

    private Optional<String> passphrase(Path file, Surroundings here) {
        if (passphraseFile != null) {
            return Optional.of(Inputs.firstLine(passphraseFile));
        }
        String given = here.variable(PASSPHRASE);
        return given.isEmpty() ? here.askSecret("Passphrase for " + file + ": ") : Optional.of(given);
    }

    private Optional<String> password(Surroundings here) {
        if (passwordFile != null) {
            String line = Inputs.firstLine(passwordFile);
            if (line.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, passwordFile + ": the first line, the password, is empty");
            }
            return Optional.of(line);
        }
        return Optional.of(here.variable(passwordVariable)).filter(password -> !password.isEmpty());
    }
}
