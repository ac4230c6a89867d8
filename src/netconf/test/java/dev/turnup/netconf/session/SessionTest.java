// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.Need;
import dev.turnup.netconf.message.Notification;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.RpcRequest;
import dev.turnup.netconf.message.XmlContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SessionTest {

    @Test
    void a_session_knows_what_the_device_said_in_its_hello() {
        try (Session session = Session.open(Peer.playing(Peer.OBLIGING))) {
            assertThat(session.sessionId()).isEqualTo(18);
            assertThat(session.capabilities().contains(Capability.CANDIDATE)).isTrue();
            assertThat(session.device()).isEqualTo("router1:830");
            assertThat(session.isOpen()).isTrue();
        }
    }

    @Test
    void a_device_of_base_1_0_is_spoken_to_in_its_framing() {
        PipeTransport old = Peer.greeting(Capabilities.of(Capability.BASE_1_0), Peer.OBLIGING);
        try (Session session = Session.open(old)) {
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    @Test
    void requests_that_fly_together_are_one_write_and_one_round_trip() {
        PipeTransport transport = Peer.playing(Peer.OBLIGING);
        try (Session session = Session.open(transport)) {
            int before = transport.writes.get();
            session.sendAll(new Rpc.Lock(Datastore.RUNNING), new Rpc.Lock(Datastore.CANDIDATE), new Rpc.Get());
            assertThat(transport.writes.get() - before).isEqualTo(1);
            assertThat(session.roundTrips()).isEqualTo(1);
            assertThat(session.rpcs()).isEqualTo(3);
        }
    }

    @Test
    void answers_find_their_requests_in_whatever_order_they_come() {
        PipeTransport transport = Peer.playing(peer -> {
            List<RpcRequest.Request> requests = List.of(peer.request(), peer.request(), peer.request());
            for (int i = 2; i >= 0; i--) {
                String name = requests.get(i).operation().name().local();
                peer.answer(requests.get(i), new RpcReply.Data(XmlContent.of("<" + name + "/>")));
            }
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport)) {
            List<RpcReply> replies =
                    session.sendAll(new Rpc.Get(), new Rpc.GetConfig(Datastore.RUNNING), new Rpc.DiscardChanges());
            assertThat(replies)
                    .extracting(reply ->
                            ((RpcReply.Data) reply).reader("test").name().local())
                    .containsExactly("get", "get-config", "discard-changes");
        }
    }

    @Test
    void a_refusal_of_the_device_is_a_value() {
        RpcError denied = RpcError.of(ErrorType.PROTOCOL, ErrorTag.LOCK_DENIED)
                .message("held")
                .lockHolder(7)
                .build();
        PipeTransport transport = Peer.playing(peer -> {
            peer.answer(peer.request(), new RpcReply.Failed(denied));
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport)) {
            assertThat(session.send(new Rpc.Lock(Datastore.RUNNING))).isEqualTo(new RpcReply.Failed(denied));
            assertThat(session.isOpen()).isTrue();
        }
    }

    @Test
    void what_the_device_does_not_offer_is_not_sent() {
        List<Rpc> seen = new CopyOnWriteArrayList<>();
        PipeTransport transport =
                Peer.greeting(Capabilities.of(Capability.BASE_1_1, Capability.WRITABLE_RUNNING), peer -> {
                    while (true) {
                        RpcRequest.Request request = peer.request();
                        seen.add(request.operation());
                        peer.ok(request);
                    }
                });
        try (Session session = Session.open(transport)) {
            assertThatThrownBy(() -> session.sendAll(new Rpc.Get(), Rpc.Commit.plain()))
                    .isInstanceOfSatisfying(UnsupportedRpcException.class, e -> {
                        assertThat(e.rpc()).isEqualTo(Rpc.Commit.plain());
                        assertThat(e.need()).isEqualTo(Need.of(Capability.CANDIDATE));
                    })
                    .hasMessage("router1:830, commit: not sent, since the device does not offer :candidate");
            session.send(new Rpc.Get());
            assertThat(session.roundTrips()).isEqualTo(1);
        }
        assertThat(Peer.names(seen)).containsExactly("get", "close-session");
    }

    @Test
    void ten_thousand_notifications_before_an_answer_do_not_hide_it() {
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request request = peer.request();
            peer.notifications(10_000);
            peer.answer(request, new RpcReply.Data(XmlContent.of("<data/>")));
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport)) {
            assertThat(session.send(new Rpc.Get())).isInstanceOf(RpcReply.Data.class);
            List<Notification> kept = new ArrayList<>();
            Optional<Notification> next = session.nextNotification();
            while (next.isPresent()) {
                kept.add(next.get());
                next = session.nextNotification();
            }
            assertThat(kept).hasSize(SessionOptions.PATIENT.notifications());
            assertThat(session.droppedNotifications()).isEqualTo(10_000 - kept.size());
            assertThat(kept.getFirst().eventTime()).isEqualTo("2026-01-01T00:00:00Z");
        }
    }

    @Test
    void several_threads_share_a_session() throws InterruptedException {
        try (Session session = Session.open(Peer.playing(peer -> {
            while (true) {
                RpcRequest.Request request = peer.request();
                peer.answer(request, new RpcReply.Data(XmlContent.of("<n>" + request.messageId() + "</n>")));
            }
        }))) {
            List<RpcReply> replies = new CopyOnWriteArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                threads.add(Thread.startVirtualThread(() -> {
                    for (int n = 0; n < 50; n++) {
                        replies.add(session.send(new Rpc.Get()));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(replies.stream()
                            .map(reply -> ((RpcReply.Data) reply).content().toXml())
                            .distinct())
                    .hasSize(800);
            assertThat(session.rpcs()).isEqualTo(800);
        }
    }
}
