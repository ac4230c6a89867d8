// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.Fault;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.yang.value.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several routers of an inventory, or of several plans: all or none. */
class InventoryCommandTest {
    private static final String SITE = "Cisco-IOS-XE-native:native: {hostname: \"${hostname}\"}\n";

    private final SimulatedDevice one = SimulatedDevice.start("isr4331-17.12.01");
    private final SimulatedDevice two = SimulatedDevice.start("isr4331-17.12.01");
    private Path home;
    private Shell shell;
    private String inventory;
    private String site;

    @BeforeEach
    void home(@TempDir Path folder) throws IOException {
        home = folder;
        shell = new Shell(folder).with("ROUTERS", one.password());
        Files.writeString(folder.resolve("known_hosts"), one.knownHostsLine() + "\n" + two.knownHostsLine() + "\n");
        inventory = shell.file("inventory.yaml", """
                defaults: {user: admin, known-hosts: known_hosts, password: {env: ROUTERS}}
                groups: {east: {}}
                hosts:
                  one: {address: "127.0.0.1:%d", groups: [east], vars: {hostname: branch-1}}
                  two: {address: "127.0.0.1:%d", vars: {hostname: branch-2}}
                """.formatted(
                        one.address().getPort(), two.address().getPort()));
        site = shell.file("site.yaml", SITE);
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    private static RpcError refusal() {
        return RpcError.of(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED)
                .message("the parser refused")
                .build();
    }

    @Test
    void a_plan_shows_each_host_by_name_with_its_own_variables() {
        Ran ran = shell.run("plan", "--inventory", inventory, "-f", site);
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out()).contains("== one", "-> branch-1", "== two", "-> branch-2");
        assertThat(shell.run("plan", "--inventory", inventory, "--limit", "east", "-f", site, "--json")
                        .out())
                .contains("\"host\":\"one\"")
                .doesNotContain("\"host\":\"two\"");
    }

    @Test
    void all_are_changed_as_one_group() {
        Ran ran = shell.run("apply", "--inventory", inventory, "-f", site, "--label", "CHG7");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("COMMITTED: verified on every device (group-");
        assertThat(ran.err()).contains("one  committed", "two  committed");
        String group = ran.out().replaceAll("(?s).*\\((group-[0-9a-f]{8})\\).*", "$1");
        assertThat(shell.run("history", "--group", group).out().lines()).hasSize(2);
        assertThat(shell.run("apply", "--inventory", inventory, "-f", site, "--json")
                        .out())
                .contains("\"outcome\":\"UNCHANGED\"", "\"exitCode\":0");
    }

    @Test
    void where_one_refuses_none_is_changed_and_each_says_what_it_holds() {
        Digest before = one.running().digest();
        two.inject(new Fault.Reject("validate", refusal()));
        Ran ran = shell.run("apply", "--inventory", inventory, "-f", site, "--json");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(5);
        assertThat(ran.out())
                .contains(
                        "\"outcome\":\"NOT_COMMITTED\"", "\"host\":\"one\"", "\"host\":\"two\"", "the parser refused");
        assertThat(one.running().digest()).isEqualTo(before);
        assertThat(two.running().digest()).isEqualTo(before);
    }

    @Test
    void where_a_check_of_one_fails_all_go_back() {
        Digest before = one.running().digest();
        Ran ran = shell.run(
                "apply",
                "--inventory",
                inventory,
                "-f",
                site,
                "--check-command",
                "case $TURNUP_DEVICE in *:" + two.address().getPort() + ") exit 1;; esac");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(6);
        assertThat(ran.out()).contains("ROLLED BACK: every device is as before");
        assertThat(one.running().digest()).isEqualTo(before);
        assertThat(two.running().digest()).isEqualTo(before);
    }

    @Test
    void where_one_is_not_reached_none_is_changed() {
        Digest before = one.running().digest();
        two.close();
        Ran ran = shell.run("apply", "--inventory", inventory, "-f", site);
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(9);
        assertThat(ran.out()).contains("== two\nUNREACHABLE: ", "NOT COMMITTED: not every device was reached");
        assertThat(one.running().digest()).isEqualTo(before);
        assertThat(shell.run("apply", "--inventory", inventory, "-f", site, "--json")
                        .out())
                .contains("\"outcome\":\"UNREACHABLE\"", "\"exitCode\":9");
    }

    @Test
    void plans_in_a_folder_are_carried_out_together() throws IOException {
        Path plans = Files.createDirectory(home.resolve("plans"));
        Ran planned = shell.run("plan", "--inventory", inventory, "-f", site, "--out", plans.toString());
        assertThat(planned.exitCode()).as(planned.toString()).isEqualTo(2);
        shell.with("TURNUP_PASSWORD", one.password());
        Ran ran = shell.run(
                "apply",
                plans.resolve("one.plan").toString(),
                plans.resolve("two.plan").toString(),
                "--known-hosts",
                home.resolve("known_hosts").toString());
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("COMMITTED: verified on every device");
    }

    @Test
    void drift_and_recovery_go_over_all_and_name_who_is_not_reached() {
        assertThat(shell.run("apply", "--inventory", inventory, "-f", site).exitCode())
                .isZero();
        assertThat(shell.run("drift", "--inventory", inventory).exitCode()).isZero();
        assertThat(shell.run("recover", "--inventory", inventory).out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("Nothing is unfinished on "));
        two.close();
        Ran drift = shell.run("drift", "--inventory", inventory, "--json");
        assertThat(drift.exitCode()).as(drift.toString()).isEqualTo(9);
        assertThat(drift.out()).contains("\"host\":\"one\"", "\"outcome\":\"UNREACHABLE\"", "\"host\":\"two\"");
        Ran recover = shell.run("recover", "--inventory", inventory);
        assertThat(recover.exitCode()).as(recover.toString()).isEqualTo(9);
        assertThat(recover.err()).contains("turnup: two: ");
    }

    @Test
    void what_does_not_go_together_is_said_before_anything_is_sent() {
        one.transcript().clear();
        assertThat(shell.run("apply", "--inventory", inventory, "-f", site, "--detach")
                        .err())
                .contains("--detach is for one device");
        assertThat(shell.run("apply", "--limit", "one", "-f", site).err()).contains("--limit goes with --inventory");
        assertThat(shell.run("apply", "--inventory", inventory, "--limit", "three", "-f", site)
                        .err())
                .contains("has no host and no group three");
        assertThat(shell.run("apply", "--inventory", inventory, "--device", "ssh://a@b", "-f", site)
                        .err())
                .contains("give one of them");
        assertThat(shell.run("plan", "--inventory", inventory, "-f", shell.file("s.yaml", "a: ${none}\n"))
                        .err())
                .contains("host one has no variable none; nothing was sent");
        assertThat(one.transcript().sessions()).isEmpty();
    }
}
