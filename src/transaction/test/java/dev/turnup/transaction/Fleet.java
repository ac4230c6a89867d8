// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalGroup.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several routers with one journal and one clock. */
final class Fleet implements AutoCloseable {
    final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    final MemoryJournal journal = new MemoryJournal();
    private final List<Bench> benches = new ArrayList<>();

    private Fleet() {}

    static Fleet of(Tier... tiers) {
        Fleet fleet = new Fleet();
        for (Tier tier : tiers) {
            fleet.benches.add(Bench.timed(tier, fleet.clock).journal(fleet.journal));
        }
        return fleet;
    }

    Bench bench(int index) {
        return benches.get(index);
    }

    String identity(int index) {
        return benches.get(index).identity();
    }

    List<Plan> plans() {
        return benches.stream()
                .map(bench -> bench.device().plan(Box.hostname("edge2")))
                .toList();
    }

    TransactionGroup group() {
        return TransactionGroup.of(plans());
    }

    void clear() {
        benches.forEach(bench -> bench.router.transcript().clear());
    }

    /** Makes the journal as if the group's process had died when that was decided. */
    void reopen(GroupId group, Decision decision) {
        journal.put(journal.find(group).orElseThrow().decided(decision));
        for (JournalEntry entry : journal.members(group)) {
            journal.put(new JournalEntry(
                    entry.tx(),
                    entry.device(),
                    entry.who(),
                    entry.label(),
                    entry.begun(),
                    entry.tier(),
                    entry.before(),
                    entry.after(),
                    entry.forward(),
                    entry.inverse(),
                    State.COMMITTED,
                    entry.confirmBy(),
                    Optional.empty(),
                    "",
                    entry.persistId(),
                    entry.group(),
                    entry.remainder(),
                    Optional.empty(),
                    Optional.empty(),
                    entry.ledger()));
        }
    }

    void assertAllAfter() {
        for (Bench bench : benches) {
            assertThat(Box.hostnameIn(bench.router.running()))
                    .as(bench.identity())
                    .isEqualTo("edge2");
            assertClean(bench);
        }
    }

    void assertAllBefore() {
        for (Bench bench : benches) {
            assertThat(bench.asAtStart()).as(bench.identity()).isTrue();
            assertClean(bench);
        }
    }

    private void assertClean(Bench bench) {
        assertThat(bench.candidateClean()).isTrue();
        assertThat(bench.unlocked()).isTrue();
        assertThat(bench.router.awaitsConfirmation()).isFalse();
        assertThat(journal.unresolved(bench.identity())).isEmpty();
    }

    @Override
    public void close() {
        benches.forEach(Bench::close);
    }
}
