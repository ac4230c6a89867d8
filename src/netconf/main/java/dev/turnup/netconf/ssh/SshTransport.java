// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.Transport;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * The NETCONF subsystem in one channel of an SSH connection (RFC 6242, section 3); opened by {@link
 * SshConnector#connect} or {@link SshConnection#netconf}.
 */
public final class SshTransport implements Transport {
    private static final Duration GRACE = Duration.ofMillis(500);

    private final SshConnection connection;
    private final NetconfChannel channel;
    private final InputStream input;
    private final boolean whole;

    SshTransport(SshConnection connection, NetconfChannel channel, boolean whole) {
        this.connection = connection;
        this.channel = channel;
        this.whole = whole;
        this.input = new Opening(channel.getInvertedOut());
    }

    /**
     * What the device sends. The first read waits for the device's word on the subsystem.
     *
     * <p>It throws {@link dev.turnup.netconf.session.ConnectFailed} where the device opens none, and {@link
     * dev.turnup.netconf.session.TimedOut} where it takes too long to say.
     */
    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return channel.getInvertedIn();
    }

    /** Where its window has room, and no exchange of keys is under way, which packets have to wait for. */
    @Override
    public boolean takesAtOnce(int bytes) {
        return channel.isOpen() && channel.getRemoteWindow().getSize() >= bytes && !connection.isExchangingKeys();
    }

    @Override
    public boolean tell(Arrivals arrivals) {
        channel.tell(arrivals);
        return true;
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

    /** Nothing comes before the subsystem is open. */
    private final class Opening extends FilterInputStream {
        private boolean opened;

        Opening(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (!opened) {
                connection.awaitSubsystem(channel);
                opened = true;
            }
            return super.read(buffer, offset, length);
        }
    }

    @Override
    public String toString() {
        return connection.toString();
    }
}
