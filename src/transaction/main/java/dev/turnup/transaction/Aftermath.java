// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.ProtocolViolation;
import dev.turnup.netconf.session.TimedOut;
import dev.turnup.netconf.session.TransportLost;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a run right that did not come through: nothing left in the candidate, running as before or as planned, no lock
 * held, the journal closed; and says so where that could not be reached.
 */
final class Aftermath {

    /** How far a run has come, which decides what is to be put right. */
    enum Point {
        /** No lock is held. */
        START,
        /** Locks are held; nothing was edited. */
        LOCKED,
        /** The candidate may be edited; running is untouched. */
        STAGED,
        /** Running may be changed. */
        COMMITTING,
        /** Running is changed. */
        COMMITTED,
        /** The change may be final. */
        CONFIRMING,
        /** The change is being taken back. */
        UNDOING,
        /** The change is final. */
        FINAL
    }

    private static final int LOSSES_BORNE = 3;

    private final Run run;
    private final Locks locks;
    private final Plan.Ready plan;
    private final CommitOptions options;
    private final Reconnection reconnection;
    private Point point = Point.START;
    private @Nullable Reading reading;
    private boolean revertsByItself;
    private Instant revertsBy = Instant.MIN;
    private Optional<RefusedCommit> refusedCommit = Optional.empty();
    private int losses;
    private String undoing = "";

    /** What a device answered to a commit: running is then as it was (RFC 6241, section 8.3.4.1), which is looked after. */
    private record RefusedCommit(String cause, List<RpcError> errors) {}

    Aftermath(Run run, Locks locks, Plan.Ready plan, CommitOptions options) {
        this.run = run;
        this.locks = locks;
        this.plan = plan;
        this.options = options;
        this.reconnection = new Reconnection(run, locks);
    }

    void reached(Point next) {
        point = next;
        if (next == Point.COMMITTING) {
            revertsByItself = run.tier().confirms();
            run.lostSight();
        }
        if (next == Point.COMMITTED) {
            revertsBy = run.settings().clock().instant().plus(options.confirmTimeout());
        }
        if (next == Point.FINAL) {
            run.nothingStopsIt();
        }
    }

    void saw(Reading newest) {
        reading = newest;
        run.sawRunning(newest.running());
    }

    Reading reading() {
        if (reading == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return reading;
    }

    /** Ends a run whose change never reached running: clears the candidate, looks whether it is clean, unlocks. */
    Outcome abandon(String cause, List<RpcError> errors) {
        boolean cleared = clearedStaged();
        run.tell(new Phase.Discarded(cause));
        return notCommitted(cause, errors, cleared);
    }

    /** Ends a run that was to go no further than to have the device look at the change. */
    Outcome ofRehearsal() {
        String cause = "the device takes the change, which it was only to look at";
        boolean cleared = clearedStaged();
        run.tell(new Phase.Discarded(cause));
        if (!cleared) {
            return notCommitted(cause, List.of(), false);
        }
        run.conclude(Conclusion.NOT_COMMITTED, cause);
        unlock();
        return new Outcome.Checked(run.evidence());
    }

    private boolean clearedStaged() {
        run.nothingStopsIt();
        try {
            if (point == Point.STAGED && run.tier().usesCandidate()) {
                saw(locks.reread(new Rpc.DiscardChanges()));
                return reading().clean() || clearedByEndOfSession();
            }
        } catch (NetconfException | DeviceUnreadableException e) {
            run.wire().end();
            run.note("the device was lost while the candidate was cleared, and clears it itself: " + e.getMessage());
        }
        return true;
    }

    private Outcome notCommitted(String cause, List<RpcError> errors, boolean cleared) {
        if (cleared) {
            run.conclude(Conclusion.NOT_COMMITTED, cause);
        } else {
            run.note("the candidate keeps what was staged, and the journal the transaction: recovering tries again to"
                    + " clear it\n" + candidateDifference(reading()));
        }
        unlock();
        return new Outcome.NotCommitted(run.evidence(), cause, errors);
    }

    /** A device that refuses to discard must discard when the session ends that holds the lock (RFC 6241, 8.3.5.2). */
    private boolean clearedByEndOfSession() {
        return switch (reconnection.find(options.lockTimeout())) {
            case Reconnection.Found.There there -> clearLeftovers(there.reading());
            case Reconnection.Found.Nothing nothing -> {
                run.note("the device could not be read again; it clears the candidate of a lost session itself: "
                        + nothing.why());
                yield true;
            }
        };
    }

    /**
     * The device answered a commit with errors; usually running is as it was.
     *
     * @param reread gives running, which was asked for behind the commit
     */
    Outcome ofRefusedCommit(List<RpcError> errors, Supplier<DataTree> reread) {
        RefusedCommit refused = new RefusedCommit("the device refused the commit: " + Edits.text(errors), errors);
        refusedCommit = Optional.of(refused);
        DataTree running;
        try {
            running = reread.get();
        } catch (DeviceUnreadableException e) {
            return settleRefused(refused, String.valueOf(e.getMessage()));
        }
        run.sawRunning(running);
        if (running.digest().equals(plan.baseDigest())) {
            point = Point.STAGED;
            return abandon(refused.cause(), refused.errors());
        }
        return undo(refused.cause() + "; yet running changed");
    }

    /** As {@link #ofRefusedCommit}, where running could not be read on the session that was refused. */
    private Outcome settleRefused(RefusedCommit refused, String why) {
        run.nothingStopsIt();
        try {
            return switch (reconnection.find(options.confirmTimeout())) {
                case Reconnection.Found.Nothing nothing ->
                    inDoubt(refused.cause() + "; and running could not be read: " + why + "; " + nothing.why());
                case Reconnection.Found.There there -> {
                    boolean cleared = clearLeftovers(there.reading());
                    yield reading().running().digest().equals(plan.baseDigest())
                            ? notCommitted(refused.cause(), refused.errors(), cleared)
                            : undo(refused.cause() + "; yet running changed");
                }
            };
        } catch (NetconfException | DeviceUnreadableException again) {
            losses++;
            return losses > LOSSES_BORNE
                    ? inDoubt(refused.cause() + "; and running could not be read: " + again.getMessage())
                    : settleRefused(refused, String.valueOf(again.getMessage()));
        }
    }

    /** Takes the change back: by ending the session where the device then goes back, else by the inverse edit. */
    Outcome undo(String cause) {
        run.nothingStopsIt();
        point = Point.UNDOING;
        undoing = cause;
        run.tell(new Phase.Undoing(cause));
        run.advance(State.UNDOING, Optional.empty());
        run.lostSight();
        try {
            return revertsByItself
                    ? judgeUndo(reconnection.findReverted(plan.expectedDigest(), options.confirmTimeout()))
                    : restore(locks.reread());
        } catch (NetconfException | DeviceUnreadableException e) {
            return undoAgain(e);
        }
    }

    private Outcome undoAgain(RuntimeException lost) {
        losses++;
        if (losses > LOSSES_BORNE) {
            return inDoubt(undoing + "; and while it was taken back: " + lost.getMessage());
        }
        try {
            return judgeUndo(reconnection.find(options.confirmTimeout()));
        } catch (NetconfException | DeviceUnreadableException e) {
            return undoAgain(e);
        }
    }

    private Outcome judgeUndo(Reconnection.Found found) {
        return switch (found) {
            case Reconnection.Found.Nothing nothing ->
                inDoubt(undoing + "; and the device could not be read again: " + nothing.why());
            case Reconnection.Found.There there -> {
                revertsByItself = false;
                clearLeftovers(there.reading());
                Reading now = reading();
                boolean asPlanned = now.running().digest().equals(plan.expectedDigest());
                boolean asBefore = now.running().digest().equals(plan.baseDigest());
                yield asPlanned || asBefore
                        ? restore(now)
                        : rollbackFailed("the device did not go back wholly", now.running());
            }
        };
    }

    private Outcome restore(Reading now) {
        saw(now);
        return switch (new Restoration(run, locks)
                .restore(now, plan.difference().before())) {
            case Restoration.Result.Restored restored -> {
                run.sawRunning(restored.running());
                run.conclude(Conclusion.ROLLED_BACK, undoing);
                run.tell(new Phase.Undone(restored.running().digest()));
                unlock();
                yield new Outcome.RolledBack(run.evidence(), undoing);
            }
            case Restoration.Result.Failed failed -> rollbackFailed(failed.why(), failed.running());
        };
    }

    private Outcome rollbackFailed(String why, DataTree running) {
        String cause = undoing + "; and it could not be taken back: " + why;
        run.sawRunning(running);
        run.conclude(Conclusion.ROLLBACK_FAILED, cause);
        unlock();
        return new Outcome.RollbackFailed(
                run.evidence(), cause, Optional.of(Diff.exact(plan.difference().before(), running)));
    }

    /**
     * The connection broke.
     *
     * @param recheck goes on where the commit turns out to be made for good, but was not checked yet
     * @param finish ends the run where it turns out to be confirmed
     */
    Outcome ofLoss(NetconfException lost, Supplier<Outcome> recheck, Supplier<Outcome> finish) {
        String what = String.valueOf(lost.getMessage());
        losses++;
        run.wire().end();
        run.tellQuietly(new Phase.Reconnecting(what));
        return switch (point) {
            case START, LOCKED -> new Outcome.NotCommitted(run.evidence(), what, List.of());
            case STAGED -> lostBeforeCommit(what);
            case COMMITTING, COMMITTED, CONFIRMING -> {
                if (refusedCommit.isPresent()) {
                    yield settleRefused(refusedCommit.get(), what);
                }
                yield losses > LOSSES_BORNE ? inDoubt(what) : lostAtCommit(lost, recheck, finish);
            }
            case UNDOING -> undoAgain(lost);
            case FINAL -> finalAnyway(what);
        };
    }

    private Outcome lostBeforeCommit(String what) {
        run.nothingStopsIt();
        boolean cleared = true;
        try {
            cleared = clearedByEndOfSession();
        } catch (NetconfException | DeviceUnreadableException again) {
            run.wire().end();
            run.note("the device was lost again while the candidate was cleared: " + again.getMessage());
        }
        return notCommitted(what, List.of(), cleared);
    }

    private Outcome lostAtCommit(NetconfException lost, Supplier<Outcome> recheck, Supplier<Outcome> finish) {
        try {
            return settledByDigest(lost, recheck, finish);
        } catch (NetconfException again) {
            return ofLoss(again, recheck, finish);
        } catch (RuntimeException broken) {
            return ofBreakage(broken);
        }
    }

    private Outcome settledByDigest(NetconfException lost, Supplier<Outcome> recheck, Supplier<Outcome> finish) {
        String what = String.valueOf(lost.getMessage());
        run.lostSight();
        Reconnection.Found found = find();
        if (!(found instanceof Reconnection.Found.There there)) {
            return inDoubt(what + "; and the device could not be read again: " + found);
        }
        clearLeftovers(there.reading());
        Reading now = reading();
        if (now.running().digest().equals(plan.baseDigest())) {
            return settledAsBefore(lost);
        }
        if (now.running().digest().equals(plan.expectedDigest())) {
            revertsByItself = false;
            return point == Point.CONFIRMING ? finish.get() : settledAsPlanned(recheck);
        }
        unlock();
        return new Outcome.InDoubt(
                run.evidence(),
                what + "; the device now holds neither the configuration from before nor the planned one",
                Optional.of(Diff.exact(plan.difference().before(), now.running())),
                Optional.of(Diff.exact(plan.difference().after(), now.running())));
    }

    /**
     * A change that is there may still go back by itself. Where the confirmation may have arrived, that is over once the
     * lost session has ended, which the locks prove; but not on a device that leaves going back to its timer.
     */
    private Reconnection.Found find() {
        if (!revertsByItself || (point == Point.CONFIRMING && profile().revertsWithSession())) {
            return reconnection.find(options.confirmTimeout());
        }
        return point == Point.CONFIRMING
                ? reconnection.findReverted(plan.expectedDigest(), run.until(revertsBy))
                : reconnection.findReverted(plan.expectedDigest(), options.confirmTimeout());
    }

    private DeviceProfile profile() {
        return run.settings().profile();
    }

    private Outcome settledAsBefore(NetconfException lost) {
        String what = String.valueOf(lost.getMessage());
        boolean wasMade = point != Point.COMMITTING || (run.tier().confirms() && written(lost));
        run.nothingStopsIt();
        run.conclude(wasMade ? Conclusion.ROLLED_BACK : Conclusion.NOT_COMMITTED, what);
        unlock();
        return wasMade
                ? new Outcome.RolledBack(run.evidence(), what + "; the device has gone back by itself")
                : new Outcome.NotCommitted(run.evidence(), what, List.of());
    }

    private Outcome settledAsPlanned(Supplier<Outcome> recheck) {
        point = Point.COMMITTED;
        run.advance(State.COMMITTED, Optional.empty());
        run.tell(new Phase.Verified(plan.expectedDigest()));
        return recheck.get();
    }

    private Outcome finalAnyway(String what) {
        run.conclude(Conclusion.COMMITTED, "");
        run.note("the connection was lost after the change was final: " + what);
        if (options.save()) {
            run.saveFailed();
        }
        return new Outcome.Committed(run.evidence());
    }

    /** The caller's own code, the journal, or a reading broke the run; the session may still be there. */
    Outcome ofBreakage(RuntimeException broken) {
        String cause = broken instanceof DeviceUnreadableException || broken instanceof JournalException
                ? String.valueOf(broken.getMessage())
                : "the run broke: " + broken;
        return switch (point) {
            case START -> {
                run.wire().end();
                yield new Outcome.NotCommitted(run.evidence(), cause, List.of());
            }
            case LOCKED, STAGED -> abandon(cause, List.of());
            case COMMITTING, COMMITTED, CONFIRMING -> undo(cause);
            case UNDOING -> throw broken;
            case FINAL -> finalAnyway(cause);
        };
    }

    private Outcome inDoubt(String what) {
        run.wire().end();
        run.lostSight();
        return new Outcome.InDoubt(
                run.evidence(),
                what + "; the journal keeps the transaction open, and recovering settles it once the device answers",
                Optional.empty(),
                Optional.empty());
    }

    /** What this run had staged goes, and false where it does not; what others staged since stays. */
    private boolean clearLeftovers(Reading now) {
        saw(now);
        if (now.clean()) {
            return true;
        }
        boolean ours = now.candidate()
                .filter(c -> run.wire().known(c).digest().equals(plan.expectedDigest()))
                .isPresent();
        if (!ours) {
            run.note("the candidate holds edits of others:\n" + candidateDifference(now));
            return true;
        }
        saw(locks.reread(new Rpc.DiscardChanges()));
        return reading().clean();
    }

    private static String candidateDifference(Reading now) {
        return now.candidate()
                .map(candidate -> Diff.exact(now.whole(), candidate).toString())
                .orElse("");
    }

    /** Gives the locks back; the end of the session does it where the device does not answer any more. */
    private void unlock() {
        try {
            if (run.wire().isOpen()) {
                locks.release();
            }
        } catch (NetconfException e) {
            run.wire().end();
            run.note("the locks went with the session: " + e.getMessage());
        }
        run.tell(new Phase.Unlocked());
    }

    private static boolean written(NetconfException lost) {
        return switch (lost) {
            case TransportLost transport -> transport.requestWritten();
            case TimedOut late -> late.requestWritten();
            case ProtocolViolation violation -> violation.requestWritten();
        };
    }
}
