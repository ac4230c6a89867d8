// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.Flight;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.Remainder.Order;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One run of one plan on one device: {@link #run} is the whole of it, step by step. Each step either lets the run go on
 * or ends it with an outcome; what breaks midway is put right by {@link Aftermath}.
 */
final class Transaction {

    /** How long a commit may be sent after the journal was told until when the device may take it back. */
    private static final Duration PREPARED_AHEAD = Duration.ofSeconds(10);

    /** Why the candidate is not as planned. */
    private record NotStaged(String why, List<RpcError> errors) {}

    private final CommitOptions options;
    private final TransactionNames names;
    private final Gate gate;
    private final Rebase rebase;
    private final Run run;
    private final Locks locks;
    private final Edits edits;
    private Plan.Ready plan;
    private Course course;
    private Optional<Beside> beside;
    private Aftermath aftermath;
    private Optional<Instant> preparedUntil = Optional.empty();

    Transaction(
            DeviceSettings settings,
            Wire wire,
            Plan.Ready plan,
            CommitOptions options,
            TransactionNames names,
            Gate gate,
            Rebase rebase) {
        this.plan = plan;
        this.options = options;
        this.names = names;
        this.gate = gate;
        this.rebase = rebase;
        this.run = new Run(settings, wire, plan.tier());
        this.locks = new Locks(run, options);
        this.edits = new Edits(run);
        this.course = new Course(run, plan, options);
        this.beside = Beside.of(run, plan);
        this.aftermath = new Aftermath(run, locks, course, options, beside, gate);
        run.planned(plan.expectedDigest());
        run.persistsAs(names.persistId());
    }

    Outcome run() {
        return guarded(() -> lock().or(this::refuseOthersWork)
                .or(this::stage)
                .or(this::prepare)
                .or(() -> deliver(Order.REMAINDER_FIRST))
                .or(this::stageAfterLines)
                .or(this::commitOnce)
                .or(() -> deliver(Order.NETCONF_FIRST))
                .or(this::check)
                .or(this::agree)
                .or(this::leave)
                .or(this::confirm)
                .orElseGet(this::finish));
    }

    /** As {@link #run} until the device has validated the change, which is then discarded. */
    Outcome rehearse() {
        return guarded(() -> lock().or(this::refuseOthersWork)
                .or(this::refuseLinesAlone)
                .or(() -> stageAlone(() -> {}).or(this::test).map(this::blindToLines))
                .orElseGet(this::rehearsed));
    }

    private Outcome guarded(Supplier<Outcome> steps) {
        try {
            return steps.get();
        } catch (NetconfException lost) {
            return aftermath.ofLoss(lost, this::goOn, this::finishUnlocking);
        } catch (RuntimeException broken) {
            return aftermath.ofBreakage(broken);
        }
    }

    /** The rest of a run whose commit turned out, after a lost connection, to be there. */
    private Outcome goOn() {
        return check().or(this::agree).or(this::leave).or(this::confirm).orElseGet(this::finish);
    }

    private Outcome finishUnlocking() {
        course.reached(Point.FINAL);
        locks.release();
        return finish();
    }

    private Optional<Outcome> lock() {
        if (options.detach() && !plan.tier().persists()) {
            return refused(new Refusal.NotCapable("a change can be left to be confirmed by another process only where"
                    + " the device offers confirmed-commit:1.1, and "
                    + run.settings().identity() + " does not; here"
                    + " the end of the session takes it back"));
        }
        run.wire().connect();
        if (!Tier.of(run.wire().capabilities()).equals(Optional.of(plan.tier()))) {
            return refused(new Refusal.NotCapable(Refusal.OTHER_TIER));
        }
        return switch (new Entrance(run, locks, options).enter()) {
            case Entrance.Way.Closed closed -> Optional.of(closed.outcome());
            case Entrance.Way.Open open -> {
                course.reached(Point.LOCKED);
                yield settleOlder(open.reading());
            }
        };
    }

    /** Own journal first: what an older run left is settled before anything new. */
    private Optional<Outcome> settleOlder(Reading reading) {
        Recovery recovery = new Recovery(run, locks, reading);
        Optional<Outcome> doubt = recovery.settleAll().stream()
                .filter(outcome -> outcome instanceof Outcome.InDoubt)
                .findFirst();
        course.saw(recovery.reading());
        if (doubt.isPresent()) {
            locks.release();
            return doubt;
        }
        run.tell(new Phase.Locked(recovery.reading().running().digest()));
        return Optional.empty();
    }

    private Optional<Outcome> refuseOthersWork() {
        if (!course.reading().clean() && options.discardForeign()) {
            course.saw(locks.reread(new Rpc.DiscardChanges()));
        }
        Reading reading = course.reading();
        if (!reading.clean()) {
            return refusedAndUnlocked(new Refusal.ForeignCandidate(
                    Diff.exact(reading.whole(), reading.candidate().orElseThrow())));
        }
        Optional<Beside.Look> look = beside.map(Beside::look);
        DataTree running = reading.running();
        if (course.isPlanned(running)
                && look.map(Beside.Look.Planned.class::isInstance).orElse(true)) {
            return Optional.of(unchanged());
        }
        Optional<Refusal> ledger = new Bookkeeping(run, plan).moved();
        if (ledger.isPresent()) {
            return refusedAndUnlocked(ledger.get());
        }
        if (!course.isBefore(running)) {
            return followMoved(new Refusal.BaseMoved(Diff.exact(course.before(), running)));
        }
        return look.flatMap(this::refuseMovedRemainder);
    }

    /** Where the caller allows it, the plan goes on from what running holds now, under the same locks. */
    private Optional<Outcome> followMoved(Refusal.BaseMoved moved) {
        return switch (rebase.rebased(plan, moved)) {
            case Rebase.Answer.Refused refused -> refusedAndUnlocked(refused.reason());
            case Rebase.Answer.Rebased rebased -> {
                Reading reading = course.reading();
                plan = rebased.plan();
                course = new Course(run, plan, options);
                course.saw(reading);
                course.reached(Point.LOCKED);
                beside = Beside.of(run, plan);
                aftermath = new Aftermath(run, locks, course, options, beside, gate);
                run.planned(plan.expectedDigest());
                yield refuseOthersWork();
            }
        };
    }

    /** The device holds it already; what the ledger does not know of that is written down. */
    private Outcome unchanged() {
        Bookkeeping books = new Bookkeeping(run, plan);
        Optional<Refusal> moved = books.moved();
        locks.release();
        if (moved.isPresent()) {
            return new Outcome.Refused(run.evidence(), moved.get());
        }
        books.write(entry(State.PREPARED));
        return new Outcome.Unchanged(run.evidence());
    }

    private Optional<Outcome> refuseMovedRemainder(Beside.Look look) {
        return switch (look) {
            case Beside.Look.Before seen -> Optional.empty();
            case Beside.Look.Unseen unseen -> refusedAndUnlocked(new Refusal.NotReadable(unseen.why()));
            case Beside.Look.Planned seen -> refusedAndUnlocked(moved(seen.tree()));
            case Beside.Look.Between seen -> refusedAndUnlocked(moved(seen.tree()));
            case Beside.Look.Foreign seen -> refusedAndUnlocked(moved(seen.tree()));
        };
    }

    private Refusal moved(DataTree now) {
        Beside part = beside.orElseThrow();
        return new Refusal.RemainderMoved(part.name(), Diff.exact(part.before(), now));
    }

    /** Stages the change, unless lines go first: as long as they are there, the device may refuse what takes away what they name. */
    private Optional<Outcome> stage() {
        return linesFirst() ? Optional.empty() : stageAlone(this::keepPrepared);
    }

    private Optional<Outcome> stageAlone(Runnable meanwhile) {
        if (!usesCandidate()) {
            return Optional.empty();
        }
        run.begin(entry(State.STAGED));
        course.reached(Point.STAGED);
        return staged(meanwhile).map(not -> aftermath.abandon(not.why(), not.errors()));
    }

    private Optional<Outcome> stageAfterLines() {
        return linesFirst() && usesCandidate()
                ? staged(this::keepPrepared).map(not -> aftermath.abandonAfterLines(not.why()))
                : Optional.empty();
    }

    /**
     * Edits and validates the candidate, and reads it to see that it is what was planned and no more.
     *
     * @param meanwhile what is done while the device is at it
     */
    private Optional<NotStaged> staged(Runnable meanwhile) {
        List<Rpc> requests = new ArrayList<>();
        requests.add(edits.edit(plan.forward()));
        edits.validation().ifPresent(requests::add);
        requests.add(run.wire().known(Datastore.CANDIDATE));
        Flight flight = run.wire().launch(requests.toArray(Rpc[]::new));
        meanwhile.run();
        List<RpcReply> replies = flight.replies();
        List<RpcError> errors = Edits.errors(replies);
        if (!errors.isEmpty()) {
            return Optional.of(new NotStaged("the device refused the edit: " + Edits.text(errors), errors));
        }
        DataTree candidate = run.wire().known(run.wire().tree(replies.getLast()));
        if (!course.isPlanned(candidate)) {
            return Optional.of(new NotStaged(
                    "the candidate did not become what was planned; it differs by\n"
                            + Diff.exact(course.planned(), candidate),
                    List.of()));
        }
        run.tell(new Phase.Edited());
        if (requests.size() > 2) {
            run.tell(new Phase.Validated());
        }
        return Optional.empty();
    }

    /** Lines are not looked at: a device takes them or does not. */
    private Optional<Outcome> refuseLinesAlone() {
        return nothingForNetconf()
                ? refusedAndUnlocked(new Refusal.NotCapable(
                        "the change is lines alone, and the device can look at lines only by taking them"))
                : Optional.empty();
    }

    /** What the device refuses while the lines are there that go first says nothing of what it does without them. */
    private Outcome blindToLines(Outcome refused) {
        return linesFirst() && refused instanceof Outcome.NotCommitted no
                ? new Outcome.Refused(
                        no.evidence(),
                        new Refusal.NotCapable(beside.orElseThrow().name()
                                + " go first, and the device can look at lines only by taking them; before, it does not"
                                + " take the rest, which may well be since these lines are still there. Applying the"
                                + " plan puts everything back where the device refuses the rest then, too. It answered"
                                + " now: " + no.cause()))
                : refused;
    }

    private Outcome rehearsed() {
        beside.ifPresent(part -> run.note(
                part.name() + " were not looked at, which the device can do only by taking them; the rest was"));
        return aftermath.ofRehearsal();
    }

    /** A device without a candidate looks at an edit of running that it is told not to make. */
    private Optional<Outcome> test() {
        if (run.tier().usesCandidate() || nothingForNetconf()) {
            return Optional.empty();
        }
        Rpc test = edits.test(plan.forward());
        if (!test.unmetBy(run.wire().capabilities()).isEmpty()) {
            return refusedAndUnlocked(new Refusal.NotCapable(
                    "the device can look at a change only by making it: it offers neither a candidate nor"
                            + " validate:1.1"));
        }
        run.begin(entry(State.PREPARED));
        run.tell(new Phase.Prepared(names.tx()));
        course.reached(Point.COMMITTING);
        Flight flight = run.wire().launch(test, run.wire().known(Datastore.RUNNING));
        if (flight.reply(0) instanceof RpcReply.Failed failed) {
            return Optional.of(aftermath.ofRefusedCommit(failed.errors(), () -> running(flight.reply(1))));
        }
        DataTree running = running(flight.reply(1));
        run.sawRunning(running);
        if (!course.isBefore(running)) {
            return Optional.of(aftermath.undo("the device made the change, though it was told to look at it only"));
        }
        course.reached(Point.LOCKED);
        run.tell(new Phase.Validated());
        return Optional.empty();
    }

    /** What is needed to undo it is in the journal before anything can change running. */
    private Optional<Outcome> prepare() {
        if (run.tx().isEmpty()) {
            run.begin(entry(State.PREPARED).advanced(State.PREPARED, confirmBy(preparedFromNow())));
            course.reached(Point.STAGED);
        } else {
            keepPrepared();
        }
        run.tell(new Phase.Prepared(names.tx()));
        Optional<Outcome> abandoned = gate.prepared().map(why -> aftermath.abandon(why, List.of()));
        if (abandoned.isEmpty()) {
            keepPrepared();
        }
        return abandoned;
    }

    /**
     * Has the journal say that running may change from now on, and until when the device may take that back: while the
     * device stages, so that nobody waits for the disk; and again where it took so long that the deadline is a later one.
     */
    private void keepPrepared() {
        if (preparedUntil.filter(until -> !run.now().isAfter(until)).isEmpty()) {
            run.advance(State.PREPARED, confirmBy(preparedFromNow()));
        }
    }

    private Instant preparedFromNow() {
        Instant until = run.tier().confirms() ? run.now().plus(PREPARED_AHEAD) : Instant.MAX;
        preparedUntil = Optional.of(until);
        return until;
    }

    /** Until when the device may take back what is committed by then; empty where it never does by itself. */
    private Optional<Instant> confirmBy(Instant committed) {
        return run.tier().confirms() ? Optional.of(committed.plus(options.confirmTimeout())) : Optional.empty();
    }

    /** Commits, once. The re-read travels behind it. */
    private Optional<Outcome> commitOnce() {
        course.reached(Point.COMMITTING);
        if (nothingForNetconf()) {
            course.reached(Point.COMMITTED);
            run.sawRunning(course.reading().running());
            return Optional.empty();
        }
        Flight flight = run.wire().launch(commit(), run.wire().known(Datastore.RUNNING));
        if (flight.reply(0) instanceof RpcReply.Failed failed) {
            return Optional.of(refusedCommit(failed.errors(), flight));
        }
        course.reached(Point.COMMITTED);
        DataTree running = running(flight.reply(1));
        run.sawRunning(running);
        if (course.isBefore(running) && !linesFirst()) {
            return Optional.of(aftermath.ofIdleCommit());
        }
        run.tell(new Phase.Committed(course.confirmBy()));
        if (!course.isPlanned(running)) {
            Diff difference = Diff.exact(course.planned(), running);
            return Optional.of(aftermath.undo("running did not become what was planned; it differs by\n" + difference
                    + run.settings().profile().explained(difference).stream()
                            .map(sentence -> "\n" + sentence)
                            .collect(Collectors.joining())));
        }
        run.advance(State.COMMITTED, course.confirmBy());
        run.tell(new Phase.Verified(running.digest()));
        return Optional.empty();
    }

    /** A commit that is refused when lines were delivered before it has those taken back, too. */
    private Outcome refusedCommit(List<RpcError> errors, Flight flight) {
        return linesFirst()
                ? aftermath.undo("the device refused the commit: " + Edits.text(errors))
                : aftermath.ofRefusedCommit(errors, () -> running(flight.reply(1)));
    }

    /** Delivers what NETCONF does not carry, in its turn, and reads it back. */
    private Optional<Outcome> deliver(Order turn) {
        if (beside.filter(part -> part.order() == turn).isEmpty()) {
            return Optional.empty();
        }
        if (turn == Order.REMAINDER_FIRST) {
            course.reached(Point.DELIVERING);
        }
        Optional<String> failed = beside.get().deliver(run.patience(options.lockTimeout()));
        if (failed.isEmpty()) {
            run.tell(new Phase.Delivered(beside.get().name()));
        }
        return failed.map(aftermath::undo);
    }

    private boolean linesFirst() {
        return Beside.goesFirst(beside);
    }

    private boolean usesCandidate() {
        return run.tier().usesCandidate() && !nothingForNetconf();
    }

    private boolean nothingForNetconf() {
        return plan.difference().isEmpty();
    }

    private DataTree running(RpcReply reply) {
        return run.wire().known(run.wire().tree(reply));
    }

    private Rpc commit() {
        if (!run.tier().usesCandidate()) {
            return edits.edit(plan.forward());
        }
        if (!run.tier().confirms()) {
            return Rpc.Commit.plain();
        }
        return run.persistId()
                .map(id -> Rpc.Commit.persistent(options.confirmTimeout(), id))
                .orElseGet(() -> Rpc.Commit.confirmed(options.confirmTimeout()));
    }

    /** Runs the caller's checks; the first that is not content has the change taken back. */
    private Optional<Outcome> check() {
        return new Checks(run, options, new LiveView(run)).bad().map(aftermath::undo);
    }

    /** Waits for the others of a group, where there are others. */
    private Optional<Outcome> agree() {
        return gate.checked(course.confirmBy()).map(aftermath::undo);
    }

    /** Leaves the confirmation to another process, where the caller wants that. */
    private Optional<Outcome> leave() {
        return options.detach() && course.pending()
                ? Optional.of(new Departure(run, locks, course).leave())
                : Optional.empty();
    }

    /** Makes the change final, and gives the locks back. */
    private Optional<Outcome> confirm() {
        List<Rpc> requests = new ArrayList<>();
        if (course.pending()) {
            run.advance(State.CONFIRMING, Optional.empty());
            course.reached(Point.CONFIRMING);
            requests.add(run.persistId().map(Rpc.Commit::confirming).orElseGet(Rpc.Commit::plain));
        } else {
            course.reached(Point.FINAL);
        }
        int unlocksFrom = requests.size();
        requests.addAll(locks.releases());
        List<RpcReply> replies = run.wire().fly(requests.toArray(Rpc[]::new));
        if (unlocksFrom > 0 && replies.getFirst() instanceof RpcReply.Failed failed) {
            String what = "the device refused the confirmation: " + Edits.text(failed.errors());
            return Optional.of(
                    gate.stays()
                            ? aftermath.ofRefusedConfirmation(what, this::goOn, this::finishUnlocking)
                            : aftermath.undo(what));
        }
        course.reached(Point.FINAL);
        locks.noteFailures(replies.subList(unlocksFrom, replies.size()));
        return Optional.empty();
    }

    /** Where startup is to hold it too, it is over only then: a device that starts anew before has lost the change. */
    private Outcome finish() {
        course.reached(Point.FINAL);
        if (!options.save()) {
            run.conclude(Conclusion.COMMITTED, "");
        }
        run.tell(new Phase.Confirmed());
        run.tell(new Phase.Unlocked());
        if (options.save()) {
            new Saving(run).save();
            run.conclude(Conclusion.COMMITTED, "");
        }
        return new Outcome.Committed(run.evidence());
    }

    private Optional<Outcome> refused(Refusal reason) {
        return Optional.of(new Outcome.Refused(run.evidence(), reason));
    }

    private Optional<Outcome> refusedAndUnlocked(Refusal reason) {
        locks.release();
        return refused(reason);
    }

    private JournalEntry entry(State state) {
        return names.entry(run, plan, options, state);
    }
}
