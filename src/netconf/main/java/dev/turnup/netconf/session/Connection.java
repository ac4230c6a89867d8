// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.FromServer;
import dev.turnup.netconf.message.Hello;
import dev.turnup.netconf.message.MessageException;
import dev.turnup.netconf.message.Notification;
import dev.turnup.netconf.wire.FrameReader;
import dev.turnup.netconf.wire.FrameWriter;
import dev.turnup.netconf.wire.Framing;
import dev.turnup.netconf.wire.FramingException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The moving parts beneath a session: one virtual thread reads, one writes, and callers wait. Writing has a thread of
 * its own so that a peer which stops reading cannot hold a caller beyond its deadline.
 */
final class Connection {
    private static final Hello OURS = Hello.ofClient(Capabilities.of(Capability.BASE_1_0, Capability.BASE_1_1));

    private record Outgoing(List<byte[]> messages, Framing framing, List<Call> calls) {}

    private final Transport transport;
    private final SessionOptions options;
    private final long origin = System.nanoTime();
    private final CompletableFuture<Supplier<Hello>> hello = new CompletableFuture<>();
    private final Map<String, Call> pending = new ConcurrentHashMap<>();
    private final BlockingQueue<Outgoing> outgoing = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Breakage> breakage = new AtomicReference<>();
    private final ReentrantLock notificationLock = new ReentrantLock();
    private final Deque<Notification> notifications = new ArrayDeque<>();
    private final Thread writer;
    private long droppedNotifications;
    private volatile Framing framing = Framing.END_OF_MESSAGE;

    // When the last answer was complete, and when the last byte of a message came that is not complete yet.
    private volatile long answeredAt;
    private volatile long arrivingAt;

    Connection(Transport transport, SessionOptions options) {
        this.transport = transport;
        this.options = options;
        outgoing.add(new Outgoing(List.of(OURS.toBytes()), Framing.END_OF_MESSAGE, List.of()));
        String name = "netconf " + transport.description();
        writer = Thread.ofVirtual().name(name + " writer").unstarted(this::write);
        writer.start();
        Thread.ofVirtual().name(name + " reader").start(this::read);
    }

    String device() {
        return transport.description();
    }

    /** Nanoseconds since the connection began. */
    long nanos() {
        return System.nanoTime() - origin;
    }

    Hello awaitHello() {
        return await(hello, nanos(), Timeouts.of(options.hello()), "hello", () -> false);
    }

    boolean isBroken() {
        return breakage.get() != null;
    }

    /** Sends requests in one write. */
    void launch(List<Call> calls, List<byte[]> messages) {
        calls.forEach(call -> pending.put(call.messageId, call));
        outgoing.add(new Outgoing(messages, framing, calls));
        // A connection that broke meanwhile may have missed these.
        Breakage broken = breakage.get();
        if (broken != null) {
            calls.forEach(call -> call.broken(broken));
        }
    }

    <T> T await(
            CompletableFuture<Supplier<T>> result,
            long since,
            Timeouts timeouts,
            String phase,
            BooleanSupplier written) {
        long end = since + nanosOf(timeouts.total());
        while (true) {
            long silent = Math.max(since, Math.max(answeredAt, arrivingAt)) + nanosOf(timeouts.idle());
            long left = Math.min(end, silent) - nanos();
            try {
                return result.get(Math.max(0, left), TimeUnit.NANOSECONDS).get();
            } catch (TimeoutException e) {
                if (left <= 0) {
                    throw new TimedOut(device(), phase, written.getAsBoolean(), waited(end <= silent, timeouts));
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException(device() + ", " + phase + ": interrupted while waiting");
            }
        }
    }

    private static String waited(boolean total, Timeouts timeouts) {
        return total
                ? "no complete answer within " + seconds(timeouts.total())
                : "the device was silent for " + seconds(timeouts.idle());
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    // Far beyond any run, and far below what a sum could overflow.
    private static long nanosOf(Duration duration) {
        return duration.compareTo(Duration.ofDays(3650)) > 0 ? Long.MAX_VALUE / 4 : duration.toNanos();
    }

    Optional<Notification> nextNotification() {
        notificationLock.lock();
        try {
            return Optional.ofNullable(notifications.poll());
        } finally {
            notificationLock.unlock();
        }
    }

    long droppedNotifications() {
        notificationLock.lock();
        try {
            return droppedNotifications;
        } finally {
            notificationLock.unlock();
        }
    }

    private void keep(Notification notification) {
        notificationLock.lock();
        try {
            notifications.add(notification);
            if (notifications.size() > options.notifications()) {
                notifications.remove();
                droppedNotifications++;
            }
        } finally {
            notificationLock.unlock();
        }
    }

    /** Ends the connection; what is still under way is told that it was closed here. */
    void shut() {
        breakWith((phase, written) ->
                new TransportLost(device(), phase, written, "the session was closed" + after(written), null));
        Thread closer = Thread.ofVirtual().name("netconf closer").start(transport::close);
        try {
            closer.join(options.closing());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        FrameWriter out = new FrameWriter(transport.output());
        try {
            while (true) {
                Outgoing next = outgoing.take();
                out.use(next.framing());
                next.calls().forEach(Call::writing);
                out.write(next.messages());
            }
        } catch (InterruptedException e) {
            // the connection is over
        } catch (RuntimeException e) {
            lost(reason(e), e);
        }
    }

    private void read() {
        byte[] message = null;
        try {
            FrameReader in = new FrameReader(new Arriving(transport.input()), options.largestMessage());
            Optional<byte[]> next = in.next();
            if (next.isPresent()) {
                message = next.get();
                Hello theirs = Hello.readFromServer(message);
                if (theirs.capabilities().contains(Capability.BASE_1_1)) {
                    framing = Framing.CHUNKED;
                    in.use(Framing.CHUNKED);
                }
                hello.complete(() -> theirs);
                next = in.next();
            }
            while (next.isPresent()) {
                message = next.get();
                take(FromServer.read(message), message);
                arrivingAt = 0;
                next = in.next();
            }
            lost("the device closed the connection", null);
        } catch (FramingException e) {
            switch (e.problem()) {
                case TRUNCATED -> lost("the device closed the connection within a message", e);
                case TOO_LARGE, BAD_CHUNK -> violated("the device broke the framing: " + e.getMessage(), null);
            }
        } catch (MessageException e) {
            violated(String.valueOf(e.getMessage()), message);
        } catch (ConnectFailed e) {
            breakWith((phase, written) -> e);
        } catch (RuntimeException e) {
            lost(reason(e), e);
        } catch (Error e) {
            lost("an answer could not be taken in: " + e, e); // out of memory, for instance: nobody may wait in vain
            throw e;
        }
    }

    private void take(FromServer received, byte[] message) {
        switch (received) {
            case FromServer.Told told -> keep(told.notification());
            case FromServer.Answer answer -> {
                Call call = answer.messageId().map(pending::remove).orElse(null);
                if (call == null) {
                    violated(
                            answer.messageId()
                                    .map(id -> "the device answered a request that was not made: message-id " + id)
                                    .orElse("the device answered without a message-id"),
                            message);
                } else {
                    answeredAt = nanos();
                    call.answered(answer.reply());
                }
            }
        }
    }

    private static String reason(RuntimeException e) {
        @Nullable Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return "the connection failed: " + (cause == null ? e.getMessage() : cause.getMessage());
    }

    private static String after(boolean written) {
        return written ? ", after the request was written" : ", before the request was written";
    }

    private void lost(String sentence, @Nullable Throwable cause) {
        breakWith((phase, written) -> new TransportLost(
                device(), phase, written, phase.equals("hello") ? sentence : sentence + after(written), cause));
    }

    private void violated(String sentence, byte @Nullable [] message) {
        breakWith((phase, written) -> new ProtocolViolation(device(), phase, written, sentence, message));
        transport.close();
    }

    private void breakWith(Breakage why) {
        if (!breakage.compareAndSet(null, why)) {
            return;
        }
        hello.complete(() -> {
            throw why.about("hello", false);
        });
        pending.values().forEach(call -> call.broken(why));
        writer.interrupt();
    }

    /** Notes when bytes arrive, so that a large answer on its way is not taken for silence. */
    private final class Arriving extends FilterInputStream {
        Arriving(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            arrivingAt = nanos();
            return n;
        }
    }
}
