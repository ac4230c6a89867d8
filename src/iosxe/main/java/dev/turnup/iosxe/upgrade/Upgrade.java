// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.console.Console;
import dev.turnup.transaction.Device;
import dev.turnup.yang.schema.Schema;
import java.time.InstantSource;

/**
 * Upgrades of one router, over its command line. What one changes of the configuration are transactions of their own.
 *
 * @param hands what it works with
 * @param settings how it is done
 * @param clock what time it is
 */
public record Upgrade(Hands hands, UpgradeSettings settings, InstantSource clock) {

    /**
     * What an upgrade works with.
     *
     * @param device the router by lines
     * @param schema the models of its lines
     * @param console the same router's command line, for what is no configuration
     * @param copy the way of files to it
     * @param state reads what it tells of itself over NETCONF
     */
    public record Hands(Device device, Schema schema, Console console, FileCopy copy, StateReader state) {}

    /** Goes on where it was, to the goal or to what stands against it. */
    public UpgradeOutcome run(UpgradeGoal goal) {
        return new Course(this, goal).run();
    }
}
