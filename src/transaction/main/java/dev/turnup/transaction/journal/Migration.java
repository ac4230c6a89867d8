// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.JournalException;
import dev.turnup.transaction.JournalException.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables to the shape that this program knows. Flyway does it, from the scripts beside this class and {@link
 * SealOldEntries}; it takes half a second to start, so that it is asked only where one query finds another version.
 */
final class Migration {
    /** The shape that this program knows. */
    static final int VERSION = 5;

    private static final String HISTORY = "journal_version";

    private final String store;
    private final String location;
    private final Vault vault;

    /**
     * @param store which folder of scripts
     * @param location names the journal in messages
     */
    Migration(String store, String location, Vault vault) {
        this.store = store;
        this.location = location;
        this.vault = vault;
    }

    /** Whether the tables have that shape; a later one is refused. */
    boolean current(Connection connection) {
        OptionalInt found = found(connection);
        if (found.isPresent() && found.getAsInt() > VERSION) {
            throw new JournalException(
                    Problem.NEWER,
                    "the journal " + location + " was made by a newer Turnup (version " + found.getAsInt()
                            + "; this one knows " + VERSION + "); it was left as it is");
        }
        return found.equals(OptionalInt.of(VERSION));
    }

    private static OptionalInt found(Connection connection) {
        String query = "SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int version = rows.next() ? rows.getInt(1) : 0;
            return version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
        } catch (SQLException e) {
            return OptionalInt.empty(); // no such table yet
        }
    }

    /** Brings the tables there. What a journal of the first shape, or of none, has is taken over. */
    void run(DataSource source, String firstShape) throws SQLException {
        try {
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(source)
                    .table(HISTORY)
                    .locations("classpath:dev/turnup/transaction/journal/" + store)
                    .javaMigrations(new SealOldEntries(vault))
                    .baselineOnMigrate(true)
                    .baselineVersion(firstShape)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (e.getCause() instanceof SQLException said) {
                throw said;
            }
            throw new JournalException(
                    Problem.OTHER,
                    "the journal " + location + " cannot be brought to its newest shape: " + e.getMessage(),
                    e);
        }
    }
}
