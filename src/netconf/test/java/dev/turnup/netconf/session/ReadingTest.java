// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.RpcRequest;
import dev.turnup.netconf.message.Streamed;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlReader.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are read while they arrive. */
@Timeout(300)
class ReadingTest {
    private static final Rpc RUNNING = new Rpc.GetConfig(Datastore.RUNNING);
    private static final RpcError SLOW = RpcError.of(ErrorType.APPLICATION, ErrorTag.PARTIAL_OPERATION)
            .warning()
            .message("slow")
            .build();
    private static final String OPEN =
            "<rpc-reply message-id='1' xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><data>";

    private final ManualClock clock = new ManualClock();
    private final SessionOptions options = SessionOptions.PATIENT.withClock(clock);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 10_000, 100_000})
    void theOutputIsReadHoweverLongItIs(int entries) {
        try (Session session = Session.open(Peer.playing(peer -> answering(peer, entries, List.of())))) {
            assertThat(session.read(RUNNING, ReadingTest::entries))
                    .isEqualTo(new Streamed.Output<>(entries, List.of()));
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
            assertThat(session.rpcs()).isEqualTo(2);
        }
    }

    @Test
    void theOutputIsReadInTheFramingOfBase10Too() {
        PipeTransport old =
                Peer.greeting(Capabilities.of(Capability.BASE_1_0), peer -> answering(peer, 5000, List.of()));
        try (Session session = Session.open(old)) {
            assertThat(session.read(RUNNING, ReadingTest::entries)).isEqualTo(new Streamed.Output<>(5000, List.of()));
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5000})
    void warningsBehindTheOutputAreTold(int entries) {
        try (Session session = Session.open(Peer.playing(peer -> answering(peer, entries, List.of(SLOW))))) {
            assertThat(session.read(RUNNING, ReadingTest::entries).warnings()).containsExactly(SLOW);
        }
    }

    @Test
    void anErrorBehindTheOutputVoidsIt() {
        RpcError broken = RpcError.of(ErrorType.APPLICATION, ErrorTag.OPERATION_FAILED)
                .message("then it broke")
                .build();
        try (Session session = Session.open(Peer.playing(peer -> answering(peer, 5000, List.of(SLOW, broken))))) {
            assertThat(session.read(RUNNING, ReadingTest::entries))
                    .isEqualTo(new Streamed.Failed<>(new RpcReply.Failed(List.of(broken), List.of(SLOW))));
        }
    }

    @Test
    void whereThereIsNoOutputNothingIsRead() {
        RpcReply.Failed denied = new RpcReply.Failed(
                RpcError.of(ErrorType.PROTOCOL, ErrorTag.ACCESS_DENIED).build());
        try (Session session = Session.open(Peer.playing(peer -> {
            peer.ok(peer.request());
            peer.answer(peer.request(), denied);
            Peer.OBLIGING.play(peer);
        }))) {
            assertThat(session.read(RUNNING, xml -> "read")).isEqualTo(new Streamed.Ok<>(List.of()));
            assertThat(session.read(RUNNING, xml -> "read")).isEqualTo(new Streamed.Failed<>(denied));
        }
    }

    @Test
    void aReaderMayLeaveTheCursorAnywhere() {
        try (Session session = Session.open(Peer.playing(peer -> answering(peer, 5000, List.of(SLOW))))) {
            assertThat(session.read(RUNNING, xml -> xml.name().local()))
                    .isEqualTo(new Streamed.Output<>("data", List.of(SLOW)));
            assertThat(session.read(RUNNING, xml -> {
                        xml.nextTag();
                        return xml.name().local();
                    }))
                    .isEqualTo(new Streamed.Output<>("entry", List.of(SLOW)));
            assertThat(session.read(RUNNING, xml -> {
                        while (xml.next() != Event.EOF) {}
                        return 0;
                    }))
                    .isEqualTo(new Streamed.Output<>(0, List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5000})
    void whatAReaderThrowsIsThrownAndTheSessionGoesOn(int entries) {
        try (Session session = Session.open(Peer.playing(peer -> answering(peer, entries, List.of())))) {
            IllegalStateException enough = new IllegalStateException("enough");
            assertThatThrownBy(() -> session.read(RUNNING, xml -> {
                        throw enough;
                    }))
                    .isSameAs(enough);
            assertThatThrownBy(() -> session.read(RUNNING, xml -> {
                        xml.nextTag();
                        xml.nextTag();
                        return xml.nextTag();
                    }))
                    .isInstanceOf(XmlException.class)
                    .hasMessageContaining("text where only elements may stand");
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    /** What a session holds of an answer does not grow with it: the device has to wait. */
    @Test
    void aDeviceThatSendsFasterThanSomebodyReadsIsHeldBackAndNotTakenForSilent() {
        AtomicLong sent = new AtomicLong();
        PipeTransport transport = new PipeTransport(Integer.MAX_VALUE, 4000);
        String entry = entry(0);
        Peer.start(transport, Peer.EVERYTHING, peer -> {
            peer.request();
            peer.chunk(OPEN);
            for (int i = 0; i < 20_000; i++) {
                peer.chunk(entry);
                sent.incrementAndGet();
            }
            peer.chunk("</data></rpc-reply>");
            peer.bytes("\n##\n");
            Peer.OBLIGING.play(peer);
        });
        int most = (4000 + 16 * 1024 + 128 * 1024 + 4000) / entry.length() + 10;
        try (Session session = Session.open(transport, options)) {
            assertThat(session.<Integer>read(RUNNING, xml -> {
                        int count = 0;
                        while (xml.nextTag() == Event.START) {
                            xml.skip();
                            count++;
                            if (count % 100 == 0) {
                                assertThat(sent.get() - count).isLessThanOrEqualTo(most);
                            }
                            if (count == 5000) {
                                awaitHeldBack(session);
                                clock.advance(Duration.ofMinutes(9)); // far more than the longest silence
                            }
                        }
                        return count;
                    }))
                    .isEqualTo(new Streamed.Output<>(20_000, List.of()));
        }
    }

    @Test
    void theTotalTimeCountsHoweverSlowlySomebodyReads() {
        try (Session session = Session.open(Peer.playing(peer -> answering(peer, 100_000, List.of())), options)) {
            assertThatThrownBy(() -> session.read(RUNNING, xml -> {
                        awaitHeldBack(session); // the device waits for us: it is not silent
                        clock.advance(Duration.ofMinutes(10));
                        return entries(xml);
                    }))
                    .isInstanceOf(TimedOut.class)
                    .hasMessage("router1:830, get-config: no complete answer within 600 s");
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    @Test
    void aDeviceThatFallsSilentWithinAnAnswerIsDropped() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            peer.chunk(OPEN + entry(1).repeat(1000));
            peer.taken();
            clock.advance(Duration.ofMinutes(2));
        });
        try (Session session = Session.open(transport, options)) {
            assertThatThrownBy(() -> session.read(RUNNING, ReadingTest::entries))
                    .isInstanceOf(TimedOut.class)
                    .hasMessage("router1:830, get-config: the device was silent for 120 s");
            assertThat(session.isOpen()).isFalse();
        }
    }

    @Test
    void aDeviceThatGoesAwayWithinAnAnswerIsLost() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            peer.chunk(OPEN + entry(1).repeat(1000));
            peer.hangUp();
        });
        try (Session session = Session.open(transport)) {
            assertThatThrownBy(() -> session.read(RUNNING, ReadingTest::entries))
                    .isInstanceOf(TransportLost.class)
                    .hasMessageContaining("the device closed the connection within a message");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<banner>a < b</banner>", "\u0007", "</native>", "&nbsp;"})
    void anAnswerThatIsNoXmlIsAViolationWithWhatCameLast(String fault) {
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            peer.chunk(OPEN + entry(1).repeat(5000) + fault + "</data></rpc-reply>");
            peer.bytes("\n##\n");
        });
        try (Session session = Session.open(transport)) {
            ProtocolViolation violation =
                    catchThrowableOfType(ProtocolViolation.class, () -> session.read(RUNNING, ReadingTest::entries));
            assertThat(violation).hasMessageContaining("get-config:1:").hasMessageContaining("not well-formed XML");
            assertThat(violation.received())
                    .hasValueSatisfying(raw ->
                            assertThat(new String(raw, StandardCharsets.UTF_8)).contains(fault));
            assertThat(session.isOpen()).isFalse();
        }
    }

    @Test
    void anAnswerToAnotherRequestIsNotReadHere() {
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request first = peer.request();
            RpcRequest.Request second = peer.request();
            peer.answer(first, new RpcReply.Data(XmlContent.of("<data>" + "x".repeat(100_000) + "</data>")));
            peer.numbered(0, 2);
            peer.answer(second, output(3000, List.of()));
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport)) {
            Flight whole = session.launch(new Rpc.Get());
            assertThat(session.read(RUNNING, ReadingTest::entries)).isEqualTo(new Streamed.Output<>(3000, List.of()));
            assertThat(whole.reply(0)).isInstanceOf(RpcReply.Data.class);
            assertThat(session.notifications().poll()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(ReplyOrder.class)
    void anAnswerThatOvertakesIsReadWhereTheOrderIsSaidNotToMatter(ReplyOrder order) {
        CountDownLatch launched = new CountDownLatch(1);
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request first = peer.request();
            RpcRequest.Request second = peer.request();
            Peer.awaitQuietly(launched);
            peer.answer(second, output(3000, List.of()));
            peer.ok(first);
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, options.withOrder(order))) {
            Flight whole = session.launch(new Rpc.Get());
            launched.countDown();
            if (order == ReplyOrder.ANY) {
                assertThat(session.read(RUNNING, ReadingTest::entries))
                        .isEqualTo(new Streamed.Output<>(3000, List.of()));
                assertThat(whole.reply(0)).isEqualTo(new RpcReply.Ok());
            } else {
                assertThatThrownBy(() -> session.read(RUNNING, ReadingTest::entries))
                        .isInstanceOf(ProtocolViolation.class)
                        .hasMessageContaining("answered request 2 (get-config) before 1 (get)");
            }
        }
    }

    @Test
    void whoIsInterruptedReadsNoFurtherAndTheSessionGoesOn() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch reading = new CountDownLatch(1);
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            peer.chunk(OPEN + entry(1).repeat(1000));
            Peer.awaitQuietly(go);
            peer.chunk(entry(1).repeat(10_000) + "</data></rpc-reply>");
            peer.bytes("\n##\n");
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport)) {
            CompletableFuture<CancellationException> outcome = new CompletableFuture<>();
            Thread reader = Thread.startVirtualThread(() -> outcome.complete(catchThrowableOfType(
                    CancellationException.class,
                    () -> session.read(RUNNING, xml -> {
                        reading.countDown();
                        return entries(xml);
                    }))));
            reading.await();
            reader.interrupt();
            assertThat(outcome.join()).hasMessage("get-config: interrupted while reading the answer");
            go.countDown();
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    private static void awaitHeldBack(Session session) {
        while (!session.connection().isHeldBack()) {
            Thread.onSpinWait();
        }
    }

    private static void answering(Peer peer, int entries, List<RpcError> beside) {
        while (true) {
            RpcRequest.Request request = peer.request();
            peer.answer(
                    request,
                    request.operation() instanceof Rpc.GetConfig ? output(entries, beside) : new RpcReply.Ok());
        }
    }

    private static RpcReply output(int entries, List<RpcError> beside) {
        return new RpcReply.Data(XmlContent.of("<data>" + entry(7).repeat(entries) + "</data>"), beside);
    }

    private static String entry(int number) {
        return "<entry xmlns='urn:x'><name>" + number + "</name></entry>";
    }

    /** Counts them; on the start tag of what holds them. */
    private static int entries(XmlReader xml) {
        int count = 0;
        while (xml.nextTag() == Event.START) {
            xml.skip();
            count++;
        }
        return count;
    }
}
