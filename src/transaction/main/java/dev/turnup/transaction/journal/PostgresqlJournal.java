// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.JournalException;
import dev.turnup.transaction.JournalException.Problem;
import dev.turnup.transaction.secret.SecretKeys;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A journal in a PostgreSQL database that a team shares: 12 or later. Several machines may use it at once; a connection that
 * is lost is made again.
 */
public final class PostgresqlJournal extends JdbcJournal {
    /** What the location of such a journal begins with. */
    public static final String PREFIX = "jdbc:postgresql:";

    // Any number, the same for all: "turnup" in ASCII.
    private static final long MIGRATING = 0x7475726E7570L;
    private static final int CONNECT_SECONDS = 10;
    // A server that is gone answers nothing: no write waits longer than this.
    private static final int ANSWER_SECONDS = 60;

    private final String location;

    private PostgresqlJournal(String location, Database database, SecretKeys keys, InstantSource clock) {
        super(database, keys, clock);
        this.location = location;
    }

    /**
     * Opens the journal in a database; its tables are made where they are absent.
     *
     * @param url {@code jdbc:postgresql://host:port/database}, with the driver's parameters such as {@code user} and {@code
     *     sslmode}
     * @param password where the database asks for one; empty leaves it to the driver, which knows {@code ~/.pgpass}
     * @param keys what secrets are sealed with; a team shares them
     * @param clock says when a transaction ended
     * @throws JournalException where the database is not reached, or has a journal of a newer version
     */
    public static PostgresqlJournal open(String url, Optional<String> password, SecretKeys keys, InstantSource clock) {
        String location = withoutSecrets(url);
        PGSimpleDataSource source = source(url, password, location);
        try {
            Connection connection = connect(source);
            boolean ready = false;
            try {
                Migration migration = new Migration("postgresql", location, new Vault(keys));
                if (!migration.current(connection)) {
                    migrate(migration, connection, source);
                }
                ready = true;
            } finally {
                if (!ready) {
                    connection.close();
                }
            }
            Database database = new Database(
                    connection,
                    () -> connect(source),
                    Database.Synchronizing.ALWAYS,
                    (what, e) -> broken(location, what, e));
            return new PostgresqlJournal(location, database, keys, clock);
        } catch (SQLException e) {
            throw broken(location, "opened", e);
        }
    }

    /** One at a time, of all that open an empty database at once: Flyway's own lock comes too late for that. */
    private static void migrate(Migration migration, Connection connection, PGSimpleDataSource source)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + MIGRATING + ")");
            try {
                if (!migration.current(connection)) {
                    migration.run(source, "1");
                }
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + MIGRATING + ")");
            }
        }
    }

    private static PGSimpleDataSource source(String url, Optional<String> password, String location) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new JournalException(
                    Problem.UNREACHABLE,
                    "the journal " + location + " is not written jdbc:postgresql://host:port/database",
                    e);
        }
        source.setApplicationName("turnup");
        source.setLoginTimeout(CONNECT_SECONDS);
        if (source.getSocketTimeout() == 0) {
            source.setSocketTimeout(ANSWER_SECONDS);
        }
        source.setTcpKeepAlive(true);
        password.ifPresent(source::setPassword);
        return source;
    }

    /** Whatever the server is set to, a commit here is durable when it returns. */
    static Connection connect(PGSimpleDataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = on");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The parameters stay away from people's eyes: a password may be among them. */
    private static String withoutSecrets(String url) {
        int parameters = url.indexOf('?');
        return (parameters < 0 ? url : url.substring(0, parameters)).replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String location() {
        return location;
    }

    private static JournalException broken(String location, String what, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String journal = "the journal " + location;
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("28") || state.equals("3D000")) {
            return new JournalException(
                    Problem.UNREACHABLE,
                    journal + " cannot be " + what + ": the database is not reached (" + said + ")",
                    e);
        }
        Problem problem = switch (state) {
            case "25006", "42501" -> Problem.READ_ONLY;
            case "53100" -> Problem.FULL;
            case "55P03" -> Problem.LOCKED;
            case "XX001", "XX002" -> Problem.CORRUPT;
            default -> Problem.OTHER;
        };
        return new JournalException(problem, journal + " cannot be " + what + ": " + said, e);
    }
}
