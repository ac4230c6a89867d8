// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Hello;
import dev.turnup.netconf.message.Notification;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.RpcRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A NETCONF session with one device (RFC 6241, section 3). What the device answers, a refusal included, is a value;
 * what breaks the session is a {@link NetconfException}. Nothing is ever sent twice.
 *
 * <p>After {@link TimedOut} the session can still be used, and an answer that comes late is passed over; after {@link
 * TransportLost} and {@link ProtocolViolation} it cannot. Safe for several threads.
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
     */
    public RpcReply send(Rpc rpc, Timeouts timeouts) {
        return launch(List.of(rpc), timeouts).reply(0);
    }

    /** Sends requests together and waits for all their answers, which come in the order of the requests. */
    public List<RpcReply> sendAll(Rpc... rpcs) {
        return launch(rpcs).replies();
    }

    /** Launches requests with the time that the session's options give; see {@link #launch(List, Timeouts)}. */
    public Flight launch(Rpc... requests) {
        return launch(List.of(requests), options.rpc());
    }

    /**
     * Sends requests together, in one write, and returns at once. The device carries them out one after the other, and
     * does not stop at one that fails: only requests that cannot harm then may fly together. Where the session is over already,
     * waiting for an answer says so.
     *
     * @throws UnsupportedRpcException where the device does not offer what one of them needs; nothing was sent
     */
    public Flight launch(List<Rpc> requests, Timeouts timeouts) {
        Flight flight = fly(requests, timeouts);
        roundTrips.incrementAndGet();
        rpcs.addAndGet(requests.size());
        return flight;
    }

    private Flight fly(List<Rpc> requests, Timeouts timeouts) {
        List<Call> calls = new ArrayList<>(requests.size());
        List<byte[]> messages = new ArrayList<>(requests.size());
        for (Rpc rpc : requests) {
            rpc.unmetBy(capabilities()).ifPresent(need -> {
                throw new UnsupportedRpcException(device(), rpc, need);
            });
        }
        for (Rpc rpc : requests) {
            Call call = new Call(Long.toString(messageId.incrementAndGet()), rpc);
            calls.add(call);
            messages.add(new RpcRequest.Request(call.messageId, rpc).toBytes());
        }
        Flight flight = new Flight(connection, calls, timeouts);
        connection.launch(calls, messages);
        return flight;
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

    /** The oldest notification that came and was not taken yet. */
    public Optional<Notification> nextNotification() {
        return connection.nextNotification();
    }

    /** How many notifications were given up, since nobody took them in time. */
    public long droppedNotifications() {
        return connection.droppedNotifications();
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
                fly(List.of(new Rpc.CloseSession()), Timeouts.of(options.closing()))
                        .reply(0);
            }
        } catch (NetconfException | CancellationException e) {
            // the device is gone already, or will learn from the connection's end
        } finally {
            connection.shut();
        }
    }
}
