// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.netconf.event.Event;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.FromServer;
import dev.turnup.netconf.message.MessageException;
import dev.turnup.netconf.message.PartialLockGrant;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.SubscriptionGrant;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.state.EventStream;
import dev.turnup.netconf.state.NetconfState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a device sends: a value, or a {@link MessageException}; nothing else is ever thrown. */
class MutatedAnswersTest {
    private static final String REPLY =
            "<rpc-reply xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\" message-id=\"1\">";
    private static final int MUTATIONS = 3000;

    private static final List<Function<RpcReply.Data, Object>> READINGS = List.of(
            NetconfState::read,
            EventStream::read,
            YangLibrary::read,
            PartialLockGrant::read,
            SubscriptionGrant::read,
            data -> data.content().toXml());

    static Stream<String> answers() {
        String monitoring = "urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring";
        return Stream.of(
                REPLY + "<data><netconf-state xmlns='" + monitoring + "'><datastores><datastore><name>running</name>"
                        + "<locks><global-lock><locked-by-session>7</locked-by-session>"
                        + "<locked-time>2026-11-24T04:00:00Z</locked-time></global-lock></locks></datastore></datastores>"
                        + "<sessions><session><session-id>7</session-id><transport>netconf-ssh</transport>"
                        + "<username>a&amp;b</username><login-time>2026-11-24T04:00:00Z</login-time><in-rpcs>3</in-rpcs>"
                        + "</session></sessions></netconf-state></data></rpc-reply>",
                REPLY + "<data><yang-library xmlns='urn:ietf:params:xml:ns:yang:ietf-yang-library'"
                        + " xmlns:ds='urn:ietf:params:xml:ns:yang:ietf-datastores'><module-set><name>all</name><module>"
                        + "<name>m</name><revision>2026-01-01</revision><namespace>urn:m</namespace></module></module-set>"
                        + "<schema><name>all</name><module-set>all</module-set></schema><datastore><name>ds:running</name>"
                        + "<schema>all</schema></datastore><content-id>14</content-id></yang-library></data></rpc-reply>",
                REPLY + "<data><netconf xmlns='urn:ietf:params:xml:ns:netmod:notification'><streams><stream>"
                        + "<name>NETCONF</name><replaySupport>true</replaySupport><replayLogCreationTime>"
                        + "2026-11-24T04:00:00Z</replayLogCreationTime></stream></streams></netconf></data></rpc-reply>",
                text(new PartialLockGrant(127, List.of("/a:b")).toReply()),
                text(new SubscriptionGrant(22, Optional.empty()).toReply()),
                text(new RpcReply.Failed(RpcError.of(ErrorType.APPLICATION, ErrorTag.INVALID_VALUE)
                        .message("Device refused one or more commands")
                        .info(XmlContent.of(
                                "<detail xmlns='http://cisco.com/yang/cisco-ia'><bad-cli><bad-command>router"
                                        + " bgp 0</bad-command><error-location>11</error-location></bad-cli></detail>"))
                        .build())),
                "<notification xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'><eventTime>2026-11-24T04:00:00Z"
                        + "</eventTime><netconf-config-change"
                        + " xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-notifications'><changed-by>"
                        + "<username>fred</username><session-id>7</session-id></changed-by><edit>"
                        + "<target xmlns:e='urn:e'>/e:a</target><operation>merge</operation></edit>"
                        + "</netconf-config-change></notification>",
                "<notification xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'><eventTime>2026-11-24T04:00:00Z"
                        + "</eventTime><subscription-terminated"
                        + " xmlns='urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications'><id>1</id>"
                        + "<reason>suspension-timeout</reason></subscription-terminated></notification>");
    }

    private static String text(RpcReply reply) {
        return new String(reply.toBytes(Map.of()), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noMutationOfAnAnswerMakesAReaderThrowAnythingElse(String answer) {
        long seed = Long.getLong("turnup.seed", 1);
        Random random = new Random(seed);
        int readable = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutated(answer.getBytes(StandardCharsets.UTF_8), random);
            try {
                readable += read(mutated) ? 1 : 0;
            } catch (RuntimeException e) {
                throw new AssertionError(
                        "seed " + seed + ", mutation " + i + ": " + new String(mutated, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(readable)
                .as("mutations that were still a message, seed " + seed)
                .isGreaterThan(MUTATIONS / 50);
    }

    private static boolean read(byte[] message) {
        FromServer received;
        try {
            received = FromServer.read(message);
        } catch (MessageException e) {
            assertThat(e.getMessage()).isNotBlank();
            return false;
        }
        switch (received) {
            case FromServer.Told told ->
                assertThat(Event.of(told.notification())).isNotNull();
            case FromServer.Answer answer -> {
                switch (answer.reply()) {
                    case RpcReply.Failed failed ->
                        assertThat(failed.errors())
                                .allSatisfy(
                                        error -> assertThat(error.toString()).isNotNull());
                    case RpcReply.Ok ok -> assertThat(ok.warnings()).isNotNull();
                    case RpcReply.Data data -> READINGS.forEach(reading -> tolerant(reading, data));
                }
            }
        }
        return true;
    }

    private static void tolerant(Function<RpcReply.Data, Object> reading, RpcReply.Data data) {
        try {
            assertThat(reading.apply(data)).isNotNull();
        } catch (MessageException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes = Arrays.copyOf(bytes, at);
            case 2 -> bytes[at] = (byte) "<>&'\"/:= 09azAZ-".charAt(random.nextInt(16));
            case 3 -> { // a part of it twice
                int length = random.nextInt(bytes.length - at) + 1;
                byte[] longer = new byte[bytes.length + length];
                System.arraycopy(bytes, 0, longer, 0, at + length);
                System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
                bytes = longer;
            }
            case 4 -> { // a part of it less
                int length = random.nextInt(bytes.length - at) + 1;
                byte[] shorter = new byte[bytes.length - length];
                System.arraycopy(bytes, 0, shorter, 0, at);
                System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
                bytes = shorter;
            }
            default -> { // an element less or a number changed: what stays well-formed
                String text = new String(bytes, StandardCharsets.UTF_8);
                bytes = (random.nextBoolean()
                                ? text.replaceFirst("(?s)^(.{" + at / 2 + ",}?)<([\\w-]+)>[^<]*</\\2>", "$1")
                                : text.replaceAll("[0-9]{1,2}", Integer.toString(random.nextInt(99_999) - 100)))
                        .getBytes(StandardCharsets.UTF_8);
            }
        }
        return bytes;
    }
}
