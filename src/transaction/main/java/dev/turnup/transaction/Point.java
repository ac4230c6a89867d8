// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/** How far a run has come, which decides what is to be put right. */
enum Point {
    /** No lock is held. */
    START,
    /** Locks are held; nothing was edited. */
    LOCKED,
    /** The candidate may be edited; running is untouched. */
    STAGED,
    /** What NETCONF does not carry may be changed; running is untouched. */
    DELIVERING,
    /** Running may be changed. */
    COMMITTING,
    /** Running is changed. */
    COMMITTED,
    /** The change may be final. */
    CONFIRMING,
    /** The change is being taken back. */
    UNDOING,
    /** The change is final, or left to whoever confirms it. */
    FINAL
}
