// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule fires where it should, with these words, and does not where it should not: one file a rule in {@code
 * test/golden/rules}. {@code -Dturnup.golden=write} writes what was found into them.
 */
class EveryRuleTest {
    private static Stream<String> rules() {
        return RuleTable.shipped().rules().stream().map(Rule::name);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void it_fires(String rule) {
        Map<String, RuleCase> cases = RuleCase.of(rule);
        RuleCase fires = named(cases, "fires");

        String found = RuleCase.text(rule, fires.findings(RuleTable.shipped()));

        assertThat(found).isNotEmpty();
        if (System.getProperty("turnup.golden", "").equals("write")) {
            RuleCase.write(rule, cases, found);
        }
        assertThat(found).isEqualTo(named(RuleCase.of(rule), "fires").parts().get("expected"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void it_does_not_fire(String rule) {
        RuleCase passes = named(RuleCase.of(rule), "passes");

        Preflight.Findings findings = passes.findings(RuleTable.shipped());

        assertThat(RuleCase.text(rule, findings)).isEmpty();
        assertThat(findings.unjudged()).noneMatch(sentence -> sentence.startsWith(rule + ":"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void it_says_why_it_is_there_and_where_that_is_known_from(String rule) {
        assertThat(RuleTable.shipped().rule(rule))
                .hasValueSatisfying(found -> assertThat(found.reason()).isNotBlank())
                .hasValueSatisfying(found -> assertThat(found.evidence()).isNotBlank());
    }

    private static RuleCase named(Map<String, RuleCase> cases, String name) {
        return Objects.requireNonNull(cases.get(name), name);
    }

    @Test
    void every_check_belongs_to_a_rule() {
        assertThat(Checks.NAMED.keySet()).isSubsetOf(rules().toList());
    }
}
