// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.RpcRequest;
import dev.turnup.netconf.session.Notifications.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a device tells unasked, and what happens when nobody listens. */
@Timeout(300)
class NotificationsTest {
    private static final SessionOptions TEN =
            SessionOptions.PATIENT.withLimits(SessionLimits.STANDARD.withNotifications(10, 1 << 20));

    @Test
    void notificationsAreTakenInTheirOrder() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.numbered(0, 3);
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport)) {
            session.send(new Rpc.Get());
            Notifications told = session.notifications();
            assertThat(numbers(told)).containsExactly(0, 1, 2);
            assertThat(told.poll()).isEmpty();
        }
    }

    @Test
    void aFloodReachesASlowListenerWholeAndTheDeviceIsHeldBackToItsPace() {
        AtomicInteger sent = new AtomicInteger();
        PipeTransport transport = new PipeTransport(Integer.MAX_VALUE, 4000);
        Peer.start(transport, Peer.EVERYTHING, peer -> {
            while (sent.get() < 10_000) {
                peer.numbered(sent.get(), 1);
                sent.incrementAndGet();
            }
            Peer.OBLIGING.play(peer);
        });
        // What the session holds, what its reader has read ahead, and what is in the connection.
        int most = 10 + (16 * 1024 + 4000) / Peer.numbered(0).toBytes().length + 2;
        try (Session session = Session.open(transport, TEN)) {
            Notifications told = session.notifications();
            for (int i = 0; i < 10_000; i++) {
                Delivery delivery = told.next(Duration.ofMinutes(1)).orElseThrow();
                assertThat(Peer.number(delivery.notification())).isEqualTo(i);
                assertThat(delivery.missed()).isZero();
                assertThat(sent.get() - i).isLessThanOrEqualTo(most);
            }
            assertThat(told.missed()).isZero();
        }
    }

    @Test
    void whoTellsOfArrivalsIsNotHeldUpByASlowListener() {
        CountDownLatch told = new CountDownLatch(1);
        PipeTransport transport = Peer.playing(peer -> {
            peer.numbered(0, 100); // in the thread that tells
            told.countDown();
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, TEN)) {
            Peer.awaitQuietly(told);
            assertThat(numbers(session.notifications())).startsWith(0, 1, 2);
        }
    }

    @Test
    void tenThousandNotificationsBeforeAnAnswerDoNotHideItAndTheirLossIsTold() {
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request edit = peer.request();
            peer.numbered(0, 10_000);
            peer.ok(edit);
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, TEN)) {
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
            Delivery first = session.notifications().poll().orElseThrow();
            assertThat(first.missed()).isEqualTo(9990);
            assertThat(Peer.number(first.notification())).isEqualTo(9990);
            assertThat(session.notifications().poll().orElseThrow().missed()).isZero();
            assertThat(session.notifications().missed()).isEqualTo(9990);
        }
    }

    @Test
    void nothingIsGivenUpWhereTheCallerSaysSo() {
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request edit = peer.request();
            peer.numbered(0, 1000);
            peer.ok(edit);
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, TEN.withOverflow(NotificationOverflow.HOLD_BACK))) {
            Flight flight = session.launch(List.of(new Rpc.Get()), Timeouts.PATIENT);
            for (int i = 0; i < 1000; i++) {
                Delivery delivery =
                        session.notifications().next(Duration.ofMinutes(1)).orElseThrow();
                assertThat(Peer.number(delivery.notification())).isEqualTo(i);
            }
            assertThat(flight.reply(0)).isEqualTo(new RpcReply.Ok());
        }
    }

    @Test
    void largeNotificationsAreBoundedByTheirBytes() {
        SessionOptions bytes = SessionOptions.PATIENT.withLimits(SessionLimits.STANDARD.withNotifications(1000, 1000));
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request request = peer.request();
            peer.numbered(0, 100);
            peer.ok(request);
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, bytes)) {
            session.send(new Rpc.Get());
            assertThat(numbers(session.notifications()))
                    .hasSizeLessThan(10)
                    .last()
                    .isEqualTo(99);
        }
    }

    @Test
    void aWaitEndsWithItsTime() {
        ManualClock clock = new ManualClock();
        PipeTransport transport = Peer.playing(Peer.OBLIGING);
        try (Session session = Session.open(transport, SessionOptions.PATIENT.withClock(clock))) {
            CompletableFuture<Optional<Delivery>> none = CompletableFuture.supplyAsync(
                    () -> session.notifications().next(Duration.ofSeconds(5)), Thread::startVirtualThread);
            while (clock.alarms() < 2) {
                Thread.onSpinWait();
            }
            clock.advance(Duration.ofSeconds(5));
            assertThat(none.join()).isEmpty();
        }
    }

    @Test
    void whatCameBeforeTheEndIsTakenAndThenTheEndIsTold() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.numbered(0, 2);
            peer.hangUp();
        });
        try (Session session = Session.open(transport)) {
            Notifications told = session.notifications();
            assertThat(told.next(Duration.ofMinutes(1))).isPresent();
            assertThat(told.next(Duration.ofMinutes(1))).isPresent();
            assertThatThrownBy(() -> told.next(Duration.ofMinutes(1)))
                    .isInstanceOf(TransportLost.class)
                    .hasMessage("router1:830, notification: the device closed the connection");
        }
    }

    @Test
    void closingASessionWhoseNotificationsNobodyTakesDoesNotWaitForThem() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.numbered(0, 100);
            Peer.OBLIGING.play(peer);
        });
        Session session = Session.open(transport, TEN.withOverflow(NotificationOverflow.HOLD_BACK));
        session.close();
        assertThat(session.isOpen()).isFalse();
        assertThat(numbers(session.notifications())).hasSizeLessThanOrEqualTo(10);
    }

    private static List<Integer> numbers(Notifications told) {
        List<Integer> numbers = new ArrayList<>();
        for (Optional<Delivery> next = told.poll(); next.isPresent(); next = told.poll()) {
            numbers.add(Peer.number(next.get().notification()));
        }
        return numbers;
    }
}
