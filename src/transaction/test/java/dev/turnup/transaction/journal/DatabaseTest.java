// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalException;
import dev.turnup.transaction.JournalException.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which writes wait for the disk. */
class DatabaseTest {

    @Test
    void a_write_waits_for_the_disk_unless_it_may_become_durable_with_the_next(@TempDir Path folder)
            throws SQLException {
        List<Boolean> durably = new ArrayList<>();
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
        try (Database database = new Database(
                connection,
                () -> connection,
                (to, wanted) -> {
                    JournalFile.synchronize(to, wanted);
                    durably.add(synchronous(to) == 2);
                },
                (what, e) -> new JournalException(Problem.OTHER, what, e))) {
            database.write(to -> 1);
            database.write(to -> 1, false);
            database.write(to -> 1, true);
        }
        assertThat(durably).containsExactly(true, false, true);
    }

    @Test
    void only_states_that_nothing_irreversible_follows_on_may_wait() {
        assertThat(Stream.of(State.values()).filter(State::mayWait)).containsExactly(State.STAGED, State.COMMITTED);
    }

    private static int synchronous(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA synchronous")) {
            return row.next() ? row.getInt(1) : -1;
        }
    }
}
