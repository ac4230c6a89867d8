// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.data.DataTree;
import java.util.Optional;

/** A device to look at, not to change. */
public interface DeviceView {

    /** Where: {@code host:port}. */
    String identity();

    /** The transaction that changed it; empty where nothing was changed yet. */
    Optional<TxId> tx();

    /** What the device offered in its hello. */
    Capabilities capabilities();

    /** The running configuration, read now. */
    DataTree running();

    /** Configuration and state, read now: the answer to {@code <get>} as it came. */
    RpcReply get(Filter filter);
}
