// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.console.Console;
import dev.turnup.transaction.Device;
import dev.turnup.transaction.Pause;
import dev.turnup.yang.schema.Schema;
import java.time.InstantSource;

/**
 * Upgrades of one router, over its command line. What one changes of the configuration are transactions of their own.
 *
 * @param hands what it works with
 * @param log where each step is written down
 * @param listener hears of each step
 * @param limits how long it waits
 * @param clock what time it is
 * @param pause how waiting is done
 */
public record Upgrade(
        Hands hands, UpgradeLog log, UpgradeListener listener, Limits limits, InstantSource clock, Pause pause) {

    /**
     * What an upgrade works with.
     *
     * @param device the router by lines
     * @param schema the models of its lines
     * @param console the same router's command line, for what is no configuration
     * @param copy the way of files to it
     */
    public record Hands(Device device, Schema schema, Console console, FileCopy copy) {}

    /** Goes on where it was, to the goal or to what stands against it. */
    public UpgradeOutcome run(UpgradeGoal goal) {
        return new Course(this, goal).run();
    }
}
