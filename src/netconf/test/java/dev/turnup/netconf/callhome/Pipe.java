// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.callhome;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Carries bytes between a client and a server, until it is told to take no more of the client's. */
public final class Pipe implements AutoCloseable {
    private final Socket client;
    private final Socket server;
    private volatile boolean deaf;

    public Pipe(Socket client, Socket server) {
        this.client = client;
        this.server = server;
    }

    /** A server at a loopback port calls home. */
    public static void callHome(int home, int server) {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            new Pipe(new Socket(here, home), new Socket(here, server)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        Thread.ofVirtual().start(() -> carry(client, server, true));
        Thread.ofVirtual().start(() -> carry(server, client, false));
    }

    /** From the next bytes on. */
    public void stopReading() {
        deaf = true;
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }

    private void carry(Socket from, Socket to, boolean mayStop) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 12];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (mayStop && deaf) {
                    return;
                }
                out.write(buffer, 0, n);
            }
            close();
        } catch (IOException e) {
            // one side ended
        }
    }
}
