// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.netconf.library.Advertised;
import dev.turnup.netconf.session.Session;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a router's modules offer beyond its datastores, as its latest session told. */
final class Offers {
    private static final String CLI_RPC = "Cisco-IOS-XE-cli-rpc";

    private final AtomicBoolean cliRpc = new AtomicBoolean();

    /** Looks at the hello and the library: from 17.10.1 on, the hello does not name Cisco's modules. */
    Session learning(Session session) {
        cliRpc.set(Advertised.of(session).all().stream()
                .anyMatch(module -> module.name().equals(CLI_RPC)));
        return session;
    }

    /** Whether there is {@code config-ios-cli-rpc}. */
    boolean cliRpc() {
        return cliRpc.get();
    }
}
