// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

/**
 * Hears of each step of a run, right after it was done and before the next. One that throws a {@link RuntimeException}
 * ends the run like a failure of that step: the device is put back.
 */
@FunctionalInterface
public interface TransactionListener {

    /** Hears nothing. */
    TransactionListener NONE = phase -> {};

    /** A step was done. */
    void on(Phase phase);
}
