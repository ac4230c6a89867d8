// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.data.DataTree;
import java.util.List;
import java.util.Optional;

/** The device of a run without NETCONF. */
record LineView(Run run, Remainder port) implements DeviceView {
    @Override
    public String identity() {
        return run.settings().identity();
    }

    @Override
    public Optional<TxId> tx() {
        return run.tx();
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(List.of());
    }

    @Override
    public DataTree running() {
        return switch (port.read(Optional.empty())) {
            case Remainder.Reading.Seen seen -> seen.tree();
            case Remainder.Reading.Unseen unseen -> throw new DeviceUnreadableException(unseen.why());
        };
    }

    @Override
    public RpcReply get(Filter filter) {
        return new RpcReply.Failed(RpcError.of(ErrorType.RPC, ErrorTag.OPERATION_NOT_SUPPORTED)
                .message(identity() + " is reached without NETCONF")
                .build());
    }
}
