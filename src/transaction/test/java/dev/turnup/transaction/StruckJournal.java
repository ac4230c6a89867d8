// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalGroup.Decision;
import dev.turnup.transaction.Strike.Event;
import dev.turnup.transaction.Strike.Moment;
import dev.turnup.transaction.Strike.Port;
import dev.turnup.transaction.secret.ConfidentialText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** A journal whose process dies right before or right after a write is durable. */
final class StruckJournal implements Journal {
    private final Journal durable;
    private final Striker striker;
    private final ToIntFunction<String> index;
    private final Map<TxId, Integer> devices = new ConcurrentHashMap<>();

    /** @param index which router an identity is */
    StruckJournal(Journal durable, Striker striker, ToIntFunction<String> index) {
        this.durable = durable;
        this.striker = striker;
        this.index = index;
    }

    private <T> T write(int device, String label, Supplier<T> write) {
        striker.alive();
        Event event = striker.next(device, Port.JOURNAL, label);
        striker.at(event, Moment.BEFORE);
        striker.alive();
        T written = write.get();
        striker.at(event, Moment.AFTER);
        striker.alive();
        return written;
    }

    @Override
    public void begin(JournalEntry entry) {
        devices.put(entry.tx(), index.applyAsInt(entry.device()));
        write(index.applyAsInt(entry.device()), "begin " + entry.state(), () -> {
            durable.begin(entry);
            return entry;
        });
    }

    @Override
    public void advance(TxId tx, State state, Optional<Instant> confirmBy) {
        write(device(tx), "advance " + state, () -> {
            durable.advance(tx, state, confirmBy);
            return tx;
        });
    }

    @Override
    public JournalEntry conclude(
            TxId tx, Conclusion conclusion, String explanation, Optional<ConfidentialText> running) {
        return write(
                device(tx), "conclude " + conclusion, () -> durable.conclude(tx, conclusion, explanation, running));
    }

    private int device(TxId tx) {
        return devices.computeIfAbsent(
                tx, unknown -> index.applyAsInt(durable.find(tx).orElseThrow().device()));
    }

    @Override
    public void saved(TxId tx) {
        write(device(tx), "saved", () -> {
            durable.saved(tx);
            return tx;
        });
    }

    @Override
    public void begin(JournalGroup group) {
        write(-1, "begin group", () -> {
            durable.begin(group);
            return group;
        });
    }

    @Override
    public JournalGroup decide(GroupId group, Decision decision) {
        return write(-1, "decide " + decision, () -> durable.decide(group, decision));
    }

    @Override
    public Optional<JournalEntry> find(TxId tx) {
        striker.alive();
        return durable.find(tx);
    }

    @Override
    public List<JournalEntry> unresolved(String device) {
        striker.alive();
        return durable.unresolved(device);
    }

    @Override
    public List<JournalEntry> history(HistoryFilter filter) {
        striker.alive();
        return durable.history(filter);
    }

    @Override
    public Optional<KnownState> lastKnown(String device) {
        striker.alive();
        return durable.lastKnown(device);
    }

    @Override
    public Optional<JournalEntry> lastBeside(String device) {
        striker.alive();
        return durable.lastBeside(device);
    }

    @Override
    public ConfidentialText ledger(String device) {
        striker.alive();
        return durable.ledger(device);
    }

    @Override
    public Optional<JournalGroup> find(GroupId group) {
        striker.alive();
        return durable.find(group);
    }

    @Override
    public List<JournalEntry> members(GroupId group) {
        striker.alive();
        return durable.members(group);
    }
}
