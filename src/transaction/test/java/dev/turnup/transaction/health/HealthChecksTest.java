// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.transaction.Health;
import dev.turnup.transaction.HealthCheck;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each check finds, and what it says where it finds it wanting. */
class HealthChecksTest {
    private static final Schema NONE = new Schema(List.of(), List.of(), List.of(), List.of());
    private static final String STATE =
            "/Cisco-IOS-XE-interfaces-oper:interfaces/interface[name=\"Gi1\"]/oper-status=ready";
    private static final String ANSWER = "<interfaces xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-interfaces-oper\">"
            + "<interface><name>Gi1</name><statistics><oper-status>lost</oper-status></statistics>"
            + "<oper-status>%s</oper-status></interface></interfaces>";

    @TempDir
    private Path folder;

    @Test
    void a_path_is_asked_for_alone_and_has_its_value() {
        View device = new View(ANSWER.formatted("ready"));
        assertThat(PathCheck.of(NONE, STATE).check(device)).isInstanceOf(Health.Good.class);
        assertThat(device.asked)
                .containsExactly("<interfaces xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-interfaces-oper\">"
                        + "<interface><name>Gi1</name><oper-status/></interface></interfaces>");
    }

    @Test
    void a_path_with_another_value_says_which() {
        assertThat(PathCheck.of(NONE, STATE).check(new View(ANSWER.formatted("down"))))
                .isEqualTo(Health.bad("it is down, not ready"));
        assertThat(PathCheck.of(NONE, STATE).check(new View(""))).isEqualTo(Health.bad("it is not there"));
    }

    @Test
    void a_module_that_nobody_knows_is_named() {
        assertThat(PathCheck.of(NONE, "/no-such-module:a/b=1").check(new View("")))
                .isEqualTo(Health.bad("the device has no module no-such-module"));
        assertThat(PathCheck.of(NONE, "/a/b=1").check(new View("")))
                .isEqualTo(Health.bad("the device has no module with a node a that is known here; name its module"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/b=1", "/a//b=1", "/a[b=1]=2", "/a[b=\"1\"=2", "/a b=1", "=1"})
    void a_path_that_is_none_is_refused_with_its_place(String text) {
        assertThatThrownBy(() -> PathCheck.of(NONE, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("written");
    }

    @Test
    void keys_and_values_may_hold_signs_of_the_path() {
        View device = new View("");
        PathCheck.of(NONE, "/Cisco-IOS-XE-interfaces-oper:a[b=\"]=/'\"][c='\"']/d==[x]")
                .check(device);
        assertThat(device.asked.getFirst()).contains("<b>]=/'</b>", "<c>\"</c>", "<d/>");
    }

    @Test
    void a_port_that_listens_is_well_and_one_that_does_not_is_named() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(TcpCheck.parse("127.0.0.1:" + port).check(new View(""))).isInstanceOf(Health.Good.class);
        }
        Health closed = TcpCheck.parse("127.0.0.1:" + port).check(new View(""));
        assertThat(closed.toString()).contains("no connection to 127.0.0.1:" + port);
        assertThat(TcpCheck.parse("[::1]:22")).isEqualTo(new TcpCheck("::1", 22));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host", "host:", ":22", "host:ssh", "host:0", "host:70000"})
    void what_is_no_host_and_port_is_refused(String text) {
        assertThatThrownBy(() -> TcpCheck.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_command_finds_the_device_and_the_transaction_in_its_environment() throws IOException {
        Path found = folder.resolve("found");
        CommandCheck check =
                new CommandCheck("echo $TURNUP_DEVICE $TURNUP_TX > '" + found + "'", Duration.ofSeconds(30));
        assertThat(check.check(new View(""))).isInstanceOf(Health.Good.class);
        assertThat(Files.readString(found)).isEqualTo("192.0.2.1:830 tx-0000002a\n");
    }

    @Test
    void a_command_that_fails_says_with_what_and_what_it_printed() {
        CommandCheck check = new CommandCheck("echo no phone; exit 3", Duration.ofSeconds(30));
        assertThat(check.check(new View(""))).isEqualTo(Health.bad("it ended with 3:\nno phone"));
    }

    @Test
    void a_command_that_does_not_end_is_stopped() {
        CommandCheck check = new CommandCheck("sleep 600", Duration.ofMillis(200));
        assertThat(check.check(new View("")).toString()).contains("did not end within 0 s and was stopped");
    }

    @Test
    void a_check_is_asked_again_until_it_is_content() {
        View device = new View(ANSWER.formatted("down"), ANSWER.formatted("down"), ANSWER.formatted("ready"));
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource clock = now::get;
        HealthCheck check = new Patiently(
                        Duration.ofSeconds(30), clock, wait -> now.updateAndGet(then -> then.plus(wait)))
                .until(PathCheck.of(NONE, STATE));
        assertThat(check.name()).isEqualTo("path " + STATE);
        assertThat(check.check(device)).isInstanceOf(Health.Good.class);
        assertThat(device.asked).hasSize(3);
        assertThat(now.get()).isEqualTo(Instant.EPOCH.plusSeconds(2));
    }

    @Test
    void a_check_is_not_asked_for_ever_even_where_the_clock_stands_still() {
        View device = new View(ANSWER.formatted("down"));
        HealthCheck check = new Patiently(Duration.ofSeconds(5), InstantSource.fixed(Instant.EPOCH), wait -> {})
                .until(PathCheck.of(NONE, STATE));
        assertThat(check.check(device)).isEqualTo(Health.bad("it is down, not ready"));
        assertThat(device.asked).hasSize(6);
    }
}
