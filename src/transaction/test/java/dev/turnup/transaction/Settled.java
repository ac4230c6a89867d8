// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.transaction.Evidence.Holds;

/** What holds of a router once a transaction on it is settled. */
final class Settled {
    private Settled() {}

    /** It holds what it did before, and the outcome says so. */
    static void assertBefore(Bench bench, Outcome outcome) {
        assertThat(bench.asAtStart()).isTrue();
        assertThat(outcome.evidence().holds()).isEqualTo(Holds.BEFORE);
        assertClean(bench);
    }

    /** It holds the change, and the outcome says so. */
    static void assertAfter(Bench bench, Outcome outcome) {
        assertThat(Box.hostnameIn(bench.router.running())).isEqualTo("edge2");
        assertThat(outcome.evidence().holds()).isEqualTo(Holds.AFTER);
        assertClean(bench);
    }

    /** Nothing is left of the transaction: no staged change, no lock, no timer, no open entry of the journal. */
    static void assertClean(Bench bench) {
        assertThat(bench.candidateClean()).isTrue();
        assertThat(bench.unlocked()).isTrue();
        assertThat(bench.router.awaitsConfirmation()).isFalse();
        assertThat(bench.journal.history(1).getFirst().unresolved()).isFalse();
    }
}
