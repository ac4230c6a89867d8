// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.secret.ConfidentialText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A journal that is watched: who watches hears of each state when it is written. */
final class MemoryJournal implements Journal {
    private final Map<TxId, JournalEntry> entries = new LinkedHashMap<>();
    private final Map<GroupId, JournalGroup> groups = new LinkedHashMap<>();
    private final Map<String, KnownState> states = new LinkedHashMap<>();
    private final InstantSource clock = InstantSource.system();
    private Consumer<State> watcher = state -> {};

    void watch(Consumer<State> by) {
        watcher = by;
    }

    /** Has an entry be as it is given, whatever it was. */
    synchronized void put(JournalEntry entry) {
        entries.put(entry.tx(), entry);
    }

    synchronized void put(JournalGroup group) {
        groups.put(group.id(), group);
    }

    @Override
    public synchronized void begin(JournalEntry entry) {
        entries.put(entry.tx(), entry);
        watcher.accept(entry.state());
    }

    @Override
    public synchronized void advance(TxId tx, State state, Optional<Instant> confirmBy) {
        change(tx, e -> e.advanced(state, confirmBy));
        watcher.accept(state);
    }

    @Override
    public synchronized JournalEntry conclude(
            TxId tx, Conclusion conclusion, String explanation, Optional<ConfidentialText> running) {
        Instant now = clock.instant();
        boolean open = entries.containsKey(tx) && entries.get(tx).unresolved();
        JournalEntry ended = change(tx, e -> e.concluded(conclusion, explanation, now));
        running.filter(text -> open)
                .ifPresent(text ->
                        states.put(ended.device(), new KnownState(ended.device(), tx, now, ended.after(), text)));
        watcher.accept(State.DONE);
        return ended;
    }

    @Override
    public synchronized Optional<JournalEntry> find(TxId tx) {
        return Optional.ofNullable(entries.get(tx));
    }

    @Override
    public synchronized List<JournalEntry> unresolved(String device) {
        return entries.values().stream()
                .filter(e -> e.device().equals(device) && e.unresolved())
                .toList();
    }

    @Override
    public synchronized void begin(JournalGroup group) {
        groups.put(group.id(), group);
    }

    @Override
    public synchronized JournalGroup decide(GroupId id, JournalGroup.Decision decision) {
        JournalGroup group = find(id).orElseThrow(() -> new IllegalArgumentException("the journal has no group " + id));
        JournalGroup decided = group.decision().mayBecome(decision) ? group.decided(decision) : group;
        groups.put(id, decided);
        return decided;
    }

    @Override
    public synchronized Optional<JournalGroup> find(GroupId group) {
        return Optional.ofNullable(groups.get(group));
    }

    @Override
    public synchronized List<JournalEntry> members(GroupId group) {
        return entries.values().stream()
                .filter(e -> e.group().equals(Optional.of(group)))
                .toList();
    }

    @Override
    public synchronized void saved(TxId tx) {
        entries.computeIfPresent(tx, (id, entry) -> entry.saved(clock.instant()));
    }

    @Override
    public synchronized Optional<KnownState> lastKnown(String device) {
        return Optional.ofNullable(states.get(device));
    }

    @Override
    public synchronized Optional<JournalEntry> lastBeside(String device) {
        return new ArrayList<>(entries.values())
                .reversed().stream()
                        .filter(e -> e.device().equals(device)
                                && e.remainder().isPresent()
                                && e.conclusion().equals(Optional.of(Conclusion.COMMITTED)))
                        .findFirst();
    }

    @Override
    public synchronized ConfidentialText ledger(String device) {
        return new ArrayList<>(entries.values())
                .reversed().stream()
                        .filter(e -> e.device().equals(device)
                                && e.conclusion()
                                        .filter(how -> how == Conclusion.COMMITTED || how == Conclusion.ACCEPTED)
                                        .isPresent())
                        .flatMap(e -> e.ledger().stream())
                        .map(Ledger::after)
                        .findFirst()
                        .orElse(Ledger.EMPTY);
    }

    /** All that is asked for by device and number; nothing here asks for more. */
    @Override
    public synchronized List<JournalEntry> history(HistoryFilter filter) {
        return new ArrayList<>(entries.values())
                .reversed().stream()
                        .filter(e ->
                                filter.device().isEmpty() || filter.device().equals(Optional.of(e.device())))
                        .limit(filter.atMost())
                        .toList();
    }

    private synchronized JournalEntry change(TxId tx, UnaryOperator<JournalEntry> change) {
        JournalEntry entry = entries.get(tx);
        if (entry == null) {
            throw new IllegalArgumentException("the journal has no transaction " + tx);
        }
        JournalEntry changed = entry.unresolved() ? change.apply(entry) : entry;
        entries.put(tx, changed);
        return changed;
    }
}
