// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
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
    private final CommitOptions options;
    private final boolean pastOthers;
    private final List<Datastore> datastores;
    private final LockHolders holders;
    private final List<Datastore> held = new ArrayList<>();
    private Optional<Reading> last = Optional.empty();

    Locks(Run run, CommitOptions options) {
        this(run, options, false);
    }

    /**
     * @param pastOthers whether a candidate that cannot be locked, since it holds edits of others, is gone past: what was
     *     left unfinished can mostly be settled without it
     */
    Locks(Run run, CommitOptions options, boolean pastOthers) {
        this.run = run;
        this.options = options;
        this.pastOthers = pastOthers;
        this.datastores = run.tier().usesCandidate()
                ? List.of(Datastore.RUNNING, Datastore.CANDIDATE)
                : List.of(Datastore.RUNNING);
        this.holders = new LockHolders(run);
    }

    /** Takes the locks and reads; waits for those that others hold as long as patience lasts. */
    Answer take(Patience patience) {
        held.clear();
        return take(datastores, patience);
    }

    /**
     * Takes the lock of the candidate alone, and reads: as much as can be had while a commit of another session, which may
     * have been an own one, waits for its confirmation (RFC 6241, section 7.5).
     */
    Answer takeCandidate(Patience patience) {
        held.clear();
        return take(List.of(Datastore.CANDIDATE), patience);
    }

    /** Takes the lock of running in addition. Where it is denied, that of the candidate is given back. */
    Answer widen(Patience patience) {
        Answer answer = take(List.of(Datastore.RUNNING), patience);
        if (answer instanceof Answer.Denied) {
            release();
        }
        return answer;
    }

    private Answer take(List<Datastore> wanted, Patience patience) {
        Ask ask = new Ask(wanted);
        while (true) {
            Optional<Refusal> denied = ask.fly();
            if (denied.isPresent() && denied.get() instanceof Refusal.ForeignCandidate && options.discardForeign()) {
                denied = ask.discardAndLock();
            }
            if (denied.isEmpty()) {
                return new Answer.Held(seen(ask.reading()));
            }
            ask.releaseGranted();
            Optional<Refusal> still = switch (denied.get()) {
                case Refusal.LockDenied busy -> ask.await(busy, patience);
                case Refusal.NotReady notReady
                when patience.waited() -> {
                    run.tell(new Phase.Waiting(Datastore.RUNNING, notReady.toString()));
                    yield Optional.empty();
                }
                case Refusal other -> Optional.of(other);
            };
            if (still.isPresent()) {
                return new Answer.Denied(still.get());
            }
        }
    }

    /** Ends the session of who holds the lock, once, where the caller said so. */
    private boolean killed(LockHolder holder) {
        if (!options.killHolders() || holder.session().orElse(0) == 0 || run.hasKilled(holder)) {
            return false;
        }
        run.killed(holder);
        RpcReply reply = run.wire()
                .fly(new Rpc.KillSession(holder.session().getAsLong()))
                .getFirst();
        return !(reply instanceof RpcReply.Failed);
    }

    /** Reads again under the locks. */
    Reading reread(Rpc... first) {
        return answered(first).reading();
    }

    /** What requests were answered, and what was read behind them. */
    record Answered(List<RpcReply> replies, Reading reading) {
        List<RpcError> errors() {
            return Edits.errors(replies);
        }
    }

    /** Sends requests under the locks and reads again behind them; what was refused is noted. */
    Answered answered(Rpc... first) {
        List<Rpc> requests = new ArrayList<>(List.of(first));
        DatastoreReads reads = new DatastoreReads(run);
        requests.addAll(reads.requests());
        List<RpcReply> replies = run.wire().fly(requests.toArray(Rpc[]::new));
        List<RpcReply> answers = replies.subList(0, first.length);
        Edits.errors(answers).forEach(error -> run.note("the device refused: " + error));
        return new Answered(answers, seen(reads.reading(replies.subList(first.length, replies.size()))));
    }

    private Reading seen(Reading reading) {
        last = Optional.of(reading);
        return reading;
    }

    /** Whether the lock of the candidate is held. */
    boolean holdsCandidate() {
        return held.contains(Datastore.CANDIDATE);
    }

    /** What gives the locks back, the one taken last first. */
    List<Rpc> releases() {
        return held.reversed().stream().<Rpc>map(Rpc.Unlock::new).toList();
    }

    /**
     * Gives the locks back. A device throws away what is staged when its candidate is unlocked (RFC 6241, section 8.3.5.2):
     * what others had staged before it was locked is staged again.
     */
    void release() {
        if (held.isEmpty()) {
            return;
        }
        Optional<Diff> others = holdsCandidate() ? last.flatMap(Locks::others) : Optional.empty();
        noteFailures(run.wire().fly(releases().toArray(Rpc[]::new)));
        others.ifPresent(this::stageAgain);
    }

    /** What the candidate has beyond running. */
    private static Optional<Diff> others(Reading reading) {
        return reading.candidate()
                .filter(candidate -> !reading.clean())
                .map(candidate -> Diff.exact(reading.whole(), candidate))
                .filter(difference -> !difference.isEmpty());
    }

    private void stageAgain(Diff others) {
        DatastoreReads reads = new DatastoreReads(run);
        Reading now = reads.reading(run.wire().fly(reads.requests().toArray(Rpc[]::new)));
        if (now.clean() && now.whole().digest().equals(others.before().digest())) {
            RpcReply reply = run.wire().fly(new Edits(run).edit(others.edit())).getFirst();
            run.note(
                    reply instanceof RpcReply.Failed failed
                            ? "the device threw away what others had staged when the lock was given back, and did not"
                                    + " take it again: " + failed.errors()
                            : "the device threw away what others had staged when the lock was given back; it is staged"
                                    + " again");
        }
    }

    /** Notes what could not be given back; after this nothing is held. */
    void noteFailures(List<RpcReply> replies) {
        held.clear();
        Edits.errors(replies).forEach(error -> run.note("a lock was not given back: " + error));
    }

    /** Asking for some locks. */
    private final class Ask {
        private final List<Datastore> wanted;
        private final DatastoreReads reads = new DatastoreReads(run);
        private final List<Datastore> granted = new ArrayList<>();
        private List<Datastore> asked = List.of();
        private List<RpcReply> locking = List.of();
        private List<RpcReply> reading = List.of();
        private Optional<Reading> read = Optional.empty();

        Ask(List<Datastore> wanted) {
            this.wanted = wanted;
        }

        /** Sends it; why not, or nothing where all were granted. */
        Optional<Refusal> fly() {
            asked = wanted.stream().filter(one -> !granted.contains(one)).toList();
            List<Rpc> requests = new ArrayList<>();
            asked.forEach(datastore -> requests.add(new Rpc.Lock(datastore)));
            requests.addAll(reads.requests());
            List<RpcReply> replies = run.wire().fly(requests.toArray(Rpc[]::new));
            locking = replies.subList(0, asked.size());
            reading = replies.subList(asked.size(), replies.size());
            read = Optional.empty();
            return judged();
        }

        /**
         * Waits for one lock, asking for it alone: whoever waits costs the device no more than a word now and then.
         *
         * @return why not, where patience ended; nothing where it is held, or where all must be asked for to see why not
         */
        Optional<Refusal> await(Refusal.LockDenied denied, Patience patience) {
            Datastore datastore = denied.datastore();
            Refusal.LockDenied latest = denied;
            while (patience.waited()) {
                run.tell(new Phase.Waiting(datastore, latest.toString()));
                RpcReply reply = run.wire().fly(new Rpc.Lock(datastore)).getFirst();
                if (!(reply instanceof RpcReply.Failed failed)) {
                    grant(datastore);
                    return Optional.empty();
                }
                RpcError error = failed.errors().getFirst();
                if (!BUSY.contains(error.tag()) || mayHaveEdits(datastore, error)) {
                    return Optional.empty();
                }
                latest = lockDenied(datastore, error);
            }
            return killed(latest.holder()) ? Optional.empty() : Optional.of(latest);
        }

        /** Under the lock of running, and allowed by the caller: some devices lock no candidate that has edits. */
        Optional<Refusal> discardAndLock() {
            List<Rpc> requests = new ArrayList<>(List.of(new Rpc.DiscardChanges(), new Rpc.Lock(Datastore.CANDIDATE)));
            requests.addAll(reads.requests());
            List<RpcReply> replies = run.wire().fly(requests.toArray(Rpc[]::new));
            List<RpcReply> again = new ArrayList<>(locking);
            again.set(asked.indexOf(Datastore.CANDIDATE), replies.get(1));
            locking = again;
            reading = replies.subList(2, replies.size());
            read = Optional.empty();
            return judged();
        }

        /** What was read; an answer can be taken apart once. */
        Reading reading() {
            Reading now = read.orElseGet(() -> reads.reading(reading));
            read = Optional.of(now);
            return now;
        }

        private Optional<Refusal> judged() {
            for (int i = 0; i < asked.size(); i++) {
                if (!(locking.get(i) instanceof RpcReply.Failed)) {
                    grant(asked.get(i));
                }
            }
            for (int i = 0; i < asked.size(); i++) {
                Datastore datastore = asked.get(i);
                if (locking.get(i) instanceof RpcReply.Failed failed) {
                    RpcError error = failed.errors().getFirst();
                    if (goesWithout(error)) {
                        run.noteOnce("the device does not lock " + datastore + ", so others may have changed it"
                                + " meanwhile: " + error);
                        continue;
                    }
                    Optional<Refusal> others = foreignEdits(datastore, error);
                    if (others.isPresent() && pastOthers) {
                        continue;
                    }
                    return others.or(() -> Optional.of(reason(datastore, error)));
                }
            }
            return reads.said(reading).busy().map(Refusal.NotReady::new);
        }

        private void grant(Datastore datastore) {
            if (!granted.contains(datastore)) {
                granted.add(datastore);
            }
            if (!held.contains(datastore)) {
                held.add(datastore);
            }
        }

        private boolean goesWithout(RpcError error) {
            return !BUSY.contains(error.tag()) && options.locking() == CommitOptions.Locking.IF_SUPPORTED;
        }

        /** A candidate that no session locks, and that cannot be locked, has edits (RFC 6241, section 7.5). */
        private static boolean mayHaveEdits(Datastore datastore, RpcError error) {
            return datastore == Datastore.CANDIDATE && error.lockHolder().orElse(0) == 0;
        }

        /** The edits, which are shown. */
        private Optional<Refusal> foreignEdits(Datastore datastore, RpcError error) {
            if (!mayHaveEdits(datastore, error)) {
                return Optional.empty();
            }
            Reading now = reading();
            return now.clean()
                    ? Optional.empty()
                    : now.candidate()
                            .map(candidate -> new Refusal.ForeignCandidate(Diff.exact(now.whole(), candidate)));
        }

        private Refusal reason(Datastore datastore, RpcError error) {
            return BUSY.contains(error.tag())
                    ? lockDenied(datastore, error)
                    : new Refusal.NotCapable("the device does not lock " + datastore
                            + ", so that a change could meet one of somebody else; allow it to be changed without locks, or"
                            + " leave it: " + error);
        }

        private Refusal.LockDenied lockDenied(Datastore datastore, RpcError error) {
            return new Refusal.LockDenied(datastore, holders.of(datastore, error), error.toString());
        }

        void releaseGranted() {
            if (!granted.isEmpty()) {
                Optional<Diff> others = granted.contains(Datastore.CANDIDATE) ? others(reading()) : Optional.empty();
                List<RpcReply> replies = run.wire()
                        .fly(granted.reversed().stream().map(Rpc.Unlock::new).toArray(Rpc[]::new));
                held.removeAll(granted);
                granted.clear();
                Edits.errors(replies).forEach(error -> run.note("a lock was not given back: " + error));
                others.ifPresent(Locks.this::stageAgain);
            }
        }
    }
}
