// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.verify;

/**
 * A phone.
 *
 * @param pool the tag of its pool
 * @param mac its MAC address
 * @param type its model as the pool has it; empty where the pool has none
 * @param numbers the numbers on its lines
 * @param address where it registered from; empty where it has not
 * @param registered whether it is registered
 * @param remark why not, as far as can be told; empty where it is
 */
public record PhoneState(
        int pool, String mac, String type, String numbers, String address, boolean registered, String remark) {}
