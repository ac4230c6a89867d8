// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.HistoryFilter;
import dev.turnup.transaction.Journal;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalGroup;
import dev.turnup.transaction.KnownState;
import dev.turnup.transaction.TxId;
import dev.turnup.transaction.secret.ConfidentialText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** A journal that knows how long it was worked on. */
final class TimedJournal implements Journal {
    private final Journal journal;
    private final LongAdder nanos = new LongAdder();

    TimedJournal(Journal journal) {
        this.journal = journal;
    }

    /** The sum of all that its callers waited for it. */
    long nanos() {
        return nanos.sum();
    }

    void reset() {
        nanos.reset();
    }

    private <T> T timed(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.add(System.nanoTime() - start);
        }
    }

    private void timed(Runnable work) {
        boolean unused = timed(() -> {
            work.run();
            return true;
        });
    }

    @Override
    public void begin(JournalEntry entry) {
        timed(() -> journal.begin(entry));
    }

    @Override
    public void advance(TxId tx, State state, Optional<Instant> confirmBy) {
        timed(() -> journal.advance(tx, state, confirmBy));
    }

    @Override
    public JournalEntry conclude(
            TxId tx, Conclusion conclusion, String explanation, Optional<ConfidentialText> running) {
        return timed(() -> journal.conclude(tx, conclusion, explanation, running));
    }

    @Override
    public void saved(TxId tx) {
        timed(() -> journal.saved(tx));
    }

    @Override
    public Optional<JournalEntry> find(TxId tx) {
        return timed(() -> journal.find(tx));
    }

    @Override
    public List<JournalEntry> unresolved(String device) {
        return timed(() -> journal.unresolved(device));
    }

    @Override
    public List<JournalEntry> history(HistoryFilter filter) {
        return timed(() -> journal.history(filter));
    }

    @Override
    public Optional<KnownState> lastKnown(String device) {
        return timed(() -> journal.lastKnown(device));
    }

    @Override
    public Optional<JournalEntry> lastBeside(String device) {
        return timed(() -> journal.lastBeside(device));
    }

    @Override
    public ConfidentialText ledger(String device) {
        return timed(() -> journal.ledger(device));
    }

    @Override
    public void begin(JournalGroup group) {
        timed(() -> journal.begin(group));
    }

    @Override
    public JournalGroup decide(GroupId group, JournalGroup.Decision decision) {
        return timed(() -> journal.decide(group, decision));
    }

    @Override
    public Optional<JournalGroup> find(GroupId group) {
        return timed(() -> journal.find(group));
    }

    @Override
    public List<JournalEntry> members(GroupId group) {
        return timed(() -> journal.members(group));
    }
}
