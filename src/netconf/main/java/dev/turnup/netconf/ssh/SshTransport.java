// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.Transport;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.sshd.client.channel.ClientChannel;

/**
 * The NETCONF subsystem in one channel of an SSH connection (RFC 6242, section 3); opened by {@link
 * SshConnector#connect} or {@link SshConnection#netconf}.
 */
public final class SshTransport implements Transport {
    private static final Duration GRACE = Duration.ofMillis(500);

    private final SshConnection connection;
    private final ClientChannel channel;
    private final boolean whole;

    SshTransport(SshConnection connection, ClientChannel channel, boolean whole) {
        this.connection = connection;
        this.channel = channel;
        this.whole = whole;
    }

    @Override
    public InputStream input() {
        return channel.getInvertedOut();
    }

    @Override
    public OutputStream output() {
        return channel.getInvertedIn();
    }

    /** Within a second, whatever the device does. */
    @Override
    public void close() {
        if (whole) {
            connection.close();
        } else if (!channel.close(false).awaitUninterruptibly(GRACE)) {
            channel.close(true).awaitUninterruptibly(GRACE);
        }
    }

    /** What it is a channel of, and whose device is at its end. */
    public SshConnection connection() {
        return connection;
    }

    @Override
    public String description() {
        return connection.target().address();
    }

    @Override
    public String toString() {
        return connection.toString();
    }
}
