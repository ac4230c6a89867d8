// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import dev.turnup.netconf.ssh.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A TLS server on a loopback port that wants certificates of an authority and answers ok to everything. */
final class TlsRouter implements AutoCloseable {
    private final SSLServerSocket door;
    private final List<String> callers = new CopyOnWriteArrayList<>();

    private TlsRouter(SSLServerSocket door) {
        this.door = door;
    }

    /**
     * Starts one.
     *
     * @param wanted the authority of clients
     * @param more what else to set up
     */
    static TlsRouter start(ClientCertificate own, X509Certificate wanted, Consumer<SSLServerSocket> more) {
        try {
            SSLServerSocket door = (SSLServerSocket) context(own, wanted)
                    .getServerSocketFactory()
                    .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
            door.setNeedClientAuth(true);
            more.accept(door);
            TlsRouter router = new TlsRouter(door);
            Thread.ofVirtual().start(router::serve);
            return router;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext context(ClientCertificate own, X509Certificate wanted)
            throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
        keys.load(null, null);
        keys.setKeyEntry("own", own.key(), new char[0], own.chain());
        KeyManagerFactory owned = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        owned.init(keys, new char[0]);
        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        authorities.load(null, null);
        authorities.setCertificateEntry("wanted", wanted);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(owned.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> talk((SSLSocket) socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(SSLSocket socket) {
        try (socket) {
            socket.startHandshake();
            callers.add(socket.getSession().getPeerPrincipal().getName());
            Router.OBLIGING.run(socket.getInputStream(), socket.getOutputStream());
        } catch (IOException | UncheckedIOException e) {
            // the client went away, or was sent away
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whom the certificates named of those who were let in. */
    List<String> callers() {
        return callers;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
