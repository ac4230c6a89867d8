// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.preflight.Rule;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which of Turnup's own rules a change may break. */
final class RuleOptions {
    @Option(
            names = "--allow",
            paramLabel = "RULE",
            converter = RuleConverter.class,
            description = "Let the change break this rule of Turnup's; a refusal names its rule. May be repeated.")
    List<Rule> allowed = List.of();

    /** Reads a rule's name. */
    static final class RuleConverter implements ITypeConverter<Rule> {
        @Override
        public Rule convert(String text) {
            return Rule.of(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is none of the rules " + List.of(Rule.values())));
        }
    }
}
