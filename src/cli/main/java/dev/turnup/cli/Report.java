// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.message.RpcError;
import dev.turnup.transaction.Evidence;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.RemainderPlan;
import dev.turnup.transaction.Tier;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.ChangesJson;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.edit.ChangeTree;
import dev.turnup.yang.edit.Diff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a plan holds and how a run ended, for people and as JSON. */
final class Report {
    private Report() {}

    /** What an outcome answers to the shell. */
    static ExitCode exitCode(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unchanged o -> ExitCode.DONE;
            case Outcome.Committed o -> ExitCode.DONE;
            case Outcome.AwaitingConfirm o -> ExitCode.DONE;
            case Outcome.Checked o -> ExitCode.CHANGES;
            case Outcome.Invalid o -> ExitCode.INVALID;
            case Outcome.Refused o -> ExitCode.REFUSED;
            case Outcome.NotCommitted o -> ExitCode.NOT_COMMITTED;
            case Outcome.RolledBack o -> ExitCode.ROLLED_BACK;
            case Outcome.RollbackFailed o -> ExitCode.ROLLBACK_FAILED;
            case Outcome.InDoubt o -> ExitCode.IN_DOUBT;
        };
    }

    /** What {@code plan} answers to the shell. */
    static ExitCode exitCode(Plan plan) {
        return switch (plan) {
            case Plan.Unchanged p -> ExitCode.DONE;
            case Plan.Ready p -> ExitCode.CHANGES;
            case Plan.Invalid p -> ExitCode.INVALID;
            case Plan.Refused p -> ExitCode.REFUSED;
        };
    }

    /** The name of an outcome, as JSON and the demo write it: {@code RolledBack}. */
    static String name(Object outcomeOrPlan) {
        return outcomeOrPlan.getClass().getSimpleName();
    }

    /** A difference as a tree, coloured where there is a terminal; ends with the count line. */
    static String tree(Diff diff, Ansi ansi) {
        return ChangeTree.print(diff, colours(ansi));
    }

    /** As {@link #tree}, of changes that somebody has made already. */
    static String made(Diff diff, Ansi ansi) {
        return ChangeTree.made(diff, colours(ansi));
    }

    private static ChangeTree.Style colours(Ansi ansi) {
        return (mark, line) -> switch (mark) {
            case CONTEXT -> ansi.dim(line);
            case ADD -> ansi.green(line);
            case CHANGE -> ansi.yellow(line);
            case DELETE -> ansi.red(line);
            case MOVE -> ansi.cyan(line);
        };
    }

    /** A plan for people. */
    static String text(Plan plan, boolean reverse, Ansi ansi) {
        return switch (plan) {
            case Plan.Ready ready -> {
                StringBuilder text = new StringBuilder(ansi.bold(ready.heading())).append('\n');
                text.append(tree(ready.difference(), ansi));
                Optional<RemainderPlan> beside = beside(ready);
                beside.ifPresent(part -> text.append('\n')
                        .append(ansi.bold(part.heading()))
                        .append('\n')
                        .append(tree(part.difference(), ansi)));
                ready.notes()
                        .forEach(note ->
                                text.append(ansi.yellow("note: " + note)).append('\n'));
                ready.uncheckable()
                        .forEach(u -> text.append(ansi.dim("not checkable offline: " + u))
                                .append('\n'));
                if (reverse) {
                    text.append('\n').append(ansi.bold("The way back:")).append('\n');
                    text.append(tree(ready.reverse(), ansi));
                    beside.ifPresent(part -> text.append(tree(part.difference().inverse(), ansi)));
                }
                yield text.toString();
            }
            case Plan.Unchanged unchanged -> unchanged + "\n";
            case Plan.Invalid invalid -> invalid(invalid.violations(), ansi);
            case Plan.Refused refused -> ansi.bold("REFUSED: ") + refused + "\n";
        };
    }

    /** The part that stands beside NETCONF; on a device without NETCONF it is the whole plan, and not beside anything. */
    private static Optional<RemainderPlan> beside(Plan.Ready ready) {
        return ready.remainder().filter(part -> ready.tier() != Tier.E);
    }

    /** Violations for people, each the facts block. */
    static String invalid(List<Violation> violations, Ansi ansi) {
        StringBuilder text = new StringBuilder(ansi.bold("INVALID: nothing was sent to be changed")).append('\n');
        violations.forEach(v -> text.append(v).append('\n'));
        return text.toString();
    }

    /** An outcome for people: what the device refused stands as IOS shows it. */
    static String text(Outcome outcome, Ansi ansi) {
        return text(outcome, ansi, "");
    }

    /** As the other, with the options that name the device again, for what is to be typed next. */
    static String text(Outcome outcome, Ansi ansi, String again) {
        String text = outcome.toString();
        int colon = text.indexOf(':');
        StringBuilder all = new StringBuilder();
        all.append(colon < 0 ? text : ansi.bold(text.substring(0, colon)) + text.substring(colon))
                .append('\n');
        if (outcome instanceof Outcome.AwaitingConfirm awaiting) {
            awaiting.evidence()
                    .tx()
                    .ifPresent(tx -> all.append('\n')
                            .append(ansi.bold("Goes back at " + Times.text(awaiting.deadline())))
                            .append(" unless confirmed.\n  keep it       turnup confirm ")
                            .append(tx)
                            .append(again)
                            .append("\n  take it back  turnup cancel ")
                            .append(tx)
                            .append(again)
                            .append('\n'));
        }
        if (outcome instanceof Outcome.NotCommitted refused) {
            refused.errors().stream()
                    .flatMap(error -> error.badClis().stream())
                    .forEach(cli -> all.append(cli.toString().indent(2)));
        }
        return all.toString();
    }

    /** A plan as JSON. */
    static Map<String, Object> json(String command, Plan plan) {
        Map<String, Object> object =
                Json.answer(command, name(plan), exitCode(plan).number());
        switch (plan) {
            case Plan.Ready ready -> {
                object.put("device", ready.device());
                object.put("tier", ready.tier().name());
                object.put("digestBefore", ready.baseDigest().toString());
                object.put("digestAfter", ready.expectedDigest().toString());
                object.put("changes", changes(ready.difference()));
                object.put("reverse", changes(ready.reverse()));
                beside(ready).ifPresent(part -> {
                    object.put("besideChanges", changes(part.difference()));
                    object.put("besideReverse", changes(part.difference().inverse()));
                });
                object.put("notes", ready.notes());
                object.put("notCheckable", ready.uncheckable());
            }
            case Plan.Unchanged unchanged -> evidence(object, unchanged.evidence());
            case Plan.Invalid invalid -> {
                evidence(object, invalid.evidence());
                object.put("violations", violations(invalid.violations()));
            }
            case Plan.Refused refused -> {
                evidence(object, refused.evidence());
                object.put("reason", name(refused.reason()));
                object.put("message", refused.reason().toString());
            }
        }
        return object;
    }

    /** An outcome as JSON. */
    static Map<String, Object> json(String command, Outcome outcome) {
        return json(command, outcome, exitCode(outcome));
    }

    /** As the other, with the options that name the device again, for what is to be typed next. */
    static Map<String, Object> json(String command, Outcome outcome, String again) {
        Map<String, Object> object = json(command, outcome);
        if (outcome instanceof Outcome.AwaitingConfirm) {
            outcome.evidence().tx().ifPresent(tx -> {
                object.put("confirm", "turnup confirm " + tx + again);
                object.put("cancel", "turnup cancel " + tx + again);
            });
        }
        return object;
    }

    /** An outcome as JSON, of a command that answers to it in its own way. */
    static Map<String, Object> json(String command, Outcome outcome, ExitCode code) {
        Map<String, Object> object = Json.answer(command, name(outcome), code.number());
        evidence(object, outcome.evidence());
        switch (outcome) {
            case Outcome.Unchanged o -> object.put("message", "the device holds already what was asked for");
            case Outcome.Committed o -> object.put("message", "verified by reading it back");
            case Outcome.Checked o -> object.put("message", "the device takes the change; nothing was changed");
            case Outcome.AwaitingConfirm o ->
                object.put("deadline", o.deadline().toString());
            case Outcome.Invalid o -> object.put("violations", violations(o.violations()));
            case Outcome.Refused o -> {
                object.put("reason", name(o.reason()));
                object.put("message", o.reason().toString());
            }
            case Outcome.NotCommitted o -> {
                object.put("message", o.cause());
                object.put("errors", o.errors().stream().map(RpcError::toString).toList());
            }
            case Outcome.RolledBack o -> object.put("message", o.cause());
            case Outcome.RollbackFailed o -> {
                object.put("message", o.cause());
                object.put("residue", o.residue().map(Report::changes));
            }
            case Outcome.InDoubt o -> {
                object.put("message", o.recovery());
                object.put("fromBefore", o.fromBefore().map(Report::changes));
                object.put("fromPlanned", o.fromPlanned().map(Report::changes));
            }
        }
        return object;
    }

    private static void evidence(Map<String, Object> object, Evidence evidence) {
        object.put("device", evidence.device());
        object.put("tx", evidence.tx().map(Object::toString));
        object.put("tier", evidence.tier().map(Enum::name));
        object.put("digestBefore", evidence.digestBefore().map(Object::toString));
        object.put("digestAfter", evidence.digestAfter().map(Object::toString));
        object.put("holds", evidence.holds().toString());
        object.put("roundTrips", evidence.roundTrips());
        object.put("startup", evidence.startup().toString());
        object.put("notes", evidence.notes());
    }

    private static Json.Raw changes(Diff diff) {
        return new Json.Raw(ChangesJson.write(diff, Secrets.MASKED));
    }

    private static List<Map<String, Object>> violations(List<Violation> violations) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Violation violation : violations) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", violation.dataPath().toString());
            one.put("rule", violation.rule());
            one.put("declared", violation.declared().toString());
            one.put("actual", violation.actual());
            one.put("hint", violation.hint());
            one.put("errorTag", violation.errorTag());
            one.put("errorAppTag", violation.errorAppTag());
            one.put("at", violation.document().map(Object::toString));
            all.add(one);
        }
        return all;
    }
}
