// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of other clients and servers reported as going wrong in messages, each with its cure. */
class FieldReportsTest {

    // netconf-java's cancelCommit(persistId) wrote <rpc<persist-id>...; ncclient pull 380: no persist-id at all.
    @ParameterizedTest
    @ValueSource(strings = {"tx-1", "<>&\"'", "]]>]]>", "a\tb\nc", "\u00e9\ud83d\ude80"})
    void everyOperationIsOneWellFormedElementWhateverTextItCarries(String text) {
        assertThat(EveryOperation.with(text)).hasSizeGreaterThan(100).allSatisfy(rpc -> {
            XmlWriter out = XmlWriter.compact();
            rpc.writeTo(out);
            assertThat(out.toString()).doesNotContain("]]>");
            try (XmlReader xml = XmlReader.of(out.toString(), "operation")) {
                xml.nextTag();
                assertThat(xml.name()).isEqualTo(rpc.name());
                xml.skip();
                assertThat(xml.next()).isEqualTo(XmlReader.Event.EOF);
            }
        });
    }

    // Juniper/netconf-perl issue 7, ncclient issue 238: minutes taken for seconds, and reverted at once.
    @Test
    void aConfirmTimeoutIsWrittenInSecondsAndOneThatIsNoTimeIsRefusedHere() {
        assertThat(Rpc.Commit.confirmed(Duration.ofMinutes(2)).input().toXml())
                .contains("<confirm-timeout xmlns=\"" + Nc.NAMESPACE + "\">120</confirm-timeout>");
        assertThatThrownBy(() -> Rpc.Commit.confirmed(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rpc.Commit.confirmed(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ncclient issue 662: a warning first hid the error after it.
    @Test
    void aWarningBeforeAnErrorHidesItNot() {
        RpcReply reply = RpcReply.read(reply(rpcError("warning", "slow")
                + rpcError("error", "one")
                + rpcError("warning", "slower")
                + rpcError("error", "two")));

        assertThat(reply).isInstanceOfSatisfying(RpcReply.Failed.class, failed -> {
            assertThat(failed.errors())
                    .extracting(e -> e.message().orElseThrow())
                    .containsExactly("one", "two");
            assertThat(failed.warnings())
                    .extracting(e -> e.message().orElseThrow())
                    .containsExactly("slow", "slower");
        });
    }

    // clixon-controller issue 71: a warning alone was taken for a failure.
    @ParameterizedTest
    @ValueSource(strings = {"", "<ok/>"})
    void warningsAloneAreASuccessThatListsThem(String beside) {
        RpcReply reply = RpcReply.read(reply(rpcError("warning", "slow") + beside + rpcError("warning", "slower")));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        RpcReply.Ok.class,
                        ok -> assertThat(ok.warnings())
                                .extracting(e -> e.message().orElseThrow())
                                .containsExactly("slow", "slower"));
    }

    @Test
    void anOkBesideAnErrorIsAFailure() {
        assertThat(RpcReply.read(reply("<ok/>" + rpcError("error", "one")))).isInstanceOf(RpcReply.Failed.class);
    }

    // scrapli_netconf issue 142, go-netconf 0.6.0: text of a banner in replies of IOS XE.
    static Stream<byte[]> bannersThatAreNoXml() {
        String open = "<rpc-reply message-id='1' xmlns='" + Nc.NAMESPACE
                + "'><data><native xmlns='urn:ios'><banner><login><banner>";
        String close = "</banner></login></banner></native></data></rpc-reply>";
        return Stream.of(
                bytes(open, "keep out <or else>", close),
                bytes(open, "a && b", close),
                bytes(open, "less < more", close),
                bytes(open, "bell \u0007 rings", close),
                bytes(open, "escape \u001b[1m", close),
                bytes(open, "nul \u0000", close),
                bytes(open, "&#27;[1m", close),
                bytes(open, "cut of"));
    }

    @ParameterizedTest
    @MethodSource("bannersThatAreNoXml")
    void aBannerThatIsNoXmlIsATypedErrorThatSaysWhere(byte[] message) {
        for (Runnable read : List.<Runnable>of(() -> RpcReply.read(message), () -> FromServer.read(message))) {
            MessageException e = catchThrowableOfType(MessageException.class, read::run);
            assertThat(e.fault()).isEqualTo(MessageException.Fault.NOT_WELL_FORMED);
            assertThat(e.location()).hasValueSatisfying(at -> {
                assertThat(at.line()).isEqualTo(1);
                assertThat(at.column()).isGreaterThan(100);
            });
            assertThat(e).hasMessageMatching("(?s).*:1:\\d+: not well-formed XML.*");
        }
    }

    @Test
    void aBannerInLatin1IsATypedError() {
        byte[] message = bytes(
                "<rpc-reply message-id='1' xmlns='" + Nc.NAMESPACE + "'><data><b>",
                new byte[] {(byte) 0xE9, 't', (byte) 0xE9},
                "</b></data></rpc-reply>");
        MessageException e = catchThrowableOfType(MessageException.class, () -> FromServer.read(message));
        assertThat(e.fault()).isEqualTo(MessageException.Fault.NOT_WELL_FORMED);
        assertThat(e).hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep out &lt;or else&gt;",
                "<![CDATA[keep out <or else>]]>",
                "\u00e9t\u00e9 \u4e2d\u6587 \ud83d\ude80",
                "tab\there",
                "&#13;escaped carriage return"
            })
    void aBannerThatIsXmlIsReadAsItIs(String banner) {
        RpcReply.Data data = (RpcReply.Data) RpcReply.read(reply("<data><b>" + banner + "</b></data>"));
        try (XmlReader xml = data.reader("get-config")) {
            xml.nextTag();
            assertThat(xml.readText())
                    .isEqualTo(banner.replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("<![CDATA[", "")
                            .replace("]]>", "")
                            .replace("&#13;", "\r"));
        }
    }

    // RFC 6242 frames bytes; a device that ends its lines with CR LF is read as XML says: each such end is one LF.
    @Test
    void linesThatEndWithCrLfAreReadAsLinesThatEndWithLf() {
        RpcReply.Data data = (RpcReply.Data) RpcReply.read(reply("\r\n<data>\r\n<b>one\r\ntwo</b>\r\n</data>\r\n"));
        try (XmlReader xml = data.reader("get-config")) {
            xml.nextTag();
            assertThat(xml.readText()).isEqualTo("one\ntwo");
        }
    }

    @Test
    void whatIsXmlButNoReplyIsATypedErrorWithoutAPlace() {
        MessageException e = catchThrowableOfType(
                MessageException.class, () -> FromServer.read(bytes("<html><body>login</body></html>")));
        assertThat(e.fault()).isEqualTo(MessageException.Fault.NOT_AS_EXPECTED);
        assertThat(e.location()).isEmpty();
        assertThat(e).hasMessage("not an rpc-reply, but html");
    }

    @Test
    void aPlaceInAMessageIsALineAndAColumn() {
        MessageException e = catchThrowableOfType(
                MessageException.class,
                () -> RpcReply.read(bytes("<rpc-reply xmlns='" + Nc.NAMESPACE + "'>\n  <a></b>")));
        assertThat(e.location().map(Location::line)).contains(2);
    }

    private static String rpcError(String severity, String message) {
        return "<rpc-error><error-type>application</error-type><error-tag>operation-failed</error-tag><error-severity>"
                + severity + "</error-severity><error-message>" + message + "</error-message></rpc-error>";
    }

    private static byte[] reply(String content) {
        return bytes("<rpc-reply message-id='1' xmlns='" + Nc.NAMESPACE + "'>" + content + "</rpc-reply>");
    }

    /** Texts and bytes one after the other. */
    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            all.writeBytes(part instanceof byte[] raw ? raw : part.toString().getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }
}
