// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.io.InputStream;
import java.io.OutputStream;

/** A transport made of what a test brings, which may misbehave. */
record PlainTransport(InputStream input, OutputStream output, Runnable closing) implements Transport {

    @Override
    public void close() {
        closing.run();
    }

    @Override
    public String description() {
        return "router1:830";
    }
}
