// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.clock.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long and how often is waited. */
class PatienceTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final List<Duration> STEPS = List.of(
            Duration.ofMillis(20),
            Duration.ofMillis(40),
            Duration.ofMillis(80),
            Duration.ofMillis(160),
            Duration.ofMillis(320),
            Duration.ofMillis(640),
            Duration.ofMillis(1280),
            Duration.ofSeconds(2));

    private final ManualClock time = new ManualClock(Instant.parse("2026-11-29T10:00:00Z"));
    private final List<Duration> waits = new ArrayList<>();

    private void wait(Duration wait) {
        waits.add(wait);
        time.advance(wait);
    }

    private List<Duration> all(Patience patience) {
        while (patience.waited()) {}
        return waits;
    }

    @Test
    void each_wait_is_twice_the_one_before_up_to_two_seconds() {
        assertThat(all(Patience.atMost(time, this::wait, LIMIT))).startsWith(STEPS.toArray(Duration[]::new));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void among_others_each_wait_is_between_half_of_its_step_and_all_of_it(long seed) {
        List<Duration> waited = all(Patience.amongOthers(time, this::wait, LIMIT, new SplittableRandom(seed)));
        for (int i = 0; i < STEPS.size(); i++) {
            assertThat(waited.get(i)).isBetween(STEPS.get(i).dividedBy(2), STEPS.get(i));
        }
    }

    @Test
    void those_who_wait_for_the_same_thing_do_not_come_back_together() {
        List<Duration> one = List.copyOf(all(Patience.amongOthers(time, this::wait, LIMIT, new SplittableRandom(1))));
        waits.clear();
        assertThat(all(Patience.amongOthers(time, this::wait, LIMIT, new SplittableRandom(2))))
                .isNotEqualTo(one);
    }

    @Test
    void the_waits_add_up_to_the_limit() {
        assertThat(all(Patience.amongOthers(time, this::wait, LIMIT, new SplittableRandom(7))).stream()
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(LIMIT);
    }

    @Test
    void a_clock_that_stands_still_does_not_make_it_wait_for_ever() {
        List<Duration> waited = new ArrayList<>();
        Patience patience = Patience.atMost(time, waited::add, LIMIT);
        while (patience.waited()) {}
        assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(LIMIT);
    }

    @Test
    void a_clock_that_jumps_ahead_ends_it() {
        Patience patience = Patience.atMost(time, this::wait, LIMIT);
        assertThat(patience.waited()).isTrue();
        time.advance(Duration.ofDays(365));
        assertThat(patience.waited()).isFalse();
    }

    @Test
    void a_clock_that_jumps_ahead_does_not_shorten_a_full_wait() {
        Patience patience = Patience.full(time, this::wait, LIMIT);
        time.advance(Duration.ofDays(365));
        assertThat(all(patience).stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(LIMIT);
    }
}
