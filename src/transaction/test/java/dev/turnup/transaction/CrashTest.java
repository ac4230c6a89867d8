// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is struck at the boundary of any step leaves the device as before or as planned, never between. */
class CrashTest {
    private static final List<Class<? extends Phase>> BOUNDARIES = List.of(
            Phase.Locked.class,
            Phase.Edited.class,
            Phase.Validated.class,
            Phase.Prepared.class,
            Phase.Committed.class,
            Phase.Verified.class,
            Phase.Checked.class,
            Phase.Confirmed.class,
            Phase.Unlocked.class);

    /** What a dying process does: nothing any more. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    static Stream<Arguments> boundaries() {
        return Stream.of(Tier.A, Tier.B, Tier.C, Tier.D)
                .flatMap(tier -> BOUNDARIES.stream()
                        .filter(b -> tier.usesCandidate() || (b != Phase.Edited.class && b != Phase.Validated.class))
                        .map(b -> Arguments.of(tier, b)));
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void a_process_that_dies_is_finished_by_the_next(Tier tier, Class<? extends Phase> boundary) {
        try (Bench bench = Bench.of(tier)) {
            Device first = bench.device();
            Plan plan = first.plan(Box.hostname("edge2"));
            at(bench, boundary, () -> {
                throw new Killed();
            });
            assertThatThrownBy(() -> plan.commit(Bench.SOON.check(view -> Health.good())))
                    .isInstanceOf(Killed.class);
            bench.listener(TransactionListener.NONE);
            bench.cut();

            Device second = bench.device();
            List<Outcome> outcomes = second.recover(CommitOptions.STANDARD);
            assertThat(outcomes).noneMatch(Outcome.InDoubt.class::isInstance);
            assertBeforeOrAfter(bench);
            assertThat(bench.journal.unresolved(second.identity())).isEmpty();
            assertThat(second.recover()).isEmpty();
            assertThat(second.plan(Box.hostname("edge3")).commit()).isInstanceOf(Outcome.Committed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void a_connection_that_is_cut_is_settled_by_the_run_itself(Tier tier, Class<? extends Phase> boundary) {
        try (Bench bench = Bench.of(tier)) {
            Device device = bench.device();
            Plan plan = device.plan(Box.hostname("edge2"));
            at(bench, boundary, bench::cut);
            Outcome outcome = plan.commit(Bench.SOON.check(view -> Health.good()));
            assertThat(outcome)
                    .isInstanceOfAny(Outcome.Committed.class, Outcome.NotCommitted.class, Outcome.RolledBack.class);
            assertThat(Box.hostnameIn(bench.router.running()))
                    .isEqualTo(outcome instanceof Outcome.Committed ? "edge2" : "edge1");
            assertThat(bench.journal.unresolved(device.identity())).isEmpty();
            bench.listener(TransactionListener.NONE);
            assertThat(device.plan(Box.hostname("edge3")).commit()).isInstanceOf(Outcome.Committed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void a_listener_that_throws_ends_the_run_cleanly(Tier tier, Class<? extends Phase> boundary) {
        try (Bench bench = Bench.of(tier)) {
            Device device = bench.device();
            Plan plan = device.plan(Box.hostname("edge2"));
            at(bench, boundary, () -> {
                throw new IllegalStateException("the screen is gone");
            });
            Outcome outcome = plan.commit(Bench.SOON.check(view -> Health.good()));
            assertThat(outcome.toString()).contains("the screen is gone");
            assertBeforeOrAfter(bench);
            assertThat(bench.unlocked()).isTrue();
            assertThat(bench.candidateClean()).isTrue();
            assertThat(bench.journal.unresolved(device.identity())).isEmpty();
        }
    }

    private static void at(Bench bench, Class<? extends Phase> boundary, Runnable strike) {
        bench.listener(phase -> {
            if (boundary.isInstance(phase)) {
                strike.run();
            }
        });
    }

    private static void assertBeforeOrAfter(Bench bench) {
        assertThat(Box.hostnameIn(bench.router.running())).isIn("edge1", "edge2");
        assertThat(bench.router.awaitsConfirmation()).isFalse();
    }
}
