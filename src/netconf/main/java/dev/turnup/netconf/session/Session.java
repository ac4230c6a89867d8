// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Hello;
import dev.turnup.netconf.message.MessageException;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.RpcRequest;
import dev.turnup.netconf.message.Streamed;
import dev.turnup.xml.XmlLimits;
import dev.turnup.xml.XmlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A NETCONF session with one device (RFC 6241, section 3). What the device answers, a refusal included, is a value;
 * what breaks the session is a {@link NetconfException}. Nothing is ever sent twice.
 *
 * <p>Safe for several threads, and made for many: each blocks as it would alone, on virtual threads at next to no cost,
 * while all their requests are in flight together. Where more are in flight than {@link SessionLimits} allow, or the device
 * does not read, who sends more waits, as long as its timeouts say.
 *
 * <p>After {@link TimedOut} with the total time the session can still be used, and an answer that comes late is passed over.
 * A device that was silent for as long as a request's idle time is dropped, for all. After {@link TransportLost} and {@link
 * ProtocolViolation} the session cannot be used either.
 */
public final class Session implements AutoCloseable {
    private final Connection connection;
    private final SessionOptions options;
    private final Hello hello;
    private final AtomicLong messageId = new AtomicLong();
    private final AtomicLong roundTrips = new AtomicLong();
    private final AtomicLong rpcs = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Session(Connection connection, SessionOptions options, Hello hello) {
        this.connection = connection;
        this.options = options;
        this.hello = hello;
    }

    /** Opens a session with {@link SessionOptions#PATIENT}; see {@link #open(Transport, SessionOptions)}. */
    public static Session open(Transport transport) {
        return open(transport, SessionOptions.PATIENT);
    }

    /**
     * Exchanges hellos over a transport, which is the session's from here on: it is closed with it, and also where no
     * session comes to be.
     *
     * @throws NetconfException in the phase {@code hello}
     */
    public static Session open(Transport transport, SessionOptions options) {
        Connection connection = new Connection(transport, options);
        try {
            return new Session(connection, options, connection.awaitHello());
        } catch (NetconfException | CancellationException e) {
            connection.shut();
            throw e;
        }
    }

    /** What the device offers. */
    public Capabilities capabilities() {
        return hello.capabilities();
    }

    /** The session's number on the device: what others see as the holder of its locks. */
    public long sessionId() {
        return hello.sessionId().orElseThrow();
    }

    /** Names the device, such as {@code 192.0.2.1:830}. */
    public String device() {
        return connection.device();
    }

    /** Sends a request and waits for its answer as long as the session's options say. */
    public RpcReply send(Rpc rpc) {
        return send(rpc, options.rpc());
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @throws NetconfException where none comes
     * @throws UnsupportedRpcException where the device does not offer what the request needs; nothing was sent
     * @throws CancellationException where the thread is interrupted: the answer is given up, as {@link Flight} has it
     */
    public RpcReply send(Rpc rpc, Timeouts timeouts) {
        return replies(launch(List.of(rpc), timeouts)).getFirst();
    }

    /** As {@link #read(Rpc, Timeouts, Function)}, as long as the session's options say. */
    public <T> Streamed<T> read(Rpc rpc, Function<XmlReader, T> reader) {
        return read(rpc, options.rpc(), reader);
    }

    /**
     * Sends a request and has its output read in this thread while it arrives, so that memory does not grow with it. Other
     * requests may be in flight meanwhile, whose answers wait behind this one: a device that sends faster than {@code reader}
     * reads is held back, and only that time does not count as its silence.
     *
     * <p>What {@code reader} gives is void where {@link Streamed.Failed} or an exception follows; what it throws itself is
     * thrown here, and the session goes on.
     *
     * @param reader is given a cursor on the start tag of the output's first element, such as {@code <data>}, and may leave
     *     it anywhere
     * @throws NetconfException where no answer comes, or not to its end, or it is no well-formed XML
     * @throws UnsupportedRpcException where the device does not offer what the request needs; nothing was sent
     * @throws CancellationException where the thread is interrupted: the answer is given up, as {@link Flight} has it
     */
    public <T> Streamed<T> read(Rpc rpc, Timeouts timeouts, Function<XmlReader, T> reader) {
        requireOffered(List.of(rpc));
        Awaited<RpcReply> answer =
                new Awaited<>(rpc.name().local(), timeouts, connection.clock().nanos());
        ReplyStream stream = new ReplyStream(answer);
        Call call = call(rpc, answer, stream);
        try {
            connection.launch(List.of(call), false);
            count(1);
            String source = rpc.name().local();
            if (!connection.awaitBegin(call, stream)) {
                return Streamed.of(connection.await(answer), source, reader);
            }
            return arriving(call, stream, reader);
        } catch (CancellationException e) {
            connection.giveUp(call);
            throw e;
        } finally {
            stream.leave();
        }
    }

    private <T> Streamed<T> arriving(Call call, ReplyStream stream, Function<XmlReader, T> reader) {
        try (XmlReader xml = XmlReader.of(stream, call.answer.phase, XmlLimits.CONFIGURATION)) {
            return Streamed.read(xml, reader);
        } catch (MessageException e) {
            if (e.fault() == MessageException.Fault.NOT_AS_EXPECTED) {
                throw e; // what the caller's reader expected
            }
            throw connection.refused(call, stream, String.valueOf(e.getMessage()));
        }
    }

    /** Sends requests together and waits for all their answers, which come in the order of the requests. */
    public List<RpcReply> sendAll(Rpc... rpcs) {
        return replies(launch(List.of(rpcs), options.rpc()));
    }

    private static List<RpcReply> replies(Flight flight) {
        try {
            return flight.replies();
        } catch (CancellationException e) {
            flight.cancel();
            throw e;
        }
    }

    /** As {@link #send(Rpc, Timeouts)}, with a future; see {@link Flight#future}. */
    public CompletableFuture<RpcReply> sendAsync(Rpc rpc, Timeouts timeouts) {
        return launch(List.of(rpc), timeouts).future(0);
    }

    /** As {@link #send(Rpc)}, with a future; see {@link Flight#future}. */
    public CompletableFuture<RpcReply> sendAsync(Rpc rpc) {
        return sendAsync(rpc, options.rpc());
    }

    /** Launches requests with the time that the session's options give; see {@link #launch(List, Timeouts)}. */
    public Flight launch(Rpc... requests) {
        return launch(List.of(requests), options.rpc());
    }

    /**
     * Sends requests together, in one write, and returns without their answers. The device carries them out one after the
     * other, and does not stop at one that fails: only requests that cannot harm then may fly together. Waits only for the
     * session's limits. Where the session is over already, or the limits do not allow it in time, waiting for an answer says
     * so.
     *
     * @throws UnsupportedRpcException where the device does not offer what one of them needs; nothing was sent
     * @throws CancellationException where the thread is interrupted while it waits for the limits; nothing was sent
     */
    public Flight launch(List<Rpc> requests, Timeouts timeouts) {
        Flight flight = fly(requests, timeouts, false);
        count(requests.size());
        return flight;
    }

    private Flight fly(List<Rpc> requests, Timeouts timeouts, boolean urgent) {
        requireOffered(requests);
        long now = connection.clock().nanos();
        List<Call> calls = new ArrayList<>(requests.size());
        for (Rpc rpc : requests) {
            calls.add(call(rpc, new Awaited<>(rpc.name().local(), timeouts, now), null));
        }
        if (!calls.isEmpty()) {
            connection.launch(calls, urgent);
        }
        return new Flight(connection, calls);
    }

    private void requireOffered(List<Rpc> requests) {
        for (Rpc rpc : requests) {
            rpc.unmetBy(capabilities()).ifPresent(need -> {
                throw new UnsupportedRpcException(device(), rpc, need);
            });
        }
    }

    private Call call(Rpc rpc, Awaited<RpcReply> answer, @Nullable ReplyStream stream) {
        String id = Long.toString(messageId.incrementAndGet());
        return new Call(id, new RpcRequest.Request(id, rpc).toBytes(), answer, stream);
    }

    private void count(int requests) {
        roundTrips.incrementAndGet();
        rpcs.addAndGet(requests);
    }

    /** Launches so far: requests that flew together count once. The hello and {@link #close} do not count. */
    public long roundTrips() {
        return roundTrips.get();
    }

    /** Requests so far. The hello and {@link #close} do not count. */
    public long rpcs() {
        return rpcs.get();
    }

    /** Whether requests can still be sent. */
    public boolean isOpen() {
        return !closed.get() && !connection.isBroken();
    }

    Connection connection() {
        return connection;
    }

    /** What the device tells unasked; nothing, unless it was subscribed to. */
    public Notifications notifications() {
        return connection.notifications();
    }

    /**
     * Tells the device that the session ends, and ends it. Returns within twice the options' closing time whatever the
     * device does; never throws; may be called again.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            if (!connection.isBroken()) {
                connection.stopListening();
                fly(List.of(new Rpc.CloseSession()), Timeouts.of(options.closing()), true)
                        .reply(0);
            }
        } catch (NetconfException | CancellationException e) {
            // the device is gone already, or will learn from the connection's end
        } finally {
            connection.shut();
        }
    }
}
