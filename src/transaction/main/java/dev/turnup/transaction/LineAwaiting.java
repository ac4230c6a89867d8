// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.edit.Diff;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A change on a device without NETCONF that waits to be confirmed, within the device's timer. */
final class LineAwaiting {
    private final DeviceSettings settings;
    private final Remainder port;
    private final CommitOptions options;
    private final Run run;

    LineAwaiting(DeviceSettings settings, Remainder port, CommitOptions options) {
        this.settings = settings;
        this.port = port;
        this.options = options;
        this.run = new Run(settings, Tier.E);
    }

    Outcome confirm(TxId tx) {
        return settled(tx, State.CONFIRMING);
    }

    Outcome cancel(TxId tx) {
        return settled(tx, State.UNDOING);
    }

    private Outcome settled(TxId tx, State way) {
        Optional<JournalEntry> found = settings.journal().find(tx);
        Optional<String> why = Awaiting.whyNot(found, settings.identity());
        if (why.isEmpty() && port.revertTimer().isEmpty()) {
            why = Optional.of("the device has no timer");
        }
        Optional<Beside> kept = why.isEmpty() ? Beside.of(run, port, found.orElseThrow()) : Optional.empty();
        if (kept.isEmpty()) {
            return new Outcome.Refused(
                    run.evidence(),
                    new Refusal.NotAwaiting(tx, why.orElse("there is no key here to what the journal has of it")));
        }
        JournalEntry entry = found.orElseThrow();
        settings.journal().advance(tx, way, Optional.empty());
        run.nothingStopsIt();
        LineTimer timer = new LineTimer(run, port.revertTimer().orElseThrow());
        Patience patience = run.patience(options.lockTimeout());
        LineTimer.Now now = way == State.CONFIRMING ? timer.confirm(patience) : timer.revert(patience);
        Beside part = kept.get();
        if (now == LineTimer.Now.STOPPED) {
            return judged(entry, way, part, part.look(patience));
        }
        settings.journal().advance(tx, State.AWAITING, Optional.empty());
        Beside.Look look = part.look(patience);
        if (now == LineTimer.Now.RUNNING && look instanceof Beside.Look.Planned) {
            run.note("the device refused to " + (way == State.CONFIRMING ? "let it stay" : "go back")
                    + ", and waits on");
            return new Outcome.AwaitingConfirm(
                    run.evidenceOf(entry), entry.confirmBy().orElseThrow());
        }
        return inDoubt(
                entry, part, look, "the connection was lost, and the device does not tell whether its timer runs");
    }

    private Outcome judged(JournalEntry entry, State way, Beside part, Beside.Look look) {
        return switch (look) {
            case Beside.Look.Planned seen ->
                ended(
                        entry,
                        Conclusion.COMMITTED,
                        way == State.CONFIRMING
                                ? "confirmed"
                                : "it was confirmed before, so that nothing was left to cancel");
            case Beside.Look.Before seen ->
                ended(
                        entry,
                        Conclusion.ROLLED_BACK,
                        way == State.UNDOING
                                ? "cancelled"
                                : "the device has gone back before it was confirmed; its time was up at "
                                        + entry.confirmBy().orElseThrow().truncatedTo(ChronoUnit.SECONDS));
            case Beside.Look.Between seen -> inDoubt(entry, part, look, "the device has gone back in part");
            case Beside.Look.Foreign seen -> inDoubt(entry, part, look, "somebody else has changed the device");
            case Beside.Look.Unseen unseen -> inDoubt(entry, part, look, unseen.why());
        };
    }

    private Outcome ended(JournalEntry entry, Conclusion conclusion, String why) {
        JournalEntry ended = settings.journal().conclude(entry.tx(), conclusion, why);
        run.tell(new Phase.Settled(entry.tx(), ended.conclusion().orElseThrow()));
        return Ended.outcome(ended, run.evidenceOf(entry), Optional::empty)
                .orElseGet(() -> new Outcome.Unchanged(run.evidenceOf(entry)));
    }

    private Outcome inDoubt(JournalEntry entry, Beside part, Beside.Look look, String why) {
        return new Outcome.InDoubt(
                run.evidenceOf(entry),
                why + "; the journal keeps the transaction open; confirm or cancel it once more, or recover",
                Beside.tree(look).map(now -> Diff.exact(part.before(), now)),
                Beside.tree(look).map(now -> Diff.exact(part.planned(), now)),
                Optional.empty());
    }
}
