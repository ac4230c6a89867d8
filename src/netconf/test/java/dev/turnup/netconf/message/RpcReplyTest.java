// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RpcReplyTest {
    private static final Path RFC = Path.of(System.getProperty("turnup.root"), "fixtures", "rfc");
    private static final String NC = "urn:ietf:params:xml:ns:netconf:base:1.0";
    private static final RpcError ERROR =
            RpcError.of(ErrorType.APPLICATION, ErrorTag.DATA_MISSING).build();
    private static final RpcError WARNING = RpcError.of(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED)
            .warning()
            .message("slow")
            .build();

    @Test
    void ok_is_ok() {
        assertThat(read("<ok/>")).isEqualTo(new RpcReply.Ok());
    }

    @Test
    void the_two_errors_of_rfc_6241_are_read() throws IOException {
        RpcReply reply = RpcReply.read(Files.readAllBytes(RFC.resolve("rfc6241-4.3-two-errors.xml")));
        List<RpcError> errors = ((RpcReply.Failed) reply).errors();
        assertThat(errors)
                .extracting(RpcError::toString)
                .containsExactly(
                        "invalid-value: MTU value 25000 is not within range 256..9192;"
                                + " at /t:top/t:interface[t:name=\"Ethernet0/0\"]/t:mtu",
                        "invalid-value: Invalid IP address for interface Ethernet1/0;"
                                + " at /t:top/t:interface[t:name=\"Ethernet1/0\"]/t:address/t:name");
        assertThat(errors.getFirst().path().orElseThrow().prefixes())
                .containsEntry("t", "http://example.com/schema/1.2/config");
    }

    @Test
    void data_is_read_where_it_begins() {
        RpcReply reply = read("<data><native xmlns='urn:ios'><hostname>edge1</hostname></native></data>");
        try (XmlReader xml = ((RpcReply.Data) reply).reader("router1 get-config")) {
            assertThat(xml.name()).isEqualTo(new XmlName(NC, "data"));
            xml.nextTag();
            xml.nextTag();
            assertThat(xml.readText()).isEqualTo("edge1");
        }
        assertThat(((RpcReply.Data) reply).content().toXml())
                .isEqualTo("<data xmlns=\"" + NC
                        + "\"><native xmlns=\"urn:ios\"><hostname>edge1</hostname></native></data>");
    }

    @Test
    void aLargeReplyIsLetGoOfAsItIsReadForTheLastTime() {
        RpcReply.Data data = (RpcReply.Data) read("<data>" + "<a>text</a>".repeat(100_000) + "</data>");
        ReceivedContent content = (ReceivedContent) data.content();
        long whole = content.held();

        try (XmlReader xml = data.drain("router1 get-config")) {
            for (int i = 0; i < 50_000; i++) {
                xml.nextTag();
                assertThat(xml.readText()).isEqualTo("text");
            }
            assertThat(content.held()).isBetween(whole * 4 / 10, whole * 6 / 10);
            for (int i = 50_000; i < 100_000; i++) {
                xml.nextTag();
                assertThat(xml.readText()).isEqualTo("text");
            }
            xml.nextTag();
            assertThat(xml.name().local()).isEqualTo("data");
        }
        assertThat(content.held()).isZero();
        assertThatThrownBy(() -> data.reader("router1 get-config"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was read for the last time");
    }

    @Test
    void the_output_of_a_modules_rpc_is_data() {
        RpcReply.Data data = (RpcReply.Data) read("<result xmlns='urn:ia'>Save running-config successful</result>");
        try (XmlReader xml = data.reader("save-config")) {
            assertThat(xml.name()).isEqualTo(new XmlName("urn:ia", "result"));
            assertThat(xml.readText()).isEqualTo("Save running-config successful");
        }
    }

    @Test
    void a_reply_that_says_nothing_is_data_without_content() {
        RpcReply.Data data = (RpcReply.Data) read("");
        assertThat(data.content().toXml()).isEmpty();
        try (XmlReader xml = data.reader("reply")) {
            assertThat(xml.event()).isEqualTo(XmlReader.Event.END);
        }
    }

    @Test
    void warnings_alone_are_ok() {
        assertThat(reread(new RpcReply.Ok(List.of(WARNING)))).isEqualTo(new RpcReply.Ok(List.of(WARNING)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void a_warning_hides_no_error_wherever_it_stands(List<RpcError> order) {
        StringBuilder content = new StringBuilder();
        for (RpcError error : order) {
            String reply = new String(
                    (error.isWarning() ? new RpcReply.Ok(List.of(error)) : new RpcReply.Failed(error))
                            .toBytes(Map.of()),
                    StandardCharsets.UTF_8);
            content.append(reply, reply.indexOf('>') + 1, reply.lastIndexOf('<'));
        }
        assertThat(read(content.toString())).isEqualTo(new RpcReply.Failed(List.of(ERROR), List.of(WARNING)));
    }

    static List<List<RpcError>> orders() {
        return List.of(List.of(WARNING, ERROR), List.of(ERROR, WARNING));
    }

    @Test
    void a_warning_beside_data_is_kept_and_is_not_data() {
        RpcReply.Data data =
                (RpcReply.Data) reread(new RpcReply.Data(XmlContent.of("<a xmlns='urn:a'/>"), List.of(WARNING)));
        assertThat(data.warnings()).containsExactly(WARNING);
        assertThat(data.content().toXml()).isEqualTo("<a xmlns=\"urn:a\"/>");
    }

    @Test
    void an_error_beside_data_is_a_failure() {
        assertThat(read("<data/><rpc-error><error-tag>too-big</error-tag></rpc-error>"))
                .isInstanceOf(RpcReply.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ok/>",
                "<rpc-reply",
                "",
                "<rpc-reply xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'>text</rpc-reply>"
            })
    void what_is_no_reply_is_refused(String message) {
        assertThatThrownBy(() -> RpcReply.read(message.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MessageException.class);
    }

    @Test
    void content_does_not_show_itself_in_messages() {
        assertThat(read("<data><password>s3cret</password></data>").toString()).doesNotContain("s3cret");
        assertThat(XmlContent.of("<password>s3cret</password>").toString()).doesNotContain("s3cret");
    }

    private static RpcReply reread(RpcReply reply) {
        return RpcReply.read(reply.toBytes(Map.of(XmlName.local("message-id"), "1")));
    }

    private static RpcReply read(String content) {
        return RpcReply.read(("<rpc-reply message-id='1' xmlns='" + NC + "'>" + content + "</rpc-reply>")
                .getBytes(StandardCharsets.UTF_8));
    }
}
