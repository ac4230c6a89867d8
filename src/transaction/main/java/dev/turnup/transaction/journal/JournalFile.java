// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The file of a journal: its mode, its settings and its tables. */
final class JournalFile {
    private static final int VERSION = 2;
    private static final int BUSY_MILLIS = 10_000;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private JournalFile() {}

    /** Makes the file readable by its owner alone before anything is in it; SQLite gives its side files the same mode. */
    static void prepare(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean knowsModes = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (knowsModes) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            if (knowsModes && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        }
    }

    static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            migrate(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** One process makes the tables; another that opens the file at the same time waits, and finds them. */
    private static void migrate(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
            int version = version(statement);
            if (version == 0) {
                statement.execute("INSERT INTO schema_version VALUES (" + VERSION + ")");
                statement.execute(Row.TABLE);
                statement.execute(GroupRow.TABLE);
                statement.execute("CREATE INDEX entry_of_device ON entry (device, state)");
            } else if (version == 1) {
                for (String column : Row.ADDED_IN_2) {
                    statement.execute("ALTER TABLE entry ADD COLUMN " + column + " TEXT");
                }
                statement.execute(GroupRow.TABLE);
                statement.execute("UPDATE schema_version SET version = " + VERSION);
            } else if (version != VERSION) {
                throw new SQLException("it has version " + version + "; this program knows version " + VERSION);
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT version FROM schema_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
