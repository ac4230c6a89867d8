// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.iosxe.preflight.Rule;
import dev.turnup.iosxe.preflight.RuleTable;
import dev.turnup.yang.value.NearName;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What changes are held to, beside the models. */
final class RuleOptions {
    @Option(
            names = "--allow",
            paramLabel = "RULE",
            description = "Let the change break this rule; a refusal names its rule. May be repeated.")
    List<String> allowed = List.of();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules of your own, and what Turnup's look things up in: .xml, .json or .yaml, merged into"
                    + " Turnup's; 'turnup rules' lists them. May be repeated.")
    List<Path> files = List.of();

    /**
     * What was chosen.
     *
     * @param allowed the names of rules that may be broken
     */
    record Chosen(RuleTable table, List<String> allowed) {
        /** Turnup's own rules, none of which may be broken. */
        static final Chosen SHIPPED = new Chosen(RuleTable.shipped(), List.of());

        IosXeOptions in(IosXeOptions options) {
            return options.rules(table).allowing(allowed.toArray(String[]::new));
        }
    }

    /** Reads the files; one that is wrong ends the command as invalid, and a rule that there is not as wrong usage. */
    Chosen chosen() {
        RuleTable table = table();
        List<String> names = table.rules().stream().map(Rule::name).toList();
        for (String name : allowed) {
            if (!names.contains(name)) {
                String meant = NearName.of(name, names)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; they are " + String.join(", ", names));
                throw new CommandFailure(ExitCode.USAGE, "--allow " + name + ": there is no such rule" + meant);
            }
        }
        return new Chosen(table, allowed);
    }

    /** The rules alone. */
    RuleTable table() {
        RuleTable table = RuleTable.shipped();
        for (Path file : files) {
            table = switch (table.and(file.toString(), Inputs.read(file))) {
                case RuleTable.Reading.Fitting fitting -> fitting.table();
                case RuleTable.Reading.Faulty faulty ->
                    throw new CommandFailure(
                            ExitCode.INVALID, file + ": no rules; nothing was sent", faulty.problems());
            };
        }
        return table;
    }
}
