// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.verify;

/**
 * An interface.
 *
 * @param name such as {@code GigabitEthernet0/0/1.10}
 * @param address its address; empty where it has none
 * @param state such as {@code up}, or {@code absent} where the router has no such interface
 * @param up whether it carries traffic
 */
public record LinkState(String name, String address, String state, boolean up) {}
