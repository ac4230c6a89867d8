// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a router from a shell. */
@OnDevice("isr4331-17.12.01")
class GetCommandTest {
    private Shell shell;

    @BeforeEach
    void home(@TempDir Path home) {
        shell = new Shell(home);
    }

    @Test
    void one_leaf_is_printed_with_what_leads_to_it(SimulatedDevice router) {
        assertThat(shell.on(router, "get", "--path", "/native/hostname").out()).isEqualTo("""
                        <native xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-native">
                          <hostname>branch-rtr1</hostname>
                        </native>
                        """);
        assertThat(shell.on(router, "get", "--path", "/native/hostname", "--format", "yaml")
                        .out())
                .contains("Cisco-IOS-XE-native:native:", "hostname: ", "branch-rtr1");
        assertThat(shell.on(router, "get", "--path", "/native/hostname", "--format", "json")
                        .out())
                .contains("\"Cisco-IOS-XE-native:native\"", "\"hostname\"", "\"branch-rtr1\"");
    }

    @Test
    void an_entry_is_found_by_its_key(SimulatedDevice router) {
        Ran ran = shell.on(router, "get", "--path", "/native/interface/GigabitEthernet[name='0/0/0']/description");
        assertThat(ran.out()).contains("<name>0/0/0</name>", "WAN to provider").doesNotContain("0/0/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json", "yaml"})
    void what_is_printed_can_be_applied_and_changes_nothing(String format, SimulatedDevice router) {
        Ran got = shell.on(router, "get", "--secrets", "--format", format);
        assertThat(got.exitCode()).as(got.toString()).isZero();
        Ran planned = shell.on(router, "plan", "-f", shell.file("running." + format, got.out()));
        assertThat(planned.exitCode()).as(planned.toString()).isZero();
    }

    @Test
    void secrets_are_masked_unless_asked_for(SimulatedDevice router) {
        assertThat(shell.on(router, "get").out()).contains("********").doesNotContain("$9$");
        assertThat(shell.on(router, "get", "--json").out()).contains("********").doesNotContain("$9$");
        assertThat(shell.on(router, "get", "--secrets").out()).contains("$9$");
    }

    @Test
    void a_path_that_no_model_has_is_a_usage_error_with_the_nearest_name(SimulatedDevice router) {
        Ran ran = shell.on(router, "get", "--path", "/native/hostnam");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("hostname");
        assertThat(router.transcript().messages()).isEmpty();
    }

    @Test
    void a_node_that_is_not_configured_is_nothing_and_says_so(SimulatedDevice router) {
        Ran ran = shell.on(router, "get", "--path", "/native/voice");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).contains("nothing is configured at /native/voice");
    }

    @Test
    void only_what_is_asked_for_travels(SimulatedDevice router) {
        shell.on(router, "get", "--path", "/native/interface/GigabitEthernet[name='0/0/0']/description");
        assertThat(router.transcript().toString()).contains("WAN to provider").doesNotContain("branch-rtr1", "0/0/1");
    }

    @Test
    void several_paths_are_one_question_and_each_that_has_nothing_is_named(SimulatedDevice router) {
        Ran ran = shell.on(
                router,
                "get",
                "--path",
                "/native/hostname",
                "--path",
                "/native/interface/GigabitEthernet[name='0/0/0']/description",
                "--path",
                "/native/voice");
        assertThat(ran.out()).contains("<hostname>branch-rtr1</hostname>", "WAN to provider");
        assertThat(ran.err()).isEqualTo("turnup: nothing is configured at /native/voice\n");
        assertThat(router.transcript().rpcs()).containsExactly("get-config", "close-session");
        assertThat(router.transcript().toString()).doesNotContain("0/0/1");
    }

    @Test
    void a_read_takes_no_lock_and_discards_nothing(SimulatedDevice router) {
        shell.on(router, "get");
        assertThat(router.transcript().rpcs()).containsOnly("get-config", "close-session");
    }
}
