// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server that all contenders talk to: Debian's sshd with keys of its own, on a loopback port, whose subsystem netconf is
 * yuma123's netconfd or another program. Its user is who runs it.
 */
final class NetconfServer implements AutoCloseable {
    private static final String SSHD = "/usr/sbin/sshd";
    private static final String NETCONFD = "/usr/sbin/netconfd";

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private NetconfServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** What is not installed of the programs; empty where all is there. */
    static Optional<String> missing() {
        return List.of(SSHD, NETCONFD, "/usr/bin/ssh-keygen").stream()
                .filter(program -> !Files.isExecutable(Path.of(program)))
                .findFirst();
    }

    /** With netconfd and one small module. */
    static NetconfServer netconfd(Path folder, Path module) {
        NetconfServer server = new NetconfServer(folder, freePort());
        Path socket = folder.resolve("netconfd.sock");
        server.start(List.of(
                NETCONFD,
                "--no-startup",
                "--target=candidate",
                "--with-startup=false",
                "--module=" + module,
                "--port=" + server.port,
                "--ncxserver-sockname=" + socket,
                "--superuser=" + user(),
                "--access-control=off",
                "--max-burst=0",
                "--log-level=error",
                "--log=" + folder.resolve("netconfd.log")));
        server.await(() -> Files.exists(socket));
        server.sshd("/usr/sbin/netconf-subsystem --ncxserver-sockname=" + server.port + "@" + socket);
        return server;
    }

    /** With a program of one's own. */
    static NetconfServer running(Path folder, String subsystem) {
        NetconfServer server = new NetconfServer(folder, freePort());
        server.sshd(subsystem);
        return server;
    }

    private void sshd(String subsystem) {
        try {
            if (user().equals("root")) {
                Files.createDirectories(Path.of("/run/sshd")); // what its package makes at boot
            }
            keygen("host_key");
            keygen("user_key");
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
            // At every port: the delaying proxy stands at one of its own.
            Files.writeString(knownHosts(), "[127.0.0.1]:* " + Files.readString(folder.resolve("host_key.pub")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(List.of(SSHD, "-D", "-e", "-f", folder.resolve("sshd_config").toString()));
        await(this::isListening);
    }

    /** ECDSA, which the bare SSH library has without anything beside it. */
    private void keygen(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Process process = new ProcessBuilder(
                        "/usr/bin/ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-C", name, "-f", file.toString())
                .inheritIO()
                .start();
        if (Contender.exitOf(process) != 0) {
            throw new IllegalStateException("ssh-keygen failed");
        }
    }

    private void start(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("HOME", folder.toString());
            processes.add(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What may be true after a while. */
    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    /** The wait for a process's end is the wait between two looks. */
    private void await(Condition condition) {
        try {
            for (int i = 0; i < 400 && !condition.holds(); i++) {
                if (processes.getLast().waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("a server ended at once; its files are in " + folder);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    static String user() {
        return System.getProperty("user.name");
    }

    Path userKey() {
        return folder.resolve("user_key");
    }

    Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            process.destroy();
            try {
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
