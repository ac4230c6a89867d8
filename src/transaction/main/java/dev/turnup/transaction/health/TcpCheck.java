// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.health;

import dev.turnup.transaction.DeviceView;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.HealthCheck;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Something accepts a TCP connection from here.
 *
 * @param host a name or an address
 * @param port 1 to 65535
 */
public record TcpCheck(String host, int port) implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** @throws IllegalArgumentException where the port is none */
    public TcpCheck {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
    }

    /**
     * Reads {@code HOST:PORT}; an IPv6 address stands in brackets.
     *
     * @throws IllegalArgumentException where the text is of another form
     */
    public static TcpCheck parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        if (host.isEmpty() || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("a TCP check is written HOST:PORT, not '" + text + "'");
        }
        return new TcpCheck(host, Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public Health check(DeviceView device) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            return Health.bad("no address is known of " + host);
        }
        try (Socket socket = new Socket()) {
            socket.connect(address, (int) PATIENCE.toMillis());
            return Health.good();
        } catch (IOException e) {
            return Health.bad("no connection to " + host + ":" + port + " (" + e.getMessage() + ")");
        }
    }

    @Override
    public String name() {
        return "tcp " + host + ":" + port;
    }
}
