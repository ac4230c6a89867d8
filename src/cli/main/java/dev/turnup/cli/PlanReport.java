// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.SavedPlan;
import dev.turnup.transaction.Tier;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what a saved plan holds, for people and as JSON. */
final class PlanReport {
    private PlanReport() {}

    static String text(SavedPlan plan, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        text.append(ansi.bold("A plan for " + plan.device())).append('\n');
        line(text, "made", Times.text(plan.made()) + (plan.user().isEmpty() ? "" : ", read as " + plan.user()));
        if (!plan.label().isEmpty()) {
            line(text, "label", plan.label());
        }
        line(text, "tier", plan.tier() + ": " + plan.tier().promise());
        line(text, "base", plan.base().toString());
        line(text, "expected", plan.expected().toString());
        plan.uncheckable().forEach(sentence -> line(text, "unchecked", sentence));
        plan.ledger().ifPresent(ledger -> line(text, "services", "which of them stand on the device changes, too"));
        boolean missing =
                plan.forward().whole().isEmpty() || plan.inverse().whole().isEmpty();
        if (missing) {
            line(
                    text,
                    "secrets",
                    "left out, or sealed with a key that is not here: it cannot be applied with this key");
        }
        text.append('\n').append(ansi.bold("The edit, as it will be sent:")).append('\n');
        text.append(EntryReport.pretty(plan.forward().masked())).append('\n');
        text.append('\n').append(ansi.bold("The way back:")).append('\n');
        text.append(EntryReport.pretty(plan.inverse().masked())).append('\n');
        plan.remainder().filter(part -> plan.tier() != Tier.E).ifPresent(part -> {
            text.append('\n')
                    .append(ansi.bold(part.name() + ", beside NETCONF (" + part.order() + "):"))
                    .append('\n');
            text.append(EntryReport.pretty(part.forward().masked())).append('\n');
            text.append('\n').append(ansi.bold("Their way back:")).append('\n');
            text.append(EntryReport.pretty(part.inverse().masked())).append('\n');
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  ").append("%-10s ".formatted(name)).append(value).append('\n');
    }

    static Map<String, Object> json(SavedPlan plan) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("device", plan.device());
        one.put("user", plan.user());
        one.put("made", plan.made());
        one.put("label", plan.label());
        one.put("tier", plan.tier().name());
        one.put("digestBefore", plan.base().toString());
        one.put("digestAfter", plan.expected().toString());
        one.put("notCheckable", plan.uncheckable());
        one.put("forward", plan.forward().masked());
        one.put("inverse", plan.inverse().masked());
        one.put(
                "secretsThere",
                plan.forward().whole().isPresent() && plan.inverse().whole().isPresent());
        return one;
    }
}
