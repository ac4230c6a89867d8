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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A device that is changed by plan and transaction, over one NETCONF session at a time. What breaks the connection while
 * reading, planning or recovering throws {@link dev.turnup.netconf.session.NetconfException}; a commit never throws it, but
 * ends in an {@link Outcome}. Safe for several threads, which wait for each other.
 */
public final class Device implements AutoCloseable {
    private final DeviceSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Access access;
    private final Validator validator;
    private @Nullable Validator remainderValidator;
    private final RandomGenerator random = new SecureRandom();

    private Device(DeviceSettings settings) {
        this.settings = settings;
        this.validator = Validator.of(settings.schema());
        this.access = settings.connect()
                .<Access>map(opening -> new NetconfAccess(this, new Wire(settings, opening)))
                .orElseGet(() -> new LineAccess(this));
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
    public Capabilities capabilities() {
        return alone(() -> access.capabilities());
    }

    /**
     * Reads the running configuration: all that the schema knows of; unknown nodes among it are kept, opaque.
     *
     * @throws DeviceUnreadableException where the device does not give it
     */
    public DataTree running() {
        return alone(() -> access.running());
    }

    /**
     * Reads what the running configuration has at paths, and what leads there: only that travels, in one answer. The device
     * may send more than was asked for, but nothing else is left out.
     *
     * @throws DeviceUnreadableException where the device does not give it
     */
    public DataTree running(Collection<InstancePath> paths) {
        return alone(() -> access.running(paths));
    }

    /**
     * What a change would do. A change that is wrong by itself sends nothing.
     *
     * @param change merged with what is there, but for nodes with operations of their own
     */
    public Plan plan(EditConfig change) {
        return alone(() -> access.plan(change));
    }

    /**
     * What a change would do of which a part is not carried by NETCONF: one transaction with an order, in which the device
     * cannot make both at once.
     *
     * @param beside merged with what the remainder holds, but for nodes with operations of their own; refused where the
     *     settings of this device have no remainder
     */
    public Plan plan(EditConfig change, EditConfig beside) {
        return plan(new DecodedEdit(change, List.of(), List.of(), Map.of()), beside);
    }

    /** What a document would do of which a part is not carried by NETCONF, as {@link #plan(EditConfig, EditConfig)}. */
    public Plan plan(DecodedEdit document, EditConfig beside) {
        return alone(() -> access.plan(document, beside));
    }

    /** What a document would do; what could not be read of it makes the plan invalid, before anything is sent. */
    public Plan plan(DecodedEdit document) {
        return alone(() -> access.plan(document));
    }

    /** What a change would do that is worked out of what the device holds now, and of its ledger. */
    public Plan plan(Revision revision) {
        return alone(() -> access.plan(revision));
    }

    /**
     * What a plan that was saved would do: exactly what it did when it was made. Refused where it was made for another
     * device, or where it cannot be understood any more; whether running has moved since is looked at when it is committed.
     */
    public Plan plan(SavedPlan saved) {
        return alone(() -> access.plan(saved));
    }

    /** What taking a transaction back would do. Refused where later changes touched the same nodes. */
    public Plan planRollback(TxId tx) {
        return alone(() -> access.planRollback(tx));
    }

    /** Takes a committed transaction back, as a transaction of its own. */
    public Outcome rollback(TxId tx) {
        return alone(() -> planRollback(tx).commit());
    }

    /**
     * Settles what earlier runs on this device left unfinished, by what the device holds. Does nothing where nothing is
     * left; doing it twice does nothing more.
     *
     * @return one outcome each, oldest first; or a refusal alone, where the locks cannot be had
     */
    public List<Outcome> recover(CommitOptions options) {
        return alone(() -> access.recover(options));
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
    public void accept(TxId tx) {
        if (settings.journal().unresolved(identity()).stream().noneMatch(e -> e.tx().equals(tx))) {
            throw new IllegalArgumentException(identity() + " has no unfinished transaction " + tx);
        }
        settings.journal().conclude(tx, Conclusion.ACCEPTED, "taken as it is");
    }

    /**
     * Compares running, read now, with what the device held when a transaction on it last ended as committed; and what
     * NETCONF does not carry, where one changed that, too.
     *
     * @throws DeviceUnreadableException where the device does not give it
     */
    public Drift drift() {
        return alone(() -> settings.journal()
                .lastKnown(identity())
                .map(this::drift)
                .orElseGet(() -> new Drift.Unknown(identity())));
    }

    private Drift drift(KnownState known) {
        Optional<DataTree> then = Edits.treeFromJournal(settings.schema(), known.running(), known.tx())
                .map(access::normal);
        DataTree now = access.running();
        return Drift.of(
                known, now, then, settings.journal().lastBeside(identity()).flatMap(access::beside));
    }

    /**
     * Confirms a change that {@link CommitOptions#detached} left, whichever process made it: it is final then. Ends in {@link
     * Outcome.RolledBack} where the device has gone back meanwhile.
     */
    public Outcome confirm(TxId tx, CommitOptions options) {
        return alone(() -> access.confirm(tx, options));
    }

    /** Confirms as {@link #confirm(TxId, CommitOptions)} does, with standard options. */
    public Outcome confirm(TxId tx) {
        return confirm(tx, CommitOptions.STANDARD);
    }

    /** Takes a change back that {@link CommitOptions#detached} left, before its deadline. */
    public Outcome cancel(TxId tx, CommitOptions options) {
        return alone(() -> access.cancel(tx, options));
    }

    /** Takes back as {@link #cancel(TxId, CommitOptions)} does, with standard options. */
    public Outcome cancel(TxId tx) {
        return cancel(tx, CommitOptions.STANDARD);
    }

    /** Gives a change that {@link CommitOptions#detached} left more time to be confirmed: that long from now. */
    public Outcome prolong(TxId tx, CommitOptions options) {
        return alone(() -> access.prolong(tx, options.confirmTimeout(), options));
    }

    /** Carries out an operation of a YANG module that changes no configuration, once; the answer as it came. */
    public RpcReply call(Rpc.Custom operation) {
        return alone(() -> access.call(operation));
    }

    /** Ends the session, and the connection beside it. */
    @Override
    public void close() {
        alone(() -> {
            access.close();
            settings.remainder().ifPresent(Remainder::close);
            return this;
        });
    }

    /** Kept, since it looks over the whole schema once. */
    Validator validator() {
        return validator;
    }

    /** Likewise, of the remainder. */
    Validator remainderValidator() {
        Validator made = remainderValidator;
        if (made == null) {
            made = Validator.of(settings.remainder().orElseThrow().schema());
            remainderValidator = made;
        }
        return made;
    }

    DeviceSettings settings() {
        return settings;
    }

    Outcome commit(Plan.Ready plan, CommitOptions options) {
        return commit(plan, options, Optional.empty(), Gate.OPEN);
    }

    Outcome commit(Plan.Ready plan, CommitOptions options, Optional<GroupId> group, Gate gate) {
        return alone(() -> access.commit(plan, options, TransactionNames.next(random, group), gate));
    }

    Outcome check(Plan.Ready plan, CommitOptions options) {
        return alone(
                () -> access.check(plan, options.label("check only"), TransactionNames.next(random, Optional.empty())));
    }

    /** One at a time; a lock of its own, since a virtual thread that waits for a device must not hold up others. */
    private <T> T alone(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
