// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.transaction.Plan;
import java.util.function.Function;

/**
 * One of several devices, how it is reached, and what is wanted of it.
 *
 * @param name what reports call it
 * @param reach how it is reached
 * @param planned what it is to hold
 */
record Site(String name, OpenDevice.Reach reach, Function<IosXeDevice, Plan> planned) {}
