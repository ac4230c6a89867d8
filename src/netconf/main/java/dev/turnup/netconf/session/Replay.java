// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.session.Recorder.Direction;
import dev.turnup.netconf.session.Recorder.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A transport that says again what a device said, in the same pieces and as fast as they are taken. It says each once it
 * was sent at least as many bytes as the device had been; what these bytes are does not matter. After the last piece the
 * connection ends.
 */
public final class Replay implements Transport {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Piece> pieces;
    private int next;
    private ByteBuffer current = ByteBuffer.allocate(0);
    private long awaited;
    private long sent;
    private boolean closed;

    /** Plays what was recorded, such as {@link RecordingFile#read} gives it. */
    public Replay(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    @Override
    public InputStream input() {
        return new InputStream() {
            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return say(buffer, offset, length);
            }
        };
    }

    private int say(byte[] buffer, int offset, int length) {
        lock.lock();
        try {
            while (!current.hasRemaining() && !closed && next < pieces.size()) {
                Piece piece = pieces.get(next);
                next++;
                if (piece.direction() == Direction.SENT) {
                    awaited += piece.bytes().remaining();
                } else {
                    while (sent < awaited && !closed) {
                        changed.awaitUninterruptibly();
                    }
                    current = piece.bytes();
                }
            }
            if (closed || !current.hasRemaining()) {
                return -1;
            }
            int count = Math.min(length, current.remaining());
            current.get(buffer, offset, count);
            return count;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                hear(1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                hear(length);
            }
        };
    }

    private void hear(int count) throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new IOException("the replay was closed");
            }
            sent += count;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String description() {
        return "replay";
    }
}
