// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.journal.JdbcJournal;
import dev.turnup.transaction.journal.PostgresqlJournal;
import dev.turnup.transaction.journal.SqliteJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where transactions are written down. */
final class JournalOptions {
    private static final String LOCATION = "TURNUP_JOURNAL";
    private static final String PASSWORD = "TURNUP_JOURNAL_PASSWORD";

    @Option(
            names = "--journal",
            paramLabel = "FILE|URL",
            description = "Where transactions are written down: a file, or a team's "
                    + "jdbc:postgresql://HOST/DATABASE?user=NAME (default: the variable TURNUP_JOURNAL, or "
                    + "journal.db in $XDG_STATE_HOME/turnup). The database's password comes from "
                    + "TURNUP_JOURNAL_PASSWORD or ~/.pgpass.")
    private @Nullable String journal;

    @Mixin
    final KeyOptions keys = new KeyOptions();

    /** Opens the journal; makes it where it is absent. */
    JdbcJournal open(Surroundings here) {
        return open(location(here), here);
    }

    /** Opens the journal to look: none is made, but one that was named must be there. */
    Optional<JdbcJournal> look(Surroundings here) {
        String location = location(here);
        if (!location.startsWith(PostgresqlJournal.PREFIX) && Files.notExists(Path.of(location))) {
            if (journal != null) {
                throw new CommandFailure(ExitCode.USAGE, location + ": cannot be read (no such file)");
            }
            return Optional.empty();
        }
        return Optional.of(open(location, here));
    }

    private JdbcJournal open(String location, Surroundings here) {
        return location.startsWith(PostgresqlJournal.PREFIX)
                ? PostgresqlJournal.open(
                        location,
                        Optional.of(here.variable(PASSWORD)).filter(given -> !given.isEmpty()),
                        keys.keys(here),
                        here.clock())
                : SqliteJournal.open(Path.of(location), keys.keys(here), here.clock());
    }

    /** The journal that the user named; a password in it is left out. */
    Optional<String> named() {
        return Optional.ofNullable(journal)
                .map(text -> text.replaceAll("([?&]password=)[^&]*&?", "$1").replaceAll("[?&]password=$", ""));
    }

    /** What a user would name with {@code --journal}. */
    String location(Surroundings here) {
        return Optional.ofNullable(journal)
                .or(() -> Optional.of(here.variable(LOCATION)).filter(given -> !given.isEmpty()))
                .orElseGet(() -> here.stateFolder().resolve("journal.db").toString());
    }
}
