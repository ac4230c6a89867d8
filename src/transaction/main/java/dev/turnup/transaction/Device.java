// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A device that is changed by plan and transaction, over one NETCONF session at a time. What breaks the connection while
 * reading, planning or recovering throws {@link dev.turnup.netconf.session.NetconfException}; a commit never throws it, but
 * ends in an {@link Outcome}. Safe for several threads, which wait for each other.
 */
public final class Device implements AutoCloseable {
    private static final int MOVES_FOLLOWED = 3;

    private final DeviceSettings settings;
    private final Wire wire;
    private final Validator validator;
    private final RandomGenerator random = new SecureRandom();

    private Device(DeviceSettings settings) {
        this.settings = settings;
        this.wire = new Wire(settings);
        this.validator = Validator.of(settings.schema());
    }

    /**
     * Opens a session with a device.
     *
     * @throws dev.turnup.netconf.session.NetconfException where no session comes to be
     */
    public static Device open(DeviceSettings settings) {
        return new Device(settings);
    }

    /** Where: {@code host:port}. */
    public String identity() {
        return settings.identity();
    }

    /** What the device offered in its latest hello. */
    public synchronized Capabilities capabilities() {
        return wire.capabilities();
    }

    /**
     * Reads the running configuration: all that the schema knows of; unknown nodes among it are kept, opaque.
     *
     * @throws DeviceUnreadableException where the device does not give it
     */
    public synchronized DataTree running() {
        return new Planner(this, wire).running();
    }

    /**
     * Reads what the running configuration has at paths, and what leads there: only that travels, in one answer. The device
     * may send more than was asked for, but nothing else is left out.
     *
     * @throws DeviceUnreadableException where the device does not give it
     */
    public synchronized DataTree running(Collection<InstancePath> paths) {
        return new Planner(this, wire).running(paths);
    }

    /**
     * What a change would do. A change that is wrong by itself sends nothing.
     *
     * @param change merged with what is there, but for nodes with operations of their own
     */
    public synchronized Plan plan(EditConfig change) {
        return new Planner(this, wire).plan(change);
    }

    /** What a document would do; what could not be read of it makes the plan invalid, before anything is sent. */
    public synchronized Plan plan(DecodedEdit document) {
        return new Planner(this, wire).plan(document);
    }

    /**
     * What a plan that was saved would do: exactly what it did when it was made. Refused where it was made for another
     * device, or where it cannot be understood any more; whether running has moved since is looked at when it is committed.
     */
    public synchronized Plan plan(SavedPlan saved) {
        return new SavedPlans(this, wire).plan(saved);
    }

    /** What taking a transaction back would do. Refused where later changes touched the same nodes. */
    public synchronized Plan planRollback(TxId tx) {
        return new Planner(this, wire).planRollback(tx);
    }

    /** Takes a committed transaction back, as a transaction of its own. */
    public synchronized Outcome rollback(TxId tx) {
        return planRollback(tx).commit();
    }

    /**
     * Settles what earlier runs on this device left unfinished, by what the device holds. Does nothing where nothing is
     * left; doing it twice does nothing more.
     *
     * @return one outcome each, oldest first; or a refusal alone, where the locks cannot be had
     */
    public synchronized List<Outcome> recover(CommitOptions options) {
        return new Recoverer(settings, wire).recover(options);
    }

    /** Settles as {@link #recover(CommitOptions)} does, with standard options. */
    public List<Outcome> recover() {
        return recover(CommitOptions.STANDARD);
    }

    /**
     * Ends an unfinished transaction that only a person can judge: what the device holds is taken as it is.
     *
     * @throws IllegalArgumentException where the journal has no unfinished transaction of that name on this device
     */
    public synchronized void accept(TxId tx) {
        if (settings.journal().unresolved(identity()).stream().noneMatch(e -> e.tx().equals(tx))) {
            throw new IllegalArgumentException(identity() + " has no unfinished transaction " + tx);
        }
        settings.journal().conclude(tx, Conclusion.ACCEPTED, "taken as it is");
    }

    /**
     * Compares running, read now, with what the device held when a transaction on it last ended as committed.
     *
     * @throws DeviceUnreadableException where the device does not give it
     */
    public synchronized Drift drift() {
        Optional<KnownState> known = settings.journal().lastKnown(identity());
        if (known.isEmpty()) {
            return new Drift.Unknown(identity());
        }
        Optional<DataTree> then = known.get()
                .running()
                .whole()
                .map(xml -> wire.normal(Edits.treeFromXml(
                        settings.schema(), xml, "journal " + known.get().tx())));
        return Drift.of(known.get(), running(), then);
    }

    /** Carries out an operation of a YANG module that changes no configuration, once; the answer as it came. */
    public synchronized RpcReply call(Rpc.Custom operation) {
        wire.connect();
        return wire.fly(operation).getFirst();
    }

    /** Ends the session. */
    @Override
    public synchronized void close() {
        wire.end();
    }

    /** Kept, since it looks over the whole schema once. */
    Validator validator() {
        return validator;
    }

    DeviceSettings settings() {
        return settings;
    }

    synchronized Outcome commit(Plan.Ready plan, CommitOptions options) {
        Outcome outcome = new Transaction(settings, wire, plan, options, TxId.next(random)).run();
        for (int moves = 0; moves < MOVES_FOLLOWED && options.rebase(); moves++) {
            if (!(outcome instanceof Outcome.Refused refused)
                    || !(refused.reason() instanceof Refusal.BaseMoved moved)) {
                return outcome;
            }
            outcome = new Planner(this, wire).rebased(plan, moved.difference()) instanceof Plan.Ready rebased
                    ? new Transaction(settings, wire, rebased, options, TxId.next(random)).run()
                    : new Outcome.Refused(refused.evidence(), new Refusal.BaseTouched(moved.difference()));
        }
        return outcome;
    }

    synchronized Outcome check(Plan.Ready plan, CommitOptions options) {
        return new Transaction(settings, wire, plan, options.label("check only"), TxId.next(random)).rehearse();
    }
}
