// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom to connect to.
 *
 * @param host a name or an address; an IPv6 address without brackets
 * @param port 1 to 65535
 * @param name what the device's certificate has to name; the host, where it is no other
 */
public record TlsTarget(String host, int port, String name) {
    /** The port of NETCONF over TLS (RFC 7589, section 2). */
    public static final int NETCONF_PORT = 6513;

    private static final Pattern FORM =
            Pattern.compile("tls://(?:\\[([0-9A-Fa-f:.%]+)]|([^@/:?#\\[\\]\\s]+))(?::([0-9]{1,5}))?/?");

    public TlsTarget {
        Objects.requireNonNull(name, "name");
        if (host.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("a target has a host, and its certificate a name");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
    }

    /** Whose certificate names the host itself. */
    public TlsTarget(String host, int port) {
        this(host, port, host);
    }

    /**
     * Reads {@code tls://host:port}; the port may be left out.
     *
     * @throws IllegalArgumentException where the text is of another form
     */
    public static TlsTarget parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "a device is written tls://host:port, without a user; the port may be left out");
        }
        String host = parts.group(1) != null ? parts.group(1) : parts.group(2);
        return new TlsTarget(host, parts.group(3) != null ? Integer.parseInt(parts.group(3)) : NETCONF_PORT);
    }

    /** The same place, whose certificate has another name. */
    public TlsTarget named(String other) {
        return new TlsTarget(host, port, other);
    }

    /** {@code host:port}, as messages name the device. */
    public String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** {@code tls://host:port}. */
    @Override
    public String toString() {
        return "tls://" + address();
    }
}
