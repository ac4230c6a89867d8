// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.ios.router.Timing;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites that are stated as services, from the shell: over NETCONF with the command line beside it, and in lines. */
class ServiceCommandsTest {
    private static final String TRUNK = """
        turnup-router-on-a-stick:router-on-a-stick:
          - name: lan
            trunk: 0/0/1
            vlan: [{id: 10, name: data, address: 10.10.10.1/24}, {id: 20, name: voice, address: 10.10.20.1/24}]
        """;
    private static final String PHONES = """
        turnup-cme-site:cme-site:
          source-address: 10.10.20.1
          in-place-of-srst: true
          line: [{tag: 1, number: '2001', name: Reception}]
          phone: [{tag: 1, mac: 00:11:22:33:44:03, model: '7841', button: [{index: 1, line: 1}]}]
        """;
    private static final String DIAL_PEERS = """
          dial-peer: [{tag: 100, destination-pattern: 9T, pots: {port: '0/1/0:15'}}]
        """;
    private static final String NO_PHONES = """
        <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
          <cme-site xmlns="urn:turnup:cme-site" nc:operation="remove"/>
        </config>
        """;

    @TempDir
    Path home;

    @Test
    void a_site_is_planned_applied_and_rolled_back_over_netconf_and_lines_as_one_transaction() {
        Shell shell = new Shell(home);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            String line = "--telephony=" + router.commandLine().getPort();
            String site = shell.file("site.yaml", TRUNK + PHONES);

            Ran plan = shell.on(router, "plan", line, "-f", site, "--reverse");
            assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(2);
            assertThat(plan.out())
                    .contains("0/0/1.20", "CME lines, beside NETCONF", "0011.2233.4403", "-   call-manager-fallback")
                    .contains("+   call-manager-fallback");
            Ran applied = shell.on(router, "apply", line, "-f", site);
            assertThat(applied.exitCode()).as(applied.toString()).isZero();
            assertThat(applied.out()).containsPattern("1 +0011.2233.4403 +7841 +2001");
            assertThat(applied.out()).containsPattern("GigabitEthernet0/0/1.20 +10.10.20.1 +");
            Ran again = shell.on(router, "plan", line, "-f", site);
            assertThat(again.exitCode()).as(again.toString()).isZero();

            Ran trunkAlone = shell.on(router, "plan", "-f", shell.file("trunk.yaml", TRUNK.replace("20, n", "30, n")));
            assertThat(trunkAlone.exitCode()).as(trunkAlone.toString()).isEqualTo(2);
            assertThat(trunkAlone.out()).contains("GigabitEthernet[name=\"0/0/1.30\"]");

            Ran back = shell.on(router, "rollback", line, tx(applied));
            assertThat(back.exitCode()).as(back.toString()).isZero();
            assertThat(shell.on(router, "plan", line, "-f", site).out()).contains("0011.2233.4403");
        }
    }

    @Test
    void what_follows_a_change_with_lines_beside_it_takes_the_same_way_without_a_word() {
        Shell shell = new Shell(home);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            router.timing(Timing.NONE);
            String line = "--telephony=" + router.commandLine().getPort();
            String kept = home.resolve("p1").toString();
            Ran plan = shell.on(router, "plan", line, "-f", shell.file("site.yaml", TRUNK + PHONES), "--out", kept);
            assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(2);

            Ran applied = shell.on(router, "apply", kept);
            assertThat(applied.exitCode()).as(applied.toString()).isZero();
            assertThat(applied.err()).doesNotContain("--telephony=PORT");
            Ran drift = shell.on(router, "drift");
            assertThat(drift.exitCode()).as(drift.toString()).isZero();
            assertThat(drift.out()).contains("CME lines: as " + tx(applied) + " left them");
            Ran back = shell.on(router, "rollback", tx(applied));
            assertThat(back.exitCode()).as(back.toString()).isZero();
            assertThat(back.err() + drift.err()).doesNotContain("--telephony=PORT");
        }
    }

    @Test
    void where_an_older_turnup_did_not_write_the_port_down_it_is_said_which_one_is_used() throws SQLException {
        Shell shell = new Shell(home);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            router.timing(Timing.NONE);
            String line = "--telephony=" + router.commandLine().getPort();
            String journal = home.resolve("old.db").toString();
            Ran applied = shell.on(
                    router, "apply", line, "--journal", journal, "-f", shell.file("site.yaml", TRUNK + PHONES));
            assertThat(applied.exitCode()).as(applied.toString()).isZero();
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE change SET remainder_port = NULL");
            }

            Ran back = shell.on(router, "rollback", "--journal", journal, tx(applied));
            assertThat(back.exitCode()).as(back.toString()).isEqualTo(4);
            assertThat(back.err()).contains(tx(applied) + " changed CME lines too", "port 22", "--telephony=PORT");
            Ran drift = shell.on(router, "drift", "--journal", journal);
            assertThat(drift.exitCode()).as(drift.toString()).isEqualTo(9);
            assertThat(drift.err()).contains("--telephony=PORT", "did not give its CME lines");
            assertThat(shell.on(router, "drift", line, "--journal", journal).out())
                    .contains("CME lines: as " + tx(applied) + " left them");
        }
    }

    @Test
    void what_was_changed_in_lines_is_rolled_back_in_lines_without_a_word() {
        Shell shell = new Shell(home);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-03.13.06")) {
            router.timing(Timing.NONE);
            Ran applied = shell.atLines(router, "apply", "--lines", "-f", shell.file("trunk.yaml", TRUNK), "--json");
            assertThat(applied.exitCode()).as(applied.toString()).isZero();
            assertThat(applied.out()).contains("\"seen\":{\"phones\":[],\"interfaces\":[{\"name\":");
            assertThat(shell.atLines(router, "drift").exitCode()).isZero();
            Ran back = shell.atLines(router, "rollback", tx(applied));
            assertThat(back.exitCode()).as(back.toString()).isZero();
        }
    }

    @Test
    void a_plan_that_only_writes_down_which_services_stand_is_kept_and_applied() {
        Shell shell = new Shell(home);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            String trunk = shell.file("trunk.yaml", TRUNK);
            assertThat(shell.on(router, "apply", "-f", trunk).exitCode()).isZero();
            String other = home.resolve("other.db").toString();
            String kept = home.resolve("p1").toString();

            Ran plan = shell.on(router, "plan", "--journal", other, "-f", trunk, "--out", kept);
            assertThat(plan.err()).as(plan.toString()).contains("apply it with");
            Ran applied = shell.on(router, "apply", "--journal", other, kept);
            assertThat(applied.exitCode()).as(applied.toString()).isZero();
            assertThat(shell.on(router, "plan", "--journal", other, "-f", trunk).out())
                    .contains("Nothing to do");
        }
    }

    @Test
    void a_site_goes_to_a_router_whose_models_lack_a_part_of_it_with_that_part_as_lines() {
        Shell shell = new Shell(home);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-16.09.03")) {
            router.timing(Timing.NONE);
            String line = "--telephony=" + router.commandLine().getPort();
            String site = shell.file("site.yaml", TRUNK + PHONES + DIAL_PEERS);

            Ran plan = shell.on(router, "plan", line, "-f", site);
            assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(2);
            assertThat(plan.out().substring(plan.out().indexOf("CME lines, beside NETCONF")))
                    .contains("voice[dialpeertag=\"100\"]", "0011.2233.4403")
                    .doesNotContain("GigabitEthernet");
            Ran applied = shell.on(router, "apply", line, "-f", site);
            assertThat(applied.exitCode()).as(applied.toString()).isZero();
            assertThat(shell.on(router, "plan", line, "-f", site).exitCode()).isZero();
            assertThat(shell.on(router, "drift", line).exitCode()).isZero();
            Ran back = shell.on(router, "rollback", line, tx(applied));
            assertThat(back.exitCode()).as(back.toString()).isZero();
            assertThat(shell.on(router, "plan", line, "-f", site).out()).isEqualTo(plan.out());
        }
    }

    @Test
    void what_the_models_of_a_release_lack_is_refused_over_netconf_alone_with_the_way_out() {
        Shell shell = new Shell(home);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-16.09.03")) {
            Ran plan = shell.on(router, "plan", "-f", shell.file("peer.yaml", """
                    Cisco-IOS-XE-native:native:
                      Cisco-IOS-XE-voice:dial-peer: {voice: [{dialpeertag: 300, type: pots}]}
                    """));
            assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(3);
            assertThat(plan.out()).contains("from 16.10.1 on", "the device runs 16.9", "--telephony");
        }
    }

    @Test
    void a_router_that_is_to_survive_and_to_be_call_manager_is_told_once() {
        Shell shell = new Shell(home);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            router.timing(Timing.NONE);
            String both = shell.file("both.yaml", """
                    turnup-cme:telephony: {telephony-service: {max-dn: 3}}
                    """);
            Ran plan = shell.on(
                    router, "plan", "--telephony=" + router.commandLine().getPort(), "-f", both);
            assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(3);
            assertThat(plan.out().split("never both", -1)).as(plan.out()).hasSize(2);
        }
    }

    @Test
    void telephony_over_netconf_alone_is_refused_and_the_options_are_named() {
        Shell shell = new Shell(home);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-17.12.01")) {
            Ran ran = shell.on(router, "plan", "-f", shell.file("site.yaml", PHONES));
            assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
            assertThat(ran.err()).contains("--telephony", "--lines");
            assertThat(router.transcript().rpcs()).isEmpty();
        }
    }

    @Test
    void a_site_is_applied_and_taken_away_in_lines() {
        Shell shell = new Shell(home);
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-03.13.06")) {
            router.timing(Timing.NONE);
            Ran before = shell.atLines(router, "get", "--lines");
            Ran applied = shell.atLines(router, "apply", "--lines", "-f", shell.file("site.yaml", TRUNK + PHONES));
            assertThat(applied.exitCode()).as(applied.toString()).isZero();
            assertThat(shell.atLines(router, "get", "--lines").out()).contains("0011.2233.4403");

            Ran gone = shell.atLines(router, "apply", "--lines", "-f", shell.file("gone.xml", NO_PHONES));
            assertThat(gone.exitCode()).as(gone.toString()).isZero();
            assertThat(shell.atLines(router, "get", "--lines").out())
                    .contains("call-manager-fallback", "0/0/1.10")
                    .doesNotContain("0011.2233.4403");
            assertThat(before.out()).doesNotContain("0/0/1.10");
        }
    }

    @Test
    void a_site_is_validated_like_any_document_and_verified_by_what_it_makes() {
        Shell shell = new Shell(home);
        String site = shell.file("site.yaml", TRUNK + PHONES);
        assertThat(shell.run("validate", "-f", site).out()).contains("site.yaml: valid");
        Ran wrong = shell.run("validate", "-f", shell.file("wrong.yaml", TRUNK.replace("id: 20", "id: 5000")));
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.out()).contains("range 1..4094", "wrong.yaml:4:");
        try (SimulatedDevice router = SimulatedDevice.start("isr4331-03.13.06")) {
            router.timing(Timing.NONE);
            assertThat(shell.atLines(router, "verify", site).out())
                    .contains("0011.2233.4403", "0 of 1 phones registered");
        }
    }

    private static String tx(Ran applied) {
        Matcher tx = Pattern.compile("tx-[0-9a-f]{8}").matcher(applied.out() + applied.err());
        assertThat(tx.find()).as(applied.toString()).isTrue();
        return tx.group();
    }
}
