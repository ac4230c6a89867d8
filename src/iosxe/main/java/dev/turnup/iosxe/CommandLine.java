// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.iosxe.console.Console;
import dev.turnup.iosxe.console.ConsoleOptions;
import dev.turnup.iosxe.console.Terminal;
import dev.turnup.netconf.ssh.SshConnection;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshRoute;
import java.time.Duration;
import java.util.Optional;

/**
 * How a router's command line is reached.
 *
 * @param route the way to its SSH server, which on IOS XE is another than NETCONF's
 * @param options how it is used
 */
public record CommandLine(SshRoute route, ConsoleOptions options) {
    /** The port of IOS's SSH server. */
    public static final int PORT = 22;

    /** Used as routers usually are. */
    public static CommandLine over(SshRoute route) {
        return new CommandLine(route, ConsoleOptions.STANDARD);
    }

    /** The command line, not connected yet. */
    Console console(SshConnector connector) {
        return Console.on(() -> terminal(connector.dial(route)), options);
    }

    /** A terminal that ends its connection with it. */
    private static Terminal terminal(SshConnection connection) {
        Terminal terminal;
        try {
            terminal = Terminal.of(connection.terminal());
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
        return new Terminal() {
            @Override
            public Optional<String> read(Duration atMost) {
                return terminal.read(atMost);
            }

            @Override
            public boolean type(String text) {
                return terminal.type(text);
            }

            @Override
            public void close() {
                terminal.close();
                connection.close();
            }
        };
    }
}
