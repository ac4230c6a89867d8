// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.callhome;

import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.TimedOut;
import dev.turnup.netconf.session.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A port at which devices call, from {@link #listen} to {@link #close}. Whoever calls is heard at once, several side by
 * side, so that one who says nothing keeps nobody away; who does not prove to be expected is hung up on.
 *
 * @param <T> what a call becomes
 */
public final class CallHome<T extends Transport> implements AutoCloseable {
    /** The port of call home over SSH (RFC 8071, section 4.1). */
    public static final int SSH_PORT = 4334;

    /** The port of call home over TLS (RFC 8071, section 4.1). */
    public static final int TLS_PORT = 4335;

    private static final String PHASE = "call home";

    // Whoever calls costs a thread and a socket until somebody takes the call; more wait at the door.
    private static final int ROOM = 64;
    private static final Duration BREATH = Duration.ofMillis(50);

    /** One call: answered, or how the answer itself failed. */
    private record Call<T>(@Nullable T answered, @Nullable RuntimeException defect) {}

    private final ServerSocket door;
    private final Function<? super Socket, ? extends T> answer;
    private final BiConsumer<? super SocketAddress, ? super NetconfException> passedOver;
    private final BlockingQueue<Call<T>> calls = new LinkedBlockingQueue<>();
    private final Set<Socket> strangers = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(ROOM);
    private final Thread doorkeeper;

    private CallHome(
            ServerSocket door,
            Function<? super Socket, ? extends T> answer,
            BiConsumer<? super SocketAddress, ? super NetconfException> passedOver) {
        this.door = door;
        this.answer = answer;
        this.passedOver = passedOver;
        this.doorkeeper = Thread.ofVirtual().name("netconf call home").unstarted(this::accept);
    }

    /**
     * Listens; port 0 stands for any free one, and the wildcard address for all of this machine.
     *
     * @param answer what to do with a connection; a {@link NetconfException} says that it is nobody expected
     * @param passedOver hears of each of these
     * @throws ConnectFailed where the port cannot be had
     */
    public static <T extends Transport> CallHome<T> listen(
            InetSocketAddress address,
            Function<? super Socket, ? extends T> answer,
            BiConsumer<? super SocketAddress, ? super NetconfException> passedOver) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(address);
            CallHome<T> home = new CallHome<>(door, answer, passedOver);
            home.doorkeeper.start();
            return home;
        } catch (IOException e) {
            throw new ConnectFailed(
                    "port " + address.getPort(),
                    PHASE,
                    new ConnectFailure.Unreachable("cannot listen there: " + e.getMessage()));
        }
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    /**
     * The next device that called and proved to be expected.
     *
     * @param wait how long to wait for one
     * @throws TimedOut where none does in time
     */
    public T next(Duration wait) {
        try {
            Call<T> call = calls.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
            if (call == null) {
                throw new TimedOut(
                        "port " + port(), PHASE, false, "no expected device called within " + wait.toSeconds() + " s");
            }
            room.release();
            if (call.defect() != null) {
                throw call.defect();
            }
            return Objects.requireNonNull(call.answered());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("port " + port() + ": interrupted while waiting for a call");
        }
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                room.acquire();
                try {
                    Socket socket = door.accept();
                    strangers.add(socket);
                    Thread.ofVirtual().name("netconf call home caller").start(() -> hear(socket));
                } catch (IOException e) {
                    room.release();
                    Thread.sleep(BREATH); // closed, or out of sockets for now
                }
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private void hear(Socket socket) {
        SocketAddress from = socket.getRemoteSocketAddress();
        try {
            calls.add(new Call<>(answer.apply(socket), null));
        } catch (NetconfException e) {
            room.release();
            drop(socket);
            if (!door.isClosed()) {
                passedOver.accept(from, e);
            }
        } catch (RuntimeException e) {
            drop(socket);
            calls.add(new Call<>(null, e));
        } finally {
            strangers.remove(socket);
        }
        if (door.isClosed()) {
            hangUp();
        }
    }

    private void hangUp() {
        for (Call<T> call = calls.poll(); call != null; call = calls.poll()) {
            if (call.answered() != null) {
                call.answered().close();
            }
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no more use
        }
    }

    /** Listens no more, and hangs up on calls that nobody took; those taken stay. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            // it is of no more use
        }
        doorkeeper.interrupt();
        strangers.forEach(CallHome::drop);
        hangUp();
    }
}
