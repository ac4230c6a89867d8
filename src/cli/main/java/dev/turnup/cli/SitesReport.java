// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.GroupOutcome;
import dev.turnup.transaction.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what several devices are planned to hold, and how they ended, for people and as JSON. */
final class SitesReport {
    private SitesReport() {}

    /** What {@code plan} answers to the shell: the worst of all, and 2 where any would change. */
    static ExitCode planned(List<Sites.Found> found) {
        return found.stream()
                .map(one -> switch (one) {
                    case Sites.Found.Planned planned -> Report.exitCode(planned.plan());
                    case Sites.Found.Absent absent -> ExitCode.UNREACHABLE;
                })
                .max(Enum::compareTo)
                .orElse(ExitCode.DONE);
    }

    /** Each with its plan. */
    static String text(List<Sites.Found> found, boolean reverse, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        for (Sites.Found one : found) {
            text.append(ansi.bold("== " + one.name())).append('\n');
            text.append(
                    switch (one) {
                        case Sites.Found.Planned planned -> Report.text(planned.plan(), reverse, ansi);
                        case Sites.Found.Absent absent -> ansi.bold("UNREACHABLE: ") + absent.why() + "\n";
                    });
        }
        return text.toString();
    }

    static Map<String, Object> json(String command, List<Sites.Found> found) {
        ExitCode code = planned(found);
        Map<String, Object> object = Json.answer(command, code.name(), code.number());
        List<Map<String, Object>> devices = new ArrayList<>();
        for (Sites.Found one : found) {
            Map<String, Object> device = new LinkedHashMap<>();
            device.put("host", one.name());
            device.putAll(
                    switch (one) {
                        case Sites.Found.Planned planned -> Report.json(command, planned.plan());
                        case Sites.Found.Absent absent -> absent(command, absent);
                    });
            devices.add(device);
        }
        object.put("devices", devices);
        return object;
    }

    private static Map<String, Object> absent(String command, Sites.Found.Absent absent) {
        Map<String, Object> device = Json.answer(command, ExitCode.UNREACHABLE.name(), ExitCode.UNREACHABLE.number());
        device.put("message", absent.why());
        return device;
    }

    /** What a group answers to the shell. */
    static ExitCode ended(GroupOutcome outcome) {
        return switch (outcome.result()) {
            case UNCHANGED, COMMITTED -> ExitCode.DONE;
            case ROLLED_BACK -> ExitCode.ROLLED_BACK;
            case NOT_COMMITTED -> cause(outcome);
            case INCOMPLETE ->
                outcome.members().stream().anyMatch(member -> member.outcome() instanceof Outcome.RollbackFailed)
                        ? ExitCode.ROLLBACK_FAILED
                        : ExitCode.IN_DOUBT;
        };
    }

    /** Nothing was changed: since a change was invalid, or was refused, or was not taken. */
    private static ExitCode cause(GroupOutcome outcome) {
        for (ExitCode code : List.of(ExitCode.INVALID, ExitCode.REFUSED)) {
            if (outcome.members().stream().anyMatch(member -> Report.exitCode(member.outcome()) == code)) {
                return code;
            }
        }
        return ExitCode.NOT_COMMITTED;
    }

    /** Each device with its outcome, then what became of all. */
    static String text(GroupOutcome outcome, Map<String, String> names, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        for (GroupOutcome.Member member : outcome.members()) {
            text.append(ansi.bold("== " + names.getOrDefault(member.device(), member.device())))
                    .append('\n');
            text.append(Report.text(member.outcome(), ansi));
        }
        String verdict = outcome.result().toString();
        text.append('\n').append(ansi.bold(verdict.substring(0, verdict.indexOf(':'))));
        text.append(verdict.substring(verdict.indexOf(':')));
        outcome.group().ifPresent(group -> text.append(" (").append(group).append(')'));
        return text.append('\n').toString();
    }

    static Map<String, Object> json(GroupOutcome outcome, Map<String, String> names) {
        Map<String, Object> object =
                Json.answer("apply", outcome.result().name(), ended(outcome).number());
        object.put("group", outcome.group().map(GroupId::text));
        List<Map<String, Object>> devices = new ArrayList<>();
        for (GroupOutcome.Member member : outcome.members()) {
            Map<String, Object> device = new LinkedHashMap<>();
            device.put("host", names.getOrDefault(member.device(), member.device()));
            device.putAll(Report.json("apply", member.outcome()));
            devices.add(device);
        }
        object.put("devices", devices);
        return object;
    }
}
