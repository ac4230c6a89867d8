// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Waits longer and longer, until a limit: by the sum of its own waits, so that a clock that jumps back or stands still does
 * not make it wait for ever; and, where to wait too short does no harm, by the clock. Those who wait for the same thing at
 * once each wait a little shorter, by chance, so that they do not all come back together.
 */
final class Patience {
    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Pause pause;
    private final Optional<Instant> until;
    private final Optional<RandomGenerator> chance;
    private Duration left;
    private Duration next = FIRST;

    private Patience(
            InstantSource clock,
            Pause pause,
            Duration limit,
            Optional<Instant> until,
            Optional<RandomGenerator> chance) {
        this.clock = clock;
        this.pause = pause;
        this.until = until;
        this.chance = chance;
        this.left = limit;
    }

    /** Waits until the limit at the latest. */
    static Patience atMost(InstantSource clock, Pause pause, Duration limit) {
        return new Patience(clock, pause, limit, Optional.of(clock.instant().plus(limit)), Optional.empty());
    }

    /** As {@link #atMost}, for what others wait for too: each wait is between half of what it would be and all of it. */
    static Patience amongOthers(InstantSource clock, Pause pause, Duration limit, RandomGenerator chance) {
        return new Patience(clock, pause, limit, Optional.of(clock.instant().plus(limit)), Optional.of(chance));
    }

    /** Waits for the whole limit, although the clock should say that it is over: a clock may jump. */
    static Patience full(InstantSource clock, Pause pause, Duration limit) {
        return new Patience(clock, pause, limit, Optional.empty(), Optional.empty());
    }

    /** Waits once; false, at once, when the limit is reached. */
    boolean waited() {
        if (left.isZero() || until.filter(end -> !clock.instant().isBefore(end)).isPresent()) {
            return false;
        }
        Duration wanted = chance.map(this::shortened).orElse(next);
        Duration now = wanted.compareTo(left) < 0 ? wanted : left;
        pause.pause(now);
        left = left.minus(now);
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return true;
    }

    private Duration shortened(RandomGenerator random) {
        return next.minus(Duration.ofNanos(random.nextLong(next.toNanos() / 2 + 1)));
    }
}
