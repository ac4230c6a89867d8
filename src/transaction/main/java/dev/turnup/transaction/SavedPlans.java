// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes plans of saved plans: the same edits, proved by the digests that stand beside them. */
final class SavedPlans {
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
        Schema schema = settings.schema();
        DataTree before = settings.profile().normal(Edits.treeFromXml(schema, saved.running(), "the plan"));
        EditConfig forward = Edits.fromXml(schema, saved.forward(), "the plan");
        EditConfig inverse = Edits.fromXml(schema, saved.inverse(), "the plan");
        Optional<DataTree> after = after(forward, before);
        boolean understood = before.digest().equals(saved.base())
                && after.filter(tree -> tree.digest().equals(saved.expected())).isPresent()
                && after(inverse, after.get())
                        .filter(tree -> tree.digest().equals(saved.base()))
                        .isPresent();
        if (!understood) {
            return refused(
                    saved,
                    new Refusal.NotReadable("the plan was made with other models, or by another release of Turnup, and"
                            + " would do something else here; plan again"));
        }
        wire.connect();
        if (!Tier.of(wire.capabilities()).equals(Optional.of(saved.tier()))) {
            return refused(saved, new Refusal.NotCapable(Refusal.OTHER_TIER));
        }
        Diff difference = Diff.exact(before, after.get());
        List<Violation> violations = new ArrayList<>(device.validator().validate(before, difference.after()));
        violations.addAll(settings.profile().preflight(before, difference.after()));
        return violations.isEmpty()
                ? new Plan.Ready(device, saved.tier(), difference, forward, inverse, saved.label(), saved.uncheckable())
                : new Plan.Invalid(evidence(saved), violations);
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
