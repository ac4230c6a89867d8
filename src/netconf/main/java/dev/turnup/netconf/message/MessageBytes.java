// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one message, taken as they come. They are in pieces: a large message is never copied to be held, and who reads
 * it for the last time can let go of it on the way. Not safe for several threads while it grows.
 */
public final class MessageBytes {
    private static final int FIRST = 1024;
    private static final int PIECE = 64 * 1024;

    private final List<byte @Nullable []> full = new ArrayList<>();
    private byte[] last = {};
    private int inLast;
    private long size;

    /** Nothing yet. */
    public MessageBytes() {}

    /** A whole message. */
    public static MessageBytes of(byte[] message) {
        MessageBytes bytes = new MessageBytes();
        bytes.add(message, 0, message.length);
        return bytes;
    }

    /** Adds bytes, which are copied. */
    public void add(byte[] bytes, int from, int count) {
        int at = from;
        int left = count;
        while (left > 0) {
            makeRoom(left);
            int n = Math.min(left, last.length - inLast);
            System.arraycopy(bytes, at, last, inLast, n);
            inLast += n;
            at += n;
            left -= n;
        }
        size += count;
    }

    private void makeRoom(int wanted) {
        if (inLast < last.length) {
            return;
        }
        if (inLast == PIECE) {
            full.add(last);
            last = new byte[PIECE];
            inLast = 0;
        } else {
            last = Arrays.copyOf(last, Math.min(PIECE, Math.max(FIRST, Math.max(2 * inLast, inLast + wanted))));
        }
    }

    /** How many there are. */
    public long size() {
        return size;
    }

    /** How many are still held. */
    long held() {
        return full.stream().filter(Objects::nonNull).count() * PIECE + inLast;
    }

    /** All in one. */
    public byte[] toByteArray() {
        byte[] all = new byte[Math.toIntExact(size)];
        int at = 0;
        for (byte[] piece : full) {
            System.arraycopy(present(piece), 0, all, at, PIECE);
            at += PIECE;
        }
        System.arraycopy(last, 0, all, at, inLast);
        return all;
    }

    /** Reads them; may be done again. */
    public InputStream stream() {
        return new Pieces(false);
    }

    /** Reads them and lets go of each piece on the way. */
    InputStream drain() {
        return new Pieces(true);
    }

    private static byte[] present(byte @Nullable [] piece) {
        return Objects.requireNonNull(piece, "a piece that was let go");
    }

    /** One piece after another. */
    private final class Pieces extends InputStream {
        private final boolean drain;
        private int piece;
        private int at;

        Pieces(boolean drain) {
            this.drain = drain;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int most) {
            boolean inner = piece < full.size();
            byte[] now = inner ? present(full.get(piece)) : last;
            int count = Math.min(most, (inner ? PIECE : inLast) - at);
            if (count <= 0) {
                return -1;
            }
            System.arraycopy(now, at, into, offset, count);
            at += count;
            if (inner && at == PIECE) {
                if (drain) {
                    full.set(piece, null);
                }
                piece++;
                at = 0;
            } else if (!inner && at == inLast && drain) {
                last = new byte[0];
                inLast = 0;
                at = 0;
            }
            return count;
        }
    }

    @Override
    public String toString() {
        return size + " bytes";
    }
}
