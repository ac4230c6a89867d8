// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.Transcript.Message;
import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever waits for a lock is no burden on the device. */
class LockWaitTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final ManualClock time = new ManualClock(Instant.parse("2026-11-29T10:00:00Z"));

    @ParameterizedTest
    @EnumSource(
            value = Datastore.class,
            names = {"RUNNING", "CANDIDATE"})
    void whoever_waits_asks_for_the_one_lock_and_reads_nothing(Datastore held) {
        try (Bench bench = Bench.timed(Tier.B, time)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            Session stranger = bench.stranger();
            stranger.send(new Rpc.Lock(held));
            bench.listener(phase -> {
                if (phase instanceof Phase.Waiting && bench.phases.size() == 1) {
                    bench.router.transcript().clear();
                }
            });

            Outcome outcome = plan.commit(Bench.SOON.waitForLocks(TEN_MINUTES));

            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            List<Message> asked = bench.router.transcript().requests("lock");
            // One a second or more rarely, but for the first few.
            assertThat(asked)
                    .hasSizeBetween(300, 610)
                    .allSatisfy(lock -> assertThat(lock.text()).contains("<" + held + "/>"));
            assertThat(bench.router.transcript().rpcs()).containsOnly("lock");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Datastore.class,
            names = {"RUNNING", "CANDIDATE"})
    void a_lock_that_is_given_back_late_is_had_and_nothing_is_held_twice(Datastore held) {
        try (Bench bench = Bench.timed(Tier.B, time)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            Session stranger = bench.stranger();
            stranger.send(new Rpc.Lock(held));
            List<Phase> waits = new ArrayList<>();
            bench.listener(phase -> {
                if (phase instanceof Phase.Waiting && waits.size() < 5) {
                    waits.add(phase);
                    if (waits.size() == 5) {
                        stranger.send(new Rpc.Unlock(held));
                    }
                }
            });

            Outcome outcome = plan.commit(Bench.SOON.waitForLocks(TEN_MINUTES));

            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(outcome.evidence().notes()).isEmpty();
            assertThat(bench.unlocked()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void a_plan_that_is_rebased_goes_on_under_the_locks_that_it_has(Tier tier) {
        try (Bench bench = Bench.timed(tier, time)) {
            Plan plan = bench.device().plan(Box.hostname("edge2"));
            bench.device()
                    .plan(Box.edit("<interface><name>0/0/1</name><mtu>9000</mtu></interface>"))
                    .commit(Bench.SOON);
            bench.router.transcript().clear();

            Outcome outcome = plan.commit(Bench.SOON.rebasing());

            assertThat(outcome).isInstanceOf(Outcome.Committed.class);
            assertThat(bench.router.transcript().requests("lock")).hasSize(tier.usesCandidate() ? 2 : 1);
            assertThat(outcome.evidence().roundTrips()).isLessThanOrEqualTo(4);
        }
    }
}
