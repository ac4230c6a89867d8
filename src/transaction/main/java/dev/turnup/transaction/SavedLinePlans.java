// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import java.util.List;
import java.util.Optional;

/** Makes plans of saved plans on a device without NETCONF, as {@link SavedPlans} does on one with it. */
final class SavedLinePlans {
    private final Device device;
    private final DeviceSettings settings;
    private final Remainder port;

    SavedLinePlans(Device device, Remainder port) {
        this.device = device;
        this.settings = device.settings();
        this.port = port;
    }

    Plan plan(SavedPlan saved) {
        if (!saved.device().equals(settings.identity())) {
            return refused(new Refusal.OtherDevice(saved.device(), settings.identity()));
        }
        if (saved.tier() != Tier.E || saved.remainder().isEmpty()) {
            return refused(new Refusal.NotCapable(Refusal.OTHER_TIER));
        }
        JournalRemainder part = saved.remainder().get();
        if (part.forward().whole().isEmpty() || part.inverse().whole().isEmpty()) {
            return refused(new Refusal.SecretsMissing("the plan"));
        }
        if (!(port.read(Optional.empty()) instanceof Remainder.Reading.Seen now)) {
            return refused(new Refusal.NotReadable(port.name() + " could not be read"));
        }
        Optional<Refusal> before =
                SavedPlans.carriedOut(settings, saved, () -> now.tree().digest());
        if (before.isPresent()) {
            return refused(before.get());
        }
        if (part.base().whole().isPresent()) {
            return same(saved, part, SavedPlans.base(part, port));
        }
        // What it was made for is known by its digest alone.
        return now.tree().digest().equals(part.before())
                ? same(saved, part, now.tree())
                : refused(SavedPlans.MOVED_UNSEEN);
    }

    private Plan same(SavedPlan saved, JournalRemainder part, DataTree before) {
        Optional<RemainderPlan> understood = SavedPlans.beside(part, port, before);
        if (understood.isEmpty()) {
            return refused(SavedPlans.OTHER_MODELS);
        }
        List<Violation> violations = new RemainderPlanner(port, device.remainderValidator())
                .violations(before, understood.get().difference().after());
        if (!violations.isEmpty()) {
            return new Plan.Invalid(evidence(), violations);
        }
        Plan.Ready ready = new Plan.Ready(
                        device,
                        Tier.E,
                        understood.get().difference(),
                        edit(saved.forward().whole().orElseThrow()),
                        edit(saved.inverse().whole().orElseThrow()),
                        saved.label(),
                        saved.uncheckable(),
                        understood)
                .with(saved.ledger(), List.of());
        return ready.difference().isEmpty() ? new Plan.Unchanged(evidence(), Optional.of(ready)) : ready;
    }

    private EditConfig edit(String xml) {
        return Edits.fromXml(port.schema(), xml, "the plan");
    }

    private Plan refused(Refusal reason) {
        return new Plan.Refused(evidence(), reason);
    }

    private Evidence evidence() {
        return Evidence.nothingSent(settings.identity(), Optional.of(Tier.E), Optional.empty());
    }
}
