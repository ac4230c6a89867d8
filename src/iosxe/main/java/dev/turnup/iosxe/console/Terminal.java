// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import dev.turnup.netconf.ssh.SshTerminal;
import java.time.Duration;
import java.util.Optional;

/** What prints and what is typed on; see {@link SshTerminal}. */
public interface Terminal extends AutoCloseable {
    /** What was printed since the last time; an empty text where nothing came in time, nothing where it has ended. */
    Optional<String> read(Duration atMost);

    /** Types a text; false where it has ended. */
    boolean type(String text);

    /** Ends it. */
    @Override
    void close();

    /** The terminal that a router has over SSH. */
    static Terminal of(SshTerminal ssh) {
        return new Terminal() {
            @Override
            public Optional<String> read(Duration atMost) {
                return ssh.read(atMost);
            }

            @Override
            public boolean type(String text) {
                return ssh.type(text);
            }

            @Override
            public void close() {
                ssh.close();
            }
        };
    }
}
