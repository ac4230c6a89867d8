// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.XmlContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class BrokenSessionTest {
    private final ManualClock clock = new ManualClock();
    private final SessionOptions options = SessionOptions.PATIENT.withClock(clock);

    /** Takes requests and answers none, while a minute passes at each. */
    private final Peer.Script slow = peer -> {
        while (true) {
            peer.request();
            clock.advance(Duration.ofMinutes(1));
        }
    };

    @Test
    void an_end_of_the_stream_before_the_hello_is_lost_in_the_phase_hello() {
        TransportLost lost = opening(TransportLost.class, Peer.raw(peer -> {
            peer.clientHello();
            peer.hangUp();
        }));
        assertThat(lost).hasMessage("router1:830, hello: the device closed the connection");
        assertThat(lost.requestWritten()).isFalse();
    }

    @Test
    void an_end_of_the_stream_within_the_hello_is_lost() {
        opening(TransportLost.class, Peer.raw(peer -> {
            peer.clientHello();
            peer.bytes("<hello xmlns=");
            peer.hangUp();
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<hello xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><capabilities/></hello>",
                "<hello xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><capabilities><capability>"
                        + "urn:ietf:params:netconf:base:1.1</capability></capabilities></hello>",
                "<goodbye/>",
                "% Authorization failed",
            })
    void a_first_message_that_is_no_servers_hello_is_a_violation(String message) {
        ProtocolViolation violation = opening(ProtocolViolation.class, Peer.raw(peer -> peer.say(message)));
        assertThat(violation.phase()).isEqualTo("hello");
        assertThat(violation.received()).isPresent();
    }

    @Test
    void a_hello_that_does_not_come_is_timed_out_and_the_transport_closed() {
        PipeTransport transport = Peer.raw(peer -> {
            peer.clientHello();
            clock.advance(Duration.ofSeconds(30));
        });
        TimedOut late = opening(TimedOut.class, transport);
        assertThat(late).hasMessage("router1:830, hello: no complete answer within 30 s");
        assertThat(transport.closes).hasPositiveValue();
    }

    @Test
    void an_answer_that_does_not_come_is_timed_out_and_names_the_operation() {
        try (Session session = Session.open(Peer.playing(slow), options)) {
            TimedOut late = catchThrowableOfType(
                    TimedOut.class, () -> session.send(Rpc.Commit.plain(), Timeouts.of(Duration.ofSeconds(60))));
            assertThat(late).hasMessage("router1:830, commit: no complete answer within 60 s");
            assertThat(late.requestWritten()).isTrue();
            assertThat(session.isOpen()).isTrue();
        }
    }

    @Test
    void an_answer_that_comes_late_is_passed_over() {
        PipeTransport transport = Peer.playing(peer -> {
            var late = peer.request();
            clock.advance(Duration.ofMinutes(1));
            peer.answer(late, new RpcReply.Data(XmlContent.of("<slow/>")));
            Peer.OBLIGING.play(peer);
        });
        try (Session session = Session.open(transport, options)) {
            assertThatThrownBy(() -> session.send(new Rpc.Get(), Timeouts.of(Duration.ofSeconds(10))))
                    .isInstanceOf(TimedOut.class);
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    @Test
    void an_end_of_the_stream_at_a_commit_tells_that_it_had_been_written() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            peer.hangUp();
        });
        try (Session session = Session.open(transport)) {
            TransportLost lost = catchThrowableOfType(TransportLost.class, () -> session.send(Rpc.Commit.plain()));
            assertThat(lost.requestWritten()).isTrue();
            assertThat(lost)
                    .hasMessage("router1:830, commit: the device closed the connection, after the request was written");
        }
    }

    @Test
    void a_request_after_the_end_tells_that_it_was_not_written() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            peer.hangUp();
        });
        try (Session session = Session.open(transport)) {
            assertThatThrownBy(() -> session.send(new Rpc.Get())).isInstanceOf(TransportLost.class);
            TransportLost lost = catchThrowableOfType(TransportLost.class, () -> session.send(Rpc.Commit.plain()));
            assertThat(lost.requestWritten()).isFalse();
            assertThat(session.isOpen()).isFalse();
        }
    }

    @Test
    void answers_that_came_before_the_end_are_kept() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.ok(peer.request());
            peer.request();
            peer.hangUp();
        });
        try (Session session = Session.open(transport)) {
            Flight flight =
                    session.launch(List.of(Rpc.Commit.plain(), new Rpc.GetConfig(Datastore.RUNNING)), Timeouts.PATIENT);
            TransportLost lost = catchThrowableOfType(TransportLost.class, flight::replies);
            assertThat(lost.phase()).isEqualTo("get-config");
            assertThat(flight.received(0)).contains(new RpcReply.Ok());
            assertThat(flight.received(1)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rpc-reply message-id='99' xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><ok/></rpc-reply>",
                "<rpc-reply xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><ok/></rpc-reply>",
                "<rpc-reply message-id='1' xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><banner>a<b</banner>",
                "<surprise/>",
            })
    void an_answer_that_cannot_be_one_is_a_violation_and_kept(String message) {
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            peer.say(message);
        });
        try (Session session = Session.open(transport)) {
            ProtocolViolation violation =
                    catchThrowableOfType(ProtocolViolation.class, () -> session.send(new Rpc.Get()));
            assertThat(violation.phase()).isEqualTo("get");
            assertThat(violation.received())
                    .hasValueSatisfying(raw -> assertThat(raw).asString().isEqualTo(message));
            assertThat(session.isOpen()).isFalse();
        }
    }

    @Test
    void an_answer_in_the_wrong_framing_is_a_violation() {
        PipeTransport transport = Peer.playing(peer -> {
            peer.request();
            peer.bytes("<rpc-reply/>]]>]]>");
        });
        try (Session session = Session.open(transport)) {
            assertThat(catchThrowableOfType(ProtocolViolation.class, () -> session.send(new Rpc.Get())))
                    .hasMessageContaining("a chunk begins with a line feed");
        }
    }

    @Test
    void a_device_that_stops_reading_costs_no_more_than_the_deadline() {
        PipeTransport transport = new PipeTransport(2000);
        Peer.start(transport, Peer.EVERYTHING, Peer.SILENT);
        Rpc large = Rpc.EditConfig.merge(Datastore.CANDIDATE, XmlContent.of("<a>" + "x".repeat(3000) + "</a>"));
        try (Session session = Session.open(transport, options)) {
            Flight flight = session.launch(List.of(large), Timeouts.PATIENT);
            transport.awaitFull(); // what the device took later would count as a sign of its life
            clock.advance(Duration.ofMinutes(2));
            assertThatThrownBy(flight::replies).isInstanceOf(TimedOut.class);
        }
        assertThat(transport.closes).hasPositiveValue();
    }

    @Test
    void closing_does_not_wait_for_a_dead_device_and_never_throws() {
        Session session = Session.open(Peer.playing(slow), options);
        session.close();
        session.close();
        assertThat(session.isOpen()).isFalse();
        TransportLost lost = catchThrowableOfType(TransportLost.class, () -> session.send(new Rpc.Get()));
        assertThat(lost).hasMessageContaining("the session was closed");
    }

    /** As with TLS 1.3, whose alert the reader finds after writing has failed because of it. */
    @Test
    void what_the_device_said_is_told_rather_than_that_a_write_failed() {
        CountDownLatch failing = new CountDownLatch(1);
        ConnectFailed verdict = new ConnectFailed(
                "router1:830", "TLS handshake", new ConnectFailure.CertificateRefused("CN=mallory", "unknown_ca"));
        InputStream in = new InputStream() {
            @Override
            public int read() {
                return read(new byte[1], 0, 1);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Peer.awaitQuietly(failing);
                throw verdict;
            }
        };
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                failing.countDown();
                throw new IOException("Connection or outbound has closed");
            }
        };
        Transport refusing = new PlainTransport(in, out, () -> {});
        assertThatThrownBy(() -> Session.open(refusing, options)).isSameAs(verdict);
    }

    @Test
    void a_write_that_fails_ends_the_session_although_nothing_more_is_heard() {
        PipeTransport pipe = Peer.raw(Peer.SILENT);
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Transport deaf = new PlainTransport(pipe.input(), out, pipe::close);
        assertThatThrownBy(() -> Session.open(deaf, options))
                .isInstanceOf(TransportLost.class)
                .hasMessage("router1:830, hello: the connection failed: Broken pipe");
    }

    @Test
    void a_write_of_the_callers_own_that_fails_ends_the_session() {
        PipeTransport pipe = Peer.playing(Peer.SILENT);
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (pipe.writes.get() > 0) { // after the hello
                    pipe.hangUp();
                    throw new IOException("Broken pipe");
                }
                pipe.output().write(bytes, offset, length);
            }
        };
        Transport plain = new PlainTransport(pipe.input(), out, pipe::close);
        Transport breaking = new Transport() {
            @Override
            public InputStream input() {
                return plain.input();
            }

            @Override
            public OutputStream output() {
                return plain.output();
            }

            @Override
            public boolean takesAtOnce(int bytes) {
                return true;
            }

            @Override
            public void close() {
                plain.close();
            }

            @Override
            public String description() {
                return plain.description();
            }
        };
        try (Session session = Session.open(breaking, options)) {
            assertThatThrownBy(() -> session.send(new Rpc.Get()))
                    .isInstanceOf(TransportLost.class)
                    .hasMessageStartingWith("router1:830, get: ");
            assertThat(session.isOpen()).isFalse();
        }
    }

    @Test
    void closing_a_transport_that_hangs_returns() {
        CountDownLatch never = new CountDownLatch(1);
        PipeTransport pipe = Peer.playing(slow);
        Transport stuck = new PlainTransport(pipe.input(), pipe.output(), () -> Peer.awaitQuietly(never));
        Session session = Session.open(stuck, options.withClosing(Duration.ofMillis(1)));
        session.close();
        assertThat(session.isOpen()).isFalse();
        never.countDown();
    }

    @Test
    void a_message_beyond_the_limit_is_a_violation() {
        PipeTransport transport = Peer.greeting(Capabilities.of(Capability.BASE_1_1), peer -> {
            peer.answer(peer.request(), new RpcReply.Data(XmlContent.of("<a>" + "x".repeat(2000) + "</a>")));
        });
        try (Session session = Session.open(
                transport, SessionOptions.PATIENT.withLimits(SessionLimits.STANDARD.withMessageBytes(1000)))) {
            assertThat(catchThrowableOfType(ProtocolViolation.class, () -> session.send(new Rpc.Get())))
                    .hasMessageContaining("exceeds 1000 bytes");
        }
    }

    private <T extends NetconfException> T opening(Class<T> type, PipeTransport transport) {
        return opening(type, transport, options);
    }

    private static <T extends NetconfException> T opening(
            Class<T> type, PipeTransport transport, SessionOptions options) {
        T failure = catchThrowableOfType(type, () -> Session.open(transport, options));
        assertThat(failure).isNotNull();
        assertThat(failure.phase()).isEqualTo("hello");
        return failure;
    }
}
