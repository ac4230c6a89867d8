// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.xml.Location;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.Change;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.value.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Makes plans: first what is wrong by itself, then what is wrong with what the device holds. */
final class Planner {
    static final Refusal NO_TIER = new Refusal.NotCapable(
            "the device offers neither a candidate nor an edit of running that rolls back on error, so that a change"
                    + " could be left half made");

    private final Device device;
    private final DeviceSettings settings;
    private final Wire wire;

    Planner(Device device, Wire wire) {
        this.device = device;
        this.settings = device.settings();
        this.wire = wire;
    }

    DataTree running() {
        return wire.known(
                wire.tree(wire.flyReading(wire.known(Datastore.RUNNING)).getFirst()));
    }

    DataTree running(Collection<InstancePath> paths) {
        return paths.stream().anyMatch(path -> path.steps().isEmpty())
                ? running()
                : wire.known(wire.tree(
                        wire.flyReading(wire.part(Datastore.RUNNING, paths)).getFirst()));
    }

    Plan plan(DecodedEdit document) {
        return document.problems().isEmpty()
                ? plan(document.edit(), document.locations())
                : invalid(violations(document.problems(), Map.of()));
    }

    /** @param beside the part of the document that NETCONF does not carry */
    Plan plan(DecodedEdit document, EditConfig beside) {
        return document.problems().isEmpty()
                ? plan(document.edit(), Optional.of(beside), document.locations())
                : invalid(violations(document.problems(), Map.of()));
    }

    Plan plan(EditConfig change) {
        return plan(change, Map.of());
    }

    private Plan plan(EditConfig change, Map<InstancePath, Location> places) {
        return plan(change, Optional.empty(), places);
    }

    /** @param beside the part of the change that NETCONF does not carry */
    Plan plan(EditConfig change, Optional<EditConfig> beside, Map<InstancePath, Location> places) {
        List<Violation> offline = offline(change, beside, places);
        if (!offline.isEmpty()) {
            return invalid(placed(offline, places));
        }
        return ofRunning((tier, before) -> {
            Optional<RemainderPlanner.Result> remainder =
                    beside.map(part -> remainderPlanner().plan(part, wire.forRemainder()));
            return switch (change.applyTo(before, Operation.MERGE)) {
                case EditResult.Rejected rejected -> invalid(violations(rejected.errors(), places));
                case EditResult.Applied applied ->
                    judged(tier, before, applied.tree(), remainder, "", places, Books.CLOSED);
            };
        });
    }

    /** What is wrong with a change by itself. */
    private List<Violation> offline(
            EditConfig change, Optional<EditConfig> beside, Map<InstancePath, Location> places) {
        List<Violation> found = new ArrayList<>();
        switch (Stated.alone(change)) {
            case EditResult.Rejected rejected -> found.addAll(violations(rejected.errors(), places));
            case EditResult.Applied applied -> {
                found.addAll(Stated.valueViolations(applied.tree(), device.validator()));
                found.addAll(settings.profile().offline(applied.tree()));
            }
        }
        beside.ifPresent(part -> found.addAll(remainderPlanner().offline(part)));
        return found;
    }

    private List<Violation> offline(Revision revision) {
        Map<Boolean, List<EditNode>> others = revision.others().stream()
                .collect(Collectors.partitioningBy(node ->
                        settings.schema().root().index().find(node.name()).isPresent()));
        List<Violation> found = new ArrayList<>(revision.offline());
        found.addAll(offline(
                new EditConfig(settings.schema(), others.getOrDefault(true, List.of())),
                settings.remainder().map(port -> new EditConfig(port.schema(), others.getOrDefault(false, List.of()))),
                Map.of()));
        return found;
    }

    /** Makes a plan of the device's tier and of what it holds, where it tells. */
    private Plan ofRunning(BiFunction<Tier, DataTree, Plan> made) {
        wire.connect();
        Optional<Tier> tier = Tier.of(wire.capabilities());
        if (tier.isEmpty()) {
            return new Plan.Refused(evidence(tier, Optional.empty()), NO_TIER);
        }
        DataTree before;
        try {
            before = running();
        } catch (DeviceUnreadableException e) {
            return unreadable(e);
        }
        return made.apply(tier.get(), before);
    }

    Plan plan(Revision revision) {
        List<Violation> offline = offline(revision);
        if (!offline.isEmpty()) {
            return invalid(offline);
        }
        return ofRunning((tier, before) -> {
            if (!revision.reachesBeside()) {
                return plan(revision, tier, before, Optional.empty());
            }
            return switch (settings.remainder().orElseThrow().read(wire.forRemainder())) {
                case Remainder.Reading.Unseen unseen ->
                    refused(new Refusal.NotReadable(unseen.why()), Optional.of(before.digest()));
                case Remainder.Reading.Seen seen -> plan(revision, tier, before, Optional.of(seen.tree()));
            };
        });
    }

    private Plan plan(Revision revision, Tier tier, DataTree before, Optional<DataTree> beside) {
        ConfidentialText ledger = settings.journal().ledger(settings.identity());
        return switch (revision.of(new Revision.Basis(before, beside, ledger))) {
            case Revision.Impossible impossible -> refused(impossible.reason(), Optional.of(before.digest()));
            case Revision.Wrong wrong -> invalid(wrong.violations());
            case Revision.Wanted wanted ->
                judged(
                        tier,
                        before,
                        wanted.running(),
                        beside.flatMap(held ->
                                wanted.beside().map(target -> remainderPlanner().judged(held, target))),
                        "",
                        Map.of(),
                        new Books(Ledger.change(ledger, wanted.ledger()), wanted.notes()));
        };
    }

    private RemainderPlanner remainderPlanner() {
        return new RemainderPlanner(settings.remainder().orElseThrow(), device.remainderValidator());
    }

    /** What a plan makes of the ledger, and what is to be said of it. */
    private record Books(Optional<Ledger> ledger, List<String> notes) {
        static final Books CLOSED = new Books(Optional.empty(), List.of());
    }

    private Plan judged(
            Tier tier,
            DataTree before,
            DataTree target,
            Optional<RemainderPlanner.Result> beside,
            String label,
            Map<InstancePath, Location> places,
            Books books) {
        DataTree after = wire.normal(target);
        Diff difference = Diff.exact(before, after);
        List<Violation> violations = new ArrayList<>(device.validator().validate(before, after));
        violations.addAll(settings.profile().preflight(before, after));
        Optional<RemainderPlan> part = Optional.empty();
        if (beside.isPresent()) {
            switch (beside.get()) {
                case RemainderPlanner.Result.Refused refused -> {
                    return refused(refused.reason(), Optional.of(before.digest()));
                }
                case RemainderPlanner.Result.Wrong wrong -> violations.addAll(wrong.violations());
                case RemainderPlanner.Result.Planned planned -> part = part(difference, planned);
            }
        }
        if (!violations.isEmpty()) {
            return invalid(placed(violations, places));
        }
        Plan.Ready ready = new Plan.Ready(device, tier, difference, label, part).with(books.ledger(), books.notes());
        return difference.isEmpty() && part.isEmpty()
                ? new Plan.Unchanged(
                        evidence(Optional.of(tier), Optional.of(before.digest())),
                        Optional.of(ready)
                                .filter(unsettled -> unsettled.ledger().isPresent() || hasUnfinished()))
                : ready;
    }

    private boolean hasUnfinished() {
        return !settings.journal().unresolved(settings.identity()).isEmpty();
    }

    private Optional<RemainderPlan> part(Diff netconf, RemainderPlanner.Result.Planned planned) {
        Remainder port = settings.remainder().orElseThrow();
        Diff own = planned.difference();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(RemainderPlan.of(port, planned.order().orElseGet(() -> port.order(netconf, own)), own));
    }

    Plan planRollback(TxId tx) {
        Optional<JournalEntry> found = settings.journal().find(tx);
        Optional<String> why = whyNotReversible(found, settings.identity());
        if (why.isPresent()) {
            return refused(new Refusal.NotReversible(tx, why.get()), Optional.empty());
        }
        JournalEntry entry = found.orElseThrow();
        Optional<Refusal> later = laterLedger(entry, settings);
        if (later.isPresent()) {
            return refused(later.get(), Optional.empty());
        }
        Optional<JournalRemainder> part = entry.remainder();
        if (part.isPresent() && settings.remainder().isEmpty()) {
            return refused(
                    new Refusal.NotReversible(
                            tx, "it changed " + part.get().name() + " too, and there is no way to them here"),
                    Optional.empty());
        }
        wire.connect();
        Optional<Tier> tier = Tier.of(wire.capabilities());
        if (tier.isEmpty()) {
            return new Plan.Refused(evidence(tier, Optional.empty()), NO_TIER);
        }
        DataTree now;
        try {
            now = running();
        } catch (DeviceUnreadableException e) {
            return unreadable(e);
        }
        EditConfig inverse = journalled(entry.inverse(), tx);
        EditConfig forward = journalled(entry.forward(), tx);
        if (!(inverse.applyTo(now, Operation.MERGE) instanceof EditResult.Applied back)) {
            return refused(
                    new Refusal.NotReversible(tx, "what it made is not there any more"), Optional.of(now.digest()));
        }
        // Back and forth again must lead to what is there: else something that came later would be lost on the way.
        DataTree again = forward.applyTo(back.tree(), Operation.MERGE) instanceof EditResult.Applied forth
                ? wire.normal(forth.tree())
                : back.tree();
        boolean isBack = back.tree().digest().equals(now.digest());
        if (!isBack && !again.digest().equals(now.digest())) {
            return refused(new Refusal.Conflict(tx, Diff.exact(now, again)), Optional.of(now.digest()));
        }
        return judged(
                tier.get(),
                now,
                back.tree(),
                part.map(kept -> rollback(tx, kept)),
                "rollback of " + tx,
                Map.of(),
                new Books(entry.ledger().map(Ledger::inverse), List.of()));
    }

    /** By the way that the change came: through the states in which the device has been already. */
    private RemainderPlanner.Result rollback(TxId tx, JournalRemainder part) {
        Remainder port = settings.remainder().orElseThrow();
        RemainderPlanner.Result back = remainderPlanner()
                .planRollback(
                        tx,
                        Edits.fromJournal(port.schema(), part.forward(), tx).orElseThrow(),
                        Edits.fromJournal(port.schema(), part.inverse(), tx).orElseThrow(),
                        wire.forRemainder());
        return back instanceof RemainderPlanner.Result.Planned planned
                ? new RemainderPlanner.Result.Planned(
                        planned.difference(), Optional.of(part.order().reversed()))
                : back;
    }

    /**
     * The same changes, made to what running holds now; refused where what moved touches what the plan changes, or where
     * the plan would now do anything else than it did.
     *
     * @param moved from what the plan was made for to what is there
     */
    Plan rebased(Plan.Ready plan, Diff moved) {
        DataTree now = moved.after();
        Refusal touched = new Refusal.BaseTouched(moved);
        if (touch(moved.changes(), plan.difference().changes())
                || !(plan.forward().applyTo(now, Operation.MERGE) instanceof EditResult.Applied applied)) {
            return refused(touched, Optional.of(now.digest()));
        }
        Plan again = judged(
                plan.tier(),
                now,
                applied.tree(),
                plan.remainder()
                        .map(part -> new RemainderPlanner.Result.Planned(part.difference(), Optional.of(part.order()))),
                plan.label(),
                Map.of(),
                new Books(plan.ledger(), plan.notes()));
        return again instanceof Plan.Ready ready && !what(ready.difference()).equals(what(plan.difference()))
                ? refused(touched, Optional.of(now.digest()))
                : again;
    }

    private static boolean touch(List<Change> some, List<Change> others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> beneath(one.path(), other.path()) || beneath(other.path(), one.path())));
    }

    private static boolean beneath(InstancePath path, InstancePath above) {
        return path.steps().size() >= above.steps().size()
                && path.steps().subList(0, above.steps().size()).equals(above.steps());
    }

    /** What is done where, without the values: those are what they were where nothing that moved touches them. */
    private static List<String> what(Diff difference) {
        return difference.changes().stream()
                .map(change -> change.getClass().getSimpleName() + " " + change.path())
                .toList();
    }

    /** Why a transaction cannot be rolled back; empty where that depends on what the device holds. */
    static Optional<String> whyNotReversible(Optional<JournalEntry> found, String identity) {
        if (found.isEmpty()) {
            return Optional.of("the journal does not know it");
        }
        JournalEntry entry = found.get();
        if (!entry.device().equals(identity)) {
            return Optional.of("it was a change of " + entry.device());
        }
        if (!entry.conclusion().equals(Optional.of(Conclusion.COMMITTED))) {
            return Optional.of("it did not end as committed, but " + entry);
        }
        return entry.whole()
                ? Optional.empty()
                : Optional.of("the secrets that it changed were left out of the journal, or were sealed with a key that"
                        + " is not here");
    }

    /** Why a transaction cannot be rolled back whose ledger a later one has changed again. */
    static Optional<Refusal> laterLedger(JournalEntry entry, DeviceSettings settings) {
        return entry.ledger()
                .filter(ledger -> !Ledger.same(settings.journal().ledger(settings.identity()), ledger.after()))
                .map(ledger -> new Refusal.NotReversible(
                        entry.tx(),
                        "services were stated, changed or taken away since; take that back first, or state the"
                                + " services as they shall be"));
    }

    private EditConfig journalled(ConfidentialText edit, TxId tx) {
        return Edits.fromJournal(settings.schema(), edit, tx).orElseThrow();
    }

    private Plan invalid(List<Violation> violations) {
        return new Plan.Invalid(evidence(Optional.empty(), Optional.empty()), violations);
    }

    private Plan unreadable(DeviceUnreadableException e) {
        return refused(new Refusal.NotReadable(String.valueOf(e.getMessage())), Optional.empty());
    }

    private Plan refused(Refusal reason, Optional<Digest> running) {
        return new Plan.Refused(evidence(Optional.empty(), running), reason);
    }

    private Evidence evidence(Optional<Tier> tier, Optional<Digest> running) {
        return Evidence.nothingSent(settings.identity(), tier, running);
    }

    /** What a document states has a place in it; what it fails to state has that of the node above. */
    private static List<Violation> placed(List<Violation> violations, Map<InstancePath, Location> places) {
        return violations.stream()
                .map(v -> v.document().isPresent()
                        ? v
                        : Optional.ofNullable(places.get(v.dataPath()))
                                .or(() -> Optional.ofNullable(places.get(above(v.dataPath()))))
                                .map(v::at)
                                .orElse(v))
                .toList();
    }

    private static InstancePath above(InstancePath path) {
        return path.steps().isEmpty()
                ? path
                : new InstancePath(path.steps().subList(0, path.steps().size() - 1));
    }

    static List<Violation> violations(List<EditError> errors, Map<InstancePath, Location> places) {
        return placed(EditViolations.of(errors, "state what fits the device's configuration"), places);
    }
}
