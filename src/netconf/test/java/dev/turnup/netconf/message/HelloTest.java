// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HelloTest {
    private static final String NC = "urn:ietf:params:xml:ns:netconf:base:1.0";
    private static final String BASE =
            "<capabilities><capability> urn:ietf:params:netconf:base:1.1\n</capability></capabilities>";

    @Test
    void a_hello_is_written_and_read() {
        Hello server = Hello.ofServer(Capabilities.of(Capability.BASE_1_0, Capability.CANDIDATE), 4_294_967_295L);
        assertThat(Hello.readFromServer(server.toBytes())).isEqualTo(server);
        Hello client = Hello.ofClient(Capabilities.of(Capability.BASE_1_1));
        assertThat(Hello.readFromClient(client.toBytes())).isEqualTo(client);
    }

    @Test
    void white_space_and_what_is_unknown_are_passed_over() {
        Hello hello = Hello.readFromServer(bytes(
                "<hello xmlns='" + NC + "'>\n<x xmlns='urn:x'/>" + BASE + "<session-id> 4 </session-id></hello>"));
        assertThat(hello.capabilities().contains(Capability.BASE_1_1)).isTrue();
        assertThat(hello.sessionId()).hasValue(4);
    }

    @ParameterizedTest
    @CsvSource({
        "<hello xmlns='NC'>BASE</hello>,                                          has no session-id",
        "<hello xmlns='NC'><capabilities/><session-id>1</session-id></hello>,     neither base:1.0 nor base:1.1",
        "<hello xmlns='NC'><session-id>1</session-id></hello>,                    neither base:1.0 nor base:1.1",
        "<hello xmlns='NC'>BASE<session-id>x</session-id></hello>,                not a number",
        "<hello xmlns='NC'>BASE<session-id>0</session-id></hello>,                not 1 to 4294967295",
        "<hello xmlns='NC'>BASE<session-id>4294967296</session-id></hello>,       not 1 to 4294967295",
        "<hello>BASE<session-id>1</session-id></hello>,                           not a hello",
        "<hello xmlns='NC'>BASE<session-id>1</session-id>,                        not well-formed",
        "<hello xmlns='NC'>BASE<session-id>1</session-id></hello>junk,            not well-formed",
        "'',                                                                      not well-formed",
    })
    void what_is_no_servers_hello_is_refused(String message, String problem) {
        assertThatThrownBy(() ->
                        Hello.readFromServer(bytes(message.replace("NC", NC).replace("BASE", BASE))))
                .isInstanceOf(MessageException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void a_client_must_not_send_a_session_id() {
        byte[] hello = Hello.ofServer(Capabilities.of(Capability.BASE_1_0), 1).toBytes();
        assertThatThrownBy(() -> Hello.readFromClient(hello)).isInstanceOf(MessageException.class);
    }

    @Test
    void modules_are_read_from_their_parameters() {
        Capabilities capabilities = Capabilities.of(List.of(
                "http://cisco.com/ns/yang/Cisco-IOS-XE-native?module=Cisco-IOS-XE-native&revision=2022-07-07",
                "urn:ietf:params:xml:ns:yang:ietf-netconf?module=ietf-netconf&revision=2011-06-01"
                        + "&features=candidate,validate&deviations=x"));
        assertThat(capabilities.module("Cisco-IOS-XE-native"))
                .contains(new Capabilities.Module(
                        "http://cisco.com/ns/yang/Cisco-IOS-XE-native",
                        "Cisco-IOS-XE-native",
                        Optional.of("2022-07-07"),
                        List.of(),
                        List.of()));
        assertThat(capabilities.module("ietf-netconf").orElseThrow().features())
                .containsExactly("candidate", "validate");
        assertThat(capabilities.contains("http://cisco.com/ns/yang/Cisco-IOS-XE-native"))
                .isTrue();
        assertThat(capabilities.module("cisco-ia")).isEmpty();
    }

    @Test
    void a_capability_is_known_whatever_its_parameters() {
        Capabilities capabilities = Capabilities.of(
                List.of(Capability.WITH_DEFAULTS.uri() + "?basic-mode=explicit&also-supported=report-all"));
        assertThat(capabilities.contains(Capability.WITH_DEFAULTS)).isTrue();
        assertThat(capabilities.parameter(Capability.WITH_DEFAULTS, "basic-mode"))
                .contains("explicit");
        assertThat(capabilities.parameter(Capability.WITH_DEFAULTS, "absent")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void each_capability_is_found_by_its_uri(Capability capability) {
        assertThat(Capability.of(capability.uri() + "?x=y")).contains(capability);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
