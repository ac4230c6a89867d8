// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;

/**
 * A socket whose broken pipe does not hide what the device said last. A device that refuses a certificate says so and
 * hangs up; whoever is still writing then would learn of the hanging up alone. So what cannot be written any more is
 * passed over: whoever reads gets to the device's last words, and then to the end.
 */
final class ListeningSocket extends Socket {
    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try {
                    out.write(bytes, offset, length);
                } catch (SocketException e) {
                    if (isClosed()) {
                        throw e; // closed here: nobody reads
                    }
                }
            }
        };
    }
}
