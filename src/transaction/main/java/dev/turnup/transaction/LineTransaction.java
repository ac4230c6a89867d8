// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One run of one plan on a device without NETCONF, step by step, as {@link Transaction} is for one with it. */
final class LineTransaction {
    private final Plan.Ready plan;
    private final CommitOptions options;
    private final TransactionNames names;
    private final Gate gate;
    private final Run run;
    private final Remainder port;
    private final Optional<Remainder.RevertTimer> timer;
    private final Beside part;
    private Point point = Point.START;
    private Optional<Instant> confirmBy = Optional.empty();

    LineTransaction(
            DeviceSettings settings, Plan.Ready plan, CommitOptions options, TransactionNames names, Gate gate) {
        this.plan = plan;
        this.options = options;
        this.names = names;
        this.gate = gate;
        this.run = new Run(settings, Tier.E);
        this.port = settings.remainder().orElseThrow();
        this.timer = port.revertTimer();
        this.part = Beside.of(run, plan).orElseThrow();
        run.planned(plan.expectedDigest());
    }

    Outcome run() {
        try {
            return refuse().or(this::lock)
                    .or(this::refuseMoved)
                    .or(this::prepare)
                    .or(this::deliver)
                    .or(this::check)
                    .or(() -> gate.checked(confirmBy).map(this::undo))
                    .or(this::leave)
                    .or(this::confirm)
                    .orElseGet(this::finish);
        } catch (RuntimeException broken) {
            return ofBreakage(broken);
        }
    }

    private Optional<Outcome> refuse() {
        if (options.detach() && timer.isEmpty()) {
            return refused(new Refusal.NotCapable(
                    "a change can be left to be confirmed later only where the device has a timer that takes it back"));
        }
        if (timer.isPresent() && window().isEmpty()) {
            return refused(new Refusal.NotCapable("the device's timer cannot wait as long as "
                    + options.confirmTimeout().toSeconds() + " s"));
        }
        return new LineEntrance(run).closed();
    }

    private Optional<Duration> window() {
        return timer.flatMap(device -> device.rounded(options.confirmTimeout()));
    }

    private Optional<Outcome> lock() {
        Patience patience = run.patienceForLock(options.lockTimeout());
        while (true) {
            switch (port.lock()) {
                case Remainder.Reply.Done done -> {
                    point = Point.LOCKED;
                    return settleOlder();
                }
                case Remainder.Reply.Lost lost -> {
                    return Optional.of(new Outcome.NotCommitted(run.evidence(), lost.why(), List.of()));
                }
                case Remainder.Reply.Refused busy -> {
                    Refusal denied =
                            new Refusal.LockDenied(Datastore.RUNNING, LockHolder.of(OptionalLong.empty()), busy.why());
                    if (!patience.waited()) {
                        return refused(denied);
                    }
                    run.tell(new Phase.Waiting(Datastore.RUNNING, denied.toString()));
                }
            }
        }
    }

    private Optional<Outcome> settleOlder() {
        Optional<Outcome> doubt = new LineRecovery(run, port)
                .settleAll().stream()
                        .filter(outcome -> outcome instanceof Outcome.InDoubt)
                        .findFirst();
        doubt.ifPresent(outcome -> port.unlock());
        return doubt;
    }

    private Optional<Outcome> refuseMoved() {
        Beside.Look look = part.look();
        Optional<DataTree> now = Beside.tree(look);
        Bookkeeping books = new Bookkeeping(run, plan);
        Optional<Refusal> ledger = books.moved();
        if (ledger.isPresent()) {
            port.unlock();
            return refused(ledger.get());
        }
        if (look instanceof Beside.Look.Before && !plan.difference().isEmpty()) {
            run.tell(new Phase.Locked(plan.baseDigest()));
            return Optional.empty();
        }
        port.unlock();
        if (look instanceof Beside.Look.Planned || look instanceof Beside.Look.Before) {
            books.write(names.entry(run, plan, options, State.PREPARED));
            return Optional.of(new Outcome.Unchanged(run.evidence()));
        }
        return refused(
                look instanceof Beside.Look.Unseen unseen
                        ? new Refusal.NotReadable(unseen.why())
                        : new Refusal.RemainderMoved(port.name(), Diff.exact(part.before(), now.orElseThrow())));
    }

    private Optional<Outcome> prepare() {
        confirmBy = window().map(run.now()::plus);
        run.begin(names.entry(run, plan, options, State.PREPARED).advanced(State.PREPARED, confirmBy));
        run.tell(new Phase.Prepared(names.tx()));
        return gate.prepared().map(this::abandon);
    }

    private Outcome abandon(String why) {
        run.nothingStopsIt();
        run.conclude(Conclusion.NOT_COMMITTED, why);
        unlock();
        return new Outcome.NotCommitted(run.evidence(), why, List.of());
    }

    private Optional<Outcome> deliver() {
        point = Point.COMMITTING;
        confirmBy = window().map(run.now()::plus);
        List<String> lines = port.lines(plan.difference());
        Remainder.Reply reply = timer.isPresent()
                ? timer.get().deliver(lines, options.confirmTimeout())
                : port.deliver(lines, Optional.empty());
        Optional<String> failed = part.verified(reply, run.patience(options.lockTimeout()));
        if (failed.isPresent()) {
            return Optional.of(part.look() instanceof Beside.Look.Before ? notMade(failed.get()) : undo(failed.get()));
        }
        point = Point.COMMITTED;
        run.tell(new Phase.Committed(confirmBy));
        run.advance(State.COMMITTED, confirmBy);
        run.tell(new Phase.Verified(plan.expectedDigest()));
        return Optional.empty();
    }

    /** No line was taken; a timer that was set all the same is stopped. */
    private Outcome notMade(String why) {
        run.nothingStopsIt();
        Patience patience = run.patience(options.lockTimeout());
        if (timer.isPresent() && new LineTimer(run, timer.get()).revert(patience) != LineTimer.Now.STOPPED) {
            stop(patience);
        }
        return abandon(why);
    }

    private Optional<Outcome> check() {
        return new Checks(run, options, new LineView(run, port)).bad().map(this::undo);
    }

    private Optional<Outcome> leave() {
        if (!options.detach()) {
            return Optional.empty();
        }
        run.advance(State.AWAITING, confirmBy);
        run.nothingStopsIt();
        unlock();
        return Optional.of(new Outcome.AwaitingConfirm(run.evidence(), confirmBy.orElseThrow()));
    }

    /** Stops the timer; where it was not this that stopped it, reading says how it ended. */
    private Optional<Outcome> confirm() {
        if (timer.isEmpty()) {
            return Optional.empty();
        }
        run.advance(State.CONFIRMING, Optional.empty());
        point = Point.CONFIRMING;
        LineTimer device = new LineTimer(run, timer.get());
        LineTimer.Now now = device.confirm(run.patience(options.lockTimeout()));
        if (now == LineTimer.Now.RUNNING) {
            String refused = "the device refused the confirmation";
            if (!gate.stays()) {
                return Optional.of(undo(refused));
            }
            // Going back stops the timer; then it is made again, without one.
            now = device.revert(run.patience(options.lockTimeout()));
            if (now == LineTimer.Now.RUNNING) {
                return Optional.of(inDoubt(refused + ", and to go back"));
            }
        }
        run.nothingStopsIt();
        Patience patience = run.fullPatience(window().orElse(Duration.ZERO));
        while (now == LineTimer.Now.UNKNOWN && patience.waited()) {
            run.tellQuietly(new Phase.AwaitingTimer(confirmBy.orElseThrow()));
        }
        return judged("the confirmation was lost", part.look(run.patience(options.lockTimeout())));
    }

    private Optional<Outcome> judged(String why, Beside.Look look) {
        return switch (look) {
            case Beside.Look.Planned seen -> Optional.empty();
            case Beside.Look.Before seen when gate.stays() -> madeAgain(why);
            case Beside.Look.Before seen -> {
                run.conclude(Conclusion.ROLLED_BACK, why);
                unlock();
                yield Optional.of(new Outcome.RolledBack(run.evidence(), why + "; the device has gone back by itself"));
            }
            case Beside.Look.Between seen -> Optional.of(undo(why));
            case Beside.Look.Foreign seen -> Optional.of(inDoubt(why));
            case Beside.Look.Unseen unseen -> Optional.of(inDoubt(why + "; and " + unseen.why()));
        };
    }

    /** The others of the group stay as planned, so this one, which has gone back by itself, is led there again. */
    private Optional<Outcome> madeAgain(String why) {
        return part.lead(part.planned(), run.patience(options.lockTimeout()))
                .map(left -> inDoubt(why + "; the device has gone back by itself, but all of the group were to stay"
                        + " changed, and it could not be changed again: " + left.why()));
    }

    private Outcome finish() {
        point = Point.FINAL;
        run.nothingStopsIt();
        run.conclude(Conclusion.COMMITTED, "");
        run.tell(new Phase.Confirmed());
        if (options.save()) {
            save();
        }
        unlock();
        return new Outcome.Committed(run.evidence());
    }

    private void save() {
        boolean saved = port.save() instanceof Remainder.Reply.Done;
        run.startup(saved ? Evidence.Startup.SAVED : Evidence.Startup.SAVE_FAILED);
        if (saved) {
            run.saved();
            run.tell(new Phase.Saved());
        }
    }

    /** Takes back what may be there: by the device's own timer, and by lines what that leaves. */
    private Outcome undo(String cause) {
        run.nothingStopsIt();
        point = Point.UNDOING;
        gate.goesBack(cause);
        run.tell(new Phase.Undoing(cause));
        run.advance(State.UNDOING, Optional.empty());
        Patience patience = run.patience(options.confirmTimeout());
        Optional<LineTimer.Now> now = timer.map(device -> new LineTimer(run, device).revert(patience));
        Optional<Beside.Residue> left = part.takeBack(patience);
        if (left.isEmpty() && now.isPresent() && now.get() != LineTimer.Now.STOPPED) {
            stop(patience); // it would go off in whatever comes next
        }
        if (left.isEmpty()) {
            run.conclude(Conclusion.ROLLED_BACK, cause);
            run.tell(new Phase.Undone(plan.baseDigest()));
            unlock();
            return new Outcome.RolledBack(run.evidence(), cause);
        }
        if (left.get().difference().isEmpty()) {
            return inDoubt(cause + "; and " + left.get().why());
        }
        String all = cause + "; and it could not be taken back: " + left.get().why();
        run.conclude(Conclusion.ROLLBACK_FAILED, all);
        unlock();
        return new Outcome.RollbackFailed(run.evidence(), all, left.get().difference(), Optional.empty());
    }

    private void stop(Patience patience) {
        if (new LineTimer(run, timer.orElseThrow()).confirm(patience) != LineTimer.Now.STOPPED) {
            run.note("the device's timer may still run, until " + confirmBy.orElseThrow()
                    + "; what is changed until then" + " may go back with it");
        }
    }

    private Outcome inDoubt(String what) {
        Optional<DataTree> now = Beside.tree(part.look());
        unlock();
        return new Outcome.InDoubt(
                run.evidence(),
                what + "; the journal keeps the transaction open, and recovering settles it once the device answers",
                now.map(tree -> Diff.exact(part.before(), tree)),
                now.map(tree -> Diff.exact(part.planned(), tree)),
                Optional.empty());
    }

    private Outcome ofBreakage(RuntimeException broken) {
        String cause =
                broken instanceof JournalException ? String.valueOf(broken.getMessage()) : "the run broke: " + broken;
        return switch (point) {
            case START, LOCKED, STAGED -> abandon(cause);
            case DELIVERING, COMMITTING, COMMITTED, CONFIRMING -> undo(cause);
            case UNDOING, FINAL -> throw broken;
        };
    }

    private void unlock() {
        if (port.unlock() instanceof Remainder.Reply.Refused refused) {
            run.note("the lock was not given back: " + refused.why());
        }
        run.tell(new Phase.Unlocked());
    }

    private Optional<Outcome> refused(Refusal reason) {
        return Optional.of(new Outcome.Refused(run.evidence(), reason));
    }
}
