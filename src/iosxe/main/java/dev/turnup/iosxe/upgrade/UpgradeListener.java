// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

/** Hears how an upgrade goes. */
public interface UpgradeListener {
    /** One that does not care. */
    UpgradeListener NONE = new UpgradeListener() {};

    /** A step begins. */
    default void begins(Step step) {}

    /** A step is done, or was already. */
    default void done(Step step, String what) {}

    /** So many octets of a file have left. */
    default void copied(String file, long sent, long size) {}

    /** The router is waited for. */
    default void waits(String what) {}
}
