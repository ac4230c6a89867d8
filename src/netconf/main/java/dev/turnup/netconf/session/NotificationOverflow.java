// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

/**
 * What happens to notifications that nobody takes, once as many are held as {@link SessionLimits} allow. RFC 5277 has no
 * flow control of its own: what the client does not read waits in the connection, and then in the device.
 */
public enum NotificationOverflow {
    /**
     * Answers come first. While no answer is awaited nothing more is read, so that the connection holds the device back and
     * nothing is lost: a session that only listens never loses any. While one is awaited it must be read past the
     * notifications before it, and the oldest of these are given up; who takes the next one is told how many.
     */
    ANSWERS_FIRST,
    /**
     * Nothing is ever given up. An answer behind notifications that nobody takes does not come, and is timed out. For
     * callers that take notifications in a thread of their own.
     */
    HOLD_BACK
}
