// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Carries bytes between a client and a server, until it is told to take no more of the client's. */
final class Deafened {
    private final Socket client;
    private final Socket server;
    private volatile boolean deaf;

    Deafened(Socket client, Socket server) {
        this.client = client;
        this.server = server;
    }

    void start() {
        Thread.ofVirtual().start(() -> carry(client, server, true));
        Thread.ofVirtual().start(() -> carry(server, client, false));
    }

    /** From the next bytes on. */
    void stopReading() {
        deaf = true;
    }

    void end() throws IOException {
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
        } catch (IOException e) {
            // one side ended
        }
    }
}
