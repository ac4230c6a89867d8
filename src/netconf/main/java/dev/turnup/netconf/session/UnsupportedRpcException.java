// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.Need;
import dev.turnup.netconf.message.Rpc;

/**
 * A request was not sent, since the device does not offer what it needs. That can be known before: {@link
 * Rpc#unmetBy}, so it is a mistake of the caller.
 */
public final class UnsupportedRpcException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    private final transient Rpc rpc;
    private final transient Need need;

    UnsupportedRpcException(String device, Rpc rpc, Need need) {
        super(device + ", " + rpc.name().local() + ": not sent, since the device does not offer " + need);
        this.rpc = rpc;
        this.need = need;
    }

    /** What was to be sent. */
    public Rpc rpc() {
        return rpc;
    }

    /** What the device does not offer. */
    public Need need() {
        return need;
    }
}
