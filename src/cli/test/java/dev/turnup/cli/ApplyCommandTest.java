// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.value.Digest;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Planning, applying and taking back from a shell. */
@OnDevice("isr4331-17.12.01")
class ApplyCommandTest {
    private static final String YAML = """
            Cisco-IOS-XE-native:native:
              hostname: branch-12
              interface:
                GigabitEthernet:
                  - name: 0/0/1.10
                    description: data
                    encapsulation:
                      dot1Q:
                        vlan-id: 10
            """;
    private static final String JSON = """
            {"Cisco-IOS-XE-native:native": {"hostname": "branch-12", "interface": {"GigabitEthernet": [
              {"name": "0/0/1.10", "description": "data", "encapsulation": {"dot1Q": {"vlan-id": 10}}}]}}}
            """;
    private static final String XML = """
            <native xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-native">
              <hostname>branch-12</hostname>
              <interface><GigabitEthernet><name>0/0/1.10</name><description>data</description>
                <encapsulation><dot1Q><vlan-id>10</vlan-id></dot1Q></encapsulation></GigabitEthernet></interface>
            </native>
            """;

    private Shell shell;

    @BeforeEach
    void home(@TempDir Path home) {
        shell = new Shell(home);
    }

    @ParameterizedTest
    @CsvSource({"site.yaml", "site.json", "site.xml"})
    void plan_shows_what_each_format_asks_for_and_changes_nothing(String name, SimulatedDevice router) {
        Digest before = router.running().digest();
        Ran ran = shell.on(router, "plan", "-f", site(name));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out())
                .contains("branch-rtr1 -> branch-12", "dot1Q/vlan-id  10")
                .contains("Plan: 1 to add, 1 to change, 0 to delete.");
        assertThat(router.running().digest()).isEqualTo(before);
    }

    static Stream<Arguments> removals() {
        return Stream.of(
                Arguments.of("remove.yaml", """
                        Cisco-IOS-XE-native:native:
                          Cisco-IOS-XE-voice:call-manager-fallback:
                            "@": {"ietf-netconf:operation": remove}
                        """), Arguments.of("remove.json", """
                        {"Cisco-IOS-XE-native:native": {"Cisco-IOS-XE-voice:call-manager-fallback":
                          {"@": {"ietf-netconf:operation": "remove"}}}}
                        """), Arguments.of("remove.xml", """
                        <native xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-native"
                                xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
                          <call-manager-fallback xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-voice"
                                                 nc:operation="remove"/>
                        </native>
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("removals")
    void each_format_takes_away_in_the_words_of_netconf(String name, String content, SimulatedDevice router) {
        Ran ran = shell.on(router, "plan", "-f", shell.file(name, content));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out()).contains("- /native/call-manager-fallback", "0 to add, 0 to change, 1 to delete");
    }

    @Test
    void plan_shows_the_way_back_on_request(SimulatedDevice router) {
        Ran ran = shell.on(router, "plan", "--reverse", "-f", site("site.yaml"));
        assertThat(ran.out()).contains("The way back:").contains("- ").contains("branch-12 -> branch-rtr1");
    }

    @Test
    void apply_changes_the_router_and_a_second_apply_has_nothing_to_do(SimulatedDevice router) {
        Ran first = shell.on(router, "apply", "-f", site("site.yaml"));
        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(first.out()).contains("COMMITTED").contains("tx-");
        assertThat(hostname(router)).contains("branch-12");
        Ran second = shell.on(router, "apply", "-f", site("site.json"));
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("UNCHANGED");
        assertThat(shell.on(router, "plan", "-f", site("site.xml")).exitCode()).isZero();
    }

    @Test
    void apply_prints_one_json_object_and_all_else_on_standard_error(SimulatedDevice router) {
        Ran ran = shell.on(router, "apply", "--json", "-f", site("site.yaml"));
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.out()).startsWith("{\"command\":\"apply\",\"outcome\":\"Committed\",\"exitCode\":0");
        assertThat(ran.err()).contains("prepared tx-").contains("final");
    }

    @Test
    void rollback_takes_a_transaction_back(SimulatedDevice router) {
        Digest before = router.running().digest();
        String tx = tx(shell.on(router, "apply", "-f", site("site.yaml")));
        Ran ran = shell.on(router, "rollback", tx);
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(router.running().digest()).isEqualTo(before);
        assertThat(shell.run("history").out()).contains(tx).contains("COMMITTED");
    }

    @Test
    void rollback_of_what_was_never_done_is_refused(SimulatedDevice router) {
        assertThat(shell.on(router, "rollback", "tx-00000000").exitCode()).isEqualTo(4);
        Ran misspelt = shell.on(router, "rollback", "yesterday");
        assertThat(misspelt.exitCode()).isEqualTo(1);
        assertThat(misspelt.err()).contains("tx- and eight hexadecimal digits");
    }

    @Test
    void what_the_router_refuses_at_commit_leaves_everything_as_it_was(SimulatedDevice router) {
        Digest before = router.running().digest();
        Ran ran = shell.on(router, "apply", "--json", "-f", shell.file("pools.yaml", """
                        Cisco-IOS-XE-native:native:
                          Cisco-IOS-XE-voice:voice:
                            register:
                              global:
                                max-pool: 500
                        """));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(5);
        assertThat(ran.out()).contains("max-pool 500");
        assertThat(router.running().digest()).isEqualTo(before);
        assertThat(router.candidate().digest()).isEqualTo(before);
    }

    private String site(String name) {
        String content = name.endsWith("yaml") ? YAML : name.endsWith("json") ? JSON : XML;
        return shell.file(name, content);
    }

    private static String tx(Ran ran) {
        Matcher tx = Pattern.compile("tx-[0-9a-f]{8}").matcher(ran.out());
        assertThat(tx.find()).as(ran.toString()).isTrue();
        return tx.group();
    }

    private static String hostname(SimulatedDevice router) {
        return router.running()
                .find(InstancePath.parse(router.running().schema(), "/native/hostname"))
                .map(Object::toString)
                .orElse("");
    }
}
