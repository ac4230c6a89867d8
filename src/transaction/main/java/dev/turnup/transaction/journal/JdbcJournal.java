// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.HistoryFilter;
import dev.turnup.transaction.Journal;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalGroup;
import dev.turnup.transaction.KnownState;
import dev.turnup.transaction.Ledger;
import dev.turnup.transaction.TxId;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.transaction.secret.SecretKeys;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A journal in a database. Several threads and several processes may share it; what a method has written survives the loss
 * of power, but for the states that {@link State#mayWait} for the next write.
 *
 * <p>Secrets in edits are sealed with the given keys, or left out where there are none; {@link #history} gives entries
 * without their secrets, {@link #find} and {@link #unresolved} with those that the keys open.
 */
public abstract sealed class JdbcJournal implements Journal, AutoCloseable permits SqliteJournal, PostgresqlJournal {
    private final Database database;
    private final Vault vault;
    private final InstantSource clock;

    JdbcJournal(Database database, SecretKeys keys, InstantSource clock) {
        this.database = database;
        this.vault = new Vault(keys);
        this.clock = clock;
    }

    /** Where it is, for people; without a password. */
    public abstract String location();

    @Override
    public void begin(JournalEntry entry) {
        Map<String, Vault.Stored> texts = Rows.closed(entry, vault);
        database.write(
                to -> {
                    try (PreparedStatement row = to.prepareStatement(Rows.INSERT_CHANGE)) {
                        Rows.bind(row, entry, texts);
                        return row.executeUpdate();
                    }
                },
                !entry.state().mayWait());
    }

    @Override
    public void advance(TxId tx, State state, Optional<Instant> confirmBy) {
        String sql =
                "UPDATE change SET state = ?, confirm_by = coalesce(?, confirm_by) WHERE tx = ? AND state <> 'DONE'";
        boolean found = database.write(
                to -> {
                    try (PreparedStatement row = to.prepareStatement(sql)) {
                        row.setString(1, state.name());
                        row.setString(2, Times.text(confirmBy));
                        row.setString(3, tx.text());
                        return row.executeUpdate() > 0;
                    }
                },
                !state.mayWait());
        if (!found) {
            require(tx);
        }
    }

    @Override
    public JournalEntry conclude(
            TxId tx, Conclusion conclusion, String explanation, Optional<ConfidentialText> running) {
        String now = Times.text(clock.instant());
        JournalEntry entry = require(tx);
        Optional<Vault.Stored> state =
                running.map(text -> vault.close(text, Rows.statePlace(entry.device(), tx.text())));
        String sql = "UPDATE change SET state = 'DONE', conclusion = ?, explanation = ?, ended = ?"
                + " WHERE tx = ? AND state <> 'DONE'";
        database.write(to -> {
            boolean ended;
            try (PreparedStatement row = to.prepareStatement(sql)) {
                row.setString(1, conclusion.name());
                row.setString(2, explanation);
                row.setString(3, now);
                row.setString(4, tx.text());
                ended = row.executeUpdate() > 0;
            }
            if (ended && state.isPresent()) {
                try (PreparedStatement row = to.prepareStatement(Rows.KEEP_STATE)) {
                    Rows.bind(row, entry, now, state.get());
                    row.executeUpdate();
                }
            }
            return ended;
        });
        return require(tx);
    }

    @Override
    public void saved(TxId tx) {
        boolean found = database.write(to -> {
            try (PreparedStatement row = to.prepareStatement("UPDATE change SET saved = ? WHERE tx = ?")) {
                row.setString(1, Times.text(clock.instant()));
                row.setString(2, tx.text());
                return row.executeUpdate() > 0;
            }
        });
        if (!found) {
            require(tx);
        }
    }

    @Override
    public Optional<JournalEntry> find(TxId tx) {
        return entries("WHERE tx = ?", List.of(tx.text()), vault::open).stream().findFirst();
    }

    @Override
    public List<JournalEntry> unresolved(String device) {
        return entries("WHERE device = ? AND state <> 'DONE' ORDER BY number", List.of(device), vault::open);
    }

    @Override
    public List<JournalEntry> history(HistoryFilter filter) {
        Asked asked = Asked.of(filter);
        return entries(asked.where(), asked.values(), (stored, place) -> Vault.masked(stored));
    }

    private List<JournalEntry> entries(String where, List<String> values, Rows.Opening opening) {
        return database.read(from -> {
            try (PreparedStatement query = from.prepareStatement(Rows.SELECT_CHANGE + where)) {
                for (int i = 0; i < values.size(); i++) {
                    query.setString(i + 1, values.get(i));
                }
                try (ResultSet rows = query.executeQuery()) {
                    List<JournalEntry> entries = new ArrayList<>();
                    while (rows.next()) {
                        entries.add(Rows.entry(rows, opening));
                    }
                    return entries;
                }
            }
        });
    }

    @Override
    public Optional<KnownState> lastKnown(String device) {
        return database.read(from -> {
            try (PreparedStatement query = from.prepareStatement(Rows.SELECT_STATE)) {
                query.setString(1, device);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(Rows.state(rows, vault::open)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Optional<JournalEntry> lastBeside(String device) {
        return entries(
                        "WHERE device = ? AND conclusion = ? AND remainder IS NOT NULL ORDER BY number DESC LIMIT 1",
                        List.of(device, Conclusion.COMMITTED.name()),
                        vault::open)
                .stream()
                .findFirst();
    }

    @Override
    public ConfidentialText ledger(String device) {
        return database.read(from -> {
            try (PreparedStatement query = from.prepareStatement(Rows.SELECT_LEDGER)) {
                query.setString(1, device);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Rows.ledger(rows, vault::open) : Ledger.EMPTY;
                }
            }
        });
    }

    @Override
    public void begin(JournalGroup group) {
        database.write(to -> {
            try (PreparedStatement row = to.prepareStatement(Rows.INSERT_GROUP)) {
                Rows.bind(row, group);
                return row.executeUpdate();
            }
        });
    }

    @Override
    public JournalGroup decide(GroupId group, JournalGroup.Decision decision) {
        database.write(to -> {
            try (PreparedStatement row = to.prepareStatement(Rows.decide(decision))) {
                row.setString(1, decision.name());
                row.setString(2, group.text());
                return row.executeUpdate();
            }
        });
        return find(group).orElseThrow(() -> new IllegalArgumentException("the journal has no group " + group));
    }

    @Override
    public Optional<JournalGroup> find(GroupId group) {
        return database.read(from -> {
            try (PreparedStatement query = from.prepareStatement(Rows.SELECT_GROUP)) {
                query.setString(1, group.text());
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(Rows.group(rows)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<JournalEntry> members(GroupId group) {
        return entries("WHERE group_id = ? ORDER BY number", List.of(group.text()), vault::open);
    }

    /** Seals anew, with the first of the keys, whatever was sealed with another one of them. */
    public Resealing.Result reseal() {
        return database.write(to -> new Resealing(to, vault, Rows.CONFIDENTIAL).all());
    }

    private JournalEntry require(TxId tx) {
        return entries("WHERE tx = ?", List.of(tx.text()), (stored, place) -> Vault.masked(stored)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the journal has no transaction " + tx));
    }

    /** Closes the connection. */
    @Override
    public void close() {
        database.close();
    }
}
