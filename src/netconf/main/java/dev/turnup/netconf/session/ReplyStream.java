// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.RpcReply;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes of one answer, on their way from the thread that takes them off the connection to the one that reads them. It
 * holds no more than so many: who puts them in waits for who reads them, and so does the device in the end.
 */
final class ReplyStream extends InputStream {
    private static final int ROOM = 128 * 1024;

    private final Awaited<RpcReply> answer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] ring = {};
    private int from;
    private int count;
    private long total;
    private boolean ended;
    private boolean left;
    private volatile boolean full;

    /** Of the answer to one request; where that is settled, as when its time is up, nobody waits here any longer. */
    ReplyStream(Awaited<RpcReply> answer) {
        this.answer = answer;
        CompletableFuture<Void> unused = answer.result.thenRun(this::wake);
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something to read; false where the answer was settled in another way. */
    boolean awaitBegin() throws InterruptedException {
        lock.lock();
        try {
            while (total == 0 && !answer.isSettled()) {
                changed.await();
            }
            return total > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Puts bytes in, and waits for room; where nobody reads any longer they are passed over. */
    void put(byte[] bytes, int at, int size) {
        lock.lock();
        try {
            int next = at;
            int end = at + size;
            while (next < end && !left && !answer.isSettled()) {
                if (ring.length == 0) {
                    ring = new byte[ROOM];
                }
                full = count == ROOM;
                if (full) {
                    changed.awaitUninterruptibly();
                    continue;
                }
                int to = (from + count) % ROOM;
                int n = Math.min(end - next, Math.min(ROOM - count, ROOM - to));
                System.arraycopy(bytes, next, ring, to, n);
                next += n;
                count += n;
                total += n;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits for room, or did until just now. */
    boolean isFull() {
        return full;
    }

    /** Who waited for room has noted that it has it. */
    void goOn() {
        full = false;
    }

    /** All of it was put in. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody reads on. */
    void leave() {
        lock.lock();
        try {
            left = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * As it is used to, but what the answer fails with is thrown here.
     *
     * @throws NetconfException where the answer does not come to its end
     * @throws CancellationException where the thread is interrupted
     */
    @Override
    public int read(byte[] into, int offset, int most) {
        lock.lock();
        try {
            while (count == 0 && !ended) {
                if (answer.isSettled()) {
                    RpcReply unused = answer.result.join().get(); // which throws: else it had ended
                    return -1;
                }
                changed.await();
            }
            if (count == 0) {
                return -1;
            }
            int n = Math.min(most, Math.min(count, ROOM - from));
            System.arraycopy(ring, from, into, offset, n);
            from = (from + n) % ROOM;
            count -= n;
            changed.signalAll();
            return n;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(answer.phase + ": interrupted while reading the answer");
        } finally {
            lock.unlock();
        }
    }

    /** What came last, to be shown where it is at fault. */
    byte[] lastBytes() {
        lock.lock();
        try {
            int size = (int) Math.min(total, ring.length);
            int end = from + count;
            byte[] bytes = new byte[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = ring[Math.floorMod(end - size + i, ROOM)];
            }
            return bytes;
        } finally {
            lock.unlock();
        }
    }
}
