// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.FromServer;
import dev.turnup.netconf.message.Hello;
import dev.turnup.netconf.message.MessageBytes;
import dev.turnup.netconf.message.MessageException;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.Recorder.Direction;
import dev.turnup.netconf.wire.FrameWriter;
import dev.turnup.netconf.wire.Framing;
import dev.turnup.netconf.wire.FramingException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The moving parts beneath a session: one virtual thread reads, one writes, and callers wait. Writing has a thread of
 * its own so that a peer which stops reading cannot hold a caller beyond its deadline; where the transport takes all at once,
 * callers write themselves, which spares each request a change of threads, as {@link Intake} spares each answer one.
 */
final class Connection {
    /** Stands for an answer that went through a stream: whoever read it knows what it was. */
    private static final RpcReply PASSED_ON = new RpcReply.Ok();

    static final Hello OURS = Hello.ofClient(Capabilities.of(Capability.BASE_1_0, Capability.BASE_1_1));

    /** As much is written at a time; a slow device that takes one after the other is alive. */
    private static final int PIECE = 64 * 1024;

    /** How long a device's last words are waited for where it takes no more. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Transport transport;
    private final SessionOptions options;
    private final SessionClock clock;
    private final long origin;
    private final Awaited<Hello> hello;
    private final Requests requests;
    private final Notifications notifications;
    private final Deadlines deadlines;
    private final AtomicReference<@Nullable Breakage> breakage = new AtomicReference<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Intake intake;
    private final Thread reader;
    private final Thread writer;
    private volatile Framing framing = Framing.END_OF_MESSAGE;

    // When the last answer was complete; when the last byte of a message came that is not complete yet; when the device
    // last took something.
    private volatile long answeredAt;
    private volatile long arrivingAt;
    private volatile long takenAt;

    // Silence was put up with, since something was arriving that might be an answer.
    private volatile boolean lenient;

    // What is arriving now.
    private volatile Reception reception;

    Connection(Transport transport, SessionOptions options) {
        this.transport = transport;
        this.options = options;
        this.clock = options.clock();
        this.origin = clock.nanos();
        this.answeredAt = origin;
        this.arrivingAt = origin;
        this.takenAt = origin;
        this.hello = new Awaited<>("hello", Timeouts.of(options.hello()), origin);
        this.requests = new Requests(options.limits(), options.order());
        this.reception = new Reception(requests, options.limits().messageBytes(), clock);
        this.notifications = new Notifications(options, requests::isAnyAwaited);
        this.deadlines = new Deadlines(clock, this::expire);
        deadlines.by(hello.end());
        String name = "netconf " + transport.description();
        Arriving arriving = new Arriving(transport.input());
        boolean recorded = options.recorder().isPresent(); // it may take its time
        intake = new Intake(
                new Received(arriving),
                arriving,
                options.limits().messageBytes(),
                arrivals -> !recorded && transport.tell(arrivals));
        reader = Thread.ofVirtual().name(name + " reader").unstarted(intake::run);
        writer = Thread.ofVirtual().name(name + " writer").unstarted(this::write);
        reader.start(); // before the writer, which may have to wait for it at once
        writer.start();
    }

    String device() {
        return transport.description();
    }

    SessionClock clock() {
        return clock;
    }

    Notifications notifications() {
        return notifications;
    }

    Hello awaitHello() {
        return await(hello);
    }

    /** Whether the device has to wait for somebody to read its answer. */
    boolean isHeldBack() {
        return reception.isHeldBack();
    }

    boolean isBroken() {
        return breakage.get() != null;
    }

    /**
     * Has requests sent in one write; waits for the limits to allow it.
     *
     * @param urgent never waits
     */
    void launch(List<Call> calls, boolean urgent) {
        requests.arrive(calls);
        deadlines.by(due(calls.getFirst().answer)); // made together, they are due together
        notifications.lookAgain();
        try {
            List<Call> own = requests.admit(calls, urgent, this::takesAtOnce);
            if (!own.isEmpty()) {
                writeHere(own);
            }
        } catch (InterruptedException e) {
            throw interrupted(calls.getFirst().answer.phase);
        }
        // A connection that broke meanwhile may have missed these.
        Breakage broken = breakage.get();
        if (broken != null) {
            calls.forEach(call -> call.answer.fails(broken));
        }
    }

    /** Waits; the deadlines see to it that this ends. */
    <T> T await(Awaited<T> awaited) {
        try {
            return awaited.result.get().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(awaited.phase);
        }
    }

    /** Waits until it is settled, whichever way. */
    void awaitSettled(Awaited<?> awaited) {
        try {
            Supplier<?> unused = awaited.result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(awaited.phase);
        }
    }

    private CancellationException interrupted(String phase) {
        Thread.currentThread().interrupt();
        return new CancellationException(device() + ", " + phase + ": interrupted while waiting");
    }

    /**
     * Waits until an answer can be read while it comes; false where it was settled before, which {@link #await} then tells.
     */
    boolean awaitBegin(Call call, ReplyStream stream) {
        try {
            return stream.awaitBegin();
        } catch (InterruptedException e) {
            throw interrupted(call.answer.phase);
        }
    }

    /** Ends the session, since an answer that was read while it came is at fault; gives what to throw. */
    RuntimeException refused(Call call, ReplyStream stream, String sentence) {
        violated(sentence, stream.lastBytes());
        return Objects.requireNonNull(breakage.get()).about(call.answer.phase, true);
    }

    /** Nobody waits for an answer any longer. */
    void giveUp(Call call) {
        requests.withdraw(call);
        call.answer.fails((phase, written) -> new CancellationException(device() + ", " + phase + ": given up"
                + (written ? "; the device was asked, and its answer is passed over" : ", and not sent")));
    }

    private long due(Awaited<?> awaited) {
        long life = Math.max(reception.heldBackAt(), Math.max(answeredAt, arrivingAt));
        return Math.min(awaited.end(), awaited.silentAt(life, takenAt));
    }

    /** Settles what has been waited for too long; gives when to look again. */
    private long expire(long now) {
        Expiry expiry = new Expiry(now);
        expiry.look(hello, () -> {});
        requests.forEachAwaited(call -> expiry.look(call.answer, () -> requests.withdraw(call)));
        if (expiry.silence != null) {
            String silent = "the device was silent for " + seconds(expiry.silence) + " and was dropped";
            lost(silent, null);
        }
        return expiry.next;
    }

    private final class Expiry {
        final long now;
        long next = Deadlines.NEVER;

        @Nullable
        Duration silence;

        Expiry(long now) {
            this.now = now;
        }

        void look(Awaited<?> awaited, Runnable withdraw) {
            if (awaited.isSettled()) {
                return;
            }
            long due = due(awaited);
            if (due > now) {
                next = Math.min(next, due);
                lenient |= awaited.silentAt(answeredAt, takenAt) <= now;
                return;
            }
            withdraw.run();
            boolean asked = awaited.written() || !isRequest(awaited.phase);
            boolean late = due == awaited.end();
            Timeouts waited = awaited.timeouts;
            if (!late) {
                silence = waited.idle();
            }
            String sentence = !asked
                    ? "not sent, since the device did not take or answer what was sent before within "
                            + seconds(late ? waited.total() : waited.idle())
                    : late
                            ? "no complete answer within " + seconds(waited.total())
                            : "the device was silent for " + seconds(waited.idle());
            awaited.fails((phase, written) -> new TimedOut(device(), phase, written, sentence));
        }
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** The session ends: no notification holds an answer back any longer. */
    void stopListening() {
        notifications.end(this::closedHere);
    }

    private TransportLost closedHere(String phase, boolean written) {
        String sentence = "the session was closed";
        return new TransportLost(
                device(), phase, written, isRequest(phase) ? sentence + after(written) : sentence, null);
    }

    /** Ends the connection; what is still under way is told that it was closed here. */
    void shut() {
        breakWith(this::closedHere);
        try {
            closed.get(options.closing().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // the transport takes its time; nobody waits for it
        }
    }

    private boolean takesAtOnce(long bytes) {
        return bytes <= PIECE && transport.takesAtOnce((int) bytes);
    }

    /** In the caller's thread, which must not wait for last words. */
    private void writeHere(List<Call> calls) {
        try {
            put(transport.output(), calls);
        } catch (IOException | RuntimeException e) {
            Thread.ofVirtual().name("netconf " + device() + " last words").start(() -> notWritten(e));
        } catch (Error e) {
            notWritten(e);
            throw e;
        }
    }

    private void write() {
        try {
            OutputStream out = transport.output();
            // At once, not after the device's; and in this framing although the device's may have come already.
            send(out, FrameWriter.framed(List.of(OURS.toBytes()), Framing.END_OF_MESSAGE));
            requests.written(List.of(), takenAt);
            for (List<Call> calls = requests.next(); !calls.isEmpty(); calls = requests.next()) {
                put(out, calls);
            }
        } catch (InterruptedException e) {
            // the connection is over
        } catch (IOException | RuntimeException e) {
            notWritten(e);
        } catch (Error e) {
            notWritten(e);
            throw e;
        }
    }

    private void put(OutputStream out, List<Call> calls) throws IOException {
        List<byte[]> messages = new ArrayList<>(calls.size());
        calls.forEach(call -> messages.add(call.message()));
        send(out, FrameWriter.framed(messages, framing));
        requests.written(calls, takenAt);
    }

    private void notWritten(Exception e) {
        if (e instanceof NetconfException told) {
            breakWith((phase, written) -> told);
            return;
        }
        letReaderFinish();
        lost(reason(e), e);
    }

    private void notWritten(Error e) {
        lost("a request could not be written: " + e, e);
    }

    /**
     * A device that takes no more mostly said why: in answers, or in the last of them, or by the transport's own means such
     * as an alert of TLS. What the reader finds is told rather than that a write failed.
     */
    private void letReaderFinish() {
        try {
            reader.join(LAST_WORDS);
        } catch (InterruptedException e) {
            // the reader told what it found
        }
    }

    private void send(OutputStream out, byte[] framed) throws IOException {
        for (int at = 0; at < framed.length; at += PIECE) {
            int count = Math.min(PIECE, framed.length - at);
            takenAt = clock.nanos();
            record(Direction.SENT, framed, at, count);
            out.write(framed, at, count);
        }
        out.flush();
    }

    private void record(Direction direction, byte[] bytes, int from, int count) {
        options.recorder()
                .ifPresent(recorder -> recorder.take(new Recorder.Piece(
                        direction,
                        Duration.ofNanos(clock.nanos() - origin),
                        ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + count)))));
    }

    /** What the intake finds. */
    private final class Received implements Intake.Owner {
        private final Arriving arriving;

        Received(Arriving arriving) {
            this.arriving = arriving;
        }

        @Override
        public Reception begin() {
            reception = new Reception(requests, options.limits().messageBytes(), clock);
            return reception;
        }

        @Override
        public Framing hello(Reception received) {
            Hello theirs = Hello.readFromServer(received.message().toByteArray());
            if (theirs.capabilities().contains(Capability.BASE_1_1)) {
                framing = Framing.CHUNKED;
            }
            hello.answered(theirs);
            return framing;
        }

        @Override
        public boolean take(Reception received, boolean mayWait) throws InterruptedException {
            Optional<String> passed = received.passed();
            if (passed.isPresent()) {
                answered(passed.get(), PASSED_ON, received.message());
                return true;
            }
            MessageBytes message = received.message();
            return switch (FromServer.read(message)) {
                case FromServer.Told told -> {
                    if (mayWait) {
                        notifications.put(told.notification(), (int) message.size());
                    }
                    yield mayWait;
                }
                case FromServer.Answer answer -> {
                    answer.messageId()
                            .ifPresentOrElse(
                                    id -> answered(id, answer.reply(), message),
                                    () -> violated(
                                            "the device answered without a message-id" + of(answer),
                                            message.toByteArray()));
                    yield true;
                }
            };
        }

        @Override
        public void taken(boolean more) {
            // Only what belongs to a message that is not complete yet is a sign of an answer under way.
            arrivingAt = origin;
            if (lenient) {
                lenient = false;
                expire(clock.nanos());
            }
            arrivingAt = more ? arriving.last : origin;
        }

        @Override
        public void over(@Nullable Throwable why) {
            switch (why) {
                case null -> lost("the device closed the connection", null);
                case FramingException e -> {
                    switch (e.problem()) {
                        case TRUNCATED -> lost("the device closed the connection within a message", e);
                        case TOO_LARGE, BAD_CHUNK ->
                            violated("the device broke the framing: " + e.getMessage(), e.received());
                    }
                }
                case MessageException e ->
                    violated(String.valueOf(e.getMessage()), reception.message().toByteArray());
                case NetconfException e -> breakWith((phase, written) -> e);
                case InterruptedException e -> lost("the thread that reads was interrupted", e);
                case Exception e -> lost(reason(e), e);
                // Out of memory, for instance: nobody may wait in vain.
                case Throwable e -> lost("an answer could not be taken in: " + e, e);
            }
        }
    }

    private void answered(String id, RpcReply reply, MessageBytes message) {
        switch (requests.answered(id)) {
            case Requests.Match.Found found -> {
                answeredAt = clock.nanos();
                found.call().answer.answered(reply);
            }
            case Requests.Match.Overtaking overtaking ->
                violated(
                        "the device answered request " + overtaking.call() + " before " + overtaking.first()
                                + ", which was sent earlier",
                        message.toByteArray());
            case Requests.Match.Unknown unknown ->
                violated("the device answered a request that was not made: message-id " + id, message.toByteArray());
        }
    }

    /** Why a device might leave the message-id out: it could not read the request. */
    private static String of(FromServer.Answer answer) {
        return answer.reply() instanceof RpcReply.Failed failed ? ": " + failed.errors() : "";
    }

    private static String reason(Exception e) {
        @Nullable Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return "the connection failed: " + (cause == null ? e.getMessage() : cause.getMessage());
    }

    private static String after(boolean written) {
        return written ? ", after the request was written" : ", before the request was written";
    }

    private void lost(String sentence, @Nullable Throwable cause) {
        breakWith((phase, written) -> new TransportLost(
                device(), phase, written, isRequest(phase) ? sentence + after(written) : sentence, cause));
    }

    private static boolean isRequest(String phase) {
        return !phase.equals("hello") && !phase.equals("notification");
    }

    private void violated(String sentence, byte @Nullable [] message) {
        breakWith((phase, written) -> new ProtocolViolation(device(), phase, written, sentence, message));
    }

    private void breakWith(Breakage why) {
        if (!breakage.compareAndSet(null, why)) {
            return;
        }
        deadlines.end();
        requests.end();
        hello.fails(why);
        requests.forEachAwaited(call -> call.answer.fails(why));
        notifications.end(why);
        writer.interrupt();
        Thread.ofVirtual().name("netconf " + device() + " closer").start(this::close);
    }

    private void close() {
        try {
            transport.close();
            intake.end();
        } finally {
            closed.complete(null);
        }
    }

    /** Notes when bytes arrive, so that a large answer on its way is not taken for silence. */
    private final class Arriving extends FilterInputStream {
        private long last = origin;

        Arriving(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            last = clock.nanos();
            arrivingAt = last;
            if (n > 0) {
                record(Direction.RECEIVED, buffer, offset, n);
            }
            return n;
        }
    }
}
