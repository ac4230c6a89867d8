// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import org.jspecify.annotations.Nullable;

/** The connection to a device failed: what the device said, or would have said, is not known. */
public abstract sealed class NetconfException extends RuntimeException
        permits TransportLost, ProtocolViolation, TimedOut {
    private static final long serialVersionUID = 1L;

    private final String device;
    private final String phase;

    NetconfException(String device, String phase, String sentence, @Nullable Throwable cause) {
        super(device + ", " + phase + ": " + sentence, cause);
        this.device = device;
        this.phase = phase;
    }

    /** Which device, such as {@code 192.0.2.1:830}. */
    public String device() {
        return device;
    }

    /** When: connect, key exchange, authentication, subsystem, hello, or the name of an operation such as commit. */
    public String phase() {
        return phase;
    }
}
