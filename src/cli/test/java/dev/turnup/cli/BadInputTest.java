// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.Fault;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wrong input ends in a named outcome, with one clear message and without a stack trace. */
@OnDevice("isr4331-17.12.01")
class BadInputTest {
    private static final String HOSTNAME = "Cisco-IOS-XE-native:native:\n  hostname: branch-12\n";

    private Shell shell;
    private Path home;
    private Ran ran = new Ran(0, "", "");

    @BeforeEach
    void home(@TempDir Path folder) {
        home = folder;
        shell = new Shell(folder);
    }

    @AfterEach
    void no_stack_trace_and_no_defect() {
        assertThat(ran.out() + ran.err())
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotContain("a defect of Turnup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "drift", "get", "recover"})
    void a_device_that_stands_alone_is_told_how_it_is_named(String command) {
        ran = shell.run(command, "ssh://admin@192.0.2.1");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("a device is named with --device=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "drift", "verify", "validate", "trust"})
    void a_password_beside_a_device_is_not_repeated(String command) {
        ran = shell.run(command, "ssh://admin:s3cr:et@192.0.2.1");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("without a password").doesNotContain("s3cr");
        ran = shell.run(command, "--device", "ssh://admin:s3cr:et@192.0.2.1");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out() + ran.err()).doesNotContain("s3cr");
        ran = shell.run(command, "--device=ssh://admin:s3cr:et@192.0.2.1");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out() + ran.err()).doesNotContain("s3cr");
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(
                        "unknown.yaml",
                        "Cisco-IOS-XE-native:native:\n  hostnam: branch-12\n",
                        "unknown.yaml:2",
                        "hostname"),
                Arguments.of(
                        "unknown.xml",
                        "<native xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-native\">\n  <hostnam>x</hostnam>\n</native>",
                        "unknown.xml:2",
                        "hostname"),
                Arguments.of(
                        "namespace.xml",
                        "<native xmlns=\"urn:example:other\"><hostname>x</hostname></native>",
                        "namespace.xml:1",
                        "urn:example:other"),
                Arguments.of("module.json", "{\"other:native\": {}}", "module.json:1", "other"),
                Arguments.of("broken.yaml", "native:\n  - {a: b\n", "broken.yaml", ""),
                Arguments.of("broken.json", "{\"Cisco-IOS-XE-native:native\": {\n", "broken.json", ""),
                Arguments.of("broken.xml", "<native>\n<a></native>", "broken.xml:2", ""),
                Arguments.of(
                        "range.yaml", """
                        Cisco-IOS-XE-native:native:
                          interface:
                            GigabitEthernet:
                              - name: 0/0/1.10
                                encapsulation:
                                  dot1Q:
                                    vlan-id: 5000
                        """,
                        "range.yaml:7", "range 1..4094"),
                Arguments.of(
                        "boot.yaml", """
                        Cisco-IOS-XE-native:native:
                          boot:
                            system:
                              bootfile:
                                filename-list-ordered-by-user:
                                  - filename: "flash:.bin"
                        """,
                        "boot.yaml", "bootflash:"),
                Arguments.of(
                        "tag.yaml", """
                        Cisco-IOS-XE-native:native:
                          interface:
                            GigabitEthernet:
                              - name: 0/0/1.10
                                ip:
                                  address:
                                    primary: {address: 10.10.10.1, mask: 255.255.255.0}
                        """,
                        "tag.yaml", "dot1Q"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void a_wrong_document_is_invalid_and_names_its_place(
            String name, String content, String place, String mentions, SimulatedDevice router) {
        ran = shell.on(router, "apply", "-f", shell.file(name, content));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out() + ran.err()).contains(place).contains(mentions);
        assertThat(router.transcript().requests("edit-config")).isEmpty();
    }

    static Stream<Arguments> hostile() {
        String native_ = "<native xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-native\">";
        return Stream.of(
                Arguments.of(
                        "bomb.xml", "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;'>]>\n<a>&c;</a>", "bomb.xml:1"),
                Arguments.of("outer.xml", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "outer.xml:1"),
                Arguments.of("deep.xml", "<a>".repeat(100_000), "deep.xml: malformed"),
                Arguments.of("twice.xml", native_ + "</native>\n" + native_ + "</native>", "twice.xml:2"),
                Arguments.of("control.xml", native_ + "<hostname>a\u0001b</hostname></native>", "control.xml:1"),
                Arguments.of("deep.json", "{\"a\":".repeat(100_000), "deep.json"),
                Arguments.of("cut.json", "{\"Cisco-IOS-XE-native:native\": {\n", "cut.json:2"),
                Arguments.of("anchor.yaml", "a: &b [*b]\n", "anchor.yaml"),
                Arguments.of("tab.yaml", "a:\n\t- b\n", "tab.yaml:2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void a_hostile_document_does_not_hide_the_verdict_on_the_next(String name, String content, String place) {
        String good = shell.file("good.yaml", HOSTNAME);
        ran = shell.run("validate", "-f", shell.file(name, content), good);
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out()).contains(place).contains("good.yaml: valid, 2 nodes");
        assertThat(ran.out().length()).isLessThan(5_000);
    }

    @Test
    void bytes_that_are_no_utf_8_are_named_with_their_place() throws IOException {
        Path file = home.resolve("latin.json");
        Files.write(
                file,
                "{\"Cisco-IOS-XE-native:native\":\n {\"hostname\": \"caf\u00e9\"}}"
                        .getBytes(StandardCharsets.ISO_8859_1));
        ran = shell.run("validate", "-f", file.toString());
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out()).contains("latin.json: malformed");
    }

    @Test
    void a_file_without_end_is_unreadable_and_the_next_one_is_checked() {
        assumeThat(Path.of("/dev/zero"))
                .as("skipped: this system has no /dev/zero")
                .exists();
        ran = shell.run("validate", "-f", "/dev/zero", "-f", shell.file("good.yaml", HOSTNAME));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out()).contains("/dev/zero: unreadable: larger than").contains("good.yaml: valid");
    }

    @Test
    void a_file_that_cannot_be_read_is_a_usage_error(SimulatedDevice router) {
        ran = shell.on(router, "plan", "-f", home.resolve("absent.yaml").toString());
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("absent.yaml").contains("no such file");
        assertThat(router.transcript().messages()).isEmpty();
    }

    @Test
    void a_file_without_end_is_not_read_to_its_end(SimulatedDevice router) {
        assumeThat(Path.of("/dev/zero"))
                .as("skipped: this system has no /dev/zero")
                .exists();
        ran = shell.on(router, "plan", "-f", "/dev/zero");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("/dev/zero").contains("64 MiB");
        assertThat(router.transcript().messages()).isEmpty();
    }

    @Test
    void an_unknown_host_key_is_refused_before_the_password_is_sent(SimulatedDevice router) {
        ran = shell.with("TURNUP_PASSWORD", router.password())
                .run("get", "--device", router.uri().toString(), "--known-hosts", shell.file("empty", ""));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
        assertThat(ran.err())
                .contains("SHA256:")
                .contains("no password was sent")
                .doesNotContain(router.password());
        assertThat(router.transcript().messages()).isEmpty();
    }

    @Test
    void a_wrong_password_is_not_authenticated(SimulatedDevice router) throws IOException {
        Path password = Files.writeString(home.resolve("password"), "wrong\n");
        ran = shell.on(router, "get", "--password-file", password.toString());
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(9);
        assertThat(ran.err()).contains("authentication").contains("admin").doesNotContain("wrong");
    }

    @Test
    void an_empty_password_file_is_a_usage_error(SimulatedDevice router) {
        ran = shell.on(router, "get", "--json", "--password-file", shell.file("password", ""));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out()).startsWith("{\"command\":\"get\"").contains("the password, is empty");
        assertThat(router.transcript().messages()).isEmpty();
    }

    @Test
    void a_port_where_nothing_listens_is_unreachable() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        ran = shell.with("TURNUP_PASSWORD", "x").run("get", "--json", "--device", "ssh://admin@127.0.0.1:" + port);
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(9);
        assertThat(ran.err()).contains("127.0.0.1:" + port).contains("connect");
        assertThat(ran.out()).startsWith("{\"command\":\"get\",\"outcome\":\"UNREACHABLE\",\"exitCode\":9");
    }

    @Test
    void a_router_that_closes_during_hello_is_unreachable(SimulatedDevice router) {
        router.inject(new Fault.CloseDuringHello());
        ran = shell.on(router, "get");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(9);
        assertThat(ran.err()).contains("hello");
    }

    @Test
    void a_hello_without_the_base_capability_is_no_netconf(SimulatedDevice router) {
        router.inject(new Fault.HelloWithoutBase());
        ran = shell.on(router, "plan", "-f", shell.file("site.yaml", HOSTNAME));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(9);
        assertThat(ran.err()).contains("hello").contains("base");
    }

    static Stream<Arguments> usages() {
        return Stream.of(
                Arguments.of("a command is missing", new String[] {}),
                Arguments.of("--nonsense", new String[] {"history", "--nonsense"}),
                Arguments.of("--device", new String[] {"get"}),
                Arguments.of("TURNUP_PASSWORD", new String[] {"get", "--device", "ssh://admin@127.0.0.1:1"}),
                Arguments.of("ssh://user@host:port", new String[] {"get", "--device", "admin:secret@host"}),
                Arguments.of("from 1 on", new String[] {"history", "--last", "-1"}),
                Arguments.of(
                        "absent.db: cannot be read", new String[] {"history", "--journal", "/nonexistent/absent.db"}),
                Arguments.of("no-such-router", new String[] {"fixture", "--personality", "no-such-router"}),
                Arguments.of("absent: no such folder", new String[] {"fixture", "--models", "/nonexistent/absent"}),
                Arguments.of("65535", new String[] {"fixture", "--port", "70000"}),
                Arguments.of("--file", new String[] {"validate"}),
                Arguments.of(
                        "absent.schema: no such file or folder",
                        new String[] {"validate", "--models", "/nonexistent/absent.schema", "-f", "-"}),
                Arguments.of("is no release", new String[] {"validate", "--release", "newest", "-f", "-"}),
                Arguments.of("'toml'", new String[] {"validate", "--format", "toml", "-f", "-"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("usages")
    void wrong_usage_says_what_is_wrong(String mentions, String[] args) {
        ran = shell.run(args);
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.err()).contains(mentions);
        assertThat(ran.err()).doesNotContain("secret@");
    }
}
