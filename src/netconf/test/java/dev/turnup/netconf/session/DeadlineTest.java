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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The two clocks of every request: how long a device may be silent, and how long it may take altogether. */
@Timeout(300)
class DeadlineTest {
    private static final Timeouts TIMEOUTS = new Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(5));

    private final ManualClock clock = new ManualClock();
    private final SessionOptions options =
            SessionOptions.PATIENT.withClock(clock).withRpc(TIMEOUTS);

    @Test
    void aSilentDeviceIsDroppedForAllWhoWaitForIt() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            peer.request();
            clock.advance(Duration.ofSeconds(10));
        });
        try (Session session = Session.open(transport, options)) {
            Flight patient = session.launch(List.of(new Rpc.Get()), Timeouts.PATIENT);
            TimedOut late = catchThrowableOfType(TimedOut.class, () -> session.send(Rpc.Commit.plain()));
            assertThat(late).hasMessage("router1:830, commit: the device was silent for 10 s");
            assertThat(catchThrowableOfType(TransportLost.class, patient::replies))
                    .hasMessage(
                            "router1:830, get: the device was silent for 10 s and was dropped, after the request was"
                                    + " written");
            assertThat(session.isOpen()).isFalse();
        }
        assertThat(transport.closes).hasPositiveValue();
    }

    @Test
    void anAnswerThatTricklesInIsWaitedForToTheEndOfTheTotalTime() {
        PipeTransport transport = Peer.playing(peer -> {
            trickle(peer, peer.request(), 20, Duration.ofSeconds(9));
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, options)) {
            assertThat(session.send(new Rpc.Get())).isInstanceOf(RpcReply.Data.class);
            assertThat(clock.nanos()).isEqualTo(Duration.ofMinutes(3).toNanos());
        }
    }

    @Test
    void anAnswerThatTricklesForeverEndsWithTheTotalTime() {
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request request = peer.request();
            trickle(peer, request, 1000, Duration.ofSeconds(9));
            Peer.OBLIGING.play(peer); // all of it may be over before the session is closed
        });
        try (Session session = Session.open(transport, options)) {
            assertThatThrownBy(() -> session.send(new Rpc.Get()))
                    .isInstanceOf(TimedOut.class)
                    .hasMessage("router1:830, get: no complete answer within 300 s");
        }
    }

    @Test
    void answersToEarlierRequestsAreSignsOfLifeForLaterOnes() {
        PipeTransport transport = Peer.playing(peer -> {
            for (int i = 0; i < 3; i++) {
                RpcRequest.Request request = peer.request();
                clock.advance(Duration.ofSeconds(9));
                peer.ok(request);
                peer.taken();
            }
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, options)) {
            assertThat(session.sendAll(new Rpc.Get(), new Rpc.GetConfig(Datastore.RUNNING), Rpc.Commit.plain()))
                    .hasSize(3);
        }
    }

    @Test
    void notificationsAreNoSignOfAnAnswerUnderWay() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            while (true) {
                peer.notifications(1);
                peer.taken();
                clock.advance(Duration.ofSeconds(3));
            }
        });
        try (Session session = Session.open(transport, options)) {
            assertThatThrownBy(() -> session.send(new Rpc.Get()))
                    .isInstanceOf(TimedOut.class)
                    .hasMessageContaining("silent for 10 s");
        }
    }

    /** What is arriving may be the answer; the silence counts again as soon as it shows that it is not. */
    @Test
    void aNotificationThatIsArrivingPutsTheEndOffOnlyUntilItIsComplete() {
        byte[] told = Peer.numbered(1).toBytes();
        String half = "\n#" + told.length + "\n" + new String(told, 0, 20, StandardCharsets.UTF_8);
        String otherHalf = new String(told, 20, told.length - 20, StandardCharsets.UTF_8) + "\n##\n";
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            clock.advance(Duration.ofSeconds(6));
            peer.bytes(half);
            peer.taken();
            clock.advance(Duration.ofSeconds(6));
            peer.bytes(otherHalf + half);
        });
        try (Session session = Session.open(transport, options)) {
            assertThatThrownBy(() -> session.send(new Rpc.Get()))
                    .isInstanceOf(TimedOut.class)
                    .hasMessageContaining("silent for 10 s");
            assertThat(clock.nanos()).isEqualTo(Duration.ofSeconds(12).toNanos());
        }
    }

    @Test
    void aCommitThatTakesMinutesIsWaitedFor() {
        PipeTransport transport = Peer.playing(peer -> {
            RpcRequest.Request commit = peer.request();
            clock.advance(Duration.ofSeconds(90));
            peer.ok(commit);
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, SessionOptions.PATIENT.withClock(clock))) {
            assertThat(session.send(Rpc.Commit.plain())).isEqualTo(new RpcReply.Ok());
        }
    }

    @Test
    void aSessionLeavesNoAlarmBehind() {
        Session session = Session.open(Peer.playing(Peer.OBLIGING), options);
        session.sendAll(new Rpc.Get(), new Rpc.Get());
        assertThat(clock.alarms()).isEqualTo(1);
        session.close();
        assertThat(clock.alarms()).isZero();
    }

    private void trickle(Peer peer, RpcRequest.Request request, int pieces, Duration pause) {
        byte[] reply = new RpcReply.Data(XmlContent.of("<data>" + "x".repeat(pieces) + "</data>"))
                .toBytes(request.attributes());
        peer.bytes("\n#" + (reply.length - pieces) + "\n");
        String text = new String(reply, StandardCharsets.UTF_8);
        int at = reply.length - pieces;
        peer.bytes(text.substring(0, at));
        for (int i = at; i < reply.length; i++) {
            peer.taken();
            clock.advance(pause);
            peer.bytes("\n#1\n" + text.charAt(i));
        }
        peer.bytes("\n##\n");
    }
}
