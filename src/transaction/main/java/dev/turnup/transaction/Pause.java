// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits; given from outside, so that tests decide how long a wait takes. */
@FunctionalInterface
public interface Pause {

    /** Waits in real time. */
    Pause REAL = duration -> LockSupport.parkNanos(duration.toNanos());

    /** Waits about that long. */
    void pause(Duration duration);
}
