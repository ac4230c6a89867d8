// SPDX-License-Identifier: Apache-2.0
package dev.turnup.testtool;

import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.SshTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** OpenDaylight's netconf-testtool as a process: devices on ports in a row, each with datastores of its own. */
final class Testtool implements AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getProperty("turnup.root", "../..")).toAbsolutePath().normalize();

    private final Process process;
    private final int port;

    private Testtool(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The jar that {@code .ci/run} fetches, where it is there. */
    static Optional<Path> jar() {
        Path folder = ROOT.resolve("target/testtool");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts devices that have one module; they listen when this returns. */
    static Testtool start(Path folder, String module, int devices) {
        int port = freePorts(devices);
        try {
            Path schemas = Files.createDirectory(folder.resolve("schemas"));
            Files.copy(ROOT.resolve("src/cli/test/resources/yang/branch.yang"), schemas.resolve(module));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-jar",
                            jar().orElseThrow().toString(),
                            "--device-count",
                            Integer.toString(devices),
                            "--starting-port",
                            Integer.toString(port),
                            "--ip",
                            "127.0.0.1",
                            "--md-sal",
                            "true",
                            "--schemas-dir",
                            schemas.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            Testtool started = new Testtool(process, port);
            started.awaitStart();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what it says until it has started, and lets go of what it says then, so that it never waits to say it. */
    private void awaitStart() throws IOException {
        BufferedReader says = process.inputReader();
        StringBuilder all = new StringBuilder();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            all.append(line).append('\n');
            if (line.contains("All simulated devices started")) {
                Thread.ofPlatform()
                        .daemon()
                        .name("testtool-says")
                        .start(() -> says.lines().forEach(more -> {}));
                return;
            }
        }
        throw new IllegalStateException("netconf-testtool did not start:\n" + all);
    }

    // Ports in a row, the first of which was free a moment ago.
    private static int freePorts(int count) {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (socket.getLocalPort() + count < 65_536) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no free ports");
    }

    SshTarget target(int device) {
        return new SshTarget("admin", "127.0.0.1", port + device);
    }

    Credentials credentials() {
        return Credentials.password("admin");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
