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
 * A connection through a jump host: a port of this machine, open for one connection and only until it came, whose bytes
 * go through a {@code direct-tcpip} channel (RFC 4254, section 7.2). The SSH library can only connect to an address;
 * its own jumps leave a port open to every user of the machine for as long as the session lasts.
 */
final class JumpRelay implements AutoCloseable {
    private final ServerSocket door;
    private final ChannelDirectTcpip channel;

    private JumpRelay(ServerSocket door, ChannelDirectTcpip channel) {
        this.door = door;
        this.channel = channel;
    }

    /** Has the jump host connect to a target. */
    static JumpRelay open(ClientSession jump, SshTarget target, Duration patience) throws IOException {
        ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try {
            ChannelDirectTcpip channel = jump.createDirectTcpipChannel(
                    new SshdSocketAddress("127.0.0.1", door.getLocalPort()),
                    new SshdSocketAddress(target.host(), target.port()));
            channel.open().verify(patience);
            return new JumpRelay(door, channel);
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
    }

    /** Where to connect to, under the target's own name. */
    InetSocketAddress address(SshTarget target) throws IOException {
        byte[] loopback = InetAddress.getLoopbackAddress().getAddress();
        return new InetSocketAddress(InetAddress.getByAddress(target.host(), loopback), door.getLocalPort());
    }

    /** Takes the one connection, and no other, and carries bytes until either side ends. */
    void carry() {
        Thread.ofVirtual().name("ssh jump").start(() -> {
            try (Socket socket = door.accept()) {
                door.close();
                socket.setTcpNoDelay(true);
                Thread back = Thread.ofVirtual().name("ssh jump back").start(() -> {
                    try {
                        copy(channel.getInvertedOut(), socket.getOutputStream());
                        socket.shutdownOutput();
                    } catch (IOException | UncheckedIOException e) {
                        // one side ended
                    }
                });
                copy(socket.getInputStream(), channel.getInvertedIn());
                channel.close(true);
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
        channel.close(true);
    }
}
