// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.SshTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which device, and how it is reached. A password is never an argument: arguments are seen by every user of a host. */
final class ConnectionOptions {
    private static final String PASSWORD = "TURNUP_PASSWORD";

    @Option(
            names = "--device",
            required = true,
            paramLabel = "ssh://USER@HOST[:PORT]",
            converter = TargetConverter.class,
            description = "The device; port 830 where none is given.")
    @SuppressWarnings("NullAway.Init") // required
    SshTarget target;

    @Option(
            names = "--known-hosts",
            paramLabel = "FILE",
            description = "The host keys to trust, as OpenSSH writes them (default: ~/.ssh/known_hosts).")
    @Nullable
    Path knownHosts;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password (default: the variable TURNUP_PASSWORD).")
    @Nullable
    Path passwordFile;

    /** The file of host keys to trust; ends the command where one is named that cannot be read. */
    Path knownHosts(Surroundings here) {
        Path file = Optional.ofNullable(knownHosts).orElseGet(here::userKnownHosts);
        if (knownHosts != null && !Files.isReadable(file)) {
            throw new CommandFailure(ExitCode.USAGE, file + ": the known hosts cannot be read");
        }
        return file;
    }

    /** The password; ends the command where there is none. */
    Credentials credentials(Surroundings here) {
        if (passwordFile != null) {
            String line = Inputs.firstLine(passwordFile);
            if (line.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, passwordFile + ": the first line, the password, is empty");
            }
            return Credentials.password(line);
        }
        String password = here.variable(PASSWORD);
        if (password.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "no password: set " + PASSWORD + ", or name a file with --password-file");
        }
        return Credentials.password(password);
    }

    /** Reads {@code ssh://user@host:port}. */
    static final class TargetConverter implements ITypeConverter<SshTarget> {
        @Override
        public SshTarget convert(String text) {
            try {
                return SshTarget.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
