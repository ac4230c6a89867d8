// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.fixture.Link;
import dev.turnup.netconf.session.Transport;
import java.io.InputStream;
import java.io.OutputStream;

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

    @Override
    public void close() {
        link.close();
    }

    @Override
    public String description() {
        return "router";
    }
}
