// SPDX-License-Identifier: Apache-2.0
/**
 * Upgrades: from a router and an image to a router that runs it, with its phones. Each step is written down before and
 * after, and looks first whether it is done: whoever runs the same upgrade again, after whatever went wrong, goes on.
 *
 * <pre>{@code
 * UpgradeGoal goal = UpgradeGoal.of(UpgradeFile.here(Path.of("isr4300-universalk9.16.09.03.SPA.bin")).md5(sum))
 *         .rommon(UpgradeFile.here(Path.of("isr4200_4300_rommon_1612_2r_SPA.pkg")));
 * UpgradeSettings settings = UpgradeSettings.of(UpgradeLogFile.at(log));
 * try (UpgradeSession session = IosXe.upgrade(line, knownHosts, options, settings)) {
 *     System.out.println(session.run(goal));    // UPGRADED: the router runs 16.9.3 ..., or what to do
 * }
 * }</pre>
 *
 * <p>{@link dev.turnup.iosxe.upgrade.Upgrade} has the {@link dev.turnup.iosxe.upgrade.Step}s in order; the {@link
 * dev.turnup.iosxe.upgrade.UpgradeLog} is what a dead process leaves to the next.
 */
@NullMarked
package dev.turnup.iosxe.upgrade;

import org.jspecify.annotations.NullMarked;
