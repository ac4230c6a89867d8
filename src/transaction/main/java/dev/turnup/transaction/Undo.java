// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.Remainder.Order;
import dev.turnup.yang.data.DataTree;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a change back that may have reached the device: a pending commit by cancel-commit, by the end of its session or by
 * its timer; what is made for good by the inverse edit; what NETCONF does not carry by its own lines, in reverse order.
 */
final class Undo {

    /** What became of NETCONF's part. */
    private sealed interface Result {
        /** It is as before. */
        record Back(DataTree running) implements Result {}

        /** It is not, and why. */
        record Stuck(String why, DataTree running) implements Result {}

        /** The device could not be read again. */
        record Unknown(String why) implements Result {}
    }

    private final Run run;
    private final Locks locks;
    private final Course course;
    private final CommitOptions options;
    private final Reconnection reconnection;
    private final Leftovers leftovers;
    private final Optional<Beside> beside;
    private final Endings endings;
    private final Gate gate;

    Undo(
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

    /** Takes the change back and ends the run. */
    Outcome undo(String cause) {
        run.nothingStopsIt();
        course.reached(Point.UNDOING);
        gate.goesBack(cause);
        run.tell(new Phase.Undoing(cause));
        run.advance(State.UNDOING, Optional.empty());
        run.lostSight();
        Optional<Beside.Residue> first = takenBack(Order.NETCONF_FIRST);
        Result netconf = netconf();
        Optional<Beside.Residue> last = takenBack(Order.REMAINDER_FIRST);
        return judged(cause, netconf, first.or(() -> last));
    }

    private Optional<Beside.Residue> takenBack(Order order) {
        try {
            return beside.filter(part -> part.order() == order)
                    .flatMap(part -> part.takeBack(run.patience(options.confirmTimeout())));
        } catch (NetconfException | DeviceUnreadableException lost) {
            // It travels through the session, which is made anew for NETCONF's part; then it is tried again.
            run.wire().end();
            return Optional.of(new Beside.Residue(String.valueOf(lost.getMessage()), Optional.empty()));
        }
    }

    private Outcome judged(String cause, Result netconf, Optional<Beside.Residue> residue) {
        Optional<Beside.Residue> left = residue.isEmpty() ? residue : again();
        return switch (netconf) {
            case Result.Unknown unknown -> endings.inDoubt(cause + "; and " + unknown.why());
            case Result.Back back
            when left.isEmpty() -> {
                run.sawRunning(back.running());
                run.tell(new Phase.Undone(back.running().digest()));
                yield endings.rolledBack(cause);
            }
            case Result.Back back ->
                left.get().difference().isEmpty()
                        ? endings.inDoubt(cause + "; and " + left.get().why())
                        : endings.rollbackFailed(
                                cause,
                                left.get().why(),
                                back.running(),
                                left.get().difference());
            case Result.Stuck stuck ->
                endings.rollbackFailed(
                        cause,
                        Stream.concat(Stream.of(stuck.why()), left.stream().map(Beside.Residue::why))
                                .collect(Collectors.joining("; ")),
                        stuck.running(),
                        left.flatMap(Beside.Residue::difference));
        };
    }

    /** What could not be taken back in its turn may be now that NETCONF's part is back, and a session is there again. */
    private Optional<Beside.Residue> again() {
        return beside.flatMap(part -> {
            try {
                return part.takeBack(run.patience(options.lockTimeout()));
            } catch (NetconfException | DeviceUnreadableException lost) {
                return Optional.of(new Beside.Residue(String.valueOf(lost.getMessage()), Optional.empty()));
            }
        });
    }

    private Result netconf() {
        try {
            if (!course.pending()) {
                return run.wire().isOpen()
                        ? cleared(locks.reread())
                        : judged(reconnection.find(options.confirmTimeout()));
            }
            return run.persistId().isPresent() && run.wire().isOpen() ? cancelled() : reverted();
        } catch (NetconfException | DeviceUnreadableException lost) {
            return netconfAgain(lost);
        }
    }

    private Result cancelled() {
        Locks.Answered answered = locks.answered(new Rpc.CancelCommit(run.persistId()));
        course.saw(answered.reading());
        boolean refused = !answered.errors().isEmpty();
        DataTree running = answered.reading().running();
        if (!course.isBefore(running) && (refused || course.isPlanned(running))) {
            return reverted();
        }
        course.settled();
        return cleared(answered.reading());
    }

    private Result cleared(Reading now) {
        leftovers.clear(now);
        return restored(course.reading());
    }

    private Result reverted() {
        Reconnection.Found found = reconnection.findReverted(course.planned().digest(), options.confirmTimeout());
        if (found instanceof Reconnection.Found.There there
                && course.isPlanned(there.reading().running())) {
            run.note(
                    "the device did not take the unconfirmed commit back, though its hello offers confirmed-commit; the"
                            + " inverse edit is to do it");
        }
        return judged(found);
    }

    private Result netconfAgain(RuntimeException lost) {
        if (course.lostTooOften()) {
            return new Result.Unknown("while it was taken back: " + lost.getMessage());
        }
        try {
            return judged(reconnection.find(options.confirmTimeout()));
        } catch (NetconfException | DeviceUnreadableException e) {
            return netconfAgain(e);
        }
    }

    private Result judged(Reconnection.Found found) {
        return switch (found) {
            case Reconnection.Found.Nothing nothing ->
                new Result.Unknown("the device could not be read again: " + nothing.why());
            case Reconnection.Found.There there -> {
                course.settled();
                leftovers.clear(there.reading());
                DataTree now = course.reading().running();
                yield course.isPlanned(now) || course.isBefore(now)
                        ? restored(course.reading())
                        : new Result.Stuck("the device did not go back wholly", now);
            }
        };
    }

    private Result restored(Reading now) {
        course.saw(now);
        return switch (new Restoration(run, locks).lead(now, course.before())) {
            case Restoration.Result.There there -> new Result.Back(there.running());
            case Restoration.Result.Failed failed -> new Result.Stuck(failed.why(), failed.running());
        };
    }
}
