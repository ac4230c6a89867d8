// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a device printed and nobody has read yet: written by the library's threads, taken by the reader's. */
final class Printed extends OutputStream {
    /** More than any configuration; a device that prints without end is cut off here. */
    private static final int MOST = 64 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private boolean ended;

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        lock.lock();
        try {
            if (octets.size() + length <= MOST) {
                octets.write(bytes, from, length);
            }
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing comes any more. */
    void end() {
        lock.lock();
        try {
            ended = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What came; an empty text where nothing did in time, nothing where nothing will. */
    Optional<String> take(Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            byte[] all = octets.toByteArray();
            int whole = whole(all);
            while (whole == 0 && !ended && left > 0) {
                left = more.awaitNanos(left);
                all = octets.toByteArray();
                whole = whole(all);
            }
            if (all.length == 0 && ended) {
                return Optional.empty();
            }
            octets.reset();
            octets.write(all, whole, all.length - whole);
            return Optional.of(new String(all, 0, whole, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("");
        } finally {
            lock.unlock();
        }
    }

    /** How many octets make whole characters; all of them where nothing follows. */
    private int whole(byte[] all) {
        return ended ? all.length : all.length - begun(all);
    }

    /** How many octets at the end begin a character of UTF-8 whose rest has not come. */
    private static int begun(byte[] octets) {
        for (int back = 1; back <= Math.min(3, octets.length); back++) {
            int octet = octets[octets.length - back] & 0xFF;
            if (octet < 0x80) {
                return 0;
            }
            if (octet >= 0xC0) {
                int needed = octet >= 0xF0 ? 4 : octet >= 0xE0 ? 3 : 2;
                return needed > back ? back : 0;
            }
        }
        return 0;
    }
}
