// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.iosxe.preflight.Rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A user's rules, merged into those that Turnup brings along. */
class RuleTableTest {
    private static final String PHONE = """
            turnup-cme:telephony:
              voice-register:
                global: {max-pool: 1}
                pool: [{tag: 1, id: {mac: 0012.7f57.ab42}, type: '8841', codec: g711ulaw}]
            """;

    @Test
    void a_rule_of_ones_own_looks_at_nodes_by_xpath() {
        RuleTable table = fitting("""
                turnup-rules:rules:
                  rule:
                  - name: no-small-mtu
                    severity: warning
                    reason: the tunnels of the site need whole packets
                    at: /native/interface/GigabitEthernet
                    must: not(mtu) or mtu >= 1500
                    expects: an MTU of at least 1500
                    hint: leave the MTU alone
                """);
        RuleCase small = new RuleCase(Map.of("after", """
                Cisco-IOS-XE-native:native:
                  interface: {GigabitEthernet: [{name: 0/0/1, mtu: 1400}, {name: 0/0/2, mtu: 1500}, {name: 0/0/3}]}
                """));

        Preflight.Findings findings = small.findings(table);

        assertThat(findings.errors()).isEmpty();
        assertThat(findings.warnings()).singleElement().hasToString("""
                /native/interface/GigabitEthernet[name="0/0/1"]
                  rule      an MTU of at least 1500 Turnup rule no-small-mtu (the tunnels of the site need whole packets)
                  actual    GigabitEthernet[name=0/0/1, mtu=1400]
                  hint      leave the MTU alone""");
    }

    @Test
    void a_rule_may_ask_what_is_known_of_the_router() {
        RuleTable table = fitting("""
                turnup-rules:rules:
                  rule:
                  - name: only-the-new-rommon
                    reason: policy
                    at: /native/hostname
                    must: /facts:facts/facts:rommon = '16.12(2r)'
                """);
        String after = "Cisco-IOS-XE-native:native: {hostname: r1}\n";

        assertThat(new RuleCase(Map.of("after", after, "facts", "turnup-facts:facts: {rommon: 16.7(3r)}"))
                        .findings(table)
                        .errors())
                .hasSize(1);
        assertThat(new RuleCase(Map.of("after", after, "facts", "turnup-facts:facts: {rommon: 16.12(2r)}"))
                        .findings(table)
                        .errors())
                .isEmpty();
    }

    @Test
    void a_severity_may_change() {
        String off = "turnup-rules:rules: {rule: [{name: config-register, severity: off}]}";
        RuleCase recovery = new RuleCase(Map.of("after", "Cisco-IOS-XE-native:native: {config-register: '0x2142'}"));

        assertThat(recovery.findings(RuleTable.shipped()).errors()).hasSize(1);
        assertThat(recovery.findings(fitting(off)).errors()).isEmpty();
        assertThat(recovery.findings(fitting(off.replace("off", "warning"))).warnings())
                .hasSize(1);
        assertThat(fitting(off).rule("config-register").orElseThrow().severity())
                .isEqualTo(Severity.OFF);
    }

    @Test
    void what_rules_look_things_up_in_may_change() {
        RuleCase old = new RuleCase(Map.of("after", PHONE, "facts", "turnup-facts:facts: {release: 3.13.6}"));

        assertThat(old.findings(RuleTable.shipped()).errors()).hasSize(1);
        assertThat(old.findings(fitting("""
                        turnup-rules:rules: {phone-model: [{name: '8841', since: '10.5'}]}
                        """)).errors()).isEmpty();
        assertThat(old.findings(fitting("""
                        turnup-rules:rules: {cme: [{release: 3.13.0, version: '11.5'}]}
                        """)).errors()).isEmpty();
    }

    @Test
    void a_rule_counts_for_its_releases_alone() {
        RuleTable table = fitting("""
                turnup-rules:rules:
                  rule:
                  - {name: no-name, reason: none, since: 17.1.1, until: 17.9.1, at: /native/hostname}
                """);
        String after = "Cisco-IOS-XE-native:native: {hostname: r1}\n";

        assertThat(found(table, after, "16.9.3")).isZero();
        assertThat(found(table, after, "17.1.1")).isOne();
        assertThat(found(table, after, "17.9.1")).isOne();
        assertThat(found(table, after, "17.12.1")).isZero();
        assertThat(new RuleCase(Map.of("after", after)).findings(table).errors())
                .isEmpty();
    }

    private static int found(RuleTable table, String after, String release) {
        return new RuleCase(Map.of("after", after, "facts", "turnup-facts:facts: {release: " + release + "}"))
                .findings(table)
                .errors()
                .size();
    }

    @Test
    void a_model_with_a_typo_is_told_with_the_nearest() {
        RuleCase typo = new RuleCase(Map.of("after", PHONE.replace("8841", "88841")));

        assertThat(typo.findings(RuleTable.shipped()).errors())
                .singleElement()
                .extracting(violation -> violation.hint())
                .isEqualTo("did you mean 8841?");
    }

    @Test
    void what_cannot_be_judged_is_said() {
        RuleCase unknown = new RuleCase(Map.of("after", PHONE + """
                turnup-boot:boot: {image: [{file: 'bootflash:x-y.17.12.01.bin', md5: 00000000000000000000000000000000}]}
                Cisco-IOS-XE-native:native:
                  boot: {system: {bootfile: {filename-list: [{filename: 'bootflash:x-y.17.12.01.bin'}]}}}
                """));

        assertThat(unknown.findings(RuleTable.shipped()).unjudged())
                .containsExactlyInAnyOrder(
                        "image-there: what lies on bootflash: is not known",
                        "phone-type-unknown: which CME the router has is not known");
    }

    @Test
    void a_file_that_is_wrong_is_told_with_file_and_line() {
        assertThat(faulty("turnup-rules:rules:\n  rul: []\n"))
                .singleElement()
                .asString()
                .startsWith("mine.yaml:2:3: unknown node rul in /rules");
        assertThat(faulty("turnup-rules:rules:\n  rule: [{name: codec-mising, reason: x}]\n"))
                .containsExactly(
                        "mine.yaml: the rule codec-mising says neither 'at' and 'must', nor is it one that Turnup"
                                + " knows by its name; did you mean codec-missing?");
        assertThat(faulty("turnup-rules:rules:\n  rule: [{name: x, reason: y, at: '/native[', must: 'true()'}]\n"))
                .singleElement()
                .asString()
                .startsWith("mine.yaml: the rule x: at: ");
        assertThat(faulty("turnup-rules:rules:\n  rule: [{name: x, reason: y, at: /native, must: 'nope('}]\n"))
                .singleElement()
                .asString()
                .startsWith("mine.yaml: the rule x: must: ");
        assertThat(faulty("turnup-rules:rules:\n  phone-model: [{name: x, since: new}]\n"))
                .singleElement()
                .asString()
                .contains("a version of CME, such as 10.5", "mine.yaml:2");
    }

    private static RuleTable fitting(String yaml) {
        return switch (RuleTable.shipped().and("mine.yaml", yaml.getBytes(StandardCharsets.UTF_8))) {
            case RuleTable.Reading.Fitting fitting -> fitting.table();
            case RuleTable.Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    private static List<String> faulty(String yaml) {
        return switch (RuleTable.shipped().and("mine.yaml", yaml.getBytes(StandardCharsets.UTF_8))) {
            case RuleTable.Reading.Fitting fitting -> throw new AssertionError("it fits");
            case RuleTable.Reading.Faulty faulty -> faulty.problems();
        };
    }
}
