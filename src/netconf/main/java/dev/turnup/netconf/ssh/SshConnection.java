// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.TimedOut;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.future.CloseFuture;
import org.apache.sshd.common.kex.KexState;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.helpers.AbstractSession;

/**
 * A connection on which the user is logged in; opened by {@link SshConnector#dial}. It carries any number of NETCONF
 * sessions, each in a channel of its own. Safe for several threads.
 */
public final class SshConnection implements AutoCloseable {
    private static final String SUBSYSTEM = "subsystem";
    private static final Duration GRACE = Duration.ofMillis(500);

    private final SshTarget target;
    private final ClientSession session;
    private final List<Runnable> beneath;
    private final Duration patience;

    /**
     * A connection that stands.
     *
     * @param beneath ends what carries it, in this order
     */
    SshConnection(SshTarget target, ClientSession session, List<Runnable> beneath, Duration patience) {
        this.target = target;
        this.session = session;
        this.beneath = List.copyOf(beneath);
        this.patience = patience;
    }

    /** The device at its end. */
    public SshTarget target() {
        return target;
    }

    /** Whether it still stands, as far as is known. */
    public boolean isOpen() {
        return session.isOpen();
    }

    /** Whether packets have to wait for an exchange of keys (RFC 4253, section 9). */
    boolean isExchangingKeys() {
        return !(session instanceof AbstractSession keyed) || keyed.getKexState() != KexState.DONE;
    }

    /**
     * Opens the NETCONF subsystem in one more channel; closing the transport leaves the connection as it is. The device's word
     * on the subsystem is not waited for, so that the client's hello is on its way together with the request: where the device
     * opens none, the transport's first read says so.
     *
     * @throws ConnectFailed where the device opens no channel
     * @throws TimedOut where it takes too long
     */
    public SshTransport netconf() {
        return netconf(false);
    }

    /**
     * Opens the subsystem.
     *
     * @param whole whether the connection ends with the transport
     */
    SshTransport netconf(boolean whole) {
        NetconfChannel channel = new NetconfChannel();
        try {
            session.getService(ConnectionService.class).registerChannel(channel);
            OpenFuture opening = channel.open();
            if (!opening.await(patience)) {
                channel.close(true);
                throw late();
            }
            if (!opening.isOpened()) {
                throw failed(Attempt.reason(opening.getException()));
            }
        } catch (IOException e) {
            channel.close(true);
            throw SshConnector.cancelled(target, e);
        }
        channel.answer.completeOnTimeout(NetconfChannel.Answer.LATE, patience.toMillis(), TimeUnit.MILLISECONDS);
        return new SshTransport(this, channel, whole);
    }

    /** Waits for the device's word on the subsystem. */
    void awaitSubsystem(NetconfChannel channel) {
        switch (channel.answer.join()) {
            case OPENED -> {}
            case REFUSED -> throw failed("it knows none");
            case CLOSED -> throw failed("it closed the connection");
            case LATE -> throw late();
        }
    }

    /**
     * Opens the device's command line in one more channel; closing it leaves the connection as it is.
     *
     * @throws ConnectFailed where the device does not let it happen
     * @throws TimedOut where it takes too long
     */
    public SshTerminal terminal() {
        return SshTerminal.open(this, patience);
    }

    /**
     * Copies a file to the device by SCP, whole: a copy that was cut off begins anew. Waits as long as it takes.
     *
     * @param remote its place on the device, such as {@code bootflash:new.bin}
     * @param sent hears how many octets have left so far
     * @return why it was not copied, in the device's words or the network's; empty where it was
     */
    public Optional<String> upload(Path local, String remote, LongConsumer sent) {
        return SshUpload.copy(this, local, remote, sent);
    }

    private TimedOut late() {
        return new TimedOut(
                target.address(), SUBSYSTEM, false, "the device took longer than " + patience.toMillis() + " ms");
    }

    private ConnectFailed failed(String reason) {
        return new ConnectFailed(target.address(), SUBSYSTEM, new ConnectFailure.NoNetconf(reason));
    }

    ClientSession session() {
        return session;
    }

    /** Ends it and all it carries, and the way to it; within a second, whatever the device does. */
    @Override
    public void close() {
        close(session);
        beneath.forEach(Runnable::run);
    }

    static void close(ClientSession session) {
        CloseFuture polite = session.close(false);
        if (!polite.awaitUninterruptibly(GRACE)) {
            session.close(true).awaitUninterruptibly(GRACE);
        }
    }

    @Override
    public String toString() {
        return target.toString();
    }
}
