// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A wire of some length to a port of this machine: every byte takes its time, each way, and as many as one likes may be
 * under way. It counts how often a client waited: sent, and had sent nothing more when something came back.
 */
final class DelayingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int port;
    private final long nanos;
    private final AtomicInteger turns = new AtomicInteger();

    private DelayingProxy(ServerSocket door, int port, Duration oneWay) {
        this.door = door;
        this.port = port;
        this.nanos = oneWay.toNanos();
    }

    /** Opens one. */
    static DelayingProxy to(int port, Duration oneWay) {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            DelayingProxy proxy = new DelayingProxy(door, port, oneWay);
            Thread.ofPlatform().daemon().name("proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients connect to. */
    int port() {
        return door.getLocalPort();
    }

    /** How often clients waited so far. */
    int roundTrips() {
        return turns.get();
    }

    private void accept() {
        try {
            while (true) {
                carry(door.accept());
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void carry(Socket near) throws IOException {
        Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        Waiting waiting = new Waiting();
        start(near, far, waiting::asked, () -> {});
        start(far, near, () -> {}, waiting::answered);
    }

    /** Whether the client has sent something since anything reached it. */
    private final class Waiting {
        private boolean asked;

        synchronized void asked() {
            asked = true;
        }

        synchronized void answered() {
            if (asked) {
                turns.incrementAndGet();
                asked = false;
            }
        }
    }

    /** Some bytes and when they arrive; none at the end. */
    private record Piece(long due, ByteBuffer bytes) {}

    private void start(Socket from, Socket to, Runnable onSent, Runnable onArrival) {
        BlockingQueue<Piece> wire = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("proxy in").start(() -> take(from, wire, onSent));
        Thread.ofPlatform().daemon().name("proxy out").start(() -> give(wire, to, onArrival));
    }

    private void take(Socket from, BlockingQueue<Piece> wire, Runnable onSent) {
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int n = from.getInputStream().read(buffer);
                    n >= 0;
                    n = from.getInputStream().read(buffer)) {
                onSent.run();
                wire.add(new Piece(System.nanoTime() + nanos, ByteBuffer.wrap(Arrays.copyOf(buffer, n))));
            }
        } catch (IOException e) {
            // one side ended
        }
        wire.add(new Piece(System.nanoTime() + nanos, ByteBuffer.allocate(0)));
    }

    private static void give(BlockingQueue<Piece> wire, Socket to, Runnable onArrival) {
        try (to) {
            for (Piece next = wire.take(); next.bytes().hasRemaining(); next = wire.take()) {
                for (long left = next.due() - System.nanoTime(); left > 0; left = next.due() - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                onArrival.run();
                to.getOutputStream().write(next.bytes().array());
            }
        } catch (IOException e) {
            // one side ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
