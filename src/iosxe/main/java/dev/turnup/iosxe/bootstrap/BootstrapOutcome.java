// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.bootstrap;

import dev.turnup.netconf.message.Capabilities;
import java.time.Duration;
import java.util.List;

/** How a bootstrap ended. Running it again is harmless: what is on stays on. */
public sealed interface BootstrapOutcome {
    /** What was entered at the command line. */
    List<String> entered();

    /**
     * A NETCONF session came to be.
     *
     * @param entered the lines that were entered; empty where all were there
     * @param capabilities what its hello offers
     * @param waited how long it took from the last line on
     */
    record Ready(List<String> entered, Capabilities capabilities, Duration waited) implements BootstrapOutcome {
        public Ready {
            entered = List.copyOf(entered);
        }
    }

    /**
     * The router cannot, or does not want to.
     *
     * @param why the router's words, or what its release lacks
     */
    record Refused(List<String> entered, String why) implements BootstrapOutcome {
        public Refused {
            entered = List.copyOf(entered);
        }
    }

    /**
     * The lines are there, and no session came to be.
     *
     * @param why how that failed last, and what to do
     */
    record Silent(List<String> entered, String why) implements BootstrapOutcome {
        public Silent {
            entered = List.copyOf(entered);
        }
    }
}
