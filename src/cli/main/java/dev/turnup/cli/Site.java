// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.CommandLine;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.console.ConsoleOptions;
import dev.turnup.transaction.Plan;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of several devices, how it is reached, and what is wanted of it.
 *
 * @param name what reports call it
 * @param way how it is reached
 * @param lines how its command line is used, where it is reached by that and not by NETCONF
 * @param beside its command line, where it is reached by that beside NETCONF
 * @param planned what it is to hold
 */
record Site(
        String name,
        ConnectionOptions.Way way,
        Optional<ConsoleOptions> lines,
        Optional<CommandLine> beside,
        Function<IosXeDevice, Plan> planned) {}
