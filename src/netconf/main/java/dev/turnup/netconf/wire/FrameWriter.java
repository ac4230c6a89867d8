// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Puts messages on a stream. Begins with {@link Framing#END_OF_MESSAGE}. Not safe for several threads.
 */
public final class FrameWriter {
    /** So many bytes more than its own at most go out with a message. */
    public static final int MOST_AROUND = 20;

    private static final byte[] DELIMITER = "]]>]]>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_CHUNKS = "\n##\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private Framing framing = Framing.END_OF_MESSAGE;

    /** Writes to {@code out}. */
    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /** Applies {@code next} to all messages from here on. */
    public void use(Framing next) {
        framing = next;
    }

    /** Writes one message; see {@link #write(List)}. */
    public void write(byte[] message) {
        write(List.of(message));
    }

    /**
     * Writes several messages, in one write and one flush.
     *
     * @throws IllegalArgumentException where a message is empty, or where the framing could not carry it
     * @throws UncheckedIOException where the stream fails
     */
    public void write(List<byte[]> messages) {
        byte[] framed = framed(messages, framing);
        try {
            out.write(framed);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of several messages in their framing. */
    public static byte[] framed(List<byte[]> messages, Framing framing) {
        int size = 0;
        for (byte[] message : messages) {
            size += message.length + MOST_AROUND;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(size);
        for (byte[] message : messages) {
            if (message.length == 0) {
                throw new IllegalArgumentException("an empty message cannot be framed");
            }
            switch (framing) {
                case END_OF_MESSAGE -> {
                    requireNoDelimiter(message);
                    all.writeBytes(message);
                    all.writeBytes(DELIMITER);
                }
                case CHUNKED -> {
                    all.writeBytes(("\n#" + message.length + "\n").getBytes(StandardCharsets.US_ASCII));
                    all.writeBytes(message);
                    all.writeBytes(END_OF_CHUNKS);
                }
            }
        }
        return all.toByteArray();
    }

    // XmlWriter writes &gt; for every >, so no text of ours holds the delimiter; a message of other making might.
    private static void requireNoDelimiter(byte[] message) {
        for (int i = 0; i + DELIMITER.length <= message.length; i++) {
            int n = 0;
            while (n < DELIMITER.length && message[i + n] == DELIMITER[n]) {
                n++;
            }
            if (n == DELIMITER.length) {
                throw new IllegalArgumentException("the message holds ]]>]]> at byte " + i + ", which would end it");
            }
        }
    }
}
