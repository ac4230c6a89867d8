// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.data.DataTree;
import java.util.Optional;

/** The device of a run, seen over the run's own session. */
record LiveView(Run run) implements DeviceView {
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
        return run.wire().capabilities();
    }

    @Override
    public DataTree running() {
        return run.wire()
                .known(run.wire()
                        .tree(run.wire()
                                .fly(run.wire().known(Datastore.RUNNING))
                                .getFirst()));
    }

    @Override
    public RpcReply get(Filter filter) {
        return run.wire().fly(new Rpc.Get(filter)).getFirst();
    }
}
