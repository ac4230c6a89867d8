// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

/** The device did not answer in time. */
public final class TimedOut extends NetconfException {
    private static final long serialVersionUID = 1L;

    private final boolean requestWritten;

    /** With the device and phase, whether the request was written ({@link #requestWritten}), and what was waited for. */
    public TimedOut(String device, String phase, boolean requestWritten, String sentence) {
        super(device, phase, sentence, null);
        this.requestWritten = requestWritten;
    }

    /** As {@link TransportLost#requestWritten}. */
    public boolean requestWritten() {
        return requestWritten;
    }
}
