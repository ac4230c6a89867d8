// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.TimedOut;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.future.OpenFuture;

/**
 * The command line of a device in one channel of a connection: what it prints, and what is typed. Opened by {@link
 * SshConnection#terminal}; knows nothing of prompts. For one thread at a time.
 */
public final class SshTerminal implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final int COLUMNS = 512;
    private static final int LINES = 0;

    private final SshConnection connection;
    private final ChannelShell channel;
    private final Printed printed;

    private SshTerminal(SshConnection connection, ChannelShell channel, Printed printed) {
        this.connection = connection;
        this.channel = channel;
        this.printed = printed;
    }

    static SshTerminal open(SshConnection connection, Duration patience) {
        Printed printed = new Printed();
        try {
            ChannelShell channel = connection.session().createShellChannel();
            // As wide as IOS lets a terminal be, so that it wraps and scrolls nothing.
            channel.setPtyColumns(COLUMNS);
            channel.setPtyLines(LINES);
            channel.setOut(printed);
            channel.setErr(printed);
            channel.addCloseFutureListener(closed -> printed.end());
            OpenFuture opening = channel.open();
            if (!opening.await(patience)) {
                channel.close(true);
                throw new TimedOut(
                        connection.target().address(),
                        "command line",
                        false,
                        "the device took longer than " + patience.toMillis() + " ms");
            }
            if (!opening.isOpened()) {
                throw new ConnectFailed(
                        connection.target().address(),
                        "command line",
                        new ConnectFailure.NoSsh("no shell: " + Attempt.reason(opening.getException())));
            }
            return new SshTerminal(connection, channel, printed);
        } catch (IOException e) {
            throw SshConnector.cancelled(connection.target(), e);
        }
    }

    /** The device at its end. */
    public SshTarget target() {
        return connection.target();
    }

    /**
     * What the device has printed since the last time; waits where there is nothing yet.
     *
     * @return an empty text where nothing came in time; nothing where the channel has ended and all of it was read
     */
    public Optional<String> read(Duration atMost) {
        return printed.take(atMost);
    }

    /**
     * Types a text; the end of a line is {@code \r}.
     *
     * @return false where the channel has ended: whether the device saw the text is then not known
     */
    public boolean type(String text) {
        try {
            OutputStream keyboard = channel.getInvertedIn();
            keyboard.write(text.getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the channel, within a second whatever the device does; the connection stays. */
    @Override
    public void close() {
        if (!channel.close(false).awaitUninterruptibly(GRACE)) {
            channel.close(true).awaitUninterruptibly(GRACE);
        }
    }

    @Override
    public String toString() {
        return "the command line of " + connection;
    }
}
