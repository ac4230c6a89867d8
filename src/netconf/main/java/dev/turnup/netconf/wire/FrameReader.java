// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes messages off a stream, strictly by the grammar of RFC 6242. Begins with {@link Framing#END_OF_MESSAGE}.
 *
 * <p>Reads from the stream what is there, so nobody else may read from it. Not safe for several threads.
 */
public final class FrameReader {
    /** 256 MiB: more than any configuration, and less than what would exhaust a process. */
    public static final int LARGEST_MESSAGE = 256 * 1024 * 1024;

    private static final long LARGEST_CHUNK = 4_294_967_295L;
    private static final byte[] DELIMITER = {']', ']', '>', ']', ']', '>'};

    /** How much of the delimiter still ends the text where this much did, and the next byte was another. */
    private static final int[] STILL = {0, 0, 1, 0, 1, 2};

    private static final int END = -1;

    /** What is known of the next message. */
    public enum Peek {
        /** All of it is here: {@link FrameReader#next} reads nothing to hand it on. */
        WHOLE,
        /** Nothing, or the beginning of a message that keeps to the framing. */
        PART,
        /** It is longer than what is looked at, or breaks the framing: {@link FrameReader#next} has to tell. */
        UNCLEAR
    }

    /** Takes a message piece by piece, as it arrives. */
    public interface Sink {

        /** How many bytes more it takes: a message that has more is refused. */
        long room();

        /** The next bytes of the message; the array is only lent. */
        void take(byte[] buffer, int from, int count);
    }

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[16 * 1024];
    private int position;
    private int filled;
    private long consumedBefore;
    private Framing framing = Framing.END_OF_MESSAGE;

    /** Reads from {@code in}, refusing messages of more than {@code limit} bytes. */
    public FrameReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Applies {@code next} to all messages from here on. */
    public void use(Framing next) {
        framing = next;
    }

    /**
     * The next message without its framing; empty where the stream ended before it began.
     *
     * @throws FramingException where the bytes break the framing, or end within a message
     * @throws UncheckedIOException where the stream fails
     */
    public Optional<byte[]> next() {
        Collected message = new Collected(limit);
        return next(message) ? Optional.of(message.toByteArray()) : Optional.empty();
    }

    /**
     * Hands on the next message without its framing, while it arrives. The sink's own room counts, not this reader's limit.
     *
     * @return whether there was one: not where the stream ended before it began
     * @throws FramingException where the bytes break the framing, end within a message, or are more than the sink takes
     * @throws UncheckedIOException where the stream fails
     */
    public boolean next(Sink sink) {
        try {
            return switch (framing) {
                case END_OF_MESSAGE -> endOfMessage(sink);
                case CHUNKED -> chunked(sink);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether bytes of the next message were read already; white space between messages does not count. */
    public boolean holdsMore() {
        for (int i = position; i < filled; i++) {
            if (framing == Framing.CHUNKED || !isSpace(buffer[i])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Looks at what can be read without waiting, and keeps it.
     *
     * @throws UncheckedIOException where the stream fails
     */
    public Peek peek() {
        try {
            while (true) {
                Peek now = switch (framing) {
                    case END_OF_MESSAGE -> peekForDelimiter();
                    case CHUNKED -> peekAtChunks();
                };
                if (now != Peek.PART || in.available() <= 0) {
                    return now;
                }
                if (filled - position == buffer.length) {
                    return Peek.UNCLEAR;
                }
                readBehind();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readBehind() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, filled - position);
        consumedBefore += position;
        filled -= position;
        position = 0;
        filled += Math.max(0, in.read(buffer, filled, buffer.length - filled));
    }

    private Peek peekForDelimiter() {
        int matched = 0;
        for (int i = position; i < filled; i++) {
            while (matched > 0 && buffer[i] != DELIMITER[matched]) {
                matched = STILL[matched];
            }
            if (buffer[i] == DELIMITER[matched] && ++matched == DELIMITER.length) {
                return Peek.WHOLE;
            }
        }
        return filled - position > limit ? Peek.UNCLEAR : Peek.PART;
    }

    private Peek peekAtChunks() {
        int at = position;
        boolean some = false;
        while (at < filled) {
            if (buffer[at++] != '\n') {
                return Peek.UNCLEAR;
            }
            if (at == filled) {
                return Peek.PART;
            }
            if (buffer[at++] != '#') {
                return Peek.UNCLEAR;
            }
            if (at == filled) {
                return Peek.PART;
            }
            if (some && buffer[at] == '#') {
                return at + 1 == filled ? Peek.PART : buffer[at + 1] == '\n' ? Peek.WHOLE : Peek.UNCLEAR;
            }
            int size = 0;
            int first = at;
            while (at < filled
                    && buffer[at] >= (at == first ? '1' : '0')
                    && buffer[at] <= '9'
                    && size < buffer.length) {
                size = size * 10 + buffer[at++] - '0';
            }
            if (at == filled) {
                return Peek.PART;
            }
            if (at == first || buffer[at++] != '\n' || size > Math.min(limit, buffer.length)) {
                return Peek.UNCLEAR;
            }
            if (size > filled - at) {
                return Peek.PART;
            }
            at += size;
            some = true;
        }
        return Peek.PART;
    }

    private boolean endOfMessage(Sink sink) throws IOException {
        // White space between messages is not part of either: an XML declaration must come first in its message.
        while (!holdsMore()) {
            position = filled;
            if (!fill()) {
                return false;
            }
        }
        while (isSpace(buffer[position])) {
            position++;
        }
        int matched = 0; // how many bytes of the delimiter end what was looked at
        int held = 0; // how many of these came with an earlier read; like the others they are not handed on yet
        while (true) {
            int start = position;
            while (position < filled) {
                byte b = buffer[position++];
                if (matched == 0 && b != ']') {
                    continue;
                }
                int before = matched;
                while (matched > 0 && b != DELIMITER[matched]) {
                    matched = STILL[matched];
                }
                int given = Math.min(held, before - matched);
                if (given > 0) {
                    hand(sink, DELIMITER, 0, given);
                    held -= given;
                }
                if (b == DELIMITER[matched] && ++matched == DELIMITER.length) {
                    hand(sink, buffer, start, position - (matched - held) - start);
                    return true;
                }
            }
            hand(sink, buffer, start, position - (matched - held) - start);
            held = matched;
            if (!fill()) {
                throw truncated();
            }
        }
    }

    private boolean chunked(Sink sink) throws IOException {
        int first = read();
        if (first == END) {
            return false;
        }
        expect(first, '\n', "a chunk begins with a line feed");
        boolean some = false;
        while (true) {
            expect(readOn(), '#', "a chunk's line feed is followed by #");
            int b = readOn();
            if (b == '#') {
                if (!some) {
                    throw bad("a message has at least one chunk");
                }
                expect(readOn(), '\n', "the end of chunks is followed by a line feed");
                return true;
            }
            long size = chunkSize(b);
            require(size, sink);
            copy(sink, size);
            some = true;
            expect(readOn(), '\n', "a chunk begins with a line feed");
        }
    }

    private long chunkSize(int first) throws IOException {
        if (first < '1' || first > '9') {
            throw bad("a chunk's size begins with a digit from 1 to 9, not " + shown(first));
        }
        long size = Character.digit(first, 10);
        while (true) {
            int b = readOn();
            if (b == '\n') {
                return size;
            }
            if (b < '0' || b > '9') {
                throw bad("a chunk's size consists of digits, not " + shown(b));
            }
            size = size * 10 + Character.digit(b, 10);
            if (size > LARGEST_CHUNK) {
                throw bad("a chunk has at most " + LARGEST_CHUNK + " bytes");
            }
        }
    }

    // Takes memory as data arrives: an announced size alone costs nothing.
    private void copy(Sink sink, long size) throws IOException {
        long left = size;
        while (left > 0) {
            if (position == filled && !fill()) {
                throw truncated();
            }
            int n = (int) Math.min(left, filled - position);
            hand(sink, buffer, position, n);
            position += n;
            left -= n;
        }
    }

    private void hand(Sink sink, byte[] bytes, int from, int count) {
        if (count > 0) {
            require(count, sink);
            sink.take(bytes, from, count);
        }
    }

    private int readOn() throws IOException {
        int b = read();
        if (b == END) {
            throw truncated();
        }
        return b;
    }

    private int read() throws IOException {
        return position < filled || fill() ? buffer[position++] & 0xFF : END;
    }

    private boolean fill() throws IOException {
        int n = in.read(buffer, 0, buffer.length);
        if (n <= 0) {
            return false; // what came last stays, to be shown
        }
        consumedBefore += filled;
        position = 0;
        filled = n;
        return true;
    }

    private void expect(int actual, char expected, String rule) {
        if (actual != expected) {
            throw bad(rule + ", not by " + shown(actual));
        }
    }

    private void require(long more, Sink sink) {
        if (more > sink.room()) {
            throw new FramingException(
                    FramingException.Problem.TOO_LARGE, offset(), "a message exceeds " + limit + " bytes", received());
        }
    }

    private FramingException truncated() {
        return new FramingException(
                FramingException.Problem.TRUNCATED, offset(), "the stream ended within a message", received());
    }

    /** About the byte just read. */
    private FramingException bad(String sentence) {
        return new FramingException(FramingException.Problem.BAD_CHUNK, offset() - 1, sentence, received());
    }

    private byte[] received() {
        return Arrays.copyOf(buffer, filled);
    }

    private long offset() {
        return consumedBefore + position;
    }

    private static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private static String shown(int b) {
        return b > ' ' && b < 0x7F ? "'" + (char) b + "'" : "the byte 0x%02X".formatted(b);
    }

    /** A whole message. */
    private static final class Collected extends ByteArrayOutputStream implements Sink {
        private final int limit;

        Collected(int limit) {
            super(1024);
            this.limit = limit;
        }

        @Override
        public long room() {
            return (long) limit - count;
        }

        @Override
        public void take(byte[] buffer, int from, int count) {
            write(buffer, from, count);
        }
    }
}
