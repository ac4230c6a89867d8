// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.RpcRequest;
import dev.turnup.netconf.message.XmlContent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many requests in flight on one session. */
@Timeout(300)
class PipeliningTest {
    private final ManualClock clock = new ManualClock();
    private final SessionOptions options = SessionOptions.PATIENT.withClock(clock);

    @Test
    void anAnswerThatOvertakesAnotherIsAViolationThatNamesBoth() {
        try (Session session = Session.open(Peer.playing(PipeliningTest::answeringBackwards), options)) {
            Flight flight = session.launch(List.of(new Rpc.Get(), Rpc.Commit.plain()), Timeouts.PATIENT);
            assertThat(catchThrowableOfType(ProtocolViolation.class, () -> flight.reply(1)))
                    .hasMessage(
                            "router1:830, commit: the device answered request 2 (commit) before 1 (get), which was sent"
                                    + " earlier");
            assertThat(session.isOpen()).isFalse();
        }
    }

    @Test
    void anAnswerThatOvertakesAnotherFindsItsRequestWhereTheOrderIsSaidNotToMatter() {
        try (Session session =
                Session.open(Peer.playing(PipeliningTest::answeringBackwards), options.withOrder(ReplyOrder.ANY))) {
            assertThat(session.sendAll(new Rpc.Get(), new Rpc.GetConfig(Datastore.RUNNING)))
                    .extracting(PipeliningTest::element)
                    .containsExactly("get", "get-config");
        }
    }

    @Test
    void anAnswerToARequestThatIsNotSentYetIsAViolation() {
        PipeTransport transport = Peer.playing(peer -> peer.say(
                "<rpc-reply message-id='1' xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><ok/></rpc-reply>"));
        try (Session session = Session.open(transport, options)) {
            while (session.isOpen()) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> session.send(new Rpc.Get()))
                    .isInstanceOf(ProtocolViolation.class)
                    .hasMessageContaining("a request that was not made: message-id 1");
        }
    }

    @Test
    void aSecondAnswerToARequestIsAViolation() {
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request request = peer.request();
            peer.ok(request);
            peer.request();
            peer.ok(request);
        });
        try (Session session = Session.open(transport, options)) {
            session.send(new Rpc.Get());
            assertThatThrownBy(() -> session.send(new Rpc.Get())).isInstanceOf(ProtocolViolation.class);
        }
    }

    @Test
    void moreRequestsThanMayBeInFlightWaitForAnswers() {
        CountDownLatch firstTwoCame = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        List<String> seen = new CopyOnWriteArrayList<>();
        PipeTransport transport = Peer.playing(peer -> {
            List<RpcRequest.Request> held = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                held.add(peer.request());
                seen.add(held.getLast().messageId());
                firstTwoCame.countDown();
            }
            Peer.awaitQuietly(go);
            held.forEach(peer::ok);
            while (true) {
                RpcRequest.Request request = peer.request();
                seen.add(request.messageId());
                peer.ok(request);
            }
        });
        SessionOptions two = options.withLimits(SessionLimits.STANDARD.withRequestsInFlight(2));
        try (Session session = Session.open(transport, two)) {
            Flight first = session.launch(List.of(new Rpc.Get(), new Rpc.Get()), Timeouts.PATIENT);
            CompletableFuture<RpcReply> third =
                    CompletableFuture.supplyAsync(() -> session.send(new Rpc.Get()), Thread::startVirtualThread);
            Peer.awaitQuietly(firstTwoCame);
            assertThat(third).isNotDone();
            assertThat(seen).containsExactly("1", "2");
            go.countDown();
            first.replies();
            third.join();
            assertThat(seen).containsExactly("1", "2", "3");
        }
    }

    @Test
    void whoWaitsForTheLimitsLongerThanItsDeadlineIsToldThatNothingWasSent() {
        AtomicBoolean done = new AtomicBoolean();
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            while (!done.get()) {
                clock.advance(Duration.ofSeconds(1));
            }
        });
        SessionOptions one = options.withLimits(SessionLimits.STANDARD.withRequestsInFlight(1));
        try (Session session = Session.open(transport, one)) {
            session.launch(List.of(new Rpc.Get()), Timeouts.of(Duration.ofDays(100_000)));
            TimedOut late = catchThrowableOfType(
                    TimedOut.class, () -> session.send(Rpc.Commit.plain(), Timeouts.of(Duration.ofSeconds(10))));
            assertThat(late)
                    .hasMessage("router1:830, commit: not sent, since the device did not take or answer what was sent"
                            + " before within 10 s");
            assertThat(late.requestWritten()).isFalse();
        }
        done.set(true);
    }

    @Test
    void whoAsksWritesWhereTheDeviceTakesAllAtOnce() {
        PipeTransport transport = Peer.playing(Peer.OBLIGING);
        try (Session session = Session.open(transport, options)) {
            RpcReply answer = session.send(new Rpc.Get());
            while (transport.lastWriter != Thread.currentThread()) { // the writer may be about to end its own
                answer = session.send(new Rpc.Get());
            }
            assertThat(answer).isEqualTo(new RpcReply.Ok());
        }
    }

    @Test
    void whoAsksNeverWritesWhatTheDeviceMayNotTake() {
        PipeTransport transport = new PipeTransport(1000);
        Peer.start(transport, Peer.EVERYTHING, Peer.OBLIGING);
        try (Session session = Session.open(transport, options)) {
            session.send(
                    Rpc.EditConfig.merge(Datastore.RUNNING, XmlContent.of("<text>" + "x".repeat(2000) + "</text>")));
            assertThat(transport.lastWriter).isNotEqualTo(Thread.currentThread());
        }
    }

    @Test
    void aDeviceThatDoesNotReadIsDroppedForAllWhoWaitBehindIt() {
        PipeTransport transport = new PipeTransport(1000);
        Peer.start(transport, Peer.EVERYTHING, Peer.SILENT);
        SessionOptions small = options.withLimits(SessionLimits.STANDARD.withBytesAhead(2000));
        try (Session session = Session.open(transport, small)) {
            List<CompletableFuture<RpcReply>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(CompletableFuture.supplyAsync(() -> session.send(new Rpc.Get()), Thread::startVirtualThread));
            }
            while (!all.stream().allMatch(CompletableFuture::isDone)) {
                clock.advance(Duration.ofMinutes(1));
            }
            assertThat(all)
                    .allSatisfy(answer -> assertThatThrownBy(answer::join)
                            .cause()
                            .isInstanceOfAny(TimedOut.class, TransportLost.class));
            assertThat(session.isOpen()).isFalse();
        }
    }

    @Test
    void aRequestThatAloneIsBeyondTheLimitGoesOutWhenNothingIsInItsWay() {
        SessionOptions tiny = options.withLimits(
                SessionLimits.STANDARD.withRequestsInFlight(1).withBytesAhead(1));
        try (Session session = Session.open(Peer.playing(Peer.OBLIGING), tiny)) {
            assertThat(session.sendAll(new Rpc.Get(), new Rpc.Get(), new Rpc.Get()))
                    .hasSize(3);
        }
    }

    @Test
    void requestsOfManyThreadsKeepTheirOrderOnTheWire() {
        PipeTransport transport = Peer.playing(peer -> {
            while (true) {
                RpcRequest.Request request = peer.request();
                peer.answer(request, new RpcReply.Data(XmlContent.of("<n>" + request.messageId() + "</n>")));
            }
        });
        SessionOptions few = options.withLimits(SessionLimits.STANDARD.withRequestsInFlight(7));
        try (Session session = Session.open(transport, few)) {
            List<CompletableFuture<Integer>> threads = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                threads.add(CompletableFuture.supplyAsync(
                        () -> {
                            int answers = 0;
                            for (int n = 0; n < 20; n++) {
                                answers += session.sendAll(new Rpc.Get(), new Rpc.Get())
                                        .size();
                            }
                            return answers;
                        },
                        Thread::startVirtualThread));
            }
            assertThat(threads.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(2000);
        }
    }

    @Test
    void aFutureHoldsTheAnswerAndWhatDependsOnItMayAskTheDeviceAgain() {
        try (Session session = Session.open(Peer.playing(Peer.OBLIGING), options)) {
            RpcReply second = session.sendAsync(new Rpc.Lock(Datastore.RUNNING))
                    .thenApply(locked -> session.send(new Rpc.Unlock(Datastore.RUNNING)))
                    .join();
            assertThat(second).isEqualTo(new RpcReply.Ok());
        }
    }

    @Test
    void aFutureFailsWithWhatBrokeTheSession() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            peer.hangUp();
        });
        try (Session session = Session.open(transport, options)) {
            assertThatThrownBy(session.sendAsync(new Rpc.Get())::join).hasCauseInstanceOf(TransportLost.class);
        }
    }

    @Test
    void cancellingARequestThatWasWrittenPassesItsAnswerOver() {
        CountDownLatch came = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request request = peer.request();
            came.countDown();
            Peer.awaitQuietly(cancelled);
            peer.ok(request);
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, options)) {
            Flight flight = session.launch(List.of(Rpc.Commit.plain()), Timeouts.PATIENT);
            Peer.awaitQuietly(came);
            assertThat(flight.future(0).cancel(true)).isTrue();
            cancelled.countDown();
            assertThat(flight.written(0)).isTrue();
            assertThatThrownBy(() -> flight.reply(0))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("router1:830, commit: given up; the device was asked, and its answer is passed over");
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    @Test
    void cancellingARequestThatWasNotWrittenYetKeepsItFromTheDevice() {
        CountDownLatch go = new CountDownLatch(1);
        PipeTransport transport = new PipeTransport(1500);
        List<String> seen = new CopyOnWriteArrayList<>();
        Peer.start(transport, Peer.EVERYTHING, peer -> {
            Peer.awaitQuietly(go);
            while (true) {
                RpcRequest.Request request = peer.request();
                seen.add(request.operation().name().local());
                peer.ok(request);
            }
        });
        Rpc large = Rpc.EditConfig.merge(Datastore.CANDIDATE, XmlContent.of("<a>" + "x".repeat(1000) + "</a>"));
        try (Session session = Session.open(transport, options)) {
            List<Flight> blocking = List.of(
                    session.launch(List.of(large), Timeouts.PATIENT), session.launch(List.of(large), Timeouts.PATIENT));
            while (!blocking.get(1).written(0)) {
                Thread.onSpinWait();
            }
            Flight unwritten = session.launch(List.of(Rpc.Commit.plain()), Timeouts.PATIENT);
            unwritten.cancel();
            assertThatThrownBy(() -> unwritten.reply(0)).hasMessageEndingWith("given up, and not sent");
            go.countDown();
            blocking.forEach(Flight::replies);
        }
        assertThat(seen).containsExactly("edit-config", "edit-config", "close-session");
    }

    @Test
    void interruptingAWaitGivesTheAnswerUpAndLeavesTheSession() throws InterruptedException {
        CountDownLatch came = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request request = peer.request();
            came.countDown();
            Peer.awaitQuietly(go);
            peer.ok(request);
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, options)) {
            CompletableFuture<RpcReply> answer = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(session.send(new Rpc.Get()));
                } catch (CancellationException e) {
                    answer.completeExceptionally(new IllegalStateException(e));
                }
            });
            Peer.awaitQuietly(came);
            waiting.interrupt();
            waiting.join();
            assertThatThrownBy(answer::join).hasMessageContaining("interrupted while waiting");
            go.countDown();
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    private static void answeringBackwards(Peer peer) {
        List<RpcRequest.Request> requests = List.of(peer.request(), peer.request());
        for (RpcRequest.Request request : requests.reversed()) {
            String name = request.operation().name().local();
            peer.answer(request, new RpcReply.Data(XmlContent.of("<" + name + "/>")));
        }
        Peer.OBLIGING.play(peer);
    }

    private static String element(RpcReply reply) {
        return ((RpcReply.Data) reply).reader("test").name().local();
    }
}
