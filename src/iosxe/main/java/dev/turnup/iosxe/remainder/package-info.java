// SPDX-License-Identifier: Apache-2.0
/**
 * What NETCONF does not carry, as a part of a transaction: read as text, changed by lines, undone by lines.
 *
 * <pre>{@code
 * Remainder telephony = LineRemainder.telephony(schema, unmodelled, port, console, cliRpc, rules);
 * DeviceSettings settings = DeviceSettings.of(identity, connect, schema, journal, clock).remainder(telephony);
 * Device.open(settings).plan(change, beside);          // both parts, one journal entry, one outcome
 * }</pre>
 *
 * <p>{@link dev.turnup.iosxe.remainder.LineRemainder} is the port of the transaction; lines are delivered through
 * NETCONF's {@code config-ios-cli-rpc} where the router has it, and typed otherwise. What a router holds is always read as
 * {@code show running-config} prints it: no release has an operation for that.
 */
@NullMarked
package dev.turnup.iosxe.remainder;

import org.jspecify.annotations.NullMarked;
