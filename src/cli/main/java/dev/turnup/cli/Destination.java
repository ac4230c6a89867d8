// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.ssh.SshConfig;
import dev.turnup.netconf.ssh.SshTarget;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A device as the user names it; what is left out the SSH configuration may say.
 *
 * @param host a name, an alias of the SSH configuration or an address; an IPv6 address without brackets
 */
record Destination(Optional<String> user, String host, OptionalInt port) {
    /** What is said of one that stands where none belongs. */
    static final String MISPLACED = "a device is named with --device=ssh://USER@HOST, and does not stand alone";

    private static final Pattern WITH_PASSWORD = Pattern.compile("ssh://[^/@]*:[^/]*@");

    private static final Pattern HOST =
            Pattern.compile("(?:([^@/:?#\\s]+)@)?(?:\\[([0-9A-Fa-f:.%]+)]|([^@/:?#\\[\\]\\s]+))(?::([0-9]{1,5}))?");

    /**
     * Reads {@code [user@]host[:port]}.
     *
     * @throws IllegalArgumentException where the text is of another form; it is not repeated, since it may hold a secret
     */
    static Destination parse(String text) {
        Matcher parts = HOST.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a host is written user@host:port; user and port may be left out");
        }
        OptionalInt port =
                parts.group(4) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(4)));
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port.getAsInt());
        }
        return new Destination(
                Optional.ofNullable(parts.group(1)), parts.group(2) != null ? parts.group(2) : parts.group(3), port);
    }

    /** Whether a word of a command line names a device and tells a password with it, which is never repeated. */
    static boolean holdsPassword(String word) {
        return WITH_PASSWORD.matcher(word).find();
    }

    /** The name by which the journal knows a device, of {@code [ssh://][user@]host[:port]}; aliases are looked up. */
    static String identity(String text, Surroundings here) {
        Destination named;
        try {
            named = parse(text.replaceFirst("^ssh://", "").replaceFirst("/$", ""));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
        SshConfig.Host said = SshConfig.read(here.home().resolve(".ssh").resolve("config"), here.home())
                .host(named.host());
        int port = named.port().orElse(said.port().orElse(SshTarget.NETCONF_PORT));
        return new SshTarget("nobody", said.hostName(), port).address();
    }

    /** Reads {@code ssh://[user@]host[:port]}. */
    static final class Converter implements ITypeConverter<Destination> {
        @Override
        public Destination convert(String text) {
            try {
                if (!text.startsWith("ssh://")) {
                    throw new IllegalArgumentException("no ssh://");
                }
                return parse(text.substring("ssh://".length()).replaceFirst("/$", ""));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("a device is written ssh://user@host:port, without a password;"
                        + " the user and the port may be left out");
            }
        }
    }
}
