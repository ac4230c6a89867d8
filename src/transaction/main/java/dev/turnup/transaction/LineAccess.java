// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A device without NETCONF: all of its configuration is what NETCONF does not carry (tier E). */
final class LineAccess implements Access {
    private final Device device;
    private final DeviceSettings settings;
    private final Remainder port;

    LineAccess(Device device) {
        this.device = device;
        this.settings = device.settings();
        this.port = settings.remainder().orElseThrow();
    }

    /** Nothing was offered: there was no hello. */
    @Override
    public Capabilities capabilities() {
        return Capabilities.of(List.of());
    }

    @Override
    public DataTree running() {
        return switch (port.read(Optional.empty())) {
            case Remainder.Reading.Seen seen -> seen.tree();
            case Remainder.Reading.Unseen unseen ->
                throw new DeviceUnreadableException(
                        settings.identity() + " did not give its configuration: " + unseen.why());
        };
    }

    @Override
    public DataTree normal(DataTree tree) {
        return port.normal(tree);
    }

    @Override
    public DataTree running(Collection<InstancePath> paths) {
        return paths.stream().anyMatch(path -> path.steps().isEmpty())
                ? running()
                : running().only(paths);
    }

    @Override
    public Plan plan(EditConfig change) {
        List<Violation> offline = planner().offline(change);
        return offline.isEmpty()
                ? planned(planner().plan(change, Optional.empty()), "", Optional.empty(), List.of())
                : new Plan.Invalid(evidence(), offline);
    }

    @Override
    public Plan plan(DecodedEdit document) {
        return document.problems().isEmpty()
                ? plan(document.edit())
                : new Plan.Invalid(evidence(), Planner.violations(document.problems(), Map.of()));
    }

    @Override
    public Plan plan(DecodedEdit document, EditConfig beside) {
        throw new IllegalStateException(settings.identity() + " has no NETCONF that a part could stand beside");
    }

    @Override
    public Plan plan(Revision revision) {
        List<Violation> offline = new ArrayList<>(revision.offline());
        offline.addAll(planner().offline(new EditConfig(port.schema(), revision.others())));
        if (!offline.isEmpty()) {
            return new Plan.Invalid(evidence(), offline);
        }
        DataTree before;
        try {
            before = running();
        } catch (DeviceUnreadableException e) {
            return new Plan.Refused(evidence(), new Refusal.NotReadable(String.valueOf(e.getMessage())));
        }
        ConfidentialText ledger = settings.journal().ledger(settings.identity());
        return switch (revision.of(new Revision.Basis(before, Optional.empty(), ledger))) {
            case Revision.Impossible impossible -> new Plan.Refused(evidence(), impossible.reason());
            case Revision.Wrong wrong -> new Plan.Invalid(evidence(), wrong.violations());
            case Revision.Wanted wanted ->
                planned(
                        planner().judged(before, wanted.running()),
                        "",
                        Ledger.change(ledger, wanted.ledger()),
                        wanted.notes());
        };
    }

    @Override
    public Plan plan(SavedPlan saved) {
        return new SavedLinePlans(device, port).plan(saved);
    }

    @Override
    public Plan planRollback(TxId tx) {
        Optional<JournalEntry> found = settings.journal().find(tx);
        Optional<String> why = Planner.whyNotReversible(found, settings.identity());
        if (why.isPresent()) {
            return new Plan.Refused(evidence(), new Refusal.NotReversible(tx, why.get()));
        }
        JournalEntry entry = found.orElseThrow();
        Optional<Refusal> later = Planner.laterLedger(entry, settings);
        if (later.isPresent()) {
            return new Plan.Refused(evidence(), later.get());
        }
        Optional<JournalRemainder> part = entry.remainder();
        if (part.isEmpty()) {
            return new Plan.Refused(evidence(), new Refusal.NotReversible(tx, "it was made over NETCONF"));
        }
        return planned(
                planner()
                        .planRollback(
                                tx,
                                Edits.fromJournal(port.schema(), part.get().forward(), tx)
                                        .orElseThrow(),
                                Edits.fromJournal(port.schema(), part.get().inverse(), tx)
                                        .orElseThrow(),
                                Optional.empty()),
                "rollback of " + tx,
                entry.ledger().map(Ledger::inverse),
                List.of());
    }

    private Plan planned(RemainderPlanner.Result result, String label, Optional<Ledger> ledger, List<String> notes) {
        return switch (result) {
            case RemainderPlanner.Result.Refused refused -> new Plan.Refused(evidence(), refused.reason());
            case RemainderPlanner.Result.Wrong wrong -> new Plan.Invalid(evidence(), wrong.violations());
            case RemainderPlanner.Result.Planned planned
            when planned.difference().isEmpty() ->
                new Plan.Unchanged(
                        Evidence.nothingSent(
                                settings.identity(),
                                Optional.of(Tier.E),
                                Optional.of(planned.difference().before().digest())),
                        ledger.map(change -> ready(planned.difference(), label).with(Optional.of(change), notes)));
            case RemainderPlanner.Result.Planned planned ->
                ready(planned.difference(), label).with(ledger, notes);
        };
    }

    private Plan.Ready ready(Diff difference, String label) {
        return new Plan.Ready(
                device,
                Tier.E,
                difference,
                difference.edit(),
                difference.inverse().edit(),
                label,
                List.of("whether the device takes each line, one after the other"
                        + (port.revertTimer().isPresent() ? "" : "; it has no timer that takes them back by itself")),
                Optional.of(RemainderPlan.of(port, Remainder.Order.REMAINDER_FIRST, difference)));
    }

    @Override
    public Outcome commit(Plan.Ready plan, CommitOptions options, TransactionNames names, Gate gate) {
        return new LineTransaction(settings, plan, options, names, gate).run();
    }

    @Override
    public Outcome check(Plan.Ready plan, CommitOptions options, TransactionNames names) {
        return new Outcome.Refused(
                evidence(), new Refusal.NotCapable("a device without NETCONF can look at a change only by making it"));
    }

    @Override
    public List<Outcome> recover(CommitOptions options) {
        return new LineRecovery(new Run(settings, Tier.E), port).recover(options);
    }

    @Override
    public Outcome confirm(TxId tx, CommitOptions options) {
        return new LineAwaiting(settings, port, options).confirm(tx);
    }

    @Override
    public Outcome cancel(TxId tx, CommitOptions options) {
        return new LineAwaiting(settings, port, options).cancel(tx);
    }

    /** A timer that runs cannot be set anew. */
    @Override
    public Outcome prolong(TxId tx, Duration by, CommitOptions options) {
        return new Outcome.Refused(
                evidence(), new Refusal.NotAwaiting(tx, "the timer of a device without NETCONF cannot be set anew"));
    }

    /** Lines are all that there is. */
    @Override
    public Optional<Drift.Beside> beside(JournalEntry last) {
        return Optional.empty();
    }

    @Override
    public RpcReply call(Rpc.Custom operation) {
        return new RpcReply.Failed(RpcError.of(ErrorType.RPC, ErrorTag.OPERATION_NOT_SUPPORTED)
                .message(settings.identity() + " is reached without NETCONF")
                .build());
    }

    @Override
    public void close() {
        // The connection is the port's, which the device closes.
    }

    private RemainderPlanner planner() {
        return new RemainderPlanner(port, device.remainderValidator());
    }

    private Evidence evidence() {
        return Evidence.nothingSent(settings.identity(), Optional.of(Tier.E), Optional.empty());
    }
}
