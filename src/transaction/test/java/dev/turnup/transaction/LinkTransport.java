// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.fixture.Link;
import dev.turnup.netconf.session.Transport;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** A connection in memory, as a session takes it. */
record LinkTransport(Link link) implements Transport {
    @Override
    public InputStream input() {
        return link.input();
    }

    @Override
    public OutputStream output() {
        return link.output();
    }

    /** Returns when the device has noticed, so that what comes next does not depend on how fast this machine is. */
    @Override
    public void close() {
        link.close();
        link.awaitEnd(Duration.ofSeconds(5));
    }

    @Override
    public String description() {
        return "router";
    }
}
