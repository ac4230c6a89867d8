// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.journal.SqliteJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup history}: what was done to which device, from the journal alone. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "List the newest transactions in the journal, newest first. No device is asked.")
final class HistoryCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Mixin
    private final JournalOptions journal = new JournalOptions();

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int last;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        if (last < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--last takes a number from 1 on, not " + last);
        }
        List<JournalEntry> entries = entries(journal.file(here));
        if (output.json) {
            Map<String, Object> object = Json.answer("history", "DONE", ExitCode.DONE.number());
            object.put(
                    "transactions", entries.stream().map(HistoryCommand::json).toList());
            here.out().println(Json.of(object));
        } else {
            lines(entries).forEach(here.out()::println);
        }
        return ExitCode.DONE.number();
    }

    /** Looking makes no journal where there is none; one that was named must be there. */
    private List<JournalEntry> entries(Path file) {
        if (Files.notExists(file)) {
            if (journal.named()) {
                throw new CommandFailure(ExitCode.USAGE, file + ": cannot be read (no such file)");
            }
            return List.of();
        }
        try (SqliteJournal open = SqliteJournal.open(file)) {
            return open.history(last);
        }
    }

    private static List<String> lines(List<JournalEntry> entries) {
        List<String> lines = new ArrayList<>();
        entries.forEach(e -> lines.add(e.begun().truncatedTo(ChronoUnit.SECONDS) + "  " + e.who() + "  " + e));
        if (lines.isEmpty()) {
            lines.add("No transaction was written down yet.");
        }
        return lines;
    }

    private static Map<String, Object> json(JournalEntry entry) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("tx", entry.tx());
        one.put("begun", entry.begun());
        one.put("who", entry.who());
        one.put("device", entry.device());
        one.put("label", entry.label());
        one.put("tier", entry.tier().name());
        one.put("state", entry.state().name());
        one.put("conclusion", entry.conclusion().map(Enum::name));
        one.put("digestBefore", entry.before());
        one.put("digestAfter", entry.after());
        one.put("explanation", entry.explanation());
        return one;
    }
}
