// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Waits longer and longer, until a limit: by the clock, and by the sum of its own waits should the clock stand still. */
final class Patience {
    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Pause pause;
    private final Instant until;
    private Duration left;
    private Duration next = FIRST;

    Patience(InstantSource clock, Pause pause, Duration limit) {
        this.clock = clock;
        this.pause = pause;
        this.until = clock.instant().plus(limit);
        this.left = limit;
    }

    /** Waits once; false, at once, when the limit is reached. */
    boolean waited() {
        if (left.isZero() || !clock.instant().isBefore(until)) {
            return false;
        }
        Duration now = next.compareTo(left) < 0 ? next : left;
        pause.pause(now);
        left = left.minus(now);
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return true;
    }
}
