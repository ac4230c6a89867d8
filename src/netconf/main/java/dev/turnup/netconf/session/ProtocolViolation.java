// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The device sent what the protocol does not allow; the connection cannot be used further. */
public final class ProtocolViolation extends NetconfException {
    private static final long serialVersionUID = 1L;

    private final byte @Nullable [] received;
    private final boolean requestWritten;

    ProtocolViolation(
            String device, String phase, boolean requestWritten, String sentence, byte @Nullable [] received) {
        super(device, phase, sentence, null);
        this.requestWritten = requestWritten;
        this.received = received;
    }

    /** The message at fault as it came; it may hold secrets. Absent where the fault is not within a message. */
    public Optional<byte[]> received() {
        return Optional.ofNullable(received).map(byte[]::clone);
    }

    /** As {@link TransportLost#requestWritten}. */
    public boolean requestWritten() {
        return requestWritten;
    }
}
