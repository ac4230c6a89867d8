// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.callhome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.TimedOut;
import dev.turnup.netconf.session.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallHomeTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void whoCallsBeforeAnybodyWaitsIsKept() throws IOException {
        try (CallHome<Plain> home = plain();
                Socket first = call(home);
                Socket second = call(home)) {
            int heard = home.next(LONG).port();
            assertThat(List.of(heard, home.next(LONG).port()))
                    .containsExactlyInAnyOrder(first.getLocalPort(), second.getLocalPort());
        }
    }

    @Test
    void whereNobodyCallsTheWaitEnds() {
        try (CallHome<Plain> home = plain()) {
            TimedOut late = catchThrowableOfType(TimedOut.class, () -> home.next(Duration.ofMillis(50)));
            assertThat(late.phase()).isEqualTo("call home");
            assertThat(late).hasMessageContaining("port " + home.port());
        }
    }

    @Test
    void whoIsInterruptedWaitsNoLongerAndThePortStaysOpen() throws Exception {
        try (CallHome<Plain> home = plain()) {
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread waiting = Thread.ofVirtual()
                    .start(() ->
                            outcome.complete(catchThrowableOfType(CancellationException.class, () -> home.next(LONG))));
            waiting.interrupt();
            assertThat(outcome.join()).hasMessageContaining("interrupted");
            try (Socket late = call(home)) {
                assertThat(home.next(LONG).port()).isEqualTo(late.getLocalPort());
            }
        }
    }

    @Test
    void aPortThatIsTakenIsTold() {
        try (CallHome<Plain> home = plain()) {
            ConnectFailed failed = catchThrowableOfType(
                    ConnectFailed.class,
                    () -> CallHome.listen(new InetSocketAddress(HERE, home.port()), Plain::new, (from, why) -> {}));
            assertThat(failed).hasMessageContaining("port " + home.port()).hasMessageContaining("cannot listen there");
        }
    }

    /** More than are heard side by side: those who prove to be nobody make room for the one who is somebody. */
    @Test
    void strangersKeepNobodyAway() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        Queue<NetconfException> passedOver = new ConcurrentLinkedQueue<>();
        List<Socket> callers = new ArrayList<>();
        try (CallHome<Plain> home = CallHome.listen(
                new InetSocketAddress(HERE, 0),
                socket -> {
                    if (calls.incrementAndGet() <= 200) {
                        throw new ConnectFailed("somebody", "key exchange", new ConnectFailure.NoSsh("no"));
                    }
                    return new Plain(socket);
                },
                (from, why) -> passedOver.add(why))) {
            for (int i = 0; i <= 200; i++) {
                callers.add(call(home));
            }
            assertThat(home.next(LONG)).isNotNull();
            for (Socket caller : callers) {
                caller.close();
            }
        }
        assertThat(passedOver).hasSize(200);
    }

    @Test
    void aDefectOfTheAnswerIsNotTakenForAStranger() throws IOException {
        try (CallHome<Plain> home = CallHome.listen(
                        new InetSocketAddress(HERE, 0),
                        socket -> {
                            throw new IllegalStateException("a defect");
                        },
                        (from, why) -> {});
                Socket caller = call(home)) {
            assertThat(catchThrowableOfType(IllegalStateException.class, () -> home.next(LONG)))
                    .hasMessage("a defect");
            assertThat(caller.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoWaitsIsHungUpOnWhenThePortCloses() throws IOException {
        CallHome<Plain> home = plain();
        try (Socket caller = call(home)) {
            home.close();
            assertThat(ended(caller)).isTrue();
        }
    }

    private static CallHome<Plain> plain() {
        return CallHome.listen(new InetSocketAddress(HERE, 0), Plain::new, (from, why) -> {});
    }

    /** A connection that was queued ends; one that nobody took yet is reset. */
    private static boolean ended(Socket socket) {
        try {
            return socket.getInputStream().read() == -1;
        } catch (IOException e) {
            return true;
        }
    }

    private static Socket call(CallHome<Plain> home) throws IOException {
        return new Socket(HERE, home.port());
    }

    /** Bytes as they come. */
    private record Plain(Socket socket) implements Transport {
        int port() {
            return socket.getPort();
        }

        @Override
        public InputStream input() {
            try {
                return socket.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public OutputStream output() {
            try {
                return socket.getOutputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String description() {
            return "a caller";
        }
    }
}
