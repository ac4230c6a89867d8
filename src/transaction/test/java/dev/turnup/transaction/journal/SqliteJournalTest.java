// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalException;
import dev.turnup.transaction.JournalGroup;
import dev.turnup.transaction.JournalGroup.Decision;
import dev.turnup.transaction.JournalRemainder;
import dev.turnup.transaction.Remainder;
import dev.turnup.transaction.Tier;
import dev.turnup.transaction.TxId;
import dev.turnup.yang.value.Digest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest {
    private static final GroupId GROUP = new GroupId("group-0000002a");
    private static final String EDGE = "admin@192.0.2.1:830";

    @TempDir
    Path folder;

    private Path file;
    private SqliteJournal journal;

    @BeforeEach
    void open() {
        file = folder.resolve("state").resolve("journal.db");
        journal = SqliteJournal.open(file);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void an_entry_comes_back_as_it_was_written() {
        JournalEntry entry = entry(1, EDGE);
        journal.begin(entry);
        assertThat(journal.find(entry.tx())).contains(entry);
    }

    @Test
    void an_entry_is_there_for_whoever_opens_the_file_next() {
        journal.begin(entry(1, EDGE));
        journal.close();
        journal = SqliteJournal.open(file);
        assertThat(journal.unresolved(EDGE)).containsExactly(entry(1, EDGE));
    }

    @Test
    void a_second_opening_of_the_file_sees_each_write_at_once() {
        try (SqliteJournal other = SqliteJournal.open(file)) {
            journal.begin(entry(1, EDGE));
            assertThat(other.unresolved(EDGE)).hasSize(1);
            other.conclude(tx(1), Conclusion.NOT_COMMITTED, "refused");
            assertThat(journal.unresolved(EDGE)).isEmpty();
        }
    }

    @Test
    void advancing_keeps_the_deadline_where_none_is_given() {
        Instant deadline = Instant.parse("2026-03-01T00:05:00Z");
        journal.begin(entry(1, EDGE));
        journal.advance(tx(1), State.PREPARED, Optional.of(deadline));
        journal.advance(tx(1), State.COMMITTED, Optional.empty());
        JournalEntry found = journal.find(tx(1)).orElseThrow();
        assertThat(found.state()).isEqualTo(State.COMMITTED);
        assertThat(found.confirmBy()).contains(deadline);
    }

    @Test
    void a_concluded_entry_is_no_longer_unresolved_and_says_how_it_ended() {
        journal.begin(entry(1, EDGE));
        journal.conclude(tx(1), Conclusion.ROLLED_BACK, "the phones did not register");
        JournalEntry found = journal.find(tx(1)).orElseThrow();
        assertThat(journal.unresolved(EDGE)).isEmpty();
        assertThat(found.conclusion()).contains(Conclusion.ROLLED_BACK);
        assertThat(found.explanation()).isEqualTo("the phones did not register");
    }

    @Test
    void unresolved_entries_are_those_of_one_device_oldest_first() {
        journal.begin(entry(3, EDGE));
        journal.begin(entry(2, "admin@192.0.2.2:830"));
        journal.begin(entry(1, EDGE));
        assertThat(journal.unresolved(EDGE)).extracting(JournalEntry::tx).containsExactly(tx(3), tx(1));
    }

    @Test
    void history_is_newest_first_and_ends_at_the_limit() {
        IntStream.rangeClosed(1, 5).forEach(n -> journal.begin(entry(n, EDGE)));
        assertThat(journal.history(3)).extracting(JournalEntry::tx).containsExactly(tx(5), tx(4), tx(3));
        assertThat(journal.history("nobody@192.0.2.9:830", 3)).isEmpty();
    }

    @Test
    void a_transaction_that_is_not_there_cannot_advance() {
        assertThatThrownBy(() -> journal.advance(tx(7), State.PREPARED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tx-00000007");
    }

    @Test
    void the_file_and_its_side_files_are_the_owners_alone() throws Exception {
        journal.begin(entry(1, EDGE));
        try (var files = Files.list(file.getParent())) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(1);
            for (Path each : all) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void what_a_transaction_has_beside_netconf_comes_back_as_it_was_written() {
        JournalEntry entry = whole(4);
        journal.begin(entry);
        assertThat(journal.find(entry.tx())).contains(entry);
        assertThat(journal.members(GROUP)).containsExactly(entry);
    }

    @Test
    void what_was_decided_for_a_group_stands_once_it_is_final() {
        journal.begin(group());
        assertThat(journal.decide(GROUP, Decision.COMMIT).decision()).isEqualTo(Decision.COMMIT);
        assertThat(journal.decide(GROUP, Decision.UNDO).decision()).isEqualTo(Decision.UNDO);
        assertThat(journal.decide(GROUP, Decision.CONFIRM).decision()).isEqualTo(Decision.UNDO);
        assertThat(journal.find(GROUP)).contains(group().decided(Decision.UNDO));
    }

    @Test
    void a_group_is_not_confirmed_before_it_was_told_to_commit() {
        journal.begin(group());
        assertThat(journal.decide(GROUP, Decision.CONFIRM).decision()).isEqualTo(Decision.PREPARING);
    }

    @Test
    void of_two_that_decide_at_once_both_see_one_decision() {
        try (SqliteJournal other = SqliteJournal.open(file)) {
            journal.begin(group().decided(Decision.COMMIT));
            List<Decision> seen = IntStream.range(0, 2)
                    .parallel()
                    .mapToObj(
                            n -> n == 0 ? journal.decide(GROUP, Decision.CONFIRM) : other.decide(GROUP, Decision.UNDO))
                    .map(JournalGroup::decision)
                    .toList();
            assertThat(seen).containsOnly(seen.getFirst());
        }
    }

    @Test
    void a_group_that_is_not_there_cannot_be_decided_for() {
        assertThatThrownBy(() -> journal.decide(GROUP, Decision.UNDO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(GROUP.text());
    }

    @Test
    void a_journal_of_the_first_version_is_read_and_written_on() throws Exception {
        Path old = folder.resolve("old.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)");
            statement.execute("INSERT INTO schema_version VALUES (1)");
            statement.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY AUTOINCREMENT, tx TEXT NOT NULL UNIQUE,"
                    + " device TEXT NOT NULL, who TEXT NOT NULL, label TEXT NOT NULL, begun TEXT NOT NULL,"
                    + " tier TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, forward TEXT NOT NULL,"
                    + " inverse TEXT NOT NULL, state TEXT NOT NULL, confirm_by TEXT, conclusion TEXT,"
                    + " explanation TEXT NOT NULL)");
            JournalEntry e = entry(1, EDGE);
            statement.execute("INSERT INTO entry VALUES (1, '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s',"
                            .formatted(
                                    e.tx(),
                                    e.device(),
                                    e.who(),
                                    e.label(),
                                    e.begun(),
                                    e.tier(),
                                    e.before().hex(),
                                    e.after().hex(),
                                    e.forward(),
                                    e.inverse())
                    + " 'STAGED', NULL, NULL, '')");
        }
        try (SqliteJournal migrated = SqliteJournal.open(old)) {
            migrated.begin(whole(2));
            assertThat(migrated.history(2)).containsExactly(whole(2), entry(1, EDGE));
        }
    }

    @Test
    void a_file_that_is_no_journal_is_named() throws Exception {
        Path other = folder.resolve("letter.txt");
        Files.writeString(other, "Dear Ada, this is long enough to be no database at all. ".repeat(30));
        assertThatThrownBy(() -> SqliteJournal.open(other))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("letter.txt");
    }

    @Test
    void many_threads_write_through_two_openings_and_nothing_is_lost() {
        try (SqliteJournal other = SqliteJournal.open(file)) {
            IntStream.range(0, 40).parallel().forEach(n -> (n % 2 == 0 ? journal : other).begin(entry(n, EDGE)));
        }
        assertThat(journal.unresolved(EDGE)).hasSize(40);
    }

    private static TxId tx(int number) {
        return new TxId("tx-%08x".formatted(number));
    }

    private static JournalGroup group() {
        return new JournalGroup(
                GROUP,
                List.of(EDGE, "admin@192.0.2.2:830"),
                "ada",
                "CHG0042",
                Instant.parse("2026-03-01T00:00:00Z"),
                Decision.PREPARING);
    }

    private static JournalEntry whole(int number) {
        JournalEntry plain = entry(number, EDGE);
        return new JournalEntry(
                plain.tx(),
                plain.device(),
                plain.who(),
                plain.label(),
                plain.begun(),
                Tier.A,
                plain.before(),
                plain.after(),
                plain.forward(),
                plain.inverse(),
                State.AWAITING,
                Optional.of(Instant.parse("2026-03-01T00:05:00Z")),
                Optional.empty(),
                "",
                Optional.of("turnup-1"),
                Optional.of(GROUP),
                Optional.of(new JournalRemainder(
                        "lines",
                        Remainder.Order.REMAINDER_FIRST,
                        Digest.of("lines before"),
                        Digest.of("lines after"),
                        "<config>base</config>",
                        "<config>forward</config>",
                        "<config>inverse</config>")));
    }

    private static JournalEntry entry(int number, String device) {
        return new JournalEntry(
                tx(number),
                device,
                "ada",
                "CHG0042",
                Instant.parse("2026-03-01T00:00:00Z"),
                Tier.B,
                Digest.of("before"),
                Digest.of("after"),
                "<config/>",
                "<config/>",
                State.STAGED,
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
