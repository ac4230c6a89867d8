// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The file of a journal: its mode, its settings and its tables. */
final class JournalFile {
    /** How long another process that writes is waited for. */
    static final Duration BUSY = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final Migration migration;

    JournalFile(Path file, Vault vault) {
        this.file = file;
        this.migration = new Migration("sqlite", file.toString(), vault);
    }

    /** Makes the file where it is absent, brings its tables to their newest shape, and connects. */
    Connection open() throws IOException, SQLException {
        prepare();
        Connection connection = connect();
        boolean ready = false;
        try {
            if (!migration.current(connection)) {
                migrate(connection);
            }
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    /** Makes the file readable by its owner alone before anything is in it; SQLite gives its side files the same mode. */
    private void prepare() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            Files.createFile(file, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            if (knowsModes() && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY) && Files.isWritable(file)) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        }
    }

    private boolean knowsModes() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] ownerOnly() {
        return knowsModes()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    Connection connect() throws SQLException {
        return config().createConnection(url());
    }

    /** In write-ahead mode one that is synchronised takes all before it along. */
    static void synchronize(Connection connection, boolean durably) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = " + (durably ? SynchronousMode.FULL : SynchronousMode.NORMAL));
        }
    }

    private String url() {
        return "jdbc:sqlite:" + file;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) BUSY.toMillis());
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return config;
    }

    /** SQLite has no lock that a migration of several steps could hold, so a file beside it is locked. */
    private void migrate(Connection connection) throws IOException, SQLException {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(lockFile, options, ownerOnly());
                FileLock held = locked(channel)) {
            if (held.isValid() && !migration.current(connection)) {
                SQLiteDataSource source = new SQLiteDataSource(config());
                source.setUrl(url());
                migration.run(source, "1");
                try (Statement statement = connection.createStatement()) {
                    statement.execute("VACUUM"); // what was open in it stays in no free page
                    statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                }
            }
        }
    }

    private static FileLock locked(FileChannel channel) throws IOException {
        while (true) {
            FileLock lock = tried(channel);
            if (lock != null) {
                return lock;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Null where another process, or another thread of this one, holds it. */
    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Why, in a few words. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException file -> file.getFile() + " is no folder";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
