// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorInfoTest {
    private static final String SUBSCRIBED = "urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications";

    // The error-info that RFC 6241, appendix A, requires with each tag; A attribute, E element, N namespace, S session.
    @ParameterizedTest
    @CsvSource({
        "in-use, '', in-use",
        "invalid-value, '', invalid-value",
        "too-big, '', too-big",
        "missing-attribute, AE, missing-attribute; element mtu; attribute unit",
        "bad-attribute, AE, bad-attribute; element mtu; attribute unit",
        "unknown-attribute, AE, unknown-attribute; element mtu; attribute unit",
        "missing-element, E, missing-element; element mtu",
        "bad-element, E, bad-element; element mtu",
        "unknown-element, E, unknown-element; element mtu",
        "unknown-namespace, EN, unknown-namespace; element mtu; namespace urn:x",
        "access-denied, '', access-denied",
        "lock-denied, S, lock-denied; held by session 18",
        "resource-denied, '', resource-denied",
        "rollback-failed, '', rollback-failed",
        "data-exists, '', data-exists",
        "data-missing, '', data-missing",
        "operation-not-supported, '', operation-not-supported",
        "operation-failed, '', operation-failed",
        "malformed-message, '', malformed-message",
    })
    void eachTagOfRfc6241IsReadWithWhatItsErrorInfoNames(String tag, String parts, String shown) {
        String info = parts.replace("A", "<bad-attribute>unit</bad-attribute>")
                .replace("E", "<bad-element>\n  mtu </bad-element>")
                .replace("N", "<bad-namespace>urn:x</bad-namespace>")
                .replace("S", "<session-id>18</session-id>");
        RpcError error = error(tag, info);
        ErrorInfo detail = error.detail();

        assertThat(error.tag()).isNotEqualTo(ErrorTag.OTHER).hasToString(tag);
        assertThat(detail.badAttribute()).isEqualTo(parts.contains("A") ? Optional.of("unit") : Optional.empty());
        assertThat(detail.badElement()).isEqualTo(parts.contains("E") ? Optional.of("mtu") : Optional.empty());
        assertThat(detail.badNamespace()).isEqualTo(parts.contains("N") ? Optional.of("urn:x") : Optional.empty());
        assertThat(detail.sessionId()).isEqualTo(parts.contains("S") ? OptionalLong.of(18) : OptionalLong.empty());
        assertThat(error).hasToString(shown);
    }

    @Test
    void aPartialOperationNamesWhatWasDoneWhatFailedAndWhatWasNotTried() {
        RpcError error = error(
                "partial-operation",
                "<ok-element>t:users</ok-element><err-element>t:mtu</err-element><err-element>t:duplex</err-element>"
                        + "<noop-element>t:ntp</noop-element>");

        assertThat(error.tag()).isEqualTo(ErrorTag.PARTIAL_OPERATION);
        assertThat(error.detail().okElements()).containsExactly("t:users");
        assertThat(error.detail().errElements()).containsExactly("t:mtu", "t:duplex");
        assertThat(error.detail().noopElements()).containsExactly("t:ntp");
        assertThat(error)
                .hasToString("partial-operation; done for t:users; failed for t:mtu, t:duplex; not tried for t:ntp");
    }

    @Test
    void theErrorsOfRfc7950NameTheLeafsThatAreNotUniqueAndTheChoiceThatIsMissing() {
        assertThat(error(
                                "operation-failed",
                                "<non-unique xmlns='urn:ietf:params:xml:ns:yang:1'>/server[name='a']/port</non-unique>"
                                        + "<non-unique xmlns='urn:ietf:params:xml:ns:yang:1'>/server[name='b']/port"
                                        + "</non-unique>")
                        .detail()
                        .nonUnique())
                .containsExactly("/server[name='a']/port", "/server[name='b']/port");
        assertThat(error(
                                "data-missing",
                                "<missing-choice xmlns='urn:ietf:params:xml:ns:yang:1'>transport</missing-choice>")
                        .detail()
                        .missingChoice())
                .contains("transport");
    }

    @Test
    void aSubscriptionThatCannotBeSaysWhy() {
        RpcError error = error(
                "invalid-value",
                "<establish-subscription-stream-error-info xmlns='" + SUBSCRIBED + "' xmlns:sn='" + SUBSCRIBED
                        + "'><reason>sn:filter-unsupported</reason>"
                        + "<filter-failure-hint>the function bit-is-set()</filter-failure-hint>"
                        + "</establish-subscription-stream-error-info>");

        assertThat(error.detail().subscription())
                .contains(new ErrorInfo.SubscriptionFault(
                        new XmlName(SUBSCRIBED, "filter-unsupported"), Optional.of("the function bit-is-set()")));
        assertThat(error).hasToString("invalid-value; filter-unsupported (the function bit-is-set())");
    }

    @Test
    void everyFieldOfAnErrorIsRead() {
        RpcError error = ((RpcReply.Failed) reply("<rpc-error><error-type>rpc</error-type>"
                        + "<error-tag>missing-attribute</error-tag><error-severity>error</error-severity>"
                        + "<error-app-tag>no-id</error-app-tag><error-path xmlns:t='urn:t'>/t:top</error-path>"
                        + "<error-message xml:lang='en'>no message-id</error-message>"
                        + "<error-info><bad-attribute>message-id</bad-attribute></error-info></rpc-error>"))
                .errors()
                .getFirst();

        assertThat(error.type()).isEqualTo(ErrorType.RPC);
        assertThat(error.tagText()).isEqualTo("missing-attribute");
        assertThat(error.severity()).isEqualTo(ErrorSeverity.ERROR);
        assertThat(error.appTag()).contains("no-id");
        assertThat(error.path()).contains(new ErrorPath("/t:top", Map.of("t", "urn:t")));
        assertThat(error.message()).contains("no message-id");
        assertThat(error.info().orElseThrow().toXml()).contains("message-id");
    }

    @Test
    void severalErrorsOfOneReplyAreAllKeptInTheirOrder() {
        RpcReply.Failed failed = (RpcReply.Failed) reply("<rpc-error><error-tag>in-use</error-tag></rpc-error>"
                + "<rpc-error><error-tag>too-big</error-tag><error-severity>warning</error-severity></rpc-error>"
                + "<rpc-error><error-tag>data-missing</error-tag></rpc-error>");

        assertThat(failed.errors()).extracting(RpcError::tag).containsExactly(ErrorTag.IN_USE, ErrorTag.DATA_MISSING);
        assertThat(failed.warnings()).extracting(RpcError::tag).containsExactly(ErrorTag.TOO_BIG);
    }

    @Test
    void aLineThatIosRefusedInAModeIsShownWithinItAndItsSecretIsNot() {
        BadCli cli =
                new BadCli("neighbor 192.0.2.9 password 7 060506324F41", OptionalInt.of(9), "", "router bgp 65000");

        assertThat(cli).hasToString("""
                router bgp 65000
                 neighbor 192.0.2.9 password ********
                          ^
                % Invalid input detected at '^' marker.""");
    }

    @Test
    void anErrorIsToldHoweverItIsWritten() {
        RpcError error = ((RpcReply.Failed) reply("<rpc-error>stray<error-type>moon</error-type>"
                        + "<error-tag>in-use</error-tag>text<error-message>held <b>here</b> now</error-message>"
                        + "<error-info>stray<detail xmlns='http://cisco.com/yang/cisco-ia'><bad-cli>stray"
                        + "<bad-command>shut<x/></bad-command><error-location>far</error-location></bad-cli></detail>"
                        + "</error-info><new-field/></rpc-error>"))
                .errors()
                .getFirst();

        assertThat(error.type()).isEqualTo(ErrorType.APPLICATION);
        assertThat(error).hasToString("in-use: held now; refused: shut");
        assertThat(error.badClis()).containsExactly(new BadCli("shut", OptionalInt.empty(), "", ""));
    }

    private static RpcError error(String tag, String info) {
        return ((RpcReply.Failed) reply("<rpc-error><error-type>application</error-type><error-tag>" + tag
                        + "</error-tag><error-severity>error</error-severity><error-info>" + info
                        + "</error-info></rpc-error>"))
                .errors()
                .getFirst();
    }

    private static RpcReply reply(String content) {
        return RpcReply.read(("<rpc-reply message-id='1' xmlns='" + Nc.NAMESPACE + "'>" + content + "</rpc-reply>")
                .getBytes(StandardCharsets.UTF_8));
    }
}
