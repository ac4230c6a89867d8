// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.preflight.Rule;
import dev.turnup.iosxe.preflight.RuleTable;
import dev.turnup.yang.value.NearName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code turnup rules}: what changes are held to before they are sent. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = {
            "List the rules that changes are held to before they are sent, beside those of the models.",
            "With a name: why that rule is there, and where that is known from. Nothing is sent."
        },
        footer = {
            "",
            "A file for --rules adds rules, changes their severity (error, warning, off), and changes",
            "the tables that rules look things up in:",
            "",
            "  turnup-rules:rules:",
            "    rule:",
            "    - {name: codec-missing, severity: off}",
            "    - name: no-small-mtu",
            "      severity: warning",
            "      reason: the tunnels of the site need whole packets",
            "      at: /native/interface/GigabitEthernet",
            "      must: not(mtu) or mtu >= 1500",
            "    phone-model:",
            "    - {name: '8841', since: '11.0'}",
            "",
            "With --json: rules, an array of name, severity, reason, evidence, uncertain, since, until,",
            "  at, must. What is not known is null."
        })
final class RulesCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Parameters(paramLabel = "RULE", arity = "0..1", description = "Tell all of this rule.")
    private @Nullable String name;

    @Option(names = "--rules", paramLabel = "FILE", description = "With rules of your own. May be repeated.")
    private List<Path> files = List.of();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        RuleOptions options = new RuleOptions();
        options.files = files;
        List<Rule> rules = wanted(options.table());
        if (output.json) {
            Map<String, Object> object = Json.answer("rules", "DONE", ExitCode.DONE.number());
            object.put("rules", rules.stream().map(RulesCommand::json).toList());
            turnup.here.out().println(Json.of(object));
        } else {
            turnup.here.out().print(name == null ? table(rules) : detail(rules.getFirst()));
        }
        return ExitCode.DONE.number();
    }

    private List<Rule> wanted(RuleTable table) {
        if (name == null) {
            return table.rules();
        }
        return List.of(table.rule(name).orElseThrow(() -> {
            List<String> names = table.rules().stream().map(Rule::name).toList();
            String meant = NearName.of(String.valueOf(name), names)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("; 'turnup rules' lists them");
            return new CommandFailure(ExitCode.USAGE, name + ": there is no such rule" + meant);
        }));
    }

    private static String table(List<Rule> rules) {
        int width = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(1);
        String form = "%-" + width + "s  %-7s  %s%s\n";
        return rules.stream()
                .map(rule -> form.formatted(
                        rule.name(), severity(rule), rule.reason(), rule.uncertain() ? " (uncertain)" : ""))
                .collect(Collectors.joining());
    }

    private static String severity(Rule rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String detail(Rule rule) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("severity", severity(rule));
        facts.put("reason", rule.reason());
        facts.put("evidence", rule.evidence().isEmpty() ? "nobody says" : rule.evidence());
        if (rule.uncertain()) {
            facts.put("uncertain", "look whether it fits, and change it with --rules where it does not");
        }
        rule.since().ifPresent(since -> facts.put("since", since.toString()));
        rule.until().ifPresent(until -> facts.put("until", until.toString()));
        rule.expression().ifPresent(expression -> {
            facts.put("at", expression.at());
            facts.put("must", expression.must());
        });
        return Stream.concat(
                        Stream.of(rule.name()),
                        facts.entrySet().stream().map(fact -> "  %-10s%s".formatted(fact.getKey(), fact.getValue())))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, Object> json(Rule rule) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", rule.name());
        one.put("severity", severity(rule));
        one.put("reason", rule.reason());
        one.put("evidence", Optional.of(rule.evidence()).filter(evidence -> !evidence.isEmpty()));
        one.put("uncertain", rule.uncertain());
        one.put("since", rule.since().map(Object::toString));
        one.put("until", rule.until().map(Object::toString));
        one.put("at", rule.expression().map(Rule.Expression::at));
        one.put("must", rule.expression().map(Rule.Expression::must));
        return one;
    }
}
