// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.Transport;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.future.CloseFuture;

/** The NETCONF subsystem of one SSH connection (RFC 6242, section 3); opened by {@link SshConnector#connect}. */
public final class SshTransport implements Transport {
    private static final Duration GRACE = Duration.ofMillis(500);

    private final SshTarget target;
    private final ClientSession session;
    private final ClientChannel channel;

    SshTransport(SshTarget target, ClientSession session, ClientChannel channel) {
        this.target = target;
        this.session = session;
        this.channel = channel;
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
        close(session);
    }

    static void close(ClientSession session) {
        CloseFuture polite = session.close(false);
        if (!polite.awaitUninterruptibly(GRACE)) {
            session.close(true).awaitUninterruptibly(GRACE);
        }
    }

    @Override
    public String description() {
        return target.address();
    }

    @Override
    public String toString() {
        return target.toString();
    }
}
