// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.io.InputStream;
import java.io.OutputStream;

/** A two-way stream of bytes to one device. */
public interface Transport {

    /**
     * What the device sends; its end means that the device is gone. Before the first byte a read may throw {@link
     * ConnectFailed} or {@link TimedOut}, where only then it shows that the device does not accept us.
     */
    InputStream input();

    /** What the device is sent; bytes go out at a flush at the latest. */
    OutputStream output();

    /**
     * Whether so many bytes can be written now without waiting for the device, however it behaves. Only then does whoever has a
     * request write it without another thread's help; a transport that cannot tell says no.
     */
    default boolean takesAtOnce(int bytes) {
        return false;
    }

    /** What a transport tells that can, in the thread that received it; it is not made to wait. */
    interface Arrivals {
        /** Bytes came: {@link InputStream#available} counts them, and {@link InputStream#read} does not wait for them. */
        void more();

        /** No more will come. */
        void end();
    }

    /**
     * Has arrivals told from now on, and the end at once where it came before; not what is there already.
     *
     * @return whether it does; where it cannot, its input is waited for
     */
    default boolean tell(Arrivals arrivals) {
        return false;
    }

    /** Ends the connection: blocked reads and writes return. Never throws; may be called again, from any thread. */
    void close();

    /** Names the device in messages, such as {@code 192.0.2.1:830}. */
    String description();
}
