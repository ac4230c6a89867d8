// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A transport in memory, with both of its ends. It tells what comes, unless it is {@link #silent}. */
final class PipeTransport implements Transport {
    private final Pipe toClient;
    private final Pipe toServer;
    final AtomicInteger writes = new AtomicInteger();
    volatile Thread lastWriter = Thread.currentThread();
    final AtomicInteger closes = new AtomicInteger();

    private boolean silent;

    PipeTransport() {
        this(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Whose server reads nothing beyond that many bytes in flight, so that the client's writes block. */
    PipeTransport(int capacity) {
        this(capacity, Integer.MAX_VALUE);
    }

    /** With as many bytes in flight each way. */
    PipeTransport(int capacityToServer, int capacityToClient) {
        toServer = new Pipe(capacityToServer);
        toClient = new Pipe(capacityToClient);
    }

    /** Whose client has to wait for what comes. */
    PipeTransport silent() {
        silent = true;
        return this;
    }

    @Override
    public boolean tell(Arrivals arrivals) {
        if (!silent) {
            toClient.told = arrivals;
            if (toClient.isEnded()) {
                arrivals.end();
            }
        }
        return !silent;
    }

    /** Waits until the client has taken all, and waits for more. */
    void awaitTaken() {
        toClient.awaitHunger();
    }

    /** Waits until the client can write no more, since the server does not read. */
    void awaitFull() {
        toServer.awaitFull();
    }

    /** Waits until the client has sent that many bytes in all. */
    void awaitSent(long bytes) {
        toServer.awaitTotal(bytes);
    }

    boolean isEnded() {
        return toClient.isEnded();
    }

    /** Waits until the server can write no more, since the client does not read. */
    void awaitFullToClient() {
        toClient.awaitFull();
    }

    @Override
    public InputStream input() {
        return toClient.input();
    }

    @Override
    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                writes.incrementAndGet();
                lastWriter = Thread.currentThread();
                toServer.write(bytes, offset, length);
            }
        };
    }

    @Override
    public boolean takesAtOnce(int bytes) {
        return toServer.hasRoom(bytes);
    }

    InputStream serverInput() {
        return toServer.input();
    }

    OutputStream serverOutput() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                toClient.write(bytes, offset, length);
            }
        };
    }

    /** The server goes away. */
    void hangUp() {
        toClient.end();
        toServer.end();
    }

    @Override
    public void close() {
        closes.incrementAndGet();
        hangUp();
    }

    @Override
    public String description() {
        return "router1:830";
    }

    /** Bytes one way; without {@code synchronized}, which would hold a virtual thread's carrier. */
    private static final class Pipe {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final Deque<byte[]> pieces = new ArrayDeque<>();
        private final int capacity;
        private volatile @Nullable Arrivals told;
        private int held;
        private long total;
        private boolean ended;
        private boolean hungry;

        Pipe(int capacity) {
            this.capacity = capacity;
        }

        void write(byte[] bytes, int offset, int length) throws IOException {
            int end = offset + length;
            int at = offset;
            while (at < end) {
                at += add(bytes, at, end);
                Arrivals to = told;
                if (to != null) {
                    to.more();
                }
            }
        }

        private int add(byte[] bytes, int at, int end) throws IOException {
            lock.lock();
            try {
                while (!ended && held >= capacity) {
                    changed.awaitUninterruptibly();
                }
                if (ended) {
                    throw new IOException("Broken pipe");
                }
                int next = (int) Math.min(end, (long) at + capacity - held);
                pieces.add(Arrays.copyOfRange(bytes, at, next));
                held += next - at;
                total += next - at;
                changed.signalAll();
                return next - at;
            } finally {
                lock.unlock();
            }
        }

        boolean hasRoom(int bytes) {
            lock.lock();
            try {
                return capacity - held >= bytes;
            } finally {
                lock.unlock();
            }
        }

        void awaitFull() {
            lock.lock();
            try {
                while (!ended && held < capacity) {
                    changed.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        void awaitTotal(long bytes) {
            lock.lock();
            try {
                while (!ended && total < bytes) {
                    changed.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        boolean isEnded() {
            lock.lock();
            try {
                return ended;
            } finally {
                lock.unlock();
            }
        }

        void awaitHunger() {
            lock.lock();
            try {
                while (!ended && !(hungry && pieces.isEmpty())) {
                    changed.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        void end() {
            lock.lock();
            try {
                ended = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
            Arrivals to = told;
            if (to != null) {
                to.end();
            }
        }

        InputStream input() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int available() {
                    lock.lock();
                    try {
                        hungry = pieces.isEmpty();
                        changed.signalAll();
                        return held;
                    } finally {
                        lock.unlock();
                    }
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    lock.lock();
                    try {
                        while (pieces.isEmpty() && !ended) {
                            hungry = true;
                            changed.signalAll();
                            changed.awaitUninterruptibly();
                        }
                        hungry = false;
                        byte[] piece = pieces.poll();
                        if (piece == null) {
                            return -1;
                        }
                        int n = Math.min(length, piece.length);
                        System.arraycopy(piece, 0, buffer, offset, n);
                        if (n < piece.length) {
                            byte[] rest = new byte[piece.length - n];
                            System.arraycopy(piece, n, rest, 0, rest.length);
                            pieces.addFirst(rest);
                        }
                        held -= n;
                        changed.signalAll();
                        return n;
                    } finally {
                        lock.unlock();
                    }
                }
            };
        }
    }
}
