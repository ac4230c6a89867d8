// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.iosxe.console.Console;
import dev.turnup.iosxe.upgrade.Upgrade;
import dev.turnup.iosxe.upgrade.UpgradeGoal;
import dev.turnup.iosxe.upgrade.UpgradeOutcome;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.transaction.Device;

/** An upgrade and what it connects with. */
public final class UpgradeSession implements AutoCloseable {
    private final Upgrade upgrade;
    private final Device device;
    private final Console console;
    private final SshConnector connector;

    UpgradeSession(Upgrade upgrade, Device device, Console console, SshConnector connector) {
        this.upgrade = upgrade;
        this.device = device;
        this.console = console;
        this.connector = connector;
    }

    /** Goes on where it was, to the goal or to what stands against it. */
    public UpgradeOutcome run(UpgradeGoal goal) {
        return upgrade.run(goal);
    }

    /** Ends the connections. */
    @Override
    public void close() {
        device.close();
        console.close();
        connector.close();
    }
}
