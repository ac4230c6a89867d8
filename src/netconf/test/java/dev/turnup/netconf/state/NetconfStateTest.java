// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.netconf.message.MessageException;
import dev.turnup.netconf.message.RpcReply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NetconfStateTest {
    private static final String NCM = "urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring";

    @Test
    void theQuestionNamesThePartsThatAreAskedFor() {
        assertThat(NetconfState.request(NetconfState.Part.SESSIONS, NetconfState.Part.STATISTICS)
                        .input()
                        .toXml())
                .contains("<netconf-state xmlns=\"" + NCM + "\"><sessions/><statistics/></netconf-state>");
        assertThat(NetconfState.request().input().toXml()).contains("<netconf-state xmlns=\"" + NCM + "\"/>");
    }

    @Test
    void theLocksOfEachDatastoreAreRead() {
        NetconfState state = read("<datastores>"
                + "<datastore><name>running</name><locks><partial-lock><lock-id>127</lock-id>"
                + "<locked-by-session>18</locked-by-session><locked-time>2026-11-24T04:00:00Z</locked-time>"
                + "<select xmlns:ios='urn:ios'>/ios:native</select>"
                + "<locked-node xmlns:ios='urn:ios'>/ios:native</locked-node></partial-lock></locks></datastore>"
                + "<datastore><name>candidate</name><locks><global-lock><locked-by-session>7</locked-by-session>"
                + "<locked-time>2026-11-24T06:00:00+02:00</locked-time></global-lock></locks></datastore>"
                + "<datastore><name>startup</name></datastore></datastores>");
        Instant four = Instant.parse("2026-11-24T04:00:00Z");

        assertThat(state.datastores())
                .containsExactly(
                        new NetconfState.DatastoreLocks(
                                "running",
                                Optional.empty(),
                                List.of(new NetconfState.PartialLock(
                                        127,
                                        new NetconfState.Lock(18, four),
                                        List.of("/ios:native"),
                                        List.of("/ios:native"),
                                        Map.of("ios", "urn:ios")))),
                        new NetconfState.DatastoreLocks(
                                "candidate", Optional.of(new NetconfState.Lock(7, four)), List.of()),
                        new NetconfState.DatastoreLocks("startup", Optional.empty(), List.of()));
    }

    @Test
    void sessionsAndStatisticsAreRead() {
        NetconfState state = read("<sessions><session><session-id>7</session-id>"
                + "<transport xmlns:m='" + NCM + "'>m:netconf-ssh</transport><username>admin</username>"
                + "<source-host>192.0.2.1</source-host><login-time>2026-11-24T04:00:00Z</login-time>"
                + "<in-rpcs>3</in-rpcs><in-bad-rpcs>0</in-bad-rpcs><out-rpc-errors>1</out-rpc-errors>"
                + "<out-notifications>4294967295</out-notifications></session></sessions>"
                + "<statistics><netconf-start-time>2026-11-01T00:00:00Z</netconf-start-time>"
                + "<in-bad-hellos>1</in-bad-hellos><in-sessions>9</in-sessions><dropped-sessions>2</dropped-sessions>"
                + "<in-rpcs>99</in-rpcs></statistics>");

        assertThat(state.sessions())
                .containsExactly(new NetconfState.OpenSession(
                        7,
                        "netconf-ssh",
                        "admin",
                        Optional.of("192.0.2.1"),
                        Instant.parse("2026-11-24T04:00:00Z"),
                        new NetconfState.Counters(
                                OptionalLong.of(3),
                                OptionalLong.of(0),
                                OptionalLong.of(1),
                                OptionalLong.of(4_294_967_295L))));
        assertThat(state.statistics())
                .contains(new NetconfState.Statistics(
                        Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
                        OptionalLong.of(1),
                        OptionalLong.of(9),
                        OptionalLong.of(2),
                        new NetconfState.Counters(
                                OptionalLong.of(99),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                OptionalLong.empty())));
    }

    @Test
    void capabilitiesAndSchemasAreRead() {
        NetconfState state = read("<capabilities><capability>\n  urn:a </capability></capabilities>"
                + "<schemas><schema><identifier>m</identifier><version>2026-01-01</version>"
                + "<format xmlns:n='" + NCM + "'>n:yin</format><namespace>urn:m</namespace>"
                + "<location>NETCONF</location><location>https://example.com/m.yin</location></schema>"
                + "<schema><identifier>s</identifier><version/><format>yang</format><namespace>urn:m</namespace>"
                + "</schema></schemas>");

        assertThat(state.capabilities()).containsExactly("urn:a");
        assertThat(state.schemas())
                .containsExactly(
                        new NetconfState.Schema(
                                "m", "2026-01-01", "yin", "urn:m", List.of("NETCONF", "https://example.com/m.yin")),
                        new NetconfState.Schema("s", "", "yang", "urn:m", List.of()));
    }

    @Test
    void aDeviceThatTellsNothingHasNothing() {
        assertThat(NetconfState.read(reply("<data/>")))
                .isEqualTo(new NetconfState(List.of(), List.of(), List.of(), List.of(), Optional.empty()));
    }

    @Test
    void whatIsNotAsRfc6022HasItIsATypedError() {
        assertThatThrownBy(() -> read("<sessions><session><session-id>x</session-id></session></sessions>"))
                .isInstanceOf(MessageException.class)
                .hasMessage("session-id is not a whole number: 'x'");
        assertThatThrownBy(() -> read("<sessions><session><session-id>1</session-id></session></sessions>"))
                .isInstanceOf(MessageException.class)
                .hasMessage("session has no login-time");
        assertThatThrownBy(() -> read("<statistics><netconf-start-time>now</netconf-start-time></statistics>"))
                .isInstanceOf(MessageException.class)
                .hasMessage("netconf-start-time is no date-and-time: 'now'");
    }

    @Test
    void theStreamsOfRfc5277AreRead() {
        String netmod = "urn:ietf:params:xml:ns:netmod:notification";
        List<EventStream> streams = EventStream.read(reply("<data><netconf xmlns='" + netmod + "'><streams>"
                + "<stream><name>NETCONF</name><description>default</description><replaySupport>true</replaySupport>"
                + "<replayLogCreationTime>2026-11-24T04:00:00Z</replayLogCreationTime></stream>"
                + "<stream><name>snmp</name><description/><replaySupport>false</replaySupport></stream>"
                + "</streams></netconf></data>"));

        assertThat(streams)
                .containsExactly(
                        new EventStream(
                                "NETCONF",
                                Optional.of("default"),
                                true,
                                Optional.of(Instant.parse("2026-11-24T04:00:00Z")),
                                Optional.empty()),
                        new EventStream("snmp", Optional.of(""), false, Optional.empty(), Optional.empty()));
        assertThat(EventStream.request().input().toXml())
                .contains("<netconf xmlns=\"" + netmod + "\"><streams/></netconf>");
    }

    @Test
    void theStreamsOfRfc8639AreRead() {
        String sn = "urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications";
        List<EventStream> streams = EventStream.read(reply("<data><streams xmlns='" + sn + "'>"
                + "<stream><name>NETCONF</name><description>default</description><replay-support/>"
                + "<replay-log-creation-time>2026-11-24T04:00:00Z</replay-log-creation-time>"
                + "<replay-log-aged-time>2026-11-24T04:30:00Z</replay-log-aged-time></stream></streams></data>"));

        assertThat(streams)
                .containsExactly(new EventStream(
                        "NETCONF",
                        Optional.of("default"),
                        true,
                        Optional.of(Instant.parse("2026-11-24T04:00:00Z")),
                        Optional.of(Instant.parse("2026-11-24T04:30:00Z"))));
        assertThat(EventStream.requestOfRfc8639().input().toXml()).contains("<streams xmlns=\"" + sn + "\"/>");
        assertThat(EventStream.read(reply("<data/>"))).isEmpty();
    }

    private static NetconfState read(String content) {
        return NetconfState.read(
                reply("<data><netconf-state xmlns='" + NCM + "'>" + content + "</netconf-state></data>"));
    }

    private static RpcReply.Data reply(String content) {
        return (RpcReply.Data)
                RpcReply.read(("<rpc-reply message-id='1' xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'>" + content
                                + "</rpc-reply>")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
