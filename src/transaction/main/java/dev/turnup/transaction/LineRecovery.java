// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Settles what runs that died have left on a device without NETCONF: by reading it, and by its timer. */
final class LineRecovery {
    private final Run run;
    private final Remainder port;

    LineRecovery(Run run, Remainder port) {
        this.run = run;
        this.port = port;
    }

    /** Locks, settles, unlocks. */
    List<Outcome> recover(CommitOptions options) {
        if (run.settings().journal().unresolved(run.settings().identity()).isEmpty()) {
            return List.of();
        }
        Optional<Outcome> closed = new LineEntrance(run).closed();
        if (closed.isPresent()) {
            return List.of(closed.get());
        }
        Patience patience = run.patienceForLock(options.lockTimeout());
        Remainder.Reply reply = port.lock();
        while (!(reply instanceof Remainder.Reply.Done) && patience.waited()) {
            reply = port.lock();
        }
        return switch (reply) {
            case Remainder.Reply.Done done -> {
                List<Outcome> outcomes = settleAll();
                port.unlock();
                yield outcomes;
            }
            case Remainder.Reply.Refused busy ->
                refused(new Refusal.LockDenied(Datastore.RUNNING, LockHolder.of(OptionalLong.empty()), busy.why()));
            case Remainder.Reply.Lost lost -> refused(new Refusal.NotReadable(lost.why()));
        };
    }

    private List<Outcome> refused(Refusal reason) {
        return List.of(new Outcome.Refused(run.evidence(), reason));
    }

    /** As {@link Recovery#settleAll}, under the lock. */
    List<Outcome> settleAll() {
        List<Outcome> outcomes = new ArrayList<>();
        for (JournalEntry entry :
                run.settings().journal().unresolved(run.settings().identity())) {
            Optional<Outcome> outcome = settle(entry);
            outcome.ifPresent(outcomes::add);
            if (outcome.filter(Outcome.InDoubt.class::isInstance).isPresent()) {
                break;
            }
        }
        return outcomes;
    }

    private Optional<Outcome> settle(JournalEntry entry) {
        if (entry.remainder().isEmpty()) {
            return inDoubt(entry, Optional.empty(), "over NETCONF, which is not there to settle it with");
        }
        Optional<Beside> kept = Beside.of(run, port, entry);
        if (kept.isEmpty()) {
            return inDoubt(entry, Optional.empty(), "and there is no key here to what the journal has of it");
        }
        Beside part = kept.get();
        Optional<Boolean> stays = GroupDecision.stays(run, entry);
        boolean forward = stays.orElse(entry.state() == State.CONFIRMING);
        boolean goesBack = stays.map(stay -> !stay).orElse(entry.state() == State.UNDOING);
        if (!stopped(entry, forward)) {
            return inDoubt(entry, Optional.of(part), "midway, and the device does not let its timer be stopped");
        }
        return switch (part.look(run.patience(CommitOptions.STANDARD.lockTimeout()))) {
            case Beside.Look.Unseen unseen ->
                inDoubt(entry, Optional.of(part), "midway, and could not be read: " + unseen.why());
            case Beside.Look.Foreign seen ->
                inDoubt(
                        entry,
                        Optional.of(part),
                        "midway, and the device now holds neither the configuration from before it nor the planned"
                                + " one");
            case Beside.Look.Before seen when !stays.orElse(false) -> asBefore(entry);
            case Beside.Look.Planned seen
            when !goesBack ->
                concluded(entry, Conclusion.COMMITTED, "the run ended after the device had taken all lines");
            case Beside.Look.Before seen -> lead(entry, part, true);
            case Beside.Look.Planned seen -> lead(entry, part, false);
            case Beside.Look.Between seen -> lead(entry, part, stays.orElse(false));
        };
    }

    /**
     * The timer that the run had set, where it can still be running.
     *
     * @return whether it does not run any more
     */
    private boolean stopped(JournalEntry entry, boolean forward) {
        if (entry.confirmBy().isEmpty() || port.revertTimer().isEmpty()) {
            return true;
        }
        if (!run.now().isBefore(entry.confirmBy().get())) {
            awaitEnd(port.revertTimer().get(), entry);
            return true;
        }
        LineTimer timer = new LineTimer(run, port.revertTimer().get());
        Patience patience = run.patience(CommitOptions.STANDARD.lockTimeout());
        LineTimer.Now now = forward ? timer.confirm(patience) : timer.revert(patience);
        if (now == LineTimer.Now.RUNNING) {
            // Going back stops it, too, and what is to stay is made again; what is to go goes by lines.
            now = forward ? timer.revert(patience) : timer.confirm(patience);
        }
        Patience until = run.fullPatience(run.until(entry.confirmBy().get()));
        while (now == LineTimer.Now.UNKNOWN && until.waited()) {
            run.tell(new Phase.AwaitingTimer(entry.confirmBy().get()));
        }
        return now != LineTimer.Now.RUNNING;
    }

    /**
     * By the clock the timer has run out, so that one that runs may be somebody else's, and is not stopped; but the clock
     * may have been set ahead. What is there once it has run out is there to stay, whoever had set it.
     */
    private void awaitEnd(Remainder.RevertTimer timer, JournalEntry entry) {
        Duration whole = Duration.between(entry.begun(), entry.confirmBy().orElseThrow());
        Patience patience = run.fullPatience(whole.isNegative() ? Duration.ZERO : whole);
        while (timer.runs().orElse(false) && patience.waited()) {
            run.tell(new Phase.AwaitingTimer(entry.confirmBy().get()));
        }
    }

    private Optional<Outcome> asBefore(JournalEntry entry) {
        return switch (entry.state()) {
            case STAGED, PREPARED ->
                concluded(entry, Conclusion.NOT_COMMITTED, "the run ended before the device had taken all lines");
            case AWAITING ->
                concluded(entry, Conclusion.ROLLED_BACK, "nobody confirmed it, and the device has gone back");
            case COMMITTED, CONFIRMING, UNDOING, DONE ->
                concluded(entry, Conclusion.ROLLED_BACK, "the run ended before the change was final");
        };
    }

    private Optional<Outcome> lead(JournalEntry entry, Beside part, boolean forward) {
        Optional<Beside.Residue> left =
                part.lead(forward ? part.planned() : part.before(), run.patience(CommitOptions.STANDARD.lockTimeout()));
        if (left.isPresent()) {
            return inDoubt(
                    entry,
                    Optional.of(part),
                    "midway; going on with it failed: " + left.get().why());
        }
        return forward
                ? concluded(entry, Conclusion.COMMITTED, "its group was decided to stay, and it was made again")
                : concluded(entry, Conclusion.ROLLED_BACK, "the change was taken back");
    }

    private Optional<Outcome> concluded(JournalEntry entry, Conclusion conclusion, String why) {
        JournalEntry ended = run.settings().journal().conclude(entry.tx(), conclusion, why);
        run.tell(new Phase.Settled(entry.tx(), ended.conclusion().orElseThrow()));
        return Ended.outcome(ended, run.evidenceOf(entry), Optional::empty);
    }

    private Optional<Outcome> inDoubt(JournalEntry entry, Optional<Beside> part, String how) {
        Optional<DataTree> now = part.flatMap(beside -> Beside.tree(beside.look()));
        return Optional.of(new Outcome.InDoubt(
                run.evidenceOf(entry),
                "the run " + entry.tx() + " ended " + how + "; look at the differences, then accept what is there and"
                        + " change what is to be changed",
                now.map(tree -> Diff.exact(part.orElseThrow().before(), tree)),
                now.map(tree -> Diff.exact(part.orElseThrow().planned(), tree)),
                Optional.empty()));
    }
}
