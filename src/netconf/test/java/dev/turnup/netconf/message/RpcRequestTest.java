// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RpcRequestTest {
    private static final Path RFC = Path.of(System.getProperty("turnup.root"), "fixtures", "rfc");
    private static final String NC = "urn:ietf:params:xml:ns:netconf:base:1.0";

    /** Every operation with every parameter, each holding what is hard to carry. */
    static Stream<Rpc> operations() {
        return Stream.concat(
                        Stream.of("plain", "<>&\"'", "]]>]]>", " \t\n\r ", "\u00e9\u4e2d\ud83d\ude80", "<!--x-->&amp;"),
                        new Random(1).ints(20, 0, Integer.MAX_VALUE).mapToObj(RpcRequestTest::nasty))
                .flatMap(EveryOperation::with);
    }

    private static String nasty(int seed) {
        String alphabet = "<>&\"']]>ab\t\n\r\u00e9\ud83d\ude80 ";
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(20); i > 0; i--) {
            int at = random.nextInt(alphabet.length() - 1);
            if (!Character.isLowSurrogate(alphabet.charAt(at)) && !Character.isHighSurrogate(alphabet.charAt(at))) {
                text.append(alphabet.charAt(at));
            }
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}, seed 1")
    @MethodSource("operations")
    void what_a_client_writes_a_server_reads(Rpc rpc) {
        byte[] message = new RpcRequest.Request("<1>&\"'", rpc).toBytes();
        assertThat(new String(message, StandardCharsets.UTF_8)).doesNotContain("]]>");
        assertThat(RpcRequest.read(message)).isEqualTo(new RpcRequest.Request("<1>&\"'", rpc));
    }

    @Test
    void everyKindOfOperationIsAmongThoseThatAreWrittenAndRead() {
        List<Class<?>> kinds = Stream.of(Rpc.class)
                .flatMap(RpcRequestTest::leaves)
                .filter(kind -> kind != Rpc.class)
                .toList();
        assertThat(EveryOperation.with("x").map(Object::getClass)).containsAll(kinds);
        assertThat(kinds).hasSizeGreaterThan(25);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(RpcRequestTest::leaves)
                : Stream.of(type);
    }

    @Test
    void every_attribute_of_a_request_is_kept_for_the_reply() {
        RpcRequest request = read("<rpc xmlns='" + NC + "' message-id='7' xmlns:ex='urn:ex' ex:user='fred' a='b'>"
                + "<close-session/></rpc>");
        assertThat(request.attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        XmlName.local("message-id"),
                        "7",
                        new XmlName("urn:ex", "user"),
                        "fred",
                        XmlName.local("a"),
                        "b"));
        String reply = new String(new RpcReply.Ok().toBytes(request.attributes()), StandardCharsets.UTF_8);
        try (XmlReader xml = XmlReader.of(reply, "reply")) {
            xml.nextTag();
            assertThat(xml.attributes()).isEqualTo(request.attributes());
        }
    }

    @Test
    void a_configuration_keeps_the_prefixes_declared_around_it() {
        RpcRequest request = read("<nc:rpc xmlns:nc='" + NC + "' xmlns:ios='urn:ios' nc:x='1' message-id='1'>"
                + "<nc:edit-config><nc:target><nc:candidate/></nc:target><nc:config>"
                + "<ios:native><ios:type nc:operation='delete'>ios:serial</ios:type></ios:native>"
                + "</nc:config></nc:edit-config></nc:rpc>");
        Rpc.EditConfig edit = (Rpc.EditConfig) ((RpcRequest.Request) request).operation();
        try (XmlReader xml = ((ConfigSource.Inline) edit.content()).config().reader("config")) {
            xml.nextTag();
            assertThat(xml.name()).isEqualTo(new XmlName("urn:ios", "native"));
            xml.nextTag();
            assertThat(xml.namespace("ios")).contains("urn:ios");
            assertThat(xml.attribute(new XmlName(NC, "operation"))).contains("delete");
            assertThat(xml.readText()).isEqualTo("ios:serial");
        }
    }

    @Test
    void an_operation_of_another_module_is_kept_as_it_is() {
        RpcRequest request =
                read("<rpc xmlns='" + NC + "' message-id='1'><save-config xmlns='urn:ia'><x>1</x></save-config></rpc>");
        assertThat(((RpcRequest.Request) request).operation())
                .isEqualTo(new Rpc.Custom(
                        new XmlName("urn:ia", "save-config"), XmlContent.of("<x xmlns=\"urn:ia\">1</x>")));
    }

    @Test
    void a_request_without_message_id_is_answered_as_rfc_6241_says() throws IOException {
        RpcRequest read = RpcRequest.read(Files.readAllBytes(RFC.resolve("rfc6241-4.3-missing-message-id.xml")));
        RpcReply expected = RpcReply.read(Files.readAllBytes(RFC.resolve("rfc6241-4.3-missing-message-id-reply.xml")));
        RpcError error = ((RpcRequest.Malformed) read).error();
        RpcError prescribed = ((RpcReply.Failed) expected).errors().getFirst();
        assertThat(error.toString()).isEqualTo(prescribed.toString());
        assertThat(error.type()).isEqualTo(prescribed.type());
        assertThat(error.info().orElseThrow().toXml().replaceAll("\\s", ""))
                .isEqualTo(prescribed.info().orElseThrow().toXml().replaceAll("\\s", ""));
    }

    @Test
    void the_filter_of_a_subscription_may_stand_in_the_namespace_of_the_protocol() {
        RpcRequest read = read("<rpc xmlns='" + NC + "' message-id='1'><create-subscription xmlns='" + Nc.NOTIFICATION
                + "'><filter xmlns='" + NC + "' type='xpath' select='/a'/></create-subscription></rpc>");

        assertThat(read)
                .isInstanceOfSatisfying(
                        RpcRequest.Request.class,
                        request -> assertThat(request.operation())
                                .isEqualTo(new SubscriptionRpc.Create().with(new Filter.XPath("/a", Map.of()))));
    }

    @ParameterizedTest
    @CsvSource({
        "<rpc,                                                             malformed-message",
        "<!DOCTYPE rpc><rpc/>,                                             malformed-message",
        "<rpc xmlns='NC' message-id='1'><get/></rpc><x/>,                  malformed-message",
        "<rpc message-id='1'><get/></rpc>,                                 unknown-element",
        "<hello xmlns='NC'/>,                                              unknown-element",
        "<rpc xmlns='NC' message-id='1'/>,                                 missing-element",
        "<rpc xmlns='NC' message-id='1'><get/><get/></rpc>,                unknown-element",
        "<rpc xmlns='NC' message-id='1'><lock/></rpc>,                     missing-element",
        "<rpc xmlns='NC' message-id='1'><lock><target/></lock></rpc>,      missing-element",
        "<rpc xmlns='NC' message-id='1'><lock><target><x/></target></lock></rpc>, bad-element",
        "<rpc xmlns='NC' message-id='1'><get-config><sauce/></get-config></rpc>, unknown-element",
        "<rpc xmlns='NC' message-id='1'><get><filter type='x'/></get></rpc>, bad-attribute",
        "<rpc xmlns='NC' message-id='1'><get><filter type='xpath'/></get></rpc>, missing-attribute",
        "<rpc xmlns='NC' message-id='1'><commit><confirmed/><confirm-timeout>x</confirm-timeout></commit></rpc>, bad-element",
        "<rpc xmlns='NC' message-id='1'><commit><confirmed/><confirm-timeout>0</confirm-timeout></commit></rpc>, invalid-value",
        "<rpc xmlns='NC' message-id='1'><commit><confirmed/><confirmed/></commit></rpc>, bad-element",
        "<rpc xmlns='NC' message-id='1'><lock><target><running/><candidate/></target></lock></rpc>, bad-element",
        "<rpc xmlns='NC' message-id='1'><get><filter xmlns='urn:x'/></get></rpc>, unknown-namespace",
        "<rpc xmlns='NC' message-id='1'><copy-config><target><running/></target><source><running/></source></copy-config></rpc>, invalid-value",
        "<rpc xmlns='NC' message-id='1'><delete-config><target><running/></target></delete-config></rpc>, invalid-value",
        "<rpc xmlns='NC' message-id='1'><edit-config><target><running/></target></edit-config></rpc>, missing-element",
        "<rpc xmlns='NC' message-id='1'><edit-config><target><running/></target><config/><url>file:x</url></edit-config></rpc>, bad-element",
        "<rpc xmlns='NC' message-id='1'><edit-config><target><running/></target><url>x</url></edit-config></rpc>, invalid-value",
        "<rpc xmlns='NC' message-id='1'><kill-session/></rpc>,            missing-element",
        "<rpc xmlns='NC' message-id='1'><get><with-defaults>all</with-defaults></get></rpc>, unknown-element",
        "<rpc xmlns='NC' message-id='1'><get><with-defaults xmlns='WD'>all</with-defaults></get></rpc>, bad-element",
        "<rpc xmlns='NC' message-id='1'><create-subscription xmlns='NT'><stopTime>2026-01-01T00:00:00Z</stopTime></create-subscription></rpc>, missing-element",
        "<rpc xmlns='NC' message-id='1'><create-subscription xmlns='NT'><startTime>yesterday</startTime></create-subscription></rpc>, bad-element",
        "<rpc xmlns='NC' message-id='1'><partial-lock xmlns='PL'/></rpc>, missing-element",
        "<rpc xmlns='NC' message-id='1'><modify-subscription xmlns='SN'><id>1</id></modify-subscription></rpc>, data-missing",
        "<rpc xmlns='NC' message-id='1'><establish-subscription xmlns='SN'/></rpc>, missing-element",
        "<rpc xmlns='NC' message-id='1'><establish-subscription xmlns='SN'><stream>N</stream><dscp>64</dscp></establish-subscription></rpc>, invalid-value",
        "<rpc xmlns='NC' message-id='1'><get-data xmlns='ND'><datastore xmlns:d='DS'>d:running</datastore><with-origin/></get-data></rpc>, invalid-value",
        "<rpc xmlns='NC' message-id='1'><edit-data xmlns='ND'><datastore xmlns:d='DS'>d:operational</datastore><config/></edit-data></rpc>, invalid-value",
        "<rpc xmlns='NC' message-id='1'><get-data xmlns='ND'/></rpc>,     missing-element",
        "<rpc xmlns='NC' message-id='1'><get-data xmlns='ND'><datastore>ds:running</datastore></get-data></rpc>, invalid-value",
        "<rpc xmlns='NC' message-id='1'><close-session><now/></close-session></rpc>, unknown-element",
    })
    void what_is_no_request_has_its_answer(String message, String tag) {
        RpcRequest read = read(message.replace("'NC'", "'" + NC + "'")
                .replace("WD", Nc.WITH_DEFAULTS)
                .replace("NT", Nc.NOTIFICATION)
                .replace("PL", Nc.PARTIAL_LOCK)
                .replace("ND", Nc.NMDA)
                .replace("'DS'", "'" + Nc.DATASTORES + "'")
                .replace("'SN'", "'" + Nc.SUBSCRIBED + "'"));
        assertThat(read).isInstanceOfSatisfying(RpcRequest.Malformed.class, malformed -> {
            assertThat(malformed.error().tagText()).isEqualTo(tag);
            assertThat(malformed.error().isWarning()).isFalse();
        });
    }

    @Test
    void noBytesMakeTheReaderThrowAndWhatItReadsIsReadAgain() {
        long seed = Long.getLong("turnup.seed", 2);
        Random random = new Random(seed);
        int requests = 0;
        for (Rpc rpc : EveryOperation.with("plain").toList()) {
            byte[] message = new RpcRequest.Request("1", rpc).toBytes();
            for (int i = 0; i < 200; i++) {
                byte[] broken = message.clone();
                for (int changes = random.nextInt(3); changes >= 0; changes--) {
                    broken[random.nextInt(broken.length)] = random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : (byte) "<>/\"'&:0123456789-TZabc ".charAt(random.nextInt(24));
                }
                RpcRequest read = RpcRequest.read(broken);
                assertThat(read)
                        .as("seed %d, %s", seed, new String(broken, StandardCharsets.UTF_8))
                        .isNotNull();
                if (read instanceof RpcRequest.Request request) {
                    requests++;
                    assertThat(RpcRequest.read(request.toBytes()))
                            .as("seed %d, %s", seed, new String(broken, StandardCharsets.UTF_8))
                            .isEqualTo(read);
                }
            }
        }
        assertThat(requests).as("that are requests still, seed %d", seed).isGreaterThan(1000);
        assertThat(List.of(RpcRequest.read(new byte[0]))).hasOnlyElementsOfType(RpcRequest.Malformed.class);
    }

    private static RpcRequest read(String message) {
        return RpcRequest.read(message.getBytes(StandardCharsets.UTF_8));
    }
}
