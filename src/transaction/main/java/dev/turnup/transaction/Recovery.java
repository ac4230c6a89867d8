// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.transaction.JournalEntry.Conclusion;
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
            return inDoubt(entry, "and the device refuses to discard what it left in the candidate");
        }
        boolean isBefore = reading.running().digest().equals(entry.before());
        boolean isAfter = reading.running().digest().equals(entry.after());
        return switch (entry.state()) {
            case STAGED -> concluded(entry, Conclusion.NOT_COMMITTED, "the run ended before it changed running");
            case PREPARED, COMMITTED, AWAITING, CONFIRMING -> {
                if (isBefore) {
                    yield entry.state() == JournalEntry.State.PREPARED
                            ? concluded(entry, Conclusion.NOT_COMMITTED, "the run ended before the device committed")
                            : concluded(entry, Conclusion.ROLLED_BACK, "the run ended before it confirmed");
                }
                yield isAfter
                        ? concluded(entry, Conclusion.COMMITTED, "the run ended after the device had committed")
                        : inDoubt(entry);
            }
            case UNDOING -> {
                if (isBefore) {
                    yield concluded(entry, Conclusion.ROLLED_BACK, "the run ended while it took the change back");
                }
                yield isAfter ? undo(entry) : inDoubt(entry);
            }
            case DONE -> throw new IllegalStateException(entry + " is over");
        };
    }

    /**
     * Whether running as planned may be an unconfirmed commit that the device is about to take back. A confirmation that
     * may have arrived is not waited for where the end of the session decides: the locks prove that it has ended.
     */
    private boolean mayStillRevert(JournalEntry entry) {
        boolean unconfirmed = switch (entry.state()) {
            case PREPARED, COMMITTED, AWAITING, UNDOING -> true;
            case CONFIRMING -> !run.settings().profile().revertsWithSession();
            case STAGED, DONE -> false;
        };
        return unconfirmed
                && entry.tier().confirms()
                && reading.running().digest().equals(entry.after());
    }

    private void awaitRevert(JournalEntry entry) {
        entry.confirmBy().ifPresent(by -> run.tell(new Phase.AwaitingTimer(by)));
        Patience patience = run.patience(entry.confirmBy().map(run::until).orElse(Duration.ZERO));
        while (reading.running().digest().equals(entry.after()) && patience.waited()) {
            reading = locks.reread();
        }
    }

    /** What this very run had staged is no foreign edit; false where the device keeps it. */
    private boolean clearedLeftovers(JournalEntry entry) {
        boolean ours = !reading.clean()
                && reading.candidate()
                        .filter(c -> run.wire().known(c).digest().equals(entry.after()))
                        .isPresent();
        if (ours) {
            reading = locks.reread(new Rpc.DiscardChanges());
        }
        return !ours || reading.clean();
    }

    private Optional<Outcome> undo(JournalEntry entry) {
        Optional<DataTree> before =
                applied(entry.inverse(), entry).filter(tree -> tree.digest().equals(entry.before()));
        if (before.isEmpty()) {
            return inDoubt(entry);
        }
        return switch (new Restoration(run, locks).restore(reading, before.get())) {
            case Restoration.Result.Restored restored -> {
                reading = locks.reread();
                yield concluded(entry, Conclusion.ROLLED_BACK, "the inverse edit took the change back");
            }
            case Restoration.Result.Failed failed -> {
                reading = locks.reread();
                yield inDoubt(entry, "while it took the change back; going on with that failed: " + failed.why());
            }
        };
    }

    /** Ends an entry; where somebody else has done so since it was read, what they said stands. */
    private Optional<Outcome> concluded(JournalEntry entry, Conclusion conclusion, String why) {
        Optional<ConfidentialText> running = Optional.of(reading.running())
                .filter(tree ->
                        conclusion == Conclusion.COMMITTED && tree.digest().equals(entry.after()))
                .map(Edits::kept);
        JournalEntry ended = run.settings().journal().conclude(entry.tx(), conclusion, why, running);
        Conclusion stands = ended.conclusion().orElseThrow();
        run.tell(new Phase.Settled(entry.tx(), stands));
        run.sawRunning(reading.running());
        Evidence evidence = run.evidenceOf(entry);
        String explanation = ended.explanation();
        return switch (stands) {
            case COMMITTED -> Optional.of(new Outcome.Committed(evidence));
            case NOT_COMMITTED -> Optional.of(new Outcome.NotCommitted(evidence, explanation, List.of()));
            case ROLLED_BACK -> Optional.of(new Outcome.RolledBack(evidence, explanation));
            case ROLLBACK_FAILED ->
                Optional.of(new Outcome.RollbackFailed(
                        evidence,
                        explanation,
                        applied(entry.inverse(), entry).map(before -> Diff.exact(before, reading.running()))));
            case ACCEPTED -> Optional.empty();
        };
    }

    private Optional<Outcome> inDoubt(JournalEntry entry) {
        return inDoubt(
                entry, "midway, and the device now holds neither the configuration from before it nor the planned one");
    }

    private Optional<Outcome> inDoubt(JournalEntry entry, String how) {
        run.sawRunning(reading.running());
        DataTree now = reading.running();
        return Optional.of(new Outcome.InDoubt(
                run.evidenceOf(entry),
                "the run " + entry.tx()
                        + " ended " + how + "; look at the differences, then accept what is there and change what"
                        + " is to be changed",
                applied(entry.inverse(), entry).map(before -> Diff.exact(before, now)),
                applied(entry.forward(), entry).map(after -> Diff.exact(after, now))));
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
