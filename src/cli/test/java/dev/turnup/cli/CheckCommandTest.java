// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.yang.value.Digest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health checks from the shell: what keeps a change, and what has it taken back. */
@OnDevice("isr4331-17.12.01")
class CheckCommandTest {
    private Path home;
    private Shell shell;
    private String site;

    @BeforeEach
    void home(@TempDir Path folder) {
        home = folder;
        shell = new Shell(folder);
        site = shell.file("site.yaml", "Cisco-IOS-XE-native:native: {hostname: branch-12}\n");
    }

    @Test
    void a_change_stays_where_every_check_is_content(SimulatedDevice router) {
        Ran ran = shell.on(
                router,
                "apply",
                "-f",
                site,
                "--check-path",
                "/native/hostname=branch-12",
                "--check-tcp",
                "127.0.0.1:" + router.address().getPort(),
                "--check-command",
                "test \"$TURNUP_DEVICE\" = 127.0.0.1:" + router.address().getPort() + " -a -n \"$TURNUP_TX\"");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.err())
                .contains(
                        "checked: path /native/hostname=branch-12", "checked: tcp 127.0.0.1", "checked: command test");
    }

    @Test
    void a_change_is_taken_back_where_one_is_not_and_says_why(SimulatedDevice router) {
        Digest before = router.running().digest();
        Ran ran = shell.on(router, "apply", "-f", site, "--check-command", "echo no phone registers; exit 3");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(6);
        assertThat(ran.out()).contains("ROLLED BACK", "it ended with 3", "no phone registers");
        assertThat(router.running().digest()).isEqualTo(before);
    }

    @Test
    void a_path_with_another_value_has_the_change_taken_back(SimulatedDevice router) {
        Ran ran = shell.on(
                router, "apply", "-f", site, "--check-path", "/native/hostname=branch-99", "--check-within", "100ms");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(6);
        assertThat(ran.out()).contains("it is branch-12, not branch-99");
    }

    @Test
    void checks_that_are_none_send_nothing(SimulatedDevice router) {
        router.transcript().clear();
        assertThat(shell.on(router, "apply", "-f", site, "--check-path", "hostname")
                        .err())
                .contains("--check-path: a path check is written PATH=VALUE");
        assertThat(shell.on(router, "apply", "-f", site, "--check-tcp", "host").err())
                .contains("--check-tcp: a TCP check is written HOST:PORT");
        assertThat(shell.on(router, "apply", "-f", site, "--check-ping", "-f").exitCode())
                .isEqualTo(1);
        assertThat(shell.on(router, "apply", "-f", site, "--check-tcp", "h:1", "--confirm", "20s")
                        .err())
                .contains("do not fit into the 20 s of --confirm");
        assertThat(shell.on(router, "apply", "-f", site, "--confirm", "0").err())
                .contains("the confirm timeout is a whole number of seconds, 1 to 4294967295, not 0");
        assertThat(shell.on(router, "apply", "-f", site, "--confirm", "-5").exitCode())
                .isEqualTo(1);
        assertThat(shell.on(router, "apply", "-f", site, "--confirm", "9999999999")
                        .err())
                .contains("1 to 4294967295, not 9999999999");
        assertThat(router.transcript().sessions()).isEmpty();
    }

    @Test
    void events_are_a_json_object_a_line_and_the_answer_is_the_last(SimulatedDevice router) {
        Ran ran = shell.on(router, "apply", "-f", site, "--json", "--events");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out().lines().toList())
                .hasSizeGreaterThan(6)
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"))
                .anySatisfy(line -> assertThat(line).contains("\"event\":\"Prepared\",\"tx\":\"tx-"))
                .anySatisfy(line -> assertThat(line).contains("\"event\":\"Committed\",\"confirmBy\":\"2"))
                .last()
                .asString()
                .contains("\"outcome\":\"Committed\"");
        assertThat(ran.err()).isEmpty();
        assertThat(shell.on(router, "apply", "-f", site, "--events").err()).contains("--events goes with --json");
        assertThat(home).isNotEmptyDirectory();
    }
}
