// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.data.DataTree;

/** A device to look at, not to change. */
public interface DeviceView {

    /** Who and where: {@code user@host:port}. */
    String identity();

    /** What the device offered in its hello. */
    Capabilities capabilities();

    /** The running configuration, read now. */
    DataTree running();

    /** Configuration and state, read now: the answer to {@code <get>} as it came. */
    RpcReply get(Filter filter);
}
