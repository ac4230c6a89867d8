// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** OpenSSH's and OpenSSL's own tools, to write what real ones write. */
public final class OpenSsh {
    private OpenSsh() {}

    /** Runs a tool to its end; skips the test where it is not installed. */
    public static String run(String... command) {
        Path program = Path.of("/usr/bin", command[0]);
        assumeTrue(Files.isExecutable(program), program + " is not installed");
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(List.of(command) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Makes a key pair in the files {@code name} and {@code name.pub}. */
    static Path keygen(Path folder, String name, String type, String passphrase, String... more) {
        Path file = folder.resolve(name);
        List<String> command = new ArrayList<>(
                List.of("ssh-keygen", "-q", "-t", type, "-N", passphrase, "-C", "test", "-f", file.toString()));
        command.addAll(List.of(more));
        run(command.toArray(String[]::new));
        return file;
    }
}
