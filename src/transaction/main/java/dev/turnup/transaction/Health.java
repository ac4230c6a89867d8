// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/** What a health check found. */
public sealed interface Health {

    /** All is well. */
    static Health good() {
        return new Good();
    }

    /** Something is wrong, in one sentence; the change is taken back. */
    static Health bad(String reason) {
        return new Bad(reason);
    }

    /** All is well. */
    record Good() implements Health {}

    /** Something is wrong. */
    record Bad(String reason) implements Health {}
}
