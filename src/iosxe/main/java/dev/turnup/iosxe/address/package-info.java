// SPDX-License-Identifier: Apache-2.0
/**
 * IPv4 addresses and networks, as lines of IOS and documents write them.
 *
 * <pre>{@code
 * Ipv4Interface lan = Ipv4Interface.parse("10.10.20.2/24");
 * lan.mask();                                     // 255.255.255.0
 * lan.network().contains(Ipv4.parse("10.10.20.9"));   // true
 * }</pre>
 */
@NullMarked
package dev.turnup.iosxe.address;

import org.jspecify.annotations.NullMarked;
