// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.Flight;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.Evidence.Startup;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of one plan on one device: {@link #run} is the whole of it, step by step. Each step either lets the run go on
 * or ends it with an outcome; what breaks midway is put right by {@link Aftermath}.
 */
final class Transaction {
    private final Plan.Ready plan;
    private final CommitOptions options;
    private final TxId tx;
    private final Run run;
    private final Locks locks;
    private final Edits edits;
    private final Aftermath aftermath;

    Transaction(DeviceSettings settings, Wire wire, Plan.Ready plan, CommitOptions options, TxId tx) {
        this.plan = plan;
        this.options = options;
        this.tx = tx;
        this.run = new Run(settings, wire, plan.tier());
        this.locks = new Locks(run, plan.tier(), options.discardForeign());
        this.edits = new Edits(run);
        this.aftermath = new Aftermath(run, locks, plan, options);
    }

    Outcome run() {
        run.planned(plan.expectedDigest());
        try {
            return lock().or(this::refuseOthersWork)
                    .or(this::stage)
                    .or(this::commitOnce)
                    .or(this::check)
                    .or(this::confirm)
                    .orElseGet(this::finish);
        } catch (NetconfException lost) {
            return aftermath.ofLoss(lost, this::goOn, this::finishUnlocking);
        } catch (RuntimeException broken) {
            return aftermath.ofBreakage(broken);
        }
    }

    /** As {@link #run} until the device has validated the change, which is then discarded. */
    Outcome rehearse() {
        run.planned(plan.expectedDigest());
        try {
            return lock().or(this::refuseOthersWork)
                    .or(run.tier().usesCandidate() ? this::stage : this::test)
                    .orElseGet(aftermath::ofRehearsal);
        } catch (NetconfException lost) {
            return aftermath.ofLoss(lost, this::goOn, this::finishUnlocking);
        } catch (RuntimeException broken) {
            return aftermath.ofBreakage(broken);
        }
    }

    /** A device without a candidate looks at an edit of running that it is told not to make. */
    private Optional<Outcome> test() {
        Rpc test = edits.test(plan.forward());
        if (!test.unmetBy(run.wire().capabilities()).isEmpty()) {
            return refusedAndUnlocked(
                    new Refusal.NotCapable(
                            "the device can look at a change only by making it: it offers neither a candidate nor validate:1.1"));
        }
        run.begin(entry(State.PREPARED));
        run.tell(new Phase.Prepared(tx));
        aftermath.reached(Aftermath.Point.COMMITTING);
        Flight flight = run.wire().launch(test, run.wire().known(Datastore.RUNNING));
        if (flight.reply(0) instanceof RpcReply.Failed failed) {
            return Optional.of(aftermath.ofRefusedCommit(failed.errors(), () -> running(flight.reply(1))));
        }
        DataTree running = running(flight.reply(1));
        run.sawRunning(running);
        if (!running.digest().equals(plan.baseDigest())) {
            return Optional.of(aftermath.undo("the device made the change, though it was told to look at it only"));
        }
        aftermath.reached(Aftermath.Point.LOCKED);
        run.tell(new Phase.Validated());
        return Optional.empty();
    }

    /** The rest of a run whose commit turned out, after a lost connection, to have been made for good. */
    private Outcome goOn() {
        return check().orElseGet(this::finishUnlocking);
    }

    private Outcome finishUnlocking() {
        aftermath.reached(Aftermath.Point.FINAL);
        locks.release();
        return finish();
    }

    private Optional<Outcome> lock() {
        run.wire().connect();
        if (!Tier.of(run.wire().capabilities()).equals(Optional.of(plan.tier()))) {
            return refused(new Refusal.NotCapable(Refusal.OTHER_TIER));
        }
        return switch (locks.take(run.patience(options.lockTimeout()))) {
            case Locks.Answer.Denied denied -> refused(denied.reason());
            case Locks.Answer.Held held -> {
                aftermath.reached(Aftermath.Point.LOCKED);
                yield settleOlder(held.reading());
            }
        };
    }

    /** Own journal first: what an older run left is settled before anything new. */
    private Optional<Outcome> settleOlder(Reading reading) {
        Recovery recovery = new Recovery(run, locks, reading);
        Optional<Outcome> doubt = recovery.settleAll().stream()
                .filter(outcome -> outcome instanceof Outcome.InDoubt)
                .findFirst();
        aftermath.saw(recovery.reading());
        if (doubt.isPresent()) {
            locks.release();
            return doubt;
        }
        run.tell(new Phase.Locked(recovery.reading().running().digest()));
        return Optional.empty();
    }

    private Optional<Outcome> refuseOthersWork() {
        if (!aftermath.reading().clean() && options.discardForeign()) {
            aftermath.saw(locks.reread(new Rpc.DiscardChanges()));
        }
        Reading reading = aftermath.reading();
        if (!reading.clean()) {
            return refusedAndUnlocked(new Refusal.ForeignCandidate(
                    Diff.exact(reading.whole(), reading.candidate().orElseThrow())));
        }
        DataTree running = reading.running();
        if (running.digest().equals(plan.expectedDigest())) {
            locks.release();
            return Optional.of(new Outcome.Unchanged(run.evidence()));
        }
        if (!running.digest().equals(plan.baseDigest())) {
            return refusedAndUnlocked(
                    new Refusal.BaseMoved(Diff.exact(plan.difference().before(), running)));
        }
        return Optional.empty();
    }

    /** Edits and validates the candidate, and reads it to see that it is what was planned and no more. */
    private Optional<Outcome> stage() {
        if (!run.tier().usesCandidate()) {
            return Optional.empty();
        }
        run.begin(entry(State.STAGED));
        aftermath.reached(Aftermath.Point.STAGED);
        List<Rpc> requests = new ArrayList<>();
        requests.add(edits.edit(plan.forward()));
        edits.validation().ifPresent(requests::add);
        requests.add(run.wire().known(Datastore.CANDIDATE));
        List<RpcReply> replies = run.wire().fly(requests.toArray(Rpc[]::new));
        List<RpcError> errors = Edits.errors(replies);
        if (!errors.isEmpty()) {
            return Optional.of(aftermath.abandon("the device refused the edit: " + Edits.text(errors), errors));
        }
        DataTree candidate = run.wire().known(run.wire().tree(replies.getLast()));
        if (!candidate.digest().equals(plan.expectedDigest())) {
            return Optional.of(aftermath.abandon(
                    "the candidate did not become what was planned; it differs by\n"
                            + Diff.exact(plan.difference().after(), candidate),
                    List.of()));
        }
        run.tell(new Phase.Edited());
        if (requests.size() > 2) {
            run.tell(new Phase.Validated());
        }
        return Optional.empty();
    }

    /** Commits, once; what is needed to undo it is in the journal before. The re-read travels behind it. */
    private Optional<Outcome> commitOnce() {
        if (run.tier().usesCandidate()) {
            run.advance(State.PREPARED, confirmBy());
        } else {
            run.begin(entry(State.PREPARED));
        }
        run.tell(new Phase.Prepared(tx));
        aftermath.reached(Aftermath.Point.COMMITTING);
        Flight flight = run.wire().launch(commit(), run.wire().known(Datastore.RUNNING));
        if (flight.reply(0) instanceof RpcReply.Failed failed) {
            return Optional.of(aftermath.ofRefusedCommit(failed.errors(), () -> running(flight.reply(1))));
        }
        aftermath.reached(Aftermath.Point.COMMITTED);
        DataTree running = running(flight.reply(1));
        run.sawRunning(running);
        run.tell(new Phase.Committed(confirmBy()));
        if (!running.digest().equals(plan.expectedDigest())) {
            return Optional.of(aftermath.undo("running did not become what was planned; it differs by\n"
                    + Diff.exact(plan.difference().after(), running)));
        }
        run.advance(State.COMMITTED, confirmBy());
        run.tell(new Phase.Verified(running.digest()));
        return Optional.empty();
    }

    private DataTree running(RpcReply reply) {
        return run.wire().known(run.wire().tree(reply));
    }

    /** Until when a device waits that has just been given a confirmed commit, or is about to be. */
    private Optional<Instant> confirmBy() {
        return Optional.of(run.settings().clock().instant().plus(options.confirmTimeout()))
                .filter(by -> run.tier().confirms());
    }

    private Rpc commit() {
        if (!run.tier().usesCandidate()) {
            return edits.edit(plan.forward());
        }
        return run.tier().confirms() ? Rpc.Commit.confirmed(options.confirmTimeout()) : Rpc.Commit.plain();
    }

    /** Runs the caller's checks; the first that is not content has the change taken back. */
    private Optional<Outcome> check() {
        DeviceView view = new LiveView(run);
        for (HealthCheck check : options.checks()) {
            Health health;
            try {
                health = check.check(view);
            } catch (RuntimeException | Error e) { // an assertion that fails is an Error, and a caller's own test
                health = Health.bad("it threw " + e);
            }
            if (health instanceof Health.Bad bad) {
                return Optional.of(aftermath.undo(check.name() + ": " + bad.reason()));
            }
            run.tell(new Phase.Checked(check.name()));
        }
        return Optional.empty();
    }

    /** Makes the change final, and gives the locks back. */
    private Optional<Outcome> confirm() {
        List<Rpc> requests = new ArrayList<>();
        if (run.tier().confirms()) {
            run.advance(State.CONFIRMING, Optional.empty());
            aftermath.reached(Aftermath.Point.CONFIRMING);
            requests.add(Rpc.Commit.plain());
        } else {
            aftermath.reached(Aftermath.Point.FINAL);
        }
        int unlocksFrom = requests.size();
        requests.addAll(locks.releases());
        List<RpcReply> replies = run.wire().fly(requests.toArray(Rpc[]::new));
        if (unlocksFrom > 0 && replies.getFirst() instanceof RpcReply.Failed failed) {
            return Optional.of(aftermath.undo("the device refused the confirmation: " + Edits.text(failed.errors())));
        }
        aftermath.reached(Aftermath.Point.FINAL);
        locks.noteFailures(replies.subList(unlocksFrom, replies.size()));
        return Optional.empty();
    }

    private Outcome finish() {
        aftermath.reached(Aftermath.Point.FINAL);
        run.conclude(Conclusion.COMMITTED, "");
        run.tell(new Phase.Confirmed());
        run.tell(new Phase.Unlocked());
        if (options.save()) {
            save();
        }
        return new Outcome.Committed(run.evidence());
    }

    private void save() {
        DeviceProfile profile = run.settings().profile();
        Optional<Rpc> save = profile.saveToStartup(run.wire().capabilities());
        if (save.isEmpty()) {
            run.startup(Startup.SAVE_FAILED);
            run.note("the device offers no way to save to startup");
            return;
        }
        RpcReply reply = run.wire().fly(save.get()).getFirst();
        boolean saved = profile.saved(reply);
        run.startup(saved ? Startup.SAVED : Startup.SAVE_FAILED);
        if (saved) {
            run.saved();
            run.tell(new Phase.Saved());
        }
    }

    private Optional<Outcome> refused(Refusal reason) {
        return Optional.of(new Outcome.Refused(run.evidence(), reason));
    }

    private Optional<Outcome> refusedAndUnlocked(Refusal reason) {
        locks.release();
        return refused(reason);
    }

    private JournalEntry entry(State state) {
        String who = options.who().isEmpty() ? run.settings().user() : options.who();
        return new JournalEntry(
                tx,
                run.settings().identity(),
                who,
                options.label().isEmpty() ? plan.label() : options.label(),
                run.settings().clock().instant(),
                run.tier(),
                plan.baseDigest(),
                plan.expectedDigest(),
                Edits.journalled(plan.forward()),
                Edits.journalled(plan.inverse()),
                state,
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
