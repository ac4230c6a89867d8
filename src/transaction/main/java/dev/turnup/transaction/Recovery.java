// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.Remainder.Order;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles what runs that died have left in the journal: under all locks, by digests. What is settled once is DONE, so
 * settling again does nothing.
 */
final class Recovery {
    private static final String FOREIGN =
            "midway, and the device now holds neither the configuration from before it nor the planned one";

    private static final String MADE_ANYWAY =
            "the run ended before the device was told to commit, but it holds what was"
                    + " planned: somebody else has made the same change, or the device edits running where it is told to edit its"
                    + " candidate";

    private final Run run;
    private final Locks locks;
    private Reading reading;

    /** @param reading what was read when the locks were taken */
    Recovery(Run run, Locks locks, Reading reading) {
        this.run = run;
        this.locks = locks;
        this.reading = reading;
    }

    /** What the datastores hold now. */
    Reading reading() {
        return reading;
    }

    /**
     * Settles every open entry of the device; one outcome each, oldest first, but for those that a person accepts
     * meanwhile. Stops at the first that stays open.
     */
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
        if (mayStillRevert(entry)) {
            awaitRevert(entry);
        }
        if (!clearedLeftovers(entry)) {
            return inDoubt(entry, Optional.empty(), "and the device refuses to discard what it left in the candidate");
        }
        Optional<Boolean> stays = GroupDecision.stays(run, entry);
        Optional<JournalRemainder> part = entry.remainder();
        Optional<Beside> beside =
                part.flatMap(there -> run.settings().remainder().flatMap(port -> Beside.of(run, port, entry)));
        if (part.isPresent() && beside.isEmpty()) {
            return inDoubt(
                    entry,
                    Optional.empty(),
                    "with " + part.get().name()
                            + " changed in part, perhaps, and there is no way to them here, or no key"
                            + " to what the journal has of them");
        }
        Optional<Beside.Look> look = beside.map(there -> there.look(run.patience(Duration.ZERO)));
        if (look.isPresent() && look.get() instanceof Beside.Look.Unseen unseen) {
            return inDoubt(entry, beside, "midway, and what NETCONF does not carry could not be read: " + unseen.why());
        }
        DataTree running = reading.running();
        boolean isBefore = running.digest().equals(entry.before())
                && look.map(Beside.Look.Before.class::isInstance).orElse(true);
        boolean isAfter = running.digest().equals(entry.after())
                && look.map(Beside.Look.Planned.class::isInstance).orElse(true);
        boolean ours =
                (running.digest().equals(entry.before()) || running.digest().equals(entry.after()))
                        && look.filter(Beside.Look.Foreign.class::isInstance).isEmpty();
        boolean forward = stays.orElse(false);
        boolean goesBack = stays.map(stay -> !stay).orElse(entry.state() == State.UNDOING);
        return switch (entry.state()) {
            case STAGED -> {
                if (isBefore || !isAfter) {
                    yield concluded(entry, Conclusion.NOT_COMMITTED, "the run ended before it changed running");
                }
                yield goesBack ? lead(entry, beside, false) : concluded(entry, Conclusion.COMMITTED, MADE_ANYWAY);
            }
            case PREPARED, COMMITTED, AWAITING, CONFIRMING, UNDOING -> {
                if (isBefore && !forward) {
                    yield asBefore(entry);
                }
                if (isAfter && !goesBack) {
                    yield concluded(entry, Conclusion.COMMITTED, whyCommitted(entry));
                }
                if (!ours) {
                    yield inDoubt(entry, beside, FOREIGN);
                }
                yield lead(entry, beside, forward);
            }
            case DONE -> throw new IllegalStateException(entry + " is over");
        };
    }

    private Optional<Outcome> asBefore(JournalEntry entry) {
        return switch (entry.state()) {
            case PREPARED ->
                concluded(
                        entry,
                        Conclusion.NOT_COMMITTED,
                        "the run ended before the device committed"
                                + (entry.tier().confirms() ? ", or before it confirmed" : ""));
            case UNDOING -> concluded(entry, Conclusion.ROLLED_BACK, "the run ended while it took the change back");
            case AWAITING ->
                concluded(entry, Conclusion.ROLLED_BACK, "nobody confirmed it, and the device has gone back");
            case STAGED, COMMITTED, CONFIRMING, DONE ->
                concluded(entry, Conclusion.ROLLED_BACK, "the run ended before it confirmed");
        };
    }

    private static String whyCommitted(JournalEntry entry) {
        return entry.state() == State.AWAITING
                ? "it was not confirmed from here, but the device still holds it after its deadline: somebody else has"
                        + " confirmed it, or the device does not go back as it says"
                : "the run ended after the device had committed";
    }

    /**
     * Whether running as planned may be an unconfirmed commit that the device is about to take back. A confirmation that
     * may have arrived is not waited for where the end of the session decides: the locks prove that it has ended. One that
     * outlived its session is cancelled or confirmed already; but a device may only say so.
     */
    private boolean mayStillRevert(JournalEntry entry) {
        boolean unconfirmed = switch (entry.state()) {
            case PREPARED, COMMITTED, AWAITING, UNDOING -> true;
            case CONFIRMING ->
                entry.persistId().isEmpty() && !run.settings().profile().revertsWithSession();
            case STAGED, DONE -> false;
        };
        return unconfirmed
                && entry.tier().confirms()
                && !entry.before().equals(entry.after())
                && reading.running().digest().equals(entry.after());
    }

    private void awaitRevert(JournalEntry entry) {
        Duration left = left(run, entry);
        run.tell(new Phase.AwaitingTimer(run.now().plus(left)));
        Patience patience = run.fullPatience(left);
        while (reading.running().digest().equals(entry.after()) && open(entry) && patience.waited()) {
            reading = locks.reread();
        }
    }

    /** Not over yet: its own run may just be writing down how it ended, having given the locks back. */
    private boolean open(JournalEntry entry) {
        return run.settings()
                .journal()
                .find(entry.tx())
                .filter(JournalEntry::unresolved)
                .isPresent();
    }

    /**
     * Until the device's timer has run out. A clock that was set back since does not make that longer than it ever was; and
     * where only the timer says how it ended, one that was set ahead does not make it shorter.
     */
    static Duration left(Run run, JournalEntry entry) {
        if (entry.confirmBy().isEmpty()) {
            return Duration.ZERO;
        }
        Duration whole = Duration.between(entry.begun(), entry.confirmBy().get());
        Duration left = run.until(entry.confirmBy().get());
        if (whole.isNegative()) {
            return left;
        }
        return left.compareTo(whole) < 0 && run.settings().profile().revertsWithSession() ? left : whole;
    }

    /** What this very run had staged is no foreign edit; false where the device keeps it. */
    private boolean clearedLeftovers(JournalEntry entry) {
        boolean ours = !reading.clean()
                && locks.holdsCandidate()
                && reading.candidate()
                        .filter(c -> run.wire().known(c).digest().equals(entry.after()))
                        .isPresent();
        if (ours) {
            reading = locks.reread(new Rpc.DiscardChanges());
        }
        return !ours || reading.clean();
    }

    /** Leads the device back or, where its group was decided so, on; what went first goes back last. */
    private Optional<Outcome> lead(JournalEntry entry, Optional<Beside> beside, boolean forward) {
        boolean netconfLast = beside.map(Beside::order)
                        .filter(order -> order == Order.NETCONF_FIRST)
                        .isPresent()
                != forward;
        Optional<String> failed = netconfLast
                ? leadBeside(beside, forward).or(() -> leadRunning(entry, forward))
                : leadRunning(entry, forward).or(() -> leadBeside(beside, forward));
        reading = locks.reread();
        if (failed.isPresent()) {
            return inDoubt(
                    entry,
                    beside,
                    forward
                            ? "after its group was decided to stay; to make it again failed: " + failed.get()
                            : "while it took the change back; going on with that failed: " + failed.get());
        }
        return forward
                ? concluded(entry, Conclusion.COMMITTED, "its group was decided to stay, and it was made again")
                : concluded(entry, Conclusion.ROLLED_BACK, "the change was taken back");
    }

    private Optional<String> leadBeside(Optional<Beside> beside, boolean forward) {
        return beside.flatMap(part -> part.lead(forward ? part.planned() : part.before(), run.patience(Duration.ZERO)))
                .map(Beside.Residue::why);
    }

    private Optional<String> leadRunning(JournalEntry entry, boolean forward) {
        if (reading.running().digest().equals(forward ? entry.after() : entry.before())) {
            return Optional.empty();
        }
        Optional<DataTree> target = applied(forward ? entry.forward() : entry.inverse(), entry)
                .filter(tree -> tree.digest().equals(forward ? entry.after() : entry.before()));
        if (target.isEmpty()) {
            return Optional.of("the edit in the journal does not lead there from what the device holds");
        }
        return new Restoration(run, locks).lead(reading, target.get()) instanceof Restoration.Result.Failed stuck
                ? Optional.of(stuck.why())
                : Optional.empty();
    }

    /** Ends an entry; where somebody else has done so since it was read, what they said stands. */
    private Optional<Outcome> concluded(JournalEntry entry, Conclusion conclusion, String why) {
        Optional<ConfidentialText> running = Optional.of(reading.running())
                .filter(tree ->
                        conclusion == Conclusion.COMMITTED && tree.digest().equals(entry.after()))
                .map(Edits::kept);
        JournalEntry ended = run.settings().journal().conclude(entry.tx(), conclusion, why, running);
        run.tell(new Phase.Settled(entry.tx(), ended.conclusion().orElseThrow()));
        run.sawRunning(reading.running());
        return Ended.outcome(
                ended,
                run.evidenceOf(entry),
                () -> applied(entry.inverse(), entry).map(before -> Diff.exact(before, reading.running())));
    }

    private Optional<Outcome> inDoubt(JournalEntry entry, Optional<Beside> beside, String how) {
        run.sawRunning(reading.running());
        DataTree now = reading.running();
        return Optional.of(new Outcome.InDoubt(
                run.evidenceOf(entry),
                "the run " + entry.tx()
                        + " ended " + how + "; look at the differences, then accept what is there and change what"
                        + " is to be changed",
                applied(entry.inverse(), entry).map(before -> Diff.exact(before, now)),
                applied(entry.forward(), entry).map(after -> Diff.exact(after, now)),
                beside.flatMap(part -> Beside.tree(part.look()).map(there -> Diff.exact(part.before(), there)))));
    }

    /** What an edit of the journal would make of running now; empty where it does not fit, or its secrets are not there. */
    private Optional<DataTree> applied(ConfidentialText journalled, JournalEntry entry) {
        return Edits.fromJournal(run.settings().schema(), journalled, entry.tx())
                .flatMap(edit -> switch (edit.applyTo(reading.running(), Operation.MERGE)) {
                    case EditResult.Applied applied -> Optional.of(run.wire().normal(applied.tree()));
                    case EditResult.Rejected rejected -> Optional.empty();
                });
    }
}
