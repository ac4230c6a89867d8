// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.yang.data.DataTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts a run right that did not come through: nothing left in the candidate, running as before or as planned, no lock
 * held, the journal closed; and says so where that could not be reached.
 */
final class Aftermath {
    private static final String EDITED_RUNNING =
            "; yet the device changed running, where it was told to edit its candidate";

    /** What a device answered to a commit: running is then as it was (RFC 6241, section 8.3.4.1), which is looked after. */
    private record RefusedCommit(String cause, List<RpcError> errors) {}

    private final Run run;
    private final Locks locks;
    private final Course course;
    private final CommitOptions options;
    private final Reconnection reconnection;
    private final Leftovers leftovers;
    private final Endings endings;
    private final Undo undo;
    private final Settlement settlement;
    private final Optional<Beside> beside;
    private Optional<RefusedCommit> refusedCommit = Optional.empty();

    Aftermath(Run run, Locks locks, Course course, CommitOptions options, Optional<Beside> beside, Gate gate) {
        this.run = run;
        this.locks = locks;
        this.course = course;
        this.options = options;
        this.reconnection = new Reconnection(run, locks);
        this.leftovers = new Leftovers(run, locks, course);
        this.endings = new Endings(run, locks, course, beside);
        this.undo = new Undo(run, locks, course, options, reconnection, beside, endings, gate);
        this.beside = beside;
        this.settlement = new Settlement(run, locks, course, options, reconnection, beside, endings, gate);
    }

    /** Takes back what may have reached the device. */
    Outcome undo(String cause) {
        return undo.undo(cause);
    }

    /** Ends a run whose change never reached running: clears the candidate, looks whether it is clean, unlocks. */
    Outcome abandon(String cause, List<RpcError> errors) {
        boolean cleared = clearedStaged();
        if (madeAnyway()) {
            return undo(cause + EDITED_RUNNING);
        }
        run.tell(new Phase.Discarded(cause));
        return endings.notCommitted(cause, errors, cleared);
    }

    /** A device may edit running where it was told to edit its candidate; what is then there of the change is to go. */
    private boolean madeAnyway() {
        if (course.point() != Point.STAGED || !run.tier().usesCandidate()) {
            return false;
        }
        DataTree running = course.reading().running();
        return !course.isBefore(running) && Between.is(running, course.before(), course.planned());
    }

    /** Ends a run whose change never reached running, but whose lines went first: clears the candidate, takes them back. */
    Outcome abandonAfterLines(String cause) {
        if (!cleared()) {
            run.note("the candidate keeps what was staged\n" + Course.candidateDifference(course.reading()));
        }
        return undo(cause);
    }

    /** Ends a run that was to go no further than to have the device look at the change. */
    Outcome ofRehearsal() {
        String cause = "the device takes the change, which it was only to look at";
        boolean cleared = clearedStaged();
        if (madeAnyway()) {
            return undo("the change was only to be looked at" + EDITED_RUNNING);
        }
        run.tell(new Phase.Discarded(cause));
        if (!cleared) {
            return endings.notCommitted(cause, List.of(), false);
        }
        run.conclude(Conclusion.NOT_COMMITTED, cause);
        endings.unlock();
        return new Outcome.Checked(run.evidence());
    }

    private boolean clearedStaged() {
        run.nothingStopsIt();
        return course.point() != Point.STAGED || !run.tier().usesCandidate() || cleared();
    }

    private boolean cleared() {
        run.nothingStopsIt();
        try {
            course.saw(locks.reread(discards()));
            return course.reading().clean() || clearedByEndOfSession();
        } catch (NetconfException | DeviceUnreadableException e) {
            run.wire().end();
            run.note("the device was lost while the candidate was cleared, and clears it itself: " + e.getMessage());
            return true;
        }
    }

    /** A device may have armed its timer for a commit that it refused; what could then go back later is disarmed. */
    private Rpc[] discards() {
        List<Rpc> requests = new ArrayList<>(List.of(new Rpc.DiscardChanges()));
        if (refusedCommit.isPresent() && run.persistId().isPresent()) {
            requests.add(new Rpc.CancelCommit(run.persistId()));
        }
        return requests.toArray(Rpc[]::new);
    }

    /** A device that refuses to discard must discard when the session ends that holds the lock (RFC 6241, 8.3.5.2). */
    private boolean clearedByEndOfSession() {
        return switch (reconnection.find(options.lockTimeout())) {
            case Reconnection.Found.There there -> leftovers.clear(there.reading());
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
        if (course.isBefore(running)) {
            return notMade(refused);
        }
        return undo(refused.cause() + "; yet running changed");
    }

    /** The device said that it had committed, and running is as it was. */
    Outcome ofIdleCommit() {
        RefusedCommit idle =
                new RefusedCommit("the device said that it had committed, and yet running is as before", List.of());
        refusedCommit = Optional.of(idle);
        return notMade(idle);
    }

    private Outcome notMade(RefusedCommit refused) {
        course.reached(Point.STAGED);
        Outcome outcome = abandon(refused.cause(), refused.errors());
        if (run.tier().confirms() && run.persistId().isEmpty()) {
            run.wire().end(); // a timer that the refused commit may have armed goes off now, where it does no harm
        }
        return outcome;
    }

    /** As {@link #ofRefusedCommit}, where running could not be read on the session that was refused. */
    private Outcome settleRefused(RefusedCommit refused, String why) {
        run.nothingStopsIt();
        try {
            return switch (reconnection.find(options.confirmTimeout())) {
                case Reconnection.Found.Nothing nothing ->
                    endings.inDoubt(refused.cause() + "; and running could not be read: " + why + "; " + nothing.why());
                case Reconnection.Found.There there -> {
                    boolean cleared = leftovers.clear(there.reading());
                    yield course.isBefore(course.reading().running())
                            ? endings.notCommitted(refused.cause(), refused.errors(), cleared)
                            : undo(refused.cause() + "; yet running changed");
                }
            };
        } catch (NetconfException | DeviceUnreadableException again) {
            return course.lostTooOften()
                    ? endings.inDoubt(refused.cause() + "; and running could not be read: " + again.getMessage())
                    : settleRefused(refused, String.valueOf(again.getMessage()));
        }
    }

    /**
     * The connection broke.
     *
     * @param recheck goes on where the commit turns out to be made for good, but was not checked yet
     * @param finish ends the run where it turns out to be confirmed
     */
    Outcome ofLoss(NetconfException lost, Supplier<Outcome> recheck, Supplier<Outcome> finish) {
        String what = String.valueOf(lost.getMessage());
        boolean once = course.lostTooOften();
        run.wire().end();
        run.tellQuietly(new Phase.Reconnecting(what));
        return switch (course.point()) {
            case START, LOCKED -> new Outcome.NotCommitted(run.evidence(), what, List.of());
            case STAGED -> lostBeforeCommit(what);
            case DELIVERING, COMMITTING, COMMITTED, CONFIRMING -> {
                if (refusedCommit.isPresent()) {
                    yield settleRefused(refusedCommit.get(), what);
                }
                yield once ? endings.inDoubt(what) : lostAtCommit(lost, recheck, finish);
            }
            case UNDOING -> endings.inDoubt(what);
            case FINAL -> finalAnyway(what, Optional.of(finish).filter(unused -> !once));
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
        return madeAnyway() ? undo(what + EDITED_RUNNING) : endings.notCommitted(what, List.of(), cleared);
    }

    /** The device refused the confirmation of a change that, with those of a group, was decided to stay. */
    Outcome ofRefusedConfirmation(String what, Supplier<Outcome> recheck, Supplier<Outcome> finish) {
        try {
            return settlement.settleRefusedConfirmation(what, new Settlement.Ways(recheck, finish, this::undo));
        } catch (NetconfException again) {
            return ofLoss(again, recheck, finish);
        }
    }

    private Outcome lostAtCommit(NetconfException lost, Supplier<Outcome> recheck, Supplier<Outcome> finish) {
        try {
            return settlement.settle(lost, new Settlement.Ways(recheck, finish, this::undo));
        } catch (NetconfException again) {
            return ofLoss(again, recheck, finish);
        } catch (RuntimeException broken) {
            return ofBreakage(broken);
        }
    }

    /**
     * A change that was final stays; but a device that started anew since holds what it had saved.
     *
     * @param finish ends the run where the change, which a group keeps, was made once more
     */
    private Outcome finalAnyway(String what, Optional<Supplier<Outcome>> finish) {
        run.note("after the change was final: " + what);
        if (options.save()) {
            run.saveFailed();
        }
        try {
            run.wire().connect();
            DataTree running = run.wire()
                    .known(run.wire()
                            .tree(run.wire()
                                    .fly(run.wire().known(Datastore.RUNNING))
                                    .getFirst()));
            run.sawRunning(running);
            beside.ifPresent(Beside::look);
            if (course.isBefore(running) && !course.isPlanned(running)) {
                if (finish.isPresent() && settlement.stays()) {
                    return settlement.makeAgain(what, finish.get());
                }
                String cause = "the device lost the change again after it was final, as one does that starts anew with"
                        + " what it had saved: " + what;
                run.conclude(Conclusion.ROLLED_BACK, cause);
                return new Outcome.RolledBack(run.evidence(), cause);
            }
        } catch (NetconfException | DeviceUnreadableException again) {
            run.wire().end();
            run.note("the device could not be read once more: " + again.getMessage());
        }
        run.conclude(Conclusion.COMMITTED, "");
        return new Outcome.Committed(run.evidence());
    }

    /** The caller's own code, the journal, or a reading broke the run; the session may still be there. */
    Outcome ofBreakage(RuntimeException broken) {
        String cause = broken instanceof DeviceUnreadableException || broken instanceof JournalException
                ? String.valueOf(broken.getMessage())
                : "the run broke: " + broken;
        return switch (course.point()) {
            case START -> {
                run.wire().end();
                yield new Outcome.NotCommitted(run.evidence(), cause, List.of());
            }
            case LOCKED, STAGED -> abandon(cause, List.of());
            case DELIVERING, COMMITTING, COMMITTED, CONFIRMING -> undo(cause);
            case UNDOING -> throw broken;
            case FINAL -> finalAnyway(cause, Optional.empty());
        };
    }
}
