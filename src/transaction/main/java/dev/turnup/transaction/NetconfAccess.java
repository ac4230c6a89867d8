// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A device that is reached over NETCONF, one session at a time. */
final class NetconfAccess implements Access {
    private final Device device;
    private final DeviceSettings settings;
    private final Wire wire;

    NetconfAccess(Device device, Wire wire) {
        this.device = device;
        this.settings = device.settings();
        this.wire = wire;
    }

    @Override
    public Capabilities capabilities() {
        return wire.capabilities();
    }

    @Override
    public DataTree running() {
        return planner().running();
    }

    @Override
    public DataTree normal(DataTree tree) {
        return wire.normal(tree);
    }

    @Override
    public DataTree running(Collection<InstancePath> paths) {
        return planner().running(paths);
    }

    @Override
    public Plan plan(EditConfig change) {
        return planner().plan(change);
    }

    @Override
    public Plan plan(DecodedEdit document) {
        return planner().plan(document);
    }

    @Override
    public Plan plan(DecodedEdit document, EditConfig beside) {
        return settings.remainder().isEmpty() ? noOtherWay() : planner().plan(document, beside);
    }

    @Override
    public Plan plan(Revision revision) {
        return revision.reachesBeside() && settings.remainder().isEmpty()
                ? noOtherWay()
                : planner().plan(revision);
    }

    private Plan noOtherWay() {
        return new Plan.Refused(
                Evidence.nothingSent(settings.identity(), Optional.empty(), Optional.empty()),
                new Refusal.NotCapable(
                        "a part of the change is not carried by NETCONF, and no other way to the device is known"));
    }

    @Override
    public Plan plan(SavedPlan saved) {
        return new SavedPlans(device, wire).plan(saved);
    }

    @Override
    public Plan planRollback(TxId tx) {
        return planner().planRollback(tx);
    }

    @Override
    public Outcome commit(Plan.Ready plan, CommitOptions options, TransactionNames names, Gate gate) {
        return new Transaction(
                        settings, wire, plan, options, names, gate, options.rebase() ? this::rebased : Rebase.NONE)
                .run();
    }

    @Override
    public Outcome check(Plan.Ready plan, CommitOptions options, TransactionNames names) {
        return new Transaction(settings, wire, plan, options, names, Gate.OPEN, Rebase.NONE).rehearse();
    }

    @Override
    public List<Outcome> recover(CommitOptions options) {
        return new Recoverer(settings, wire).recover(options);
    }

    @Override
    public Outcome confirm(TxId tx, CommitOptions options) {
        return new Awaiting(settings, wire, options).confirm(tx);
    }

    @Override
    public Outcome cancel(TxId tx, CommitOptions options) {
        return new Awaiting(settings, wire, options).cancel(tx);
    }

    @Override
    public Outcome prolong(TxId tx, Duration by, CommitOptions options) {
        return new Awaiting(settings, wire, options).prolong(tx, by);
    }

    private Rebase.Answer rebased(Plan.Ready plan, Refusal.BaseMoved moved) {
        return planner().rebased(plan, moved.difference()) instanceof Plan.Ready rebased
                ? new Rebase.Answer.Rebased(rebased)
                : new Rebase.Answer.Refused(new Refusal.BaseTouched(moved.difference()));
    }

    @Override
    public Optional<Drift.Beside> beside(JournalEntry last) {
        JournalRemainder part = last.remainder().orElseThrow();
        return Optional.of(settings.remainder()
                .map(port -> beside(port, part, last))
                .orElseGet(() -> new Drift.Beside.Unseen(part.name(), last.tx())));
    }

    private Drift.Beside beside(Remainder port, JournalRemainder part, JournalEntry last) {
        return switch (port.read(wire.forRemainder())) {
            case Remainder.Reading.Unseen unseen ->
                throw new DeviceUnreadableException(
                        settings.identity() + " did not give its " + part.name() + ": " + unseen.why());
            case Remainder.Reading.Seen seen ->
                seen.tree().digest().equals(part.after())
                        ? new Drift.Beside.Same(part.name(), last.tx())
                        : new Drift.Beside.Moved(
                                part.name(),
                                last.tx(),
                                seen.tree().digest(),
                                Beside.left(port, last).map(then -> Diff.exact(then, seen.tree())));
        };
    }

    @Override
    public RpcReply call(Rpc.Custom operation) {
        wire.connect();
        return wire.fly(operation).getFirst();
    }

    @Override
    public void close() {
        wire.end();
    }

    private Planner planner() {
        return new Planner(device, wire);
    }
}
