// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconfd;

import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.netconf.ssh.UserKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Debian's sshd on a loopback port, with a host key, a configuration and one authorized key of its own in a folder, and
 * one subsystem: netconf. Its user is who runs the test.
 */
final class Sshd implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    private static final Path KEYGEN = Path.of("/usr/bin/ssh-keygen");
    private static final Path SEPARATION = Path.of("/run/sshd");

    private final Process process;
    private final Path folder;
    private final int port;

    private Sshd(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Whether it can be started: run by root it wants a folder, which its package makes at boot. */
    static boolean isReady() {
        return Files.isExecutable(PROGRAM)
                && Files.isExecutable(KEYGEN)
                && (!user().equals("root") || Files.isDirectory(SEPARATION));
    }

    static String user() {
        return System.getProperty("user.name");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param subsystem the command that the subsystem netconf runs */
    static Sshd start(Path folder, int port, String subsystem) {
        try {
            keygen(folder.resolve("host_key"));
            keygen(folder.resolve("user_key"));
            Path config = folder.resolve("sshd_config");
            Files.writeString(
                    config, """
                    Port %d
                    ListenAddress 127.0.0.1
                    HostKey %s
                    PidFile none
                    AuthorizedKeysFile %s
                    StrictModes no
                    UsePAM no
                    PermitRootLogin prohibit-password
                    PasswordAuthentication no
                    KbdInteractiveAuthentication no
                    Subsystem netconf %s
                    """.formatted(port, folder.resolve("host_key"), folder.resolve("user_key.pub"), subsystem));
            Process process = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("sshd.log").toFile())
                    .start();
            Sshd sshd = new Sshd(process, folder, port);
            sshd.awaitListening();
            return sshd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SshTarget target() {
        return new SshTarget(user(), "127.0.0.1", port);
    }

    KnownHosts knownHosts() {
        Path file = folder.resolve("known_hosts");
        try {
            Files.writeString(file, "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve("host_key.pub")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return KnownHosts.read(file);
    }

    Credentials credentials() {
        return Credentials.key(UserKey.read(folder.resolve("user_key"), Optional::empty));
    }

    private static void keygen(Path file) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        KEYGEN.toString(), "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (await(process) != 0) {
            throw new IllegalStateException("ssh-keygen ended with " + process.exitValue());
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitListening() throws IOException {
        for (int i = 0; i < 200; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException e) {
                if (hasEnded()) {
                    throw new IllegalStateException("sshd ended: " + Files.readString(folder.resolve("sshd.log")), e);
                }
            }
        }
        throw new IllegalStateException("sshd does not listen");
    }

    /** The wait for its end is the wait for its port. */
    private boolean hasEnded() {
        try {
            return process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
    }
}
