// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconfd;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.session.Timeouts;
import dev.turnup.netconf.session.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** yuma123's netconfd as a process of its own, and a session with it over the pipes of its netconf-subsystem: no sshd. */
final class Netconfd implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/sbin/netconfd");
    private static final Path SUBSYSTEM = Path.of("/usr/sbin/netconf-subsystem");
    private static final String USER = "tester";
    private static final int PORT = 18830;
    private static final SessionOptions BRISK =
            SessionOptions.PATIENT.withHello(Duration.ofSeconds(15)).withRpc(Timeouts.of(Duration.ofMinutes(2)));

    private final Process server;
    private final Path folder;
    private final Path socket;
    private final Session session;

    private Netconfd(Process server, Path folder, Path socket, Session session) {
        this.server = server;
        this.folder = folder;
        this.socket = socket;
        this.session = session;
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM) && Files.isExecutable(SUBSYSTEM);
    }

    /** Starts it with an empty configuration and a candidate, as {@link #start(Path, Path, Datastore, String...)} does. */
    static Netconfd start(Path folder, Path module) {
        return start(folder, module, Datastore.CANDIDATE);
    }

    /**
     * Starts it with an empty configuration; it may lose a session that comes while it starts, and is then begun anew.
     *
     * @param target what it lets be edited
     */
    static Netconfd start(Path folder, Path module, Datastore target, String... options) {
        NetconfException last = null;
        for (int attempt = 0; attempt < 10; attempt++) {
            Path socket = folder.resolve(target + "-" + attempt + ".sock");
            Process server = serve(folder, module, socket, PORT, USER, target, options);
            try {
                Session session = Session.open(pipes(folder, socket), BRISK);
                session.send(new Rpc.GetConfig(target), Timeouts.of(Duration.ofSeconds(15)));
                return new Netconfd(server, folder, socket, session);
            } catch (NetconfException e) {
                last = e;
                server.destroyForcibly();
            }
        }
        throw new IllegalStateException("netconfd does not answer", last);
    }

    /**
     * Starts netconfd alone; its socket is there when this returns.
     *
     * @param port where the SSH server listens whose subsystem may talk to it
     * @param user who may do all
     */
    static Process serve(Path folder, Path module, Path socket, int port, String user) {
        return serve(folder, module, socket, port, user, Datastore.CANDIDATE);
    }

    private static Process serve(
            Path folder, Path module, Path socket, int port, String user, Datastore target, String... options) {
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "--no-startup",
                "--target=" + target,
                "--with-startup=false",
                "--module=" + module,
                "--port=" + port,
                "--ncxserver-sockname=" + socket,
                "--superuser=" + user,
                "--access-control=off",
                "--max-burst=0",
                "--log-level=error",
                "--log=" + socket + ".log"));
        command.addAll(List.of(options));
        Process server = run(folder, command);
        awaitFile(socket, server);
        return server;
    }

    /** The command that joins an SSH channel with the server behind a socket. */
    static String subsystem(Path socket, int port) {
        return SUBSYSTEM + " --ncxserver-sockname=" + port + "@" + socket;
    }

    private static Process run(Path folder, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("USER", USER);
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("SSH_CONNECTION", "127.0.0.1 50000 127.0.0.1 " + PORT);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its socket is there before it listens; the death of the server ends the wait. */
    private static void awaitFile(Path socket, Process server) {
        try {
            for (int i = 0; i < 1_200 && !Files.exists(socket); i++) {
                if (server.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("netconfd ended with " + server.exitValue());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Transport pipes(Path folder, Path socket) {
        return new Pipes(run(folder, List.of(subsystem(socket, PORT).split(" "))));
    }

    /** The way to another session. */
    Transport connect() {
        return pipes(folder, socket);
    }

    Session session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
        end(server);
    }

    /** Asks it to end, and ends it where it does not: a netconfd whose last session has gone may spin and hear nothing. */
    private static void end(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(5, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private record Pipes(Process process) implements Transport {
        @Override
        public InputStream input() {
            return process.getInputStream();
        }

        @Override
        public OutputStream output() {
            return process.getOutputStream();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }

        @Override
        public String description() {
            return "netconfd";
        }
    }
}
