// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** A line with a delay: what goes in at one end comes out at the other half a round trip later, however much it is. */
final class Delay implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    /** What came, and when it goes on; nothing at the end. */
    private record Piece(ByteBuffer bytes, long due) {}

    private final ServerSocket listening;
    private final int to;
    private final long oneWay;

    private Delay(ServerSocket listening, int to, Duration roundTrip) {
        this.listening = listening;
        this.to = to;
        this.oneWay = roundTrip.toNanos() / 2;
    }

    /** A line to a port of this machine. */
    static Delay to(int port, Duration roundTrip) {
        try {
            Delay line = new Delay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port, roundTrip);
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                pump(near, far);
                pump(far, near);
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void pump(Socket from, Socket into) {
        BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> {
            byte[] buffer = new byte[PIECE];
            try (InputStream in = from.getInputStream()) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(buffer, count));
                    pieces.add(new Piece(bytes, System.nanoTime() + oneWay));
                }
            } catch (IOException e) {
                // the other end learns it below
            }
            pieces.add(new Piece(ByteBuffer.allocate(0), System.nanoTime() + oneWay));
        });
        Thread.ofVirtual().start(() -> {
            try (OutputStream out = into.getOutputStream()) {
                for (Piece piece = pieces.take(); piece.bytes().hasRemaining(); piece = pieces.take()) {
                    for (long left = piece.due() - System.nanoTime();
                            left > 0;
                            left = piece.due() - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    out.write(piece.bytes().array());
                }
            } catch (IOException | InterruptedException e) {
                return; // the connection is over
            }
        });
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
