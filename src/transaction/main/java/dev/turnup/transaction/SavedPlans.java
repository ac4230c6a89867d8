// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes plans of saved plans: the same edits, proved by the digests that stand beside them. */
final class SavedPlans {
    // A plan that was carried out longer ago than that many changes is found out by its base.
    private static final int LOOKED_AT = 100;
    static final Refusal OTHER_MODELS =
            new Refusal.NotReadable("the plan was made with other models, or by another release of Turnup, and would do"
                    + " something else here; plan again");

    static final Refusal MOVED_UNSEEN = new Refusal.NotReadable("running has changed since the plan was made; what has"
            + " changed cannot be shown, since the plan was kept without its secrets; plan again");

    private final Device device;
    private final DeviceSettings settings;
    private final Wire wire;

    SavedPlans(Device device, Wire wire) {
        this.device = device;
        this.settings = device.settings();
        this.wire = wire;
    }

    Plan plan(SavedPlan saved) {
        if (!saved.device().equals(settings.identity())) {
            return refused(saved, new Refusal.OtherDevice(saved.device(), settings.identity()));
        }
        if (!saved.whole()) {
            return refused(saved, new Refusal.SecretsMissing("the plan"));
        }
        Schema schema = settings.schema();
        Optional<DataTree> base = saved.running().whole().map(xml -> tree(schema, xml));
        wire.connect();
        if (!Tier.of(wire.capabilities()).equals(Optional.of(saved.tier()))) {
            return refused(saved, new Refusal.NotCapable(Refusal.OTHER_TIER));
        }
        Optional<Refusal> before = carriedOut(
                settings, saved, () -> new Planner(device, wire).running().digest());
        if (before.isPresent()) {
            return refused(saved, before.get());
        }
        if (base.isEmpty()) {
            // What it was made for is known by its digest alone; the device still holds it, or nobody can say what
            // moved.
            base = Optional.of(new Planner(device, wire).running())
                    .filter(tree -> tree.digest().equals(saved.base()));
            if (base.isEmpty()) {
                return refused(saved, MOVED_UNSEEN);
            }
        }
        return same(saved, base.get(), edit(saved.forward()), edit(saved.inverse()));
    }

    private DataTree tree(Schema schema, String xml) {
        return settings.profile().normal(Edits.treeFromXml(schema, xml, "the plan"));
    }

    private EditConfig edit(ConfidentialText edit) {
        return Edits.fromXml(settings.schema(), edit.whole().orElseThrow(), "the plan");
    }

    /** Why not, where the plan was carried out already and running is not what it made of it any more. */
    static Optional<Refusal> carriedOut(DeviceSettings settings, SavedPlan saved, Supplier<Digest> running) {
        Optional<JournalEntry> done = settings
                .journal()
                .history(HistoryFilter.newest(LOOKED_AT).of(settings.identity()).ended(Conclusion.COMMITTED))
                .stream()
                .filter(entry -> entry.before().equals(saved.base())
                        && entry.after().equals(saved.expected())
                        && !entry.begun().isBefore(saved.made()))
                .findFirst();
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Digest now = running.get();
        return now.equals(saved.base()) || now.equals(saved.expected())
                ? Optional.empty()
                : Optional.of(new Refusal.CarriedOut(done.get().tx(), done.get().begun()));
    }

    private Plan same(SavedPlan saved, DataTree before, EditConfig forward, EditConfig inverse) {
        Optional<DataTree> after = after(forward, before);
        boolean understood = before.digest().equals(saved.base())
                && after.filter(tree -> tree.digest().equals(saved.expected())).isPresent()
                && after(inverse, after.get())
                        .filter(tree -> tree.digest().equals(saved.base()))
                        .isPresent();
        if (!understood) {
            return refused(saved, OTHER_MODELS);
        }
        Optional<RemainderPlan> beside = Optional.empty();
        if (saved.remainder().isPresent()) {
            beside = settings.remainder()
                    .flatMap(port -> beside(
                            saved.remainder().get(),
                            port,
                            base(saved.remainder().get(), port)));
            if (beside.isEmpty()) {
                return refused(
                        saved,
                        settings.remainder().isPresent()
                                ? OTHER_MODELS
                                : new Refusal.NotCapable("the plan changes "
                                        + saved.remainder().get().name() + " too, and there is no way to them here"));
            }
        }
        Diff difference = Diff.exact(before, after.get());
        List<Violation> violations = new ArrayList<>(device.validator().validate(before, difference.after()));
        violations.addAll(settings.profile().preflight(before, difference.after()));
        if (!violations.isEmpty()) {
            return new Plan.Invalid(evidence(saved), violations);
        }
        Plan.Ready ready = new Plan.Ready(
                        device, saved.tier(), difference, forward, inverse, saved.label(), saved.uncheckable(), beside)
                .with(saved.ledger(), List.of());
        return difference.isEmpty() && beside.isEmpty()
                ? new Plan.Unchanged(evidence(saved), Optional.of(ready))
                : ready;
    }

    /** The part that NETCONF does not carry; empty where it would do something else here. */
    static Optional<RemainderPlan> beside(JournalRemainder saved, Remainder port, DataTree before) {
        EditConfig forward =
                Edits.fromXml(port.schema(), saved.forward().whole().orElseThrow(), "the plan");
        return forward.applyTo(before, Operation.MERGE) instanceof EditResult.Applied applied
                ? Optional.of(port.normal(applied.tree()))
                        .filter(after -> before.digest().equals(saved.before())
                                && after.digest().equals(saved.after()))
                        .map(after ->
                                new RemainderPlan(saved.name(), saved.order(), Diff.exact(before, after), port.port()))
                : Optional.empty();
    }

    /** What it was made for, as the plan has it. */
    static DataTree base(JournalRemainder saved, Remainder port) {
        return port.normal(Edits.treeFromXml(port.schema(), saved.base().whole().orElseThrow(), "the plan"));
    }

    private Optional<DataTree> after(EditConfig edit, DataTree tree) {
        return edit.applyTo(tree, Operation.MERGE) instanceof EditResult.Applied applied
                ? Optional.of(settings.profile().normal(applied.tree()))
                : Optional.empty();
    }

    private Plan refused(SavedPlan saved, Refusal reason) {
        return new Plan.Refused(evidence(saved), reason);
    }

    private Evidence evidence(SavedPlan saved) {
        return Evidence.nothingSent(settings.identity(), Optional.of(saved.tier()), Optional.empty());
    }
}
