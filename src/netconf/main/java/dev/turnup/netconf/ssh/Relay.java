// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.apache.sshd.client.channel.ChannelDirectTcpip;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.util.net.SshdSocketAddress;

/**
 * A connection that stands already, through a jump host or since the device called home: a port of this machine, open for
 * one connection and only until it came, whose bytes are carried over. The SSH library can only connect to an address;
 * its own jumps leave a port open to every user of the machine for as long as the session lasts.
 */
final class Relay implements AutoCloseable {
    /** What may fail as reading and writing do. */
    @FunctionalInterface
    private interface Stream<T> {
        T open() throws IOException;
    }

    private final ServerSocket door;
    private final Stream<InputStream> in;
    private final Stream<OutputStream> out;
    private final Runnable end;

    private Relay(ServerSocket door, Stream<InputStream> in, Stream<OutputStream> out, Runnable end) {
        this.door = door;
        this.in = in;
        this.out = out;
        this.end = end;
    }

    /** Has the jump host connect to a target: by a {@code direct-tcpip} channel (RFC 4254, section 7.2). */
    static Relay through(ClientSession jump, SshTarget target, Duration patience) throws IOException {
        ServerSocket door = door();
        try {
            ChannelDirectTcpip channel = jump.createDirectTcpipChannel(
                    new SshdSocketAddress("127.0.0.1", door.getLocalPort()),
                    new SshdSocketAddress(target.host(), target.port()));
            channel.open().verify(patience);
            return new Relay(door, channel::getInvertedOut, channel::getInvertedIn, () -> channel.close(true));
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
    }

    /** Carries over a connection that the device made. */
    static Relay over(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        return new Relay(door(), socket::getInputStream, socket::getOutputStream, () -> drop(socket));
    }

    private static ServerSocket door() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no more use
        }
    }

    /** Where to connect to; without a name, which the SSH library would look up here, where nobody may know it. */
    InetSocketAddress address() throws IOException {
        return new InetSocketAddress(
                InetAddress.getByAddress(door.getInetAddress().getAddress()), door.getLocalPort());
    }

    /** Takes the one connection, and no other, and carries bytes until either side ends. */
    void carry() {
        Thread.ofVirtual().name("ssh relay").start(() -> {
            try (Socket socket = door.accept()) {
                door.close();
                socket.setTcpNoDelay(true);
                Thread back = Thread.ofVirtual().name("ssh relay back").start(() -> {
                    try {
                        copy(in.open(), socket.getOutputStream());
                        socket.shutdownOutput();
                    } catch (IOException | UncheckedIOException e) {
                        // one side ended
                    }
                });
                copy(socket.getInputStream(), out.open());
                end.run();
                back.join();
            } catch (IOException e) {
                // one side ended
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        });
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[32 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            // it is of no more use
        }
        end.run();
    }
}
