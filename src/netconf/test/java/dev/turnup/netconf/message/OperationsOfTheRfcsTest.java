// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests in the form that the examples of the RFCs have, prefixes and white space included. */
class OperationsOfTheRfcsTest {

    record Example(String section, String operation, Rpc value) {
        @Override
        public String toString() {
            return section;
        }
    }

    static Stream<Example> examples() {
        return Stream.of(rfc6241(), capabilities(), notifications(), others()).flatMap(s -> s);
    }

    private static Stream<Example> rfc6241() {
        XmlContent top = XmlContent.of("<top xmlns=\"urn:t\"><users/></top>");
        return Stream.of(
                new Example(
                        "RFC 6241, 7.1",
                        "<get-config><source><running/></source><filter type='subtree'><top xmlns='urn:t'><users/></top>"
                                + "</filter></get-config>",
                        new Rpc.GetConfig(Datastore.RUNNING, Filter.subtree(top))),
                new Example(
                        "RFC 6241, 7.2",
                        "<edit-config><target><running/></target><default-operation>none</default-operation>"
                                + "<test-option>test-then-set</test-option><error-option>stop-on-error</error-option>"
                                + "<config><top xmlns='urn:t'><users/></top></config></edit-config>",
                        new Rpc.EditConfig(
                                Datastore.RUNNING,
                                Optional.of(Rpc.EditOperation.NONE),
                                Optional.of(Rpc.TestOption.TEST_THEN_SET),
                                Optional.of(Rpc.ErrorOption.STOP_ON_ERROR),
                                top)),
                new Example(
                        "RFC 6241, 7.3",
                        "<copy-config><target><running/></target><source><url>https://u@example.com:pw/cfg/new.txt</url>"
                                + "</source></copy-config>",
                        new Rpc.CopyConfig(
                                Datastore.RUNNING, new ConfigSource.Url("https://u@example.com:pw/cfg/new.txt"))),
                new Example(
                        "RFC 6241, 7.4",
                        "<delete-config><target><startup/></target></delete-config>",
                        new Rpc.DeleteConfig(Datastore.STARTUP)),
                new Example(
                        "RFC 6241, 7.5",
                        "<lock>\n <target>\n  <running/>\n </target>\n</lock>",
                        new Rpc.Lock(Datastore.RUNNING)),
                new Example(
                        "RFC 6241, 7.6",
                        "<unlock><target><candidate/></target></unlock>",
                        new Rpc.Unlock(Datastore.CANDIDATE)),
                new Example(
                        "RFC 6241, 7.7",
                        "<get><filter type='subtree'><top xmlns='urn:t'><users/></top></filter></get>",
                        new Rpc.Get(Filter.subtree(top))),
                new Example("RFC 6241, 7.8", "<close-session/>", new Rpc.CloseSession()),
                new Example(
                        "RFC 6241, 7.9",
                        "<kill-session><session-id> 4 </session-id></kill-session>",
                        new Rpc.KillSession(4)));
    }

    private static Stream<Example> capabilities() {
        XmlContent top = XmlContent.of("<top xmlns=\"urn:t\"><users/></top>");
        Optional<String> none = Optional.empty();
        return Stream.of(
                new Example("RFC 6241, 8.3.4.1", "<commit/>", Rpc.Commit.plain()),
                new Example("RFC 6241, 8.3.4.2", "<discard-changes/>", new Rpc.DiscardChanges()),
                new Example("RFC 6241, 8.4.4.1", "<cancel-commit/>", new Rpc.CancelCommit(none)),
                new Example(
                        "RFC 6241, 8.4.5.1",
                        "<commit><confirmed/><confirm-timeout>20</confirm-timeout></commit>",
                        Rpc.Commit.confirmed(Duration.ofSeconds(20))),
                new Example(
                        "RFC 6241, 8.4.5.1, persist",
                        "<commit><confirmed/><persist>IQ,d4668</persist></commit>",
                        new Rpc.Commit(true, Optional.empty(), Optional.of("IQ,d4668"), none)),
                new Example(
                        "RFC 6241, 8.4.5.1, persist-id",
                        "<commit><persist-id>IQ,d4668</persist-id></commit>",
                        Rpc.Commit.confirming("IQ,d4668")),
                new Example(
                        "RFC 6241, 8.6.4.1",
                        "<validate><source><config><top xmlns='urn:t'><users/></top></config></source></validate>",
                        new Rpc.Validate(new ConfigSource.Inline(top))),
                new Example(
                        "RFC 6241, 8.8.5.1",
                        "<edit-config><target><candidate/></target><url>file:///checkpoint.conf</url></edit-config>",
                        new Rpc.EditConfig(
                                Datastore.CANDIDATE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new ConfigSource.Url("file:///checkpoint.conf"))),
                new Example(
                        "RFC 6241, 8.9.5.1",
                        "<get-config><source><running/></source><filter xmlns:t='urn:t' type='xpath'"
                                + " select=\"/t:top/t:users/t:user[t:name='fred']\"/></get-config>",
                        new Rpc.GetConfig(
                                Datastore.RUNNING,
                                new Filter.XPath("/t:top/t:users/t:user[t:name='fred']", Map.of("t", "urn:t")))),
                new Example(
                        "RFC 6243, appendix A",
                        "<get><filter type='subtree'><top xmlns='urn:t'><users/></top></filter>"
                                + "<with-defaults xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-with-defaults'>"
                                + " report-all-tagged </with-defaults></get>",
                        new Rpc.Get(Filter.subtree(top)).with(WithDefaults.REPORT_ALL_TAGGED)));
    }

    private static Stream<Example> notifications() {
        String sn = "xmlns='urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications'";
        Instant start = Instant.parse("2006-04-30T23:00:00Z");
        return Stream.of(
                new Example(
                        "RFC 5277, 2.1.1",
                        "<create-subscription xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'>"
                                + "<startTime>2006-05-01T00:00:00+01:00</startTime></create-subscription>",
                        new SubscriptionRpc.Create().from(start)),
                new Example(
                        "RFC 5277, 5.2",
                        "<create-subscription xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'>"
                                + "<stream>NETCONF</stream><filter xmlns:ex='urn:ex' type='xpath'"
                                + " select=\"/ex:event[ex:severity='major']\"/></create-subscription>",
                        new SubscriptionRpc.Create("NETCONF")
                                .with(new Filter.XPath("/ex:event[ex:severity='major']", Map.of("ex", "urn:ex")))),
                new Example(
                        "RFC 8640, A.2.1",
                        "<establish-subscription " + sn + "><stream>NETCONF</stream>"
                                + "<stream-xpath-filter xmlns:ex='urn:ex'>/ex:foo</stream-xpath-filter>"
                                + "<dscp>10</dscp></establish-subscription>",
                        new SubscriptionRpc.Establish(
                                "NETCONF",
                                Optional.of(
                                        new StreamFilter.Within(new Filter.XPath("/ex:foo", Map.of("ex", "urn:ex")))),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.of(10),
                                OptionalInt.empty(),
                                OptionalLong.empty(),
                                Optional.empty())),
                new Example(
                        "RFC 8640, A.2.2",
                        "<modify-subscription " + sn + "><id>22</id><stream-subtree-filter>"
                                + "<foo xmlns='urn:ex'/></stream-subtree-filter></modify-subscription>",
                        new SubscriptionRpc.Modify(
                                22,
                                new StreamFilter.Within(Filter.subtree(XmlContent.of("<foo xmlns=\"urn:ex\"/>"))),
                                Optional.empty())),
                new Example(
                        "RFC 8640, A.2.3",
                        "<delete-subscription " + sn + "><id>22</id></delete-subscription>",
                        new SubscriptionRpc.Delete(22)));
    }

    private static Stream<Example> others() {
        return Stream.of(
                new Example(
                        "RFC 5717, 2.4.1",
                        "<partial-lock xmlns='urn:ietf:params:xml:ns:netconf:partial-lock:1.0'>"
                                + "<select xmlns:if='urn:if'>/if:interfaces/if:interface[if:id='eth1']</select>"
                                + "<select xmlns:if='urn:if'>/if:other</select></partial-lock>",
                        new PartialLockRpc.Lock(
                                List.of("/if:interfaces/if:interface[if:id='eth1']", "/if:other"),
                                Map.of("if", "urn:if"))),
                new Example(
                        "RFC 6022, 4.2",
                        "<ncm:get-schema xmlns:ncm='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'>"
                                + "<ncm:identifier>foo</ncm:identifier><ncm:version>1.0</ncm:version>"
                                + "<ncm:format>ncm:xsd</ncm:format></ncm:get-schema>",
                        new GetSchema("foo", Optional.of("1.0"), Optional.of("xsd"))),
                new Example(
                        "RFC 8526, 3.1",
                        "<get-data xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-nmda'"
                                + " xmlns:ds='urn:ietf:params:xml:ns:yang:ietf-datastores'"
                                + " xmlns:or='urn:ietf:params:xml:ns:yang:ietf-origin'>"
                                + "<datastore>ds:operational</datastore>"
                                + "<subtree-filter><bgp xmlns='urn:bgp'/></subtree-filter>"
                                + "<origin-filter>or:intended</origin-filter><origin-filter>or:system</origin-filter>"
                                + "<max-depth>unbounded</max-depth><with-origin/></get-data>",
                        NmdaRpc.GetData.of(NmdaDatastore.OPERATIONAL)
                                .with(Filter.subtree(XmlContent.of(
                                        "<bgp xmlns=\"urn:bgp\" xmlns:ds=\"urn:ietf:params:xml:ns:yang:ietf-datastores\""
                                                + " xmlns:or=\"urn:ietf:params:xml:ns:yang:ietf-origin\"/>")))
                                .with(new NmdaRpc.OriginFilter.Only(List.of(Origin.INTENDED, Origin.SYSTEM)))
                                .showingOrigins()),
                new Example(
                        "RFC 8526, 3.2",
                        "<lock><target><datastore xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-nmda'"
                                + " xmlns:ds='urn:ietf:params:xml:ns:yang:ietf-datastores'>ds:candidate</datastore>"
                                + "</target></lock>",
                        new NmdaRpc.Lock(NmdaDatastore.CANDIDATE)),
                new Example(
                        "RFC 7950, 7.14.4",
                        "<rock-the-house xmlns='urn:rock'><zip-code>27606-0100</zip-code></rock-the-house>",
                        new Rpc.Custom(
                                new XmlName("urn:rock", "rock-the-house"),
                                XmlContent.of("<zip-code xmlns=\"urn:rock\">27606-0100</zip-code>"))),
                new Example(
                        "RFC 7950, 7.15.3",
                        "<action xmlns='urn:ietf:params:xml:ns:yang:1'><server xmlns='urn:farm'><name>apache-1</name>"
                                + "<reset/></server></action>",
                        new Rpc.Action(
                                XmlContent.of("<server xmlns=\"urn:farm\"><name>apache-1</name><reset/></server>"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void aRequestInTheFormOfAnRfcsExampleIsRead(Example example) {
        String rpc = "<rpc message-id='101' xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'>\n  " + example.operation()
                + "\n</rpc>";
        assertThat(RpcRequest.read(rpc.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new RpcRequest.Request("101", example.value()));
    }
}
