// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.transaction.Pause;
import java.util.OptionalInt;

/**
 * How an upgrade is done.
 *
 * @param log where each step is written down: the same in every run of one upgrade
 * @param listener hears of each step
 * @param limits how long it waits
 * @param pause how waiting is done
 * @param netconfPort where the router's NETCONF listens, if it has any; what its configuration says where this is empty
 */
public record UpgradeSettings(
        UpgradeLog log, UpgradeListener listener, Limits limits, Pause pause, OptionalInt netconfPort) {

    /** With nobody listening, usual limits, in real time. */
    public static UpgradeSettings of(UpgradeLog log) {
        return new UpgradeSettings(log, UpgradeListener.NONE, Limits.STANDARD, Pause.REAL, OptionalInt.empty());
    }

    /** With a listener. */
    public UpgradeSettings listener(UpgradeListener other) {
        return new UpgradeSettings(log, other, limits, pause, netconfPort);
    }

    /** With other limits. */
    public UpgradeSettings limits(Limits other) {
        return new UpgradeSettings(log, listener, other, pause, netconfPort);
    }

    /** With another way to wait. */
    public UpgradeSettings pause(Pause other) {
        return new UpgradeSettings(log, listener, limits, other, netconfPort);
    }

    /** With NETCONF at a port that the router's configuration does not tell. */
    public UpgradeSettings netconfPort(int port) {
        return new UpgradeSettings(log, listener, limits, pause, OptionalInt.of(port));
    }
}
