// SPDX-License-Identifier: Apache-2.0
/**
 * Turns NETCONF on at a router that has it off, over the command line, and waits until it answers.
 *
 * <pre>{@code
 * switch (IosXe.bootstrap(line, 830, knownHosts, ssh, BootstrapLimits.STANDARD, Pause.REAL)) {
 *     case BootstrapOutcome.Ready ready -> ready.capabilities();  // what the hello offers now
 *     case BootstrapOutcome.Refused refused -> refused.why();     // the release has none, or the router refuses a line
 *     case BootstrapOutcome.Silent silent -> silent.why();        // the lines are there, and no session came to be
 * }
 * }</pre>
 *
 * <p>{@link dev.turnup.iosxe.bootstrap.Bootstrap} is the way, {@link dev.turnup.iosxe.bootstrap.BootstrapOutcome} how it
 * ended.
 */
@NullMarked
package dev.turnup.iosxe.bootstrap;

import org.jspecify.annotations.NullMarked;
