// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

/** No session could be opened with the device, and nothing was asked of it. */
public final class ConnectFailed extends TransportLost {
    private static final long serialVersionUID = 1L;

    private final transient ConnectFailure failure;

    /** With the device and phase it happened at. */
    public ConnectFailed(String device, String phase, ConnectFailure failure) {
        super(device, phase, false, failure.toString(), null);
        this.failure = failure;
    }

    /** Why. */
    public ConnectFailure failure() {
        return failure;
    }
}
