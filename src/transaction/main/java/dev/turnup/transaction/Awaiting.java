// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** A change that waits to be confirmed by whoever has the journal: confirmed, cancelled, or given more time. */
final class Awaiting {
    private final DeviceSettings settings;
    private final Wire wire;
    private final CommitOptions options;

    Awaiting(DeviceSettings settings, Wire wire, CommitOptions options) {
        this.settings = settings;
        this.wire = wire;
        this.options = options;
    }

    /** What is done under the lock of the candidate, and how it ended. */
    private final class Visit {
        private final Run run;
        private final Locks locks;
        private final JournalEntry entry;
        private Reading reading;

        Visit(Run run, Locks locks, JournalEntry entry, Reading reading) {
            this.run = run;
            this.locks = locks;
            this.entry = entry;
            this.reading = reading;
        }

        Outcome confirm() {
            Optional<Outcome> obstacle = obstacle();
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            settings.journal().advance(entry.tx(), State.CONFIRMING, Optional.empty());
            run.nothingStopsIt();
            Locks.Answered answered = ask(Rpc.Commit.confirming(persistId()));
            if (answered.errors().isEmpty() && isThere()) {
                return ended(Conclusion.COMMITTED, "confirmed");
            }
            return cancelled("the device did not take the confirmation: " + Edits.text(answered.errors()), false);
        }

        Outcome cancel() {
            settings.journal().advance(entry.tx(), State.UNDOING, Optional.empty());
            run.nothingStopsIt();
            return cancelled("cancelled", true);
        }

        Outcome prolong(Duration by) {
            Optional<Outcome> obstacle = obstacle();
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            Instant deadline = run.now().plus(by);
            Locks.Answered answered =
                    ask(new Rpc.Commit(true, Optional.of(by), Optional.of(persistId()), Optional.of(persistId())));
            if (!answered.errors().isEmpty() || !isThere()) {
                return cancelled("the device did not give more time: " + Edits.text(answered.errors()), true);
            }
            settings.journal().advance(entry.tx(), State.AWAITING, Optional.of(deadline));
            locks.release();
            return new Outcome.AwaitingConfirm(run.evidenceOf(entry), deadline);
        }

        /** What stands against confirming: it would carry foreign edits along, or what was made is not there any more. */
        private Optional<Outcome> obstacle() {
            if (!reading.clean() && options.discardForeign()) {
                see(locks.reread(new Rpc.DiscardChanges()));
            }
            if (!reading.clean()) {
                return refused(new Refusal.ForeignCandidate(
                        Diff.exact(reading.whole(), reading.candidate().orElseThrow())));
            }
            if (isBefore()) {
                return Optional.of(cancelled(
                        "the device has gone back before it was confirmed; its time was up at "
                                + entry.confirmBy()
                                        .map(by -> by.truncatedTo(ChronoUnit.SECONDS)
                                                .toString())
                                        .orElse("an unknown time"),
                        true));
            }
            if (!isThere()) {
                return refused(new Refusal.NotAwaiting(
                        entry.tx(),
                        "running has changed since, where it changed it:\n"
                                + applied(entry.forward())
                                        .map(planned -> Diff.exact(planned, reading.running())
                                                .toString())
                                        .orElse("what it made is gone in part")));
            }
            if (!reading.running().digest().equals(entry.after())) {
                run.note("running has changed elsewhere since the change was made");
            }
            return Optional.empty();
        }

        private Optional<Outcome> refused(Refusal reason) {
            locks.release();
            return Optional.of(new Outcome.Refused(run.evidenceOf(entry), reason));
        }

        private Locks.Answered ask(Rpc request) {
            Locks.Answered answered = locks.answered(request);
            see(answered.reading());
            return answered;
        }

        private void see(Reading now) {
            reading = now;
            run.sawRunning(now.running());
        }

        /**
         * Whatever is still pending goes back; what the device then holds says how it ended.
         *
         * @param wanted whether the change is to go in any case; else it may turn out to have been confirmed before
         */
        private Outcome cancelled(String why, boolean wanted) {
            Locks.Answered answered = ask(new Rpc.CancelCommit(Optional.of(persistId())));
            boolean locked = had(locks.widen(run.patienceForLock(options.lockTimeout())));
            if (isPlanned() && (wanted || !locked)) {
                awaitTimer();
                locked = locked || had(locks.take(run.patienceForLock(options.lockTimeout())));
            }
            return settled(why, !answered.errors().isEmpty(), wanted, locked);
        }

        private boolean had(Locks.Answer answer) {
            return switch (answer) {
                case Locks.Answer.Denied denied -> {
                    run.note(denied.reason().toString());
                    yield false;
                }
                case Locks.Answer.Held held -> {
                    see(held.reading());
                    yield true;
                }
            };
        }

        /** A device that did not cancel, whatever it said, goes back when its time is up. */
        private void awaitTimer() {
            Duration left = Recovery.left(run, entry);
            run.tell(new Phase.AwaitingTimer(run.now().plus(left)));
            Patience patience = run.fullPatience(left);
            while (isPlanned() && endedElsewhere().isEmpty() && patience.waited()) {
                see(locks.reread());
            }
        }

        private Outcome settled(String why, boolean refused, boolean wanted, boolean locked) {
            Optional<JournalEntry> over = endedElsewhere();
            if (over.isPresent()) {
                locks.release();
                run.note("another process has ended it meanwhile: " + over.get().explanation());
                return outcome(over.get());
            }
            if (isBefore()) {
                return ended(Conclusion.ROLLED_BACK, why);
            }
            if (isPlanned() && locked && wanted) {
                return ledBack(why);
            }
            if (isPlanned() && refused) {
                return ended(
                        Conclusion.COMMITTED, "it was confirmed before, so that nothing was left to confirm or cancel");
            }
            return inDoubt(
                    isPlanned()
                            ? why + "; and the device still holds the planned configuration, and cannot be locked to"
                                    + " take it back; recovering tries again"
                            : why + "; and the device now holds neither the configuration from before " + entry.tx()
                                    + " nor the planned one");
        }

        /** A device that goes back neither when it is told to nor when its time is up is led back. */
        private Outcome ledBack(String why) {
            Optional<DataTree> before =
                    applied(entry.inverse()).filter(tree -> tree.digest().equals(entry.before()));
            if (before.isEmpty()) {
                return inDoubt(why + "; but the device did not go back, and the journal has no inverse edit that leads"
                        + " there from what it holds");
            }
            return switch (new Restoration(run, locks).lead(reading, before.get())) {
                case Restoration.Result.There there -> {
                    see(locks.reread());
                    yield ended(
                            Conclusion.ROLLED_BACK,
                            why
                                    + "; the device did not go back as its hello promises, so the inverse edit led it back");
                }
                case Restoration.Result.Failed failed ->
                    inDoubt(why + "; but the device did not go back, and the inverse edit failed: " + failed.why()
                            + "; recovering tries again");
            };
        }

        private Outcome inDoubt(String how) {
            locks.release();
            return new Outcome.InDoubt(
                    run.evidenceOf(entry),
                    how,
                    applied(entry.inverse()).map(before -> Diff.exact(before, reading.running())),
                    applied(entry.forward()).map(planned -> Diff.exact(planned, reading.running())),
                    Optional.empty());
        }

        /** How another process has ended it meanwhile. */
        private Optional<JournalEntry> endedElsewhere() {
            return settings.journal().find(entry.tx()).filter(now -> !now.unresolved());
        }

        private Outcome ended(Conclusion conclusion, String why) {
            locks.release();
            if (conclusion == Conclusion.COMMITTED && options.save()) {
                new Saving(run).save();
            }
            Optional<ConfidentialText> held = Optional.of(reading.running())
                    .filter(tree ->
                            conclusion == Conclusion.COMMITTED && tree.digest().equals(entry.after()))
                    .map(Edits::kept);
            JournalEntry ended = settings.journal().conclude(entry.tx(), conclusion, why, held);
            run.tell(new Phase.Settled(entry.tx(), ended.conclusion().orElseThrow()));
            return outcome(ended);
        }

        private Outcome outcome(JournalEntry ended) {
            return Ended.outcome(ended, run.evidenceOf(entry), Optional::empty)
                    .orElseGet(() -> new Outcome.Unchanged(run.evidenceOf(entry)));
        }

        private boolean isPlanned() {
            return reading.running().digest().equals(entry.after());
        }

        private boolean isBefore() {
            return reading.running().digest().equals(entry.before());
        }

        /** Whether all that the change made is there, whatever else is. */
        private boolean isThere() {
            DataTree now = reading.running();
            return now.digest().equals(entry.after())
                    || applied(entry.forward())
                            .filter(same -> same.digest().equals(now.digest()))
                            .isPresent();
        }

        private Optional<DataTree> applied(ConfidentialText journalled) {
            return Edits.fromJournal(settings.schema(), journalled, entry.tx())
                    .flatMap(edit -> edit.applyTo(reading.running(), Operation.MERGE) instanceof EditResult.Applied done
                            ? Optional.of(wire.normal(done.tree()))
                            : Optional.empty());
        }

        private String persistId() {
            return entry.persistId().orElseThrow();
        }
    }

    Outcome confirm(TxId tx) {
        return visit(tx, Visit::confirm);
    }

    Outcome cancel(TxId tx) {
        return visit(tx, Visit::cancel);
    }

    Outcome prolong(TxId tx, Duration by) {
        return visit(tx, visit -> visit.prolong(by));
    }

    private Outcome visit(TxId tx, Function<Visit, Outcome> act) {
        Optional<JournalEntry> found = settings.journal().find(tx);
        Optional<String> why = whyNot(found, settings.identity());
        if (why.isPresent()) {
            return new Outcome.Refused(
                    Evidence.nothingSent(settings.identity(), Optional.empty(), Optional.empty()),
                    new Refusal.NotAwaiting(tx, why.get()));
        }
        JournalEntry entry = found.orElseThrow();
        Run run = new Run(settings, wire, entry.tier());
        Patience patience = run.patience(options.lockTimeout());
        while (true) {
            try {
                return visited(run, entry, act);
            } catch (NetconfException | DeviceUnreadableException lost) {
                wire.end();
                run.tellQuietly(new Phase.Reconnecting(String.valueOf(lost.getMessage())));
                // Each act does nothing more when it is done again.
                if (!patience.waited()) {
                    return unsettled(run, entry, String.valueOf(lost.getMessage()));
                }
            }
        }
    }

    private Outcome visited(Run run, JournalEntry entry, Function<Visit, Outcome> act) {
        wire.connect();
        if (!Tier.of(wire.capabilities()).equals(Optional.of(entry.tier()))) {
            return new Outcome.Refused(run.evidence(), new Refusal.NotCapable(Refusal.OTHER_TIER));
        }
        Locks locks = new Locks(run, options);
        return switch (locks.takeCandidate(run.patienceForLock(options.lockTimeout()))) {
            case Locks.Answer.Denied denied -> new Outcome.Refused(run.evidence(), denied.reason());
            case Locks.Answer.Held held -> {
                run.sawRunning(held.reading().running());
                yield act.apply(new Visit(run, locks, entry, held.reading()));
            }
        };
    }

    private static Outcome unsettled(Run run, JournalEntry entry, String why) {
        run.lostSight();
        return new Outcome.InDoubt(
                run.evidenceOf(entry),
                why + "; the journal keeps the transaction open; confirm or cancel it once more, or recover",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Why a transaction can neither be confirmed nor cancelled; empty where it can. */
    static Optional<String> whyNot(Optional<JournalEntry> found, String identity) {
        if (found.isEmpty()) {
            return Optional.of("the journal does not know it");
        }
        JournalEntry entry = found.get();
        if (!entry.device().equals(identity)) {
            return Optional.of("it was a change of " + entry.device());
        }
        return entry.state() == State.AWAITING
                        || (entry.state() == State.CONFIRMING && entry.group().isEmpty())
                ? Optional.empty()
                : Optional.of("it is over, or not yet there: " + entry);
    }
}
