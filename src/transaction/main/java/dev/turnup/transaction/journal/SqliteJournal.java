// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.JournalException;
import dev.turnup.transaction.JournalException.Problem;
import dev.turnup.transaction.secret.SecretKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import org.sqlite.SQLiteException;

/**
 * A journal in one local SQLite file, in write-ahead mode with full synchronisation. Several processes may share it, on one
 * machine. The file is readable and writable by its owner alone (mode 0600, where the file system knows modes).
 */
public final class SqliteJournal extends JdbcJournal {
    private final Path file;

    private SqliteJournal(Path file, Database database, SecretKeys keys, InstantSource clock) {
        super(database, keys, clock);
        this.file = file;
    }

    /**
     * Opens the journal in a file, which is made, with the folders above it, where it is absent. Secrets are sealed with a
     * key in a keystore beside it, {@code journal.db.keys} for {@code journal.db}, which is made with the first secret.
     *
     * @throws JournalException where the file cannot be made, or is no journal that this program knows
     */
    public static SqliteJournal open(Path file) {
        Path keys = file.resolveSibling(file.getFileName() + ".keys");
        return open(file, SecretKeys.inFile(keys, SecretKeys.NO_PASSWORD), InstantSource.system());
    }

    /**
     * Opens the journal in a file likewise.
     *
     * @param keys what secrets are sealed with
     * @param clock says when a transaction ended
     * @throws JournalException where the file cannot be made, or is no journal that this program knows
     */
    public static SqliteJournal open(Path file, SecretKeys keys, InstantSource clock) {
        try {
            JournalFile journal = new JournalFile(file, new Vault(keys));
            Connection connection = journal.open();
            Database database = new Database(
                    connection, journal::connect, JournalFile::synchronize, (what, e) -> broken(file, what, e));
            return new SqliteJournal(file, database, keys, clock);
        } catch (IOException e) {
            throw new JournalException(
                    Problem.UNREACHABLE, "the journal " + file + " cannot be opened: " + JournalFile.reason(e), e);
        } catch (SQLException e) {
            throw broken(file, "opened", e);
        }
    }

    @Override
    public String location() {
        return file.toString();
    }

    static JournalException broken(Path file, String what, SQLException e) {
        String journal = "the journal " + file;
        if (!(e instanceof SQLiteException said)) {
            return new JournalException(Problem.OTHER, journal + " cannot be " + what + ": " + e.getMessage(), e);
        }
        return switch (said.getResultCode().code & 0xFF) {
            case 5, 6 ->
                new JournalException(
                        Problem.LOCKED,
                        journal + " is locked by another program, for more than " + JournalFile.BUSY.toSeconds()
                                + " s; end that program, or wait for it",
                        e);
            case 8 ->
                new JournalException(
                        Problem.READ_ONLY,
                        journal + " cannot be written: it is read-only for this user; nothing is changed that cannot be"
                                + " written down",
                        e);
            case 13 ->
                new JournalException(
                        Problem.FULL,
                        journal
                                + " cannot be written: the disk is full; make room, and run 'recover' where a change was"
                                + " under way",
                        e);
            case 11 ->
                new JournalException(
                        Problem.CORRUPT,
                        journal + " is damaged (" + said.getResultCode().message
                                + "); move it away and keep it: what was unfinished in it is to be looked at by hand",
                        e);
            case 26 ->
                new JournalException(
                        Problem.NOT_A_JOURNAL,
                        journal + " is no journal but another kind of file; name another one",
                        e);
            case 14 ->
                new JournalException(Problem.UNREACHABLE, journal + " cannot be " + what + ": permission denied", e);
            case 10 ->
                new JournalException(
                        Problem.OTHER,
                        journal + " cannot be " + what + ": the disk failed (" + said.getResultCode().message + ")",
                        e);
            default -> new JournalException(Problem.OTHER, journal + " cannot be " + what + ": " + e.getMessage(), e);
        };
    }
}
