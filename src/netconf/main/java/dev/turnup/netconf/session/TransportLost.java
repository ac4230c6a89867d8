// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import org.jspecify.annotations.Nullable;

/** The connection ended, or never came to be ({@link ConnectFailed}). */
public sealed class TransportLost extends NetconfException permits ConnectFailed {
    private static final long serialVersionUID = 1L;

    private final boolean requestWritten;

    TransportLost(String device, String phase, boolean requestWritten, String sentence, @Nullable Throwable cause) {
        super(device, phase, sentence, cause);
        this.requestWritten = requestWritten;
    }

    /**
     * Whether any byte of the request may have reached the device. Where false, it was not carried out; where true,
     * nobody can know from here.
     */
    public boolean requestWritten() {
        return requestWritten;
    }
}
