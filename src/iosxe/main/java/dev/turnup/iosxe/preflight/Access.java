// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

/**
 * The way a session comes in.
 *
 * @param user the name it logs in with; empty where that is not known
 * @param host the device's address or host name as the caller wrote it; empty where that is not known
 */
public record Access(String user, String host) {
    /** Nothing is known. */
    public static final Access UNKNOWN = new Access("", "");
}
