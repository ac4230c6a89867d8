// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Is given every byte of a session, as it goes over the transport and in its order. It sees all that is said, and so all
 * secrets within configurations; what the transport itself needs to log in is not part of it. Must not throw, and whatever it
 * takes long for holds the session up.
 */
@FunctionalInterface
public interface Recorder {

    /** Which way bytes went. */
    enum Direction {
        /** From the client. */
        SENT,
        /** From the device. */
        RECEIVED
    }

    /**
     * Bytes that went together, not necessarily a message.
     *
     * @param at since the session's connection began; those that were sent, just before they were
     * @param bytes as they went; they cannot be changed
     */
    record Piece(Direction direction, Duration at, ByteBuffer bytes) {
        public Piece {
            bytes = bytes.asReadOnlyBuffer();
        }

        /** The same bytes, to be read from the first on. */
        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate();
        }
    }

    /** Takes the next piece; from one thread at a time for each direction. */
    void take(Piece piece);
}
