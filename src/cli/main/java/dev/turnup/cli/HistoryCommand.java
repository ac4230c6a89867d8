// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.HistoryFilter;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.TxId;
import dev.turnup.transaction.journal.JdbcJournal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup history}: what was done to which device, from the journal alone. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = {
            "List the newest transactions in the journal, newest first. No device is asked.",
            "Every option narrows the list."
        })
final class HistoryCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(
            names = "--device",
            paramLabel = "HOST[:PORT]",
            description = "Of this device; port 830 where none is named.")
    private @Nullable String device;

    @Option(names = "--who", paramLabel = "NAME", description = "Asked for by this person.")
    private @Nullable String who;

    @Option(names = "--label", paramLabel = "TEXT", description = "With this text in the label.")
    private @Nullable String label;

    @Option(names = "--group", paramLabel = "GROUP", description = "Of this group of devices: group- and eight digits.")
    private @Nullable String group;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Begun then or later: 2026-03-01, 2026-03-01T09:05:00Z, or how long ago, such as 24h.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Begun before then.")
    private @Nullable String until;

    @Option(names = "--outcome", paramLabel = "OUTCOME", description = "Ended so: ${COMPLETION-CANDIDATES}.")
    private @Nullable Conclusion outcome;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int last;

    @Mixin
    private final JournalOptions journal = new JournalOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        HistoryFilter filter = filter(here);
        List<JournalEntry> entries;
        try (Opened opened = new Opened(journal.look(here))) {
            entries = opened.journal().map(open -> open.history(filter)).orElse(List.of());
        }
        if (output.json) {
            Map<String, Object> object = Json.answer("history", "DONE", ExitCode.DONE.number());
            object.put(
                    "transactions",
                    entries.stream()
                            .map(entry -> EntryReport.json(entry, false))
                            .toList());
            here.out().println(Json.of(object));
        } else if (entries.isEmpty()) {
            here.out().println(narrowed() ? "No transaction is so." : "No transaction was written down yet.");
        } else {
            EntryReport.table(entries).forEach(here.out()::println);
        }
        return ExitCode.DONE.number();
    }

    /** A journal that may be none. */
    record Opened(Optional<JdbcJournal> journal) implements AutoCloseable {
        /** The devices on which something is unfinished, or the one of the transaction that is named. */
        List<String> devices(Optional<TxId> named) {
            return journal.stream()
                    .flatMap(open -> named.map(tx -> open.find(tx).stream())
                            .orElseGet(() -> open.history(HistoryFilter.open()).stream()))
                    .map(JournalEntry::device)
                    .distinct()
                    .toList();
        }

        @Override
        public void close() {
            journal.ifPresent(JdbcJournal::close);
        }
    }

    private boolean narrowed() {
        return device != null
                || who != null
                || label != null
                || group != null
                || since != null
                || until != null
                || outcome != null;
    }

    private HistoryFilter filter(Surroundings here) {
        if (last < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--last takes a number from 1 on, not " + last);
        }
        HistoryFilter filter = HistoryFilter.newest(last);
        filter = device == null ? filter : filter.of(Destination.identity(device, here));
        filter = who == null ? filter : filter.by(who);
        filter = label == null ? filter : filter.labelled(label);
        filter = since == null ? filter : filter.since(Times.past(since, here.clock()));
        filter = until == null ? filter : filter.until(Times.past(until, here.clock()));
        filter = outcome == null ? filter : filter.ended(outcome);
        try {
            return group == null ? filter : filter.in(new GroupId(group));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
