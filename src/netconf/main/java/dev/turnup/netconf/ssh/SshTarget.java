// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom to connect to, and as whom.
 *
 * @param user the user's name on the device
 * @param host a name or an address; an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record SshTarget(String user, String host, int port) {
    /** The port of NETCONF over SSH (RFC 6242, section 7). */
    public static final int NETCONF_PORT = 830;

    private static final Pattern FORM =
            Pattern.compile("ssh://([^@/:?#\\s]+)@(?:\\[([0-9A-Fa-f:.%]+)]|([^@/:?#\\[\\]\\s]+))(?::([0-9]{1,5}))?/?");

    public SshTarget {
        if (user.isEmpty() || host.isEmpty()) {
            throw new IllegalArgumentException("a target has a user and a host");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
    }

    /**
     * Reads {@code ssh://user@host:port}; the port may be left out, and a password may not be there.
     *
     * @throws IllegalArgumentException where the text is of another form; it is not repeated, since it may hold a secret
     */
    public static SshTarget parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "a device is written ssh://user@host:port, without a password; the port may be left out");
        }
        String host = parts.group(2) != null ? parts.group(2) : parts.group(3);
        int port = parts.group(4) != null ? Integer.parseInt(parts.group(4)) : NETCONF_PORT;
        return new SshTarget(parts.group(1), host, port);
    }

    /** {@code host:port}, as messages name the device. */
    public String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** {@code ssh://user@host:port}. */
    @Override
    public String toString() {
        return "ssh://" + user + "@" + address();
    }
}
