// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.Transport;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;

/** A TLS connection that carries one NETCONF session; opened by {@link TlsConnector}. */
public final class TlsTransport implements Transport {
    private static final Duration GRACE = Duration.ofMillis(500);

    private final TlsTarget target;
    private final Socket beneath;
    private final SSLSocket secured;
    private final InputStream input;
    private final OutputStream output;

    TlsTransport(
            TlsTarget target,
            Socket beneath,
            SSLSocket secured,
            Function<IOException, Optional<ConnectFailure>> refusal) {
        this.target = target;
        this.beneath = beneath;
        this.secured = secured;
        try {
            this.input = new Judged(secured.getInputStream(), refusal);
            this.output = secured.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("the connection stands", e);
        }
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    /** Such as {@code TLSv1.3 with TLS_AES_256_GCM_SHA384}. */
    public String protection() {
        return secured.getSession().getProtocol() + " with "
                + secured.getSession().getCipherSuite();
    }

    /** Within a second, whatever the device does. */
    @Override
    public void close() {
        // To say farewell may block, where the device reads no more.
        Thread polite = Thread.ofVirtual().name("tls closer").start(() -> drop(secured));
        try {
            polite.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        drop(beneath);
    }

    static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no more use
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

    /** Until the first byte comes, the device may still refuse our certificate: that is connecting, not a session lost. */
    private final class Judged extends FilterInputStream {
        private final Function<IOException, Optional<ConnectFailure>> refusal;
        private boolean accepted;

        Judged(InputStream in, Function<IOException, Optional<ConnectFailure>> refusal) {
            super(in);
            this.refusal = refusal;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int n = super.read(buffer, offset, length);
                accepted = true;
                return n;
            } catch (IOException e) {
                if (accepted) {
                    throw e;
                }
                throw refusal.apply(e)
                        .<RuntimeException>map(why -> new ConnectFailed(target.address(), "TLS handshake", why))
                        .orElseThrow(() -> e);
            }
        }
    }
}
