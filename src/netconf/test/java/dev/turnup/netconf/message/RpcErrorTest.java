// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RpcErrorTest {

    @Test
    void an_error_is_written_and_read_with_all_its_parts() {
        RpcError error = RpcError.of(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED)
                .appTag("must-violation")
                .path(new ErrorPath("/ios:native/ios:voice", Map.of("ios", "urn:ios")))
                .message("a < b & \"c\" ]]>]]>")
                .badElement("voice")
                .build();
        assertThat(reread(error)).isEqualTo(error);
        assertThat(error)
                .hasToString("operation-failed (must-violation): a < b & \"c\" ]]>]]>; element voice;"
                        + " at /ios:native/ios:voice");
    }

    @Test
    void a_denied_lock_names_its_holder() {
        RpcError error = RpcError.of(ErrorType.PROTOCOL, ErrorTag.LOCK_DENIED)
                .message("the configuration database is locked by session 18 yang_mgmt_infra tcp")
                .lockHolder(18)
                .build();
        assertThat(reread(error).lockHolder()).isEqualTo(OptionalLong.of(18));
        assertThat(error)
                .hasToString("lock-denied: the configuration database is locked by session 18 yang_mgmt_infra tcp;"
                        + " held by session 18");
    }

    @Test
    void a_line_that_ios_refused_is_shown_as_ios_shows_it() {
        BadCli refused = new BadCli("router bgp 0", 11);
        RpcError error = RpcError.of(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE)
                .message("inconsistent value: Device refused one or more commands")
                .badCli(refused)
                .build();
        assertThat(reread(error).badCli()).contains(refused);
        assertThat(refused).hasToString("""
                router bgp 0
                           ^
                % Invalid input detected at '^' marker.""");
        assertThat(error)
                .hasToString("invalid-value: inconsistent value: Device refused one or more commands;"
                        + " refused: router bgp 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username bob privilege 15 secret 0 hunter2",
                "username bob password hunter2",
                "enable secret 9 hunter2",
                "snmp-server community hunter2 RO",
                "crypto isakmp key 6 hunter2 address 192.0.2.1",
                "  key-string hunter2"
            })
    void a_refused_line_that_has_a_secret_is_shown_without_it(String line) {
        BadCli refused = new BadCli(line, OptionalInt.of(4), "% Invalid: " + line, "");
        RpcError error = RpcError.of(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE)
                .badCli(refused)
                .build();
        assertThat(error.toString()).contains("********").doesNotContain("hunter2");
        assertThat(refused.toString()).contains("********").doesNotContain("hunter2");
    }

    @Test
    void a_refused_line_that_only_names_a_secret_is_shown_whole() {
        assertThat(new BadCli("no service password-encryption", 3).shownCommand())
                .isEqualTo("no service password-encryption");
    }

    @Test
    void the_error_detail_of_ios_xe_is_read_as_it_comes() {
        RpcReply reply = RpcReply.read(("<rpc-reply xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\" message-id=\"1\">"
                        + "<rpc-error><error-type>application</error-type><error-tag>invalid-value</error-tag>"
                        + "<error-severity>error</error-severity><error-message xml:lang=\"en\">inconsistent value:"
                        + " Device refused one or more commands</error-message><error-info>"
                        + "<severity xmlns=\"http://cisco.com/yang/cisco-ia\">error_cli</severity>"
                        + "<detail xmlns=\"http://cisco.com/yang/cisco-ia\"><bad-cli>"
                        + "<bad-command>ip address 10.0.0.1 255.255.255.0</bad-command>"
                        + "<error-location>-1</error-location><parser-response>% overlaps with Loopback1"
                        + "</parser-response><parser-context>interface Loopback2</parser-context></bad-cli><bad-cli>"
                        + "<bad-command>shut</bad-command></bad-cli></detail></error-info></rpc-error></rpc-reply>")
                .getBytes(StandardCharsets.UTF_8));
        RpcError error = ((RpcReply.Failed) reply).errors().getFirst();
        assertThat(error.badClis())
                .containsExactly(
                        new BadCli(
                                "ip address 10.0.0.1 255.255.255.0",
                                OptionalInt.of(-1),
                                "% overlaps with Loopback1",
                                "interface Loopback2"),
                        new BadCli("shut", OptionalInt.empty(), "", ""));
    }

    @Test
    void a_caret_never_stands_outside_the_line() {
        assertThat(new BadCli("shut", 32_767).toString()).startsWith("shut\n    ^\n");
        assertThat(new BadCli("shut", -1).toString()).startsWith("shut\n^\n");
    }

    @Test
    void a_tag_that_rfc_6241_does_not_know_is_kept() {
        RpcError error = RpcError.of(ErrorType.RPC, ErrorTag.OTHER)
                .tagText("out-of-cheese")
                .build();
        assertThat(reread(error).tag()).isEqualTo(ErrorTag.OTHER);
        assertThat(reread(error).tagText()).isEqualTo("out-of-cheese");
    }

    @Test
    void an_error_of_many_lines_is_told_in_one() {
        RpcError error = RpcError.of(ErrorType.RPC, ErrorTag.IN_USE)
                .message("\n  held\n  elsewhere ")
                .build();
        assertThat(error).hasToString("in-use: held elsewhere");
    }

    private static RpcError reread(RpcError error) {
        RpcReply reply = RpcReply.read(new RpcReply.Failed(error).toBytes(Map.of()));
        return ((RpcReply.Failed) reply).errors().getFirst();
    }
}
