// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** What answers each byte with itself at once: what it takes over a line is what the line takes. */
final class Echo {
    private Echo() {}

    /** How long one byte is on its way there and back, in milliseconds: the median of several. */
    static double over(Duration delay, int times) {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Delay line = Delay.to(listening.getLocalPort(), delay)) {
            Thread.ofVirtual().start(() -> answer(listening));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
                socket.setTcpNoDelay(true);
                double[] walls = new double[times];
                for (int i = 0; i < times; i++) {
                    long start = System.nanoTime();
                    socket.getOutputStream().write(i);
                    if (socket.getInputStream().read() != i) {
                        throw new IllegalStateException("the line did not carry what was sent");
                    }
                    walls[i] = (System.nanoTime() - start) / 1e6;
                }
                return Figures.median(walls);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(ServerSocket listening) {
        try (Socket socket = listening.accept();
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            for (int sent = in.read(); sent >= 0; sent = in.read()) {
                out.write(sent);
            }
        } catch (IOException e) {
            return; // whoever asked is gone
        }
    }
}
