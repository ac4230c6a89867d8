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
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.RpcRequest;
import dev.turnup.netconf.message.XmlContent;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
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
    void the_hello_goes_out_in_its_framing_although_the_devices_was_read_before() {
        PipeTransport pipe = Peer.playing(Peer.OBLIGING);
        CountDownLatch helloWasRead = new CountDownLatch(2);
        Transport slow = new Transport() {
            @Override
            public InputStream input() {
                return new FilterInputStream(pipe.input()) {
                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        helloWasRead.countDown();
                        return super.read(buffer, offset, length);
                    }
                };
            }

            @Override
            public OutputStream output() {
                Peer.awaitQuietly(helloWasRead);
                return pipe.output();
            }

            @Override
            public void close() {
                pipe.close();
            }

            @Override
            public String description() {
                return pipe.description();
            }
        };
        try (Session session = Session.open(slow)) {
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    @Test
    void requests_that_fly_together_are_one_write_and_one_round_trip() {
        PipeTransport transport = Peer.playing(Peer.OBLIGING);
        try (Session session = Session.open(transport)) {
            while (transport.writes.get() == 0) {
                Thread.onSpinWait(); // the hello, for which nobody waits
            }
            int before = transport.writes.get();
            session.sendAll(new Rpc.Lock(Datastore.RUNNING), new Rpc.Lock(Datastore.CANDIDATE), new Rpc.Get());
            assertThat(transport.writes.get() - before).isEqualTo(1);
            assertThat(session.roundTrips()).isEqualTo(1);
            assertThat(session.rpcs()).isEqualTo(3);
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
