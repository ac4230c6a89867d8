// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import static dev.turnup.transaction.journal.Entries.CANARY;
import static dev.turnup.transaction.journal.Entries.EDGE;
import static dev.turnup.transaction.journal.Entries.entry;
import static dev.turnup.transaction.journal.Entries.full;
import static dev.turnup.transaction.journal.Entries.secret;
import static dev.turnup.transaction.journal.Entries.tx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalException;
import dev.turnup.transaction.JournalException.Problem;
import dev.turnup.transaction.secret.SecretKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The journal of a team, in a PostgreSQL that the test brings along. */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "PostgreSQL's archive for other systems is 15 to 30 MB each, and is not fetched")
class PostgresqlJournalTest extends JournalContract {
    @TempDir
    static Path data;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("data"))
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
    }

    @BeforeEach
    @Override
    void open() {
        try {
            execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        super.open();
    }

    @Override
    JdbcJournal another(SecretKeys keys) {
        return PostgresqlJournal.open(url(), Optional.empty(), keys, clock());
    }

    @Test
    void many_that_open_an_empty_database_at_once_make_the_tables_once() throws SQLException {
        journal.close();
        execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        List<Integer> seen = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> {
                    try (JdbcJournal one = another()) {
                        one.begin(entry(n, EDGE));
                        return one.find(tx(n)).isPresent() ? 1 : 0;
                    }
                })
                .toList();
        journal = another();
        assertThat(seen).hasSize(6).containsOnly(1);
        assertThat(journal.unresolved(EDGE)).hasSize(6);
    }

    @Test
    void a_connection_that_the_server_ended_is_made_again() throws SQLException {
        journal.begin(entry(1, EDGE));
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'turnup'"
                + " AND pid <> pg_backend_pid()");
        assertThatThrownBy(() -> journal.begin(entry(2, EDGE)))
                .isInstanceOf(JournalException.class)
                .extracting(e -> ((JournalException) e).problem())
                .isEqualTo(Problem.UNREACHABLE);
        journal.begin(entry(3, EDGE));
        assertThat(journal.unresolved(EDGE)).hasSize(2);
    }

    @Test
    void a_write_is_durable_even_where_the_server_is_set_to_answer_before_it_is() throws SQLException {
        execute("ALTER DATABASE postgres SET synchronous_commit = off");
        try (Connection connection = PostgresqlJournal.connect(source())) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SHOW synchronous_commit")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("on");
            }
        } finally {
            execute("ALTER DATABASE postgres RESET synchronous_commit");
        }
    }

    @Test
    void no_secret_is_in_any_byte_of_the_database() throws IOException, SQLException {
        journal.begin(full(1));
        journal.conclude(tx(1), Conclusion.COMMITTED, "", Optional.of(secret("running")));
        execute("CHECKPOINT");
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(100);
            for (Path each : all) {
                assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
                        .as(each.toString())
                        .doesNotContain(CANARY);
            }
        }
    }

    @Test
    void a_server_that_is_not_there_and_one_that_refuses_are_named_without_the_password() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        String absent = "jdbc:postgresql://localhost:" + nobody + "/turnup?user=ada&password=" + CANARY;
        assertThatThrownBy(() -> PostgresqlJournal.open(absent, Optional.empty(), KEYS, clock()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("jdbc:postgresql://localhost:" + nobody + "/turnup cannot be opened")
                .hasMessageNotContaining(CANARY)
                .extracting(e -> ((JournalException) e).problem())
                .isEqualTo(Problem.UNREACHABLE);
        assertThatThrownBy(() -> PostgresqlJournal.open(
                        url().replace("/postgres?", "/nowhere?"), Optional.of(CANARY), KEYS, clock()))
                .hasMessageContaining("nowhere")
                .hasMessageNotContaining(CANARY);
        assertThatThrownBy(
                        () -> PostgresqlJournal.open("jdbc:postgresql:// " + CANARY, Optional.empty(), KEYS, clock()))
                .isInstanceOf(JournalException.class);
    }

    @Test
    void one_of_a_newer_version_is_left_as_it_is() throws SQLException {
        execute("INSERT INTO journal_version (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99', 'x', 1, true)");
        assertThatThrownBy(this::another)
                .hasMessageContaining("was made by a newer Turnup (version 99; this one knows 5)");
    }

    @Test
    void a_user_who_may_only_read_can_look_and_not_write() throws SQLException {
        journal.begin(entry(1, EDGE));
        execute(
                "DROP ROLE IF EXISTS auditor",
                "CREATE ROLE auditor LOGIN",
                "GRANT USAGE ON SCHEMA public TO auditor",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO auditor");
        try (PostgresqlJournal looked = PostgresqlJournal.open(
                url().replace("user=postgres", "user=auditor"), Optional.empty(), KEYS, clock())) {
            assertThat(looked.history(9)).hasSize(1);
            assertThatThrownBy(() -> looked.begin(entry(2, EDGE)))
                    .extracting(e -> ((JournalException) e).problem())
                    .isEqualTo(Problem.READ_ONLY);
        }
        execute("DROP OWNED BY auditor", "DROP ROLE auditor");
    }

    private static PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        return source;
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                if (statement.execute(each)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        rows.next();
                    }
                }
            }
        }
    }
}
