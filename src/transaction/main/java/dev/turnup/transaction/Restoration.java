// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leads running by an edit to what it shall be, under the locks of a run: back, or on, as a verified change of its own. */
final class Restoration {

    /** What became of it. */
    sealed interface Result {
        /** Running was read and is as it shall be. */
        record There(DataTree running) implements Result {}

        /** It is not. */
        record Failed(String why, DataTree running) implements Result {}
    }

    private final Run run;
    private final Locks locks;
    private final Edits edits;

    Restoration(Run run, Locks locks) {
        this.run = run;
        this.locks = locks;
        this.edits = new Edits(run);
    }

    /** Leads running from what it is to what it shall be; never through a candidate that holds edits of others. */
    Result lead(Reading now, DataTree target) {
        DataTree running = now.running();
        if (running.digest().equals(target.digest())) {
            return new Result.There(running);
        }
        if (!now.clean()) {
            return new Result.Failed(
                    "the candidate holds uncommitted edits of others, which would be committed along", running);
        }
        Rpc edit = edits.edit(run.settings().profile().edit(Diff.exact(running, target)));
        return run.tier().usesCandidate() ? throughCandidate(edit, running, target) : directly(edit, target);
    }

    private Result throughCandidate(Rpc edit, DataTree running, DataTree target) {
        List<Rpc> requests = new ArrayList<>();
        requests.add(edit);
        edits.validation().ifPresent(requests::add);
        requests.add(run.wire().known(Datastore.CANDIDATE));
        List<RpcReply> replies = run.wire().fly(requests.toArray(Rpc[]::new));
        List<RpcError> errors = Edits.errors(replies);
        Optional<DataTree> candidate =
                errors.isEmpty() ? Optional.of(run.wire().known(run.wire().tree(replies.getLast()))) : Optional.empty();
        if (candidate.filter(c -> c.digest().equals(target.digest())).isEmpty()) {
            discard();
            return new Result.Failed(
                    "the edit did not lead there" + (errors.isEmpty() ? "" : ": " + Edits.text(errors)), running);
        }
        return judged(run.wire().fly(Rpc.Commit.plain(), run.wire().known(Datastore.RUNNING)), target);
    }

    /** A candidate that keeps the edit is cleared by the end of the session, which holds its lock. */
    private void discard() {
        if (Edits.errors(run.wire().fly(new Rpc.DiscardChanges())).isEmpty()) {
            return;
        }
        run.note("the device refused to discard the edit; the end of the session did");
        Reconnection.Found found = new Reconnection(run, locks).find(CommitOptions.STANDARD.lockTimeout());
        if (found instanceof Reconnection.Found.Nothing nothing) {
            throw new DeviceUnreadableException(nothing.why());
        }
    }

    private Result directly(Rpc edit, DataTree target) {
        return judged(run.wire().fly(edit, run.wire().known(Datastore.RUNNING)), target);
    }

    private Result judged(List<RpcReply> replies, DataTree target) {
        DataTree now = run.wire().known(run.wire().tree(replies.getLast()));
        run.sawRunning(now);
        if (now.digest().equals(target.digest())) {
            return new Result.There(now);
        }
        List<RpcError> errors = Edits.errors(replies);
        if (!errors.isEmpty() && run.tier().usesCandidate()) {
            discard();
        }
        return new Result.Failed(errors.isEmpty() ? "the device took the edit otherwise" : Edits.text(errors), now);
    }
}
