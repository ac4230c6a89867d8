// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.ProtocolViolation;
import dev.turnup.netconf.session.TimedOut;
import dev.turnup.netconf.session.TransportLost;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.data.DataTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds out what became of a change whose connection was lost at or after its commit: by digests, on a new session. */
final class Settlement {

    /**
     * How a run goes on.
     *
     * @param recheck where the change is there, but was not checked yet
     * @param finish where it is final
     * @param undo where it is there in part, or must go
     */
    record Ways(Supplier<Outcome> recheck, Supplier<Outcome> finish, Function<String, Outcome> undo) {}

    /**
     * What happened.
     *
     * @param written whether the device may have got the request
     */
    private record Loss(String what, boolean written) {}

    private final Run run;
    private final Locks locks;
    private final Course course;
    private final CommitOptions options;
    private final Reconnection reconnection;
    private final Leftovers leftovers;
    private final Optional<Beside> beside;
    private final Endings endings;
    private final Gate gate;

    Settlement(
            Run run,
            Locks locks,
            Course course,
            CommitOptions options,
            Reconnection reconnection,
            Optional<Beside> beside,
            Endings endings,
            Gate gate) {
        this.run = run;
        this.locks = locks;
        this.course = course;
        this.options = options;
        this.reconnection = reconnection;
        this.leftovers = new Leftovers(run, locks, course);
        this.beside = beside;
        this.endings = endings;
        this.gate = gate;
    }

    /** Connects anew and decides. May lose the connection again, which is for the caller to bear. */
    Outcome settle(NetconfException lost, Ways ways) {
        return settle(new Loss(String.valueOf(lost.getMessage()), written(lost)), ways);
    }

    /** Whether it was decided that the change stays, with those of its group. */
    boolean stays() {
        return gate.stays();
    }

    /** Makes a change again that the device has lost; may lose the connection again. */
    Outcome makeAgain(String what, Supplier<Outcome> finish) {
        if (!(reconnection.find(options.confirmTimeout()) instanceof Reconnection.Found.There there)) {
            return endings.inDoubt(what + "; and the device could not be read again");
        }
        leftovers.clear(there.reading());
        return madeAgain(what, finish);
    }

    /** As after a loss, where the device refused a confirmation that all others of the group were given. */
    Outcome settleRefusedConfirmation(String what, Ways ways) {
        return settle(new Loss(what, true), ways);
    }

    private Outcome settle(Loss lost, Ways ways) {
        run.lostSight();
        if (course.pending() && run.persistId().isPresent()) {
            return persistent(lost, ways);
        }
        return judged(lost, find(), ways);
    }

    /**
     * A change that is there may still go back by itself. Where the confirmation may have arrived, that is over once the
     * lost session has ended, which the locks prove; but not on a device that leaves going back to its timer.
     */
    private Reconnection.Found find() {
        boolean confirming = course.point() == Point.CONFIRMING;
        boolean withSession = run.settings().profile().revertsWithSession();
        if (!course.pending() || (confirming && withSession)) {
            return reconnection.find(options.confirmTimeout());
        }
        return reconnection.findReverted(course.planned().digest(), options.confirmTimeout());
    }

    /** A pending commit that outlives its session goes on where it can be seen to be there, alone, and is cancelled else. */
    private Outcome persistent(Loss lost, Ways ways) {
        Reconnection.Found found = reconnection.findPending(options.confirmTimeout());
        if (!(found instanceof Reconnection.Found.There there)) {
            return judged(lost, found, ways);
        }
        leftovers.clear(there.reading());
        Reading now = course.reading();
        boolean goesOn = now.clean()
                && course.isPlanned(now.running())
                && beside.map(part -> part.look() instanceof Beside.Look.Planned)
                        .orElse(true);
        if (!goesOn) {
            return judged(lost, reconnection.cancelPending(options.confirmTimeout()), ways);
        }
        return course.point() == Point.CONFIRMING ? confirmed(lost, ways) : asPlanned(ways);
    }

    /** With nothing in the candidate, to confirm once more does nothing where it was confirmed already. */
    private Outcome confirmed(Loss lost, Ways ways) {
        Locks.Answered answered =
                locks.answered(Rpc.Commit.confirming(run.persistId().orElseThrow()));
        course.saw(answered.reading());
        if (answered.errors().isEmpty() && course.isPlanned(answered.reading().running())) {
            course.settled();
            return ways.finish().get();
        }
        return judged(lost, reconnection.cancelPending(options.confirmTimeout()), ways);
    }

    private Outcome judged(Loss lost, Reconnection.Found found, Ways ways) {
        String what = lost.what();
        if (!(found instanceof Reconnection.Found.There there)) {
            return endings.inDoubt(
                    what + "; and the device could not be read again: " + ((Reconnection.Found.Nothing) found).why());
        }
        course.settled();
        leftovers.clear(there.reading());
        Optional<Outcome> elsewhere = endings.endedElsewhere();
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        DataTree running = course.reading().running();
        Optional<Beside.Look> look = beside.map(part -> part.look(run.patience(options.lockTimeout())));
        if (look.filter(Beside.Look.Unseen.class::isInstance).isPresent()) {
            return endings.inDoubt(what + "; and " + ((Beside.Look.Unseen) look.get()).why());
        }
        boolean before = look.map(Beside.Look.Before.class::isInstance).orElse(true);
        boolean planned = look.map(Beside.Look.Planned.class::isInstance).orElse(true);
        if (course.isPlanned(running) && planned) {
            return course.point() == Point.CONFIRMING ? ways.finish().get() : asPlanned(ways);
        }
        if (course.isBefore(running) && before) {
            return gate.stays() ? madeAgain(what, ways.finish()) : asBefore(lost);
        }
        boolean ours = course.isPlanned(running) || course.isBefore(running);
        if (!ours || look.filter(Beside.Look.Foreign.class::isInstance).isPresent()) {
            return endings.inDoubt(what, running);
        }
        return gate.stays()
                ? madeAgain(what, ways.finish())
                : ways.undo().apply(what + "; the device then held a part of the change");
    }

    private Outcome asBefore(Loss lost) {
        String what = lost.what();
        boolean wasMade = switch (course.point()) {
            case START, LOCKED, STAGED, DELIVERING -> false;
            case COMMITTING -> run.tier().confirms() && lost.written();
            case COMMITTED, CONFIRMING, UNDOING, FINAL -> true;
        };
        run.nothingStopsIt();
        return wasMade
                ? endings.rolledBack(what + "; the device has gone back by itself")
                : endings.notCommitted(what, List.of(), true);
    }

    private Outcome asPlanned(Ways ways) {
        course.reached(Point.COMMITTED);
        run.advance(State.COMMITTED, Optional.empty());
        run.tell(new Phase.Verified(course.planned().digest()));
        return ways.recheck().get();
    }

    /** The others of the group stay as planned, so this one, which has gone back by itself, is led there again. */
    private Outcome madeAgain(String what, Supplier<Outcome> finish) {
        run.nothingStopsIt();
        Optional<String> failed = Beside.goesFirst(beside)
                ? besideAgain().or(this::runningAgain)
                : runningAgain().or(this::besideAgain);
        if (failed.isEmpty()) {
            return finish.get();
        }
        endings.unlock();
        return new Outcome.InDoubt(
                run.evidence(),
                what + "; the device has gone back by itself, but all devices of the group were to stay changed, and it"
                        + " could not be changed again: " + failed.get() + "; recovering tries again",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<String> runningAgain() {
        return new Restoration(run, locks).lead(course.reading(), course.planned())
                        instanceof Restoration.Result.Failed stuck
                ? Optional.of(stuck.why())
                : Optional.empty();
    }

    private Optional<String> besideAgain() {
        return beside.flatMap(part -> part.lead(part.planned(), run.patience(options.lockTimeout())))
                .map(Beside.Residue::why);
    }

    private static boolean written(NetconfException lost) {
        return switch (lost) {
            case TransportLost transport -> transport.requestWritten();
            case TimedOut late -> late.requestWritten();
            case ProtocolViolation violation -> violation.requestWritten();
        };
    }
}
