// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.ios.flash.SimulatedImage;
import dev.turnup.fixture.ios.router.Timing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done over a router's command line: changing one without NETCONF, verify, bootstrap and upgrade. */
class LineCommandsTest {
    private static final String SITE = """
            turnup-cme:telephony:
              voice-register:
                global:
                  mode: cme
                  source-address: {address: 10.10.20.1}
                  max-dn: 10
                  max-pool: 10
                dn:
                  - {tag: 3, number: {pattern: '1003'}, name: Desk three}
                pool:
                  - {tag: 3, id: {mac: 00-11-22-33-44-03}, type: '7841', number: [{index: 1, dn: 3}], codec: g711ulaw}
            """;
    private static final String SRST_GOES = """
            <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
              <telephony xmlns="urn:turnup:cme"><call-manager-fallback nc:operation="remove"/></telephony>
            </config>
            """;

    @TempDir
    Path home;

    private Shell shell;
    private SimulatedDevice router;

    @BeforeEach
    void router() {
        shell = new Shell(home);
        router = SimulatedDevice.start("isr4331-03.13.06");
        router.timing(Timing.NONE);
    }

    @AfterEach
    void off() {
        router.close();
    }

    @Test
    void a_router_without_netconf_is_read_planned_and_changed_in_lines() {
        assertThat(shell.atLines(router, "get", "--lines", "--path", "/native/hostname")
                        .out())
                .contains("<hostname>branch-rtr1</hostname>");
        Ran both = shell.atLines(router, "plan", "--lines", "-f", shell.file("site.yaml", SITE));
        assertThat(both.exitCode()).as(both.toString()).isEqualTo(3);
        assertThat(both.out() + both.err()).contains("never both");

        Ran gone = shell.atLines(router, "apply", "--lines", "-f", shell.file("srst.xml", SRST_GOES));
        assertThat(gone.exitCode()).as(gone.toString()).isZero();
        Ran applied = shell.atLines(router, "apply", "--lines", "-f", shell.file("site.yaml", SITE));
        assertThat(applied.exitCode()).as(applied.toString()).isZero();

        assertThat(shell.atLines(router, "plan", "--lines", "-f", shell.file("site.yaml", SITE))
                        .exitCode())
                .isZero();
    }

    @Test
    void a_plan_in_lines_is_kept_and_applied_later_without_naming_the_router_again() {
        Ran planned = plan("p1", "<hostname>branch-12</hostname>");
        assertThat(planned.exitCode()).as(planned.toString()).isEqualTo(2);
        assertThat(shell.run("show", file("p1")).out()).contains("E: lines", "<hostname>branch-12</hostname>");

        Ran applied = shell.run(
                "apply",
                file("p1"),
                "--known-hosts",
                home.resolve("known_hosts").toString());
        assertThat(applied.exitCode()).as(applied.toString()).isZero();
        assertThat(applied.out()).contains("COMMITTED");
        assertThat(shell.atLines(router, "get", "--lines", "--path", "/native/hostname")
                        .out())
                .contains("<hostname>branch-12</hostname>");
        Ran again = shell.atLines(router, "apply", file("p1"));
        assertThat(again.exitCode()).as(again.toString()).isZero();
        assertThat(again.out()).contains("UNCHANGED");
    }

    @Test
    void a_plan_in_lines_whose_router_moved_is_refused_with_what_moved() {
        plan("p1", "<hostname>branch-12</hostname>");
        plan("p2", "<hostname>branch-13</hostname>");
        assertThat(shell.atLines(router, "apply", file("p2")).exitCode()).isZero();
        Ran refused = shell.atLines(router, "apply", file("p1"), "--json");
        assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(4);
        assertThat(refused.out()).contains("\"reason\":\"RemainderMoved\"", "branch-13");
        assertThat(shell.atLines(router, "get", "--lines", "--path", "/native/hostname")
                        .out())
                .contains("<hostname>branch-13</hostname>");
    }

    private Ran plan(String name, String of) {
        String document =
                "<config><native xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-native\">" + of + "</native></config>";
        return shell.atLines(router, "plan", "--lines", "-f", shell.file(name + ".xml", document), "--out", file(name));
    }

    private String file(String name) {
        return home.resolve(name).toString();
    }

    @Test
    void without_the_option_the_refusal_names_it() {
        Ran ran = shell.on(router, "get");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(9);
        assertThat(ran.err()).contains("--lines").contains("turnup bootstrap");
    }

    @Test
    void verify_tells_which_phone_is_not_there_and_which_interface_is_up() {
        String site = shell.file("site.yaml", SITE + """
                Cisco-IOS-XE-native:native:
                  interface:
                    GigabitEthernet:
                      - {name: 0/0/1.20, ip: {address: {primary: {address: 10.10.20.1, mask: 255.255.255.0}}}}
                """);
        Ran ran = shell.atLines(router, "verify", site);
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.out())
                .contains("NOT registered: the router has no such pool")
                .contains("0 of 1 phones registered, 1 of 1 interfaces up");
        assertThat(shell.atLines(router, "verify", site, "--json").out())
                .contains("\"outcome\":\"BROKEN\"", "\"registered\":false", "\"name\":\"GigabitEthernet0/0/1.20\"");
    }

    @Test
    void verify_of_a_document_without_phones_and_addresses_is_invalid() {
        Ran ran = shell.atLines(router, "verify", shell.file("srst.xml", SRST_GOES));
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("nothing to look at");
    }

    @Test
    void bootstrap_of_a_release_before_netconf_is_refused_and_nothing_is_entered() {
        Ran ran = shell.atLines(router, "bootstrap");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
        assertThat(ran.out()).contains("has no NETCONF, which came with 16.3.1");
    }

    @Test
    void an_upgrade_wants_a_newer_rommon_and_with_it_goes_through_to_netconf() throws IOException {
        String image = file("isr4300-universalk9.16.09.03.SPA.bin", SimulatedImage.of("isr4331-16.09.03", 300_000));
        router.timing(Timing.NONE.withBoot(Duration.ofMillis(1500)));

        Ran refused = shell.atLines(router, "upgrade", "--image", image);
        assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(4);
        assertThat(refused.out()).contains("ROMMON is 15.4(3r)S5", "needs 16.2(1r): name a package of it");

        Ran ran = shell.atLines(
                router,
                "upgrade",
                "--image",
                image,
                "--rommon",
                "bootflash:isr4300-rommon.162-1r.pkg",
                "--rommon-md5",
                "fce5ed19c9151e1c4892d44663e02f69",
                "--json");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("\"outcome\":\"UPGRADED\"", "\"release\":\"16.9.3\"");
        assertThat(ran.err()).contains("write the ROMMON", "wait for the router: runs isr4300-universalk9.16.09.03");

        Ran on = shell.atLines(
                router,
                "bootstrap",
                "--netconf-port",
                String.valueOf(router.address().getPort()));
        assertThat(on.exitCode()).as(on.toString()).isZero();
        assertThat(on.out())
                .contains("entered  netconf-yang feature candidate-datastore", "with a candidate datastore");
        assertThat(shell.on(router, "get", "--path", "/native/hostname").out()).contains("branch-rtr1");
        Ran again = shell.atLines(
                router,
                "bootstrap",
                "--netconf-port",
                String.valueOf(router.address().getPort()));
        assertThat(again.out()).contains("nothing was to be entered");
    }

    @Test
    void a_file_that_is_not_there_is_a_usage_error() {
        Ran ran = shell.atLines(
                router, "upgrade", "--image", home.resolve("absent.bin").toString());
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("a file that the device has is bootflash:absent.bin");
    }

    private String file(String name, SimulatedImage image) throws IOException {
        Path file = home.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            image.writeTo(out);
        }
        return file.toString();
    }
}
