// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.data.DataTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reads of both datastores, and of how ready the device is, as they travel behind other requests. */
final class DatastoreReads {
    private final Run run;
    private final Optional<Rpc> readiness;

    DatastoreReads(Run run) {
        this.run = run;
        this.readiness = run.settings().profile().readiness(run.wire().capabilities());
    }

    List<Rpc> requests() {
        List<Rpc> requests = new ArrayList<>(readiness.stream().toList());
        requests.add(Wire.whole(Datastore.RUNNING));
        if (run.tier().usesCandidate()) {
            requests.add(Wire.whole(Datastore.CANDIDATE));
        }
        return requests;
    }

    /** What the device says of itself in the answers to these requests. */
    Readiness said(List<RpcReply> replies) {
        return readiness.isPresent() ? run.settings().profile().readiness(replies.getFirst()) : Readiness.READY;
    }

    /** What the answers to these requests hold. */
    Reading reading(List<RpcReply> replies) {
        List<RpcReply> trees = replies.subList(readiness.isPresent() ? 1 : 0, replies.size());
        DataTree whole = run.wire().tree(trees.getFirst());
        Optional<DataTree> candidate = trees.stream().skip(1).findFirst().map(run.wire()::tree);
        return new Reading(
                whole, candidate, run.wire().known(whole), said(replies).dirtyCandidate());
    }
}
