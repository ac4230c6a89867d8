// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The locks of a run: all of them or none, and what they protect read in the same round trip. */
final class Locks {

    /** What asking for the locks gave. */
    sealed interface Answer {
        /** All are held. */
        record Held(Reading reading) implements Answer {}

        /** None is held. */
        record Denied(Refusal reason) implements Answer {}
    }

    private static final Set<ErrorTag> BUSY = Set.of(ErrorTag.LOCK_DENIED, ErrorTag.IN_USE, ErrorTag.RESOURCE_DENIED);

    private final Run run;
    private final List<Datastore> datastores;

    private final boolean discardForeign;

    Locks(Run run, Tier tier, boolean discardForeign) {
        this.run = run;
        this.discardForeign = discardForeign;
        this.datastores =
                tier.usesCandidate() ? List.of(Datastore.RUNNING, Datastore.CANDIDATE) : List.of(Datastore.RUNNING);
    }

    /** Takes the locks and reads; waits for those that others hold as long as patience lasts. */
    Answer take(Patience patience) {
        while (true) {
            List<RpcReply> replies = run.wire().fly(requests());
            Optional<Refusal> denied = denial(replies);
            if (denied.isEmpty()) {
                return new Answer.Held(reading(reads(replies)));
            }
            if (denied.get() instanceof Refusal.ForeignCandidate && discardForeign) {
                replies = discardAndLock(replies);
                denied = denial(replies);
                if (denied.isEmpty()) {
                    return new Answer.Held(reading(reads(replies)));
                }
            }
            releaseGranted(replies);
            if (!(denied.get() instanceof Refusal.LockDenied busy) || !patience.waited()) {
                return new Answer.Denied(denied.get());
            }
            run.tell(new Phase.Waiting(busy.datastore(), busy.toString()));
        }
    }

    /** Under the lock of running, and allowed by the caller: some devices lock no candidate that has edits. */
    private List<RpcReply> discardAndLock(List<RpcReply> first) {
        List<RpcReply> again = run.wire()
                .fly(
                        new Rpc.DiscardChanges(),
                        new Rpc.Lock(Datastore.CANDIDATE),
                        Wire.whole(Datastore.RUNNING),
                        Wire.whole(Datastore.CANDIDATE));
        List<RpcReply> replies = new ArrayList<>(again);
        replies.set(0, first.getFirst());
        return replies;
    }

    private List<RpcReply> reads(List<RpcReply> replies) {
        return replies.subList(datastores.size(), replies.size());
    }

    /** Reads again under the locks. */
    Reading reread(Rpc... first) {
        List<Rpc> requests = new ArrayList<>(List.of(first));
        datastores.forEach(datastore -> requests.add(Wire.whole(datastore)));
        List<RpcReply> replies = run.wire().fly(requests.toArray(Rpc[]::new));
        for (RpcReply reply : replies.subList(0, first.length)) {
            if (reply instanceof RpcReply.Failed failed) {
                run.note("the device refused: " + failed.errors());
            }
        }
        return reading(replies.subList(first.length, replies.size()));
    }

    /** What gives the locks back, the one taken last first. */
    List<Rpc> releases() {
        return datastores.reversed().stream().<Rpc>map(Rpc.Unlock::new).toList();
    }

    /** Gives the locks back. */
    void release() {
        noteFailures(run.wire().fly(releases().toArray(Rpc[]::new)));
    }

    void noteFailures(List<RpcReply> replies) {
        for (RpcReply reply : replies) {
            if (reply instanceof RpcReply.Failed failed) {
                run.note("a lock was not given back: " + failed.errors());
            }
        }
    }

    private Rpc[] requests() {
        List<Rpc> requests = new ArrayList<>();
        datastores.forEach(datastore -> requests.add(new Rpc.Lock(datastore)));
        datastores.forEach(datastore -> requests.add(Wire.whole(datastore)));
        return requests.toArray(Rpc[]::new);
    }

    private Reading reading(List<RpcReply> replies) {
        DataTree whole = run.wire().tree(replies.getFirst());
        Optional<DataTree> candidate = replies.stream().skip(1).findFirst().map(run.wire()::tree);
        return new Reading(whole, candidate, run.wire().known(whole));
    }

    private Optional<Refusal> denial(List<RpcReply> replies) {
        for (int i = 0; i < datastores.size(); i++) {
            if (replies.get(i) instanceof RpcReply.Failed failed) {
                RpcError error = failed.errors().getFirst();
                Datastore datastore = datastores.get(i);
                return foreignEdits(datastore, error, replies).or(() -> Optional.of(reason(datastore, error)));
            }
        }
        return Optional.empty();
    }

    /** A candidate that no session locks, and that cannot be locked, has edits (RFC 6241, section 7.5): they are shown. */
    private Optional<Refusal> foreignEdits(Datastore datastore, RpcError error, List<RpcReply> replies) {
        if (datastore != Datastore.CANDIDATE || error.lockHolder().orElse(0) != 0) {
            return Optional.empty();
        }
        Reading now = reading(reads(replies));
        return now.clean()
                ? Optional.empty()
                : now.candidate().map(candidate -> new Refusal.ForeignCandidate(Diff.exact(now.whole(), candidate)));
    }

    private static Refusal reason(Datastore datastore, RpcError error) {
        return BUSY.contains(error.tag())
                ? new Refusal.LockDenied(datastore, error.lockHolder(), error.toString())
                : new Refusal.NotCapable("the device does not lock " + datastore + ": " + error);
    }

    private void releaseGranted(List<RpcReply> replies) {
        List<Rpc> releases = new ArrayList<>();
        for (int i = 0; i < datastores.size(); i++) {
            if (!(replies.get(i) instanceof RpcReply.Failed)) {
                releases.addFirst(new Rpc.Unlock(datastores.get(i)));
            }
        }
        if (!releases.isEmpty()) {
            noteFailures(run.wire().fly(releases.toArray(Rpc[]::new)));
        }
    }
}
