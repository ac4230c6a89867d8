// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.Journal;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalException;
import dev.turnup.transaction.JournalGroup;
import dev.turnup.transaction.TxId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A journal in one local SQLite file, in write-ahead mode with full synchronisation: what a method has written survives
 * the loss of power. Several threads and several processes may share the file.
 *
 * <p>Edits are stored as they are sent, so the file may hold secrets of the configuration. It is readable and writable by
 * its owner alone (mode 0600, where the file system knows modes); keep it where configurations may be kept.
 */
public final class SqliteJournal implements Journal, AutoCloseable {
    private final Path file;
    private final Connection connection;

    private SqliteJournal(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens the journal in a file, which is made, with the folders above it, where it is absent.
     *
     * @throws JournalException where the file cannot be made, or is no journal of this version
     */
    public static SqliteJournal open(Path file) {
        try {
            JournalFile.prepare(file);
            return new SqliteJournal(file, JournalFile.connect(file));
        } catch (IOException | SQLException e) {
            throw new JournalException("the journal " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public void begin(JournalEntry entry) {
        write("INSERT INTO entry (" + Row.COLUMNS + ") VALUES (" + Row.PLACES + ")", s -> Row.bind(s, entry));
    }

    @Override
    public void advance(TxId tx, State state, Optional<Instant> confirmBy) {
        write(
                "UPDATE entry SET state = ?, confirm_by = coalesce(?, confirm_by) WHERE tx = ? AND state <> 'DONE'",
                s -> {
                    s.setString(1, state.name());
                    s.setString(2, confirmBy.map(Instant::toString).orElse(null));
                    s.setString(3, tx.text());
                });
        require(tx);
    }

    @Override
    public JournalEntry conclude(TxId tx, Conclusion conclusion, String explanation) {
        write(
                "UPDATE entry SET state = 'DONE', conclusion = ?, explanation = ? WHERE tx = ? AND state <> 'DONE'",
                s -> {
                    s.setString(1, conclusion.name());
                    s.setString(2, explanation);
                    s.setString(3, tx.text());
                });
        return require(tx);
    }

    @Override
    public Optional<JournalEntry> find(TxId tx) {
        return read("WHERE tx = ?", s -> s.setString(1, tx.text())).stream().findFirst();
    }

    @Override
    public List<JournalEntry> unresolved(String device) {
        return read("WHERE device = ? AND state <> 'DONE' ORDER BY number", s -> s.setString(1, device));
    }

    @Override
    public void begin(JournalGroup group) {
        write(GroupRow.INSERT, s -> GroupRow.bind(s, group));
    }

    @Override
    public JournalGroup decide(GroupId group, JournalGroup.Decision decision) {
        write(GroupRow.decide(decision), s -> {
            s.setString(1, decision.name());
            s.setString(2, group.text());
        });
        return find(group).orElseThrow(() -> new IllegalArgumentException("the journal has no group " + group));
    }

    @Override
    public Optional<JournalGroup> find(GroupId group) {
        return read("SELECT * FROM device_group WHERE id = ?", s -> s.setString(1, group.text()), GroupRow::read)
                .stream()
                .findFirst();
    }

    @Override
    public List<JournalEntry> members(GroupId group) {
        return read("WHERE group_id = ? ORDER BY number", s -> s.setString(1, group.text()));
    }

    @Override
    public List<JournalEntry> history(int atMost) {
        return read("ORDER BY number DESC LIMIT ?", s -> s.setInt(1, atMost));
    }

    @Override
    public List<JournalEntry> history(String device, int atMost) {
        return read("WHERE device = ? ORDER BY number DESC LIMIT ?", s -> {
            s.setString(1, device);
            s.setInt(2, atMost);
        });
    }

    /** Closes the file. */
    @Override
    public void close() {
        synchronized (connection) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw broken("closed", e);
            }
        }
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private int write(String sql, Binding binding) {
        synchronized (connection) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.to(statement);
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw broken("written", e);
            }
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private List<JournalEntry> read(String where, Binding binding) {
        return read("SELECT " + Row.COLUMNS + " FROM entry " + where, binding, Row::read);
    }

    private <T> List<T> read(String sql, Binding binding, Reading<T> reading) {
        synchronized (connection) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.to(statement);
                List<T> all = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        all.add(reading.of(rows));
                    }
                }
                return all;
            } catch (SQLException e) {
                throw broken("read", e);
            }
        }
    }

    private JournalEntry require(TxId tx) {
        return find(tx).orElseThrow(() -> new IllegalArgumentException("the journal has no transaction " + tx));
    }

    private JournalException broken(String what, SQLException e) {
        return new JournalException("the journal " + file + " cannot be " + what + ": " + e.getMessage(), e);
    }
}
