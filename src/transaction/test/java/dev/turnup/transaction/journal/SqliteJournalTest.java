// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import static dev.turnup.transaction.journal.Entries.CANARY;
import static dev.turnup.transaction.journal.Entries.EDGE;
import static dev.turnup.transaction.journal.Entries.entry;
import static dev.turnup.transaction.journal.Entries.full;
import static dev.turnup.transaction.journal.Entries.group;
import static dev.turnup.transaction.journal.Entries.secret;
import static dev.turnup.transaction.journal.Entries.tx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalException;
import dev.turnup.transaction.JournalException.Problem;
import dev.turnup.transaction.secret.SecretKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

/** The journal in a file. */
class SqliteJournalTest extends JournalContract {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("state").resolve("journal.db");
    }

    @Override
    JdbcJournal another(SecretKeys keys) {
        return SqliteJournal.open(file(), keys, clock());
    }

    @Test
    void the_file_its_side_files_and_its_keys_are_the_owners_alone() throws IOException {
        Path own = folder.resolve("own").resolve("journal.db");
        try (SqliteJournal opened = SqliteJournal.open(own)) {
            opened.begin(full(1));
            List<Path> all = files(folder.resolve("own"));
            assertThat(all).extracting(path -> path.getFileName().toString()).contains("journal.db", "journal.db.keys");
            assertThat(all)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo("rw-------"));
        }
        try (SqliteJournal again = SqliteJournal.open(own)) {
            assertThat(again.find(tx(1))).contains(full(1));
        }
    }

    @Test
    void no_secret_is_in_any_byte_of_it() throws IOException {
        journal.begin(group());
        journal.begin(full(1));
        journal.conclude(tx(1), Conclusion.COMMITTED, "", Optional.of(secret("running")));
        assertNoSecret();
        journal.close();
        assertNoSecret();
        journal = another();
        assertThat(journal.lastKnown(EDGE).orElseThrow().running().whole().orElseThrow())
                .contains(CANARY);
    }

    private void assertNoSecret() throws IOException {
        for (Path each : files(folder.resolve("state"))) {
            assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
                    .as(each.toString())
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void a_secret_that_was_changed_in_the_file_is_not_believed() throws SQLException {
        journal.begin(full(1));
        execute(file(), "UPDATE change SET forward_sealed = inverse_sealed");
        assertThatThrownBy(() -> journal.find(tx(1))).hasMessageContaining("were changed after they were sealed");
    }

    @Test
    void a_journal_of_the_first_shape_is_taken_over_and_its_secrets_are_sealed() throws SQLException, IOException {
        Path old = firstShape(folder.resolve("old.db"));
        try (SqliteJournal taken = SqliteJournal.open(old, KEYS, clock())) {
            JournalEntry first = taken.find(tx(1)).orElseThrow();
            assertThat(first.forward().whole()).contains("<config><secret>" + CANARY + "</secret></config>");
            assertThat(first.forward().masked()).isEqualTo("<config><secret>********</secret></config>");
            assertThat(first.begun()).isEqualTo("2026-03-01T00:00:00.5Z");
            assertThat(first.state()).isEqualTo(State.PREPARED);
            assertThat(first.confirmBy())
                    .hasValueSatisfying(by -> assertThat(by).isEqualTo("2026-03-01T00:05:00Z"));
            assertThat(taken.history(9)).extracting(JournalEntry::tx).containsExactly(tx(2), tx(1));
            taken.begin(full(3));
            assertThat(taken.unresolved(EDGE)).extracting(JournalEntry::tx).containsExactly(tx(1), tx(3));
        }
        try (SqliteJournal again = SqliteJournal.open(old, KEYS, clock())) {
            assertThat(again.history(9)).hasSize(3);
        }
        for (Path each : files(folder)) {
            if (Files.isRegularFile(each)) {
                assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
                        .as(each.toString())
                        .doesNotContain(CANARY);
            }
        }
    }

    @Test
    void a_journal_that_knows_no_ports_is_taken_over_and_says_of_old_entries_that_theirs_is_not_known()
            throws SQLException {
        journal.begin(full(1));
        journal.close();
        execute(
                file(),
                "ALTER TABLE change DROP COLUMN remainder_port",
                "DELETE FROM journal_version WHERE version = '5'");

        try (JdbcJournal taken = another()) {
            assertThat(taken.find(tx(1)).orElseThrow().remainder().orElseThrow().port())
                    .isEmpty();
            taken.begin(full(2));
            assertThat(taken.find(tx(2)).orElseThrow().remainder().orElseThrow().port())
                    .hasValue(2222);
        }
    }

    @Test
    void many_that_open_an_old_journal_at_once_take_it_over_once() throws SQLException {
        Path old = firstShape(folder.resolve("old.db"));
        List<Integer> seen = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> {
                    try (SqliteJournal taken = SqliteJournal.open(old, KEYS, clock())) {
                        return taken.history(9).size();
                    }
                })
                .toList();
        assertThat(seen).hasSize(8).containsOnly(2);
    }

    private static Path firstShape(Path old) throws SQLException {
        execute(
                old,
                "CREATE TABLE schema_version (version INTEGER NOT NULL)",
                "INSERT INTO schema_version VALUES (1)",
                "CREATE TABLE entry (number INTEGER PRIMARY KEY AUTOINCREMENT, tx TEXT NOT NULL UNIQUE,"
                        + " device TEXT NOT NULL, who TEXT NOT NULL, label TEXT NOT NULL, begun TEXT NOT NULL,"
                        + " tier TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, forward TEXT NOT NULL,"
                        + " inverse TEXT NOT NULL, state TEXT NOT NULL, confirm_by TEXT, conclusion TEXT,"
                        + " explanation TEXT NOT NULL)",
                "CREATE INDEX entry_of_device ON entry (device, state)",
                row(1, "2026-03-01T00:00:00.500Z", "'PREPARED', '2026-03-01T00:05:00Z', NULL, ''"),
                row(2, "2026-03-01T00:01:00Z", "'DONE', NULL, 'COMMITTED', ''"));
        return old;
    }

    private static String row(int number, String begun, String end) {
        String edit = "<config><secret>" + CANARY + "</secret></config>";
        return "INSERT INTO entry VALUES (%d, '%s', '%s', 'ada', '', '%s', 'B', '%s', '%s', '%s', '%s', %s)"
                .formatted(
                        number,
                        tx(number),
                        EDGE,
                        begun,
                        entry(1, EDGE).before().hex(),
                        entry(1, EDGE).after().hex(),
                        edit,
                        edit,
                        end);
    }

    @Test
    void one_of_a_newer_version_is_left_as_it_is() throws SQLException, IOException {
        journal.close();
        execute(
                file(),
                "INSERT INTO journal_version (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99', 'x', 1, 1)");
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(this::another)
                .isInstanceOf(JournalException.class)
                .hasMessage("the journal " + file() + " was made by a newer Turnup (version 99; this one knows 5);"
                        + " it was left as it is")
                .extracting(e -> ((JournalException) e).problem())
                .isEqualTo(Problem.NEWER);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_journal_is_named_and_left_as_it_is() throws IOException {
        Path other = folder.resolve("letter.txt");
        String letter = "Dear Ada, this is long enough to be no database at all. ".repeat(30);
        Files.writeString(other, letter);
        assertThatThrownBy(() -> SqliteJournal.open(other))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("letter.txt is no journal")
                .extracting(e -> ((JournalException) e).problem())
                .isEqualTo(Problem.NOT_A_JOURNAL);
        assertThat(Files.readString(other)).isEqualTo(letter);
    }

    @Test
    void one_whose_pages_are_damaged_is_called_so() throws IOException {
        IntStream.range(0, 300).forEach(n -> journal.begin(entry(n, EDGE)));
        journal.close();
        byte[] bytes = Files.readAllBytes(file());
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = 0x55;
        }
        Files.write(file(), bytes);
        assertThatThrownBy(() -> {
                    try (JdbcJournal damaged = another()) {
                        damaged.history(999);
                    }
                })
                .isInstanceOf(JournalException.class)
                .extracting(e -> ((JournalException) e).problem())
                .isEqualTo(Problem.CORRUPT);
    }

    @Test
    void a_folder_in_its_place_and_a_file_in_the_place_of_its_folder_are_named() throws IOException {
        assertThatThrownBy(() -> SqliteJournal.open(folder))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(folder.toString());
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Ada");
        assertThatThrownBy(() -> SqliteJournal.open(letter.resolve("journal.db")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("letter.txt");
    }

    @Test
    void one_that_is_full_says_so_and_keeps_what_is_written() throws SQLException {
        journal.begin(entry(1, EDGE));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            // SQLite answers alike to a full disk and to a file that has reached the size that it may have.
            statement.execute("PRAGMA max_page_count = 1");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE more AS SELECT randomblob(100000)"))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> SqliteJournal.broken(file(), "written", (SQLException) e))
                    .satisfies(e -> {
                        assertThat(e.problem()).isEqualTo(Problem.FULL);
                        assertThat(e).hasMessageContaining("the disk is full; make room");
                    });
        }
        assertThat(journal.unresolved(EDGE)).hasSize(1);
    }

    @Test
    void one_that_another_program_holds_is_called_locked() throws SQLException {
        try (Connection holder = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement holding = holder.createStatement();
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            holding.execute("BEGIN IMMEDIATE");
            statement.execute("PRAGMA busy_timeout = 0");
            assertThatThrownBy(() -> statement.execute("UPDATE change SET label = ''"))
                    .extracting(e -> SqliteJournal.broken(file(), "written", (SQLException) e))
                    .satisfies(e -> {
                        assertThat(e.problem()).isEqualTo(Problem.LOCKED);
                        assertThat(e).hasMessageContaining("is locked by another program, for more than 10 s");
                    });
            holding.execute("ROLLBACK");
        }
    }

    @Test
    void one_that_can_only_be_read_says_so() throws SQLException {
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        try (Connection connection = readOnly.createConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE change SET label = ''"))
                    .extracting(e -> SqliteJournal.broken(file(), "written", (SQLException) e))
                    .satisfies(e -> {
                        assertThat(e.problem()).isEqualTo(Problem.READ_ONLY);
                        assertThat(e).hasMessageContaining("read-only for this user");
                    });
        }
    }

    private static void execute(Path database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
