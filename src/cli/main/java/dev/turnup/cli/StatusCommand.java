// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.HistoryFilter;
import dev.turnup.transaction.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup status}: what is not over, from the journal alone. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "List the transactions that are not over.",
            "They are those that await a confirmation, with its deadline, and what runs that died have left.",
            "No device is asked. Exits with 0 where there is none, else with 2."
        })
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(
            names = "--device",
            paramLabel = "HOST[:PORT]",
            description = "Of this device; port 830 where none is named.")
    private @Nullable String device;

    @Mixin
    private final JournalOptions journal = new JournalOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        HistoryFilter filter =
                device == null ? HistoryFilter.open() : HistoryFilter.open().of(Destination.identity(device, here));
        List<JournalEntry> open;
        try (HistoryCommand.Opened opened = new HistoryCommand.Opened(journal.look(here))) {
            open = opened.journal().map(j -> j.history(filter)).orElse(List.of());
        }
        ExitCode code = open.isEmpty() ? ExitCode.DONE : ExitCode.CHANGES;
        if (output.json) {
            Map<String, Object> object = Json.answer("status", code.name(), code.number());
            object.put(
                    "unfinished", open.stream().map(entry -> json(entry, here)).toList());
            here.out().println(Json.of(object));
        } else {
            lines(open, here.clock().instant(), output.ansi(here)).forEach(here.out()::println);
        }
        return code.number();
    }

    private static List<String> lines(List<JournalEntry> open, Instant now, Ansi ansi) {
        if (open.isEmpty()) {
            return List.of("Nothing is unfinished.");
        }
        List<String> lines = new ArrayList<>();
        List<String> table = EntryReport.table(open);
        for (int i = 0; i < open.size(); i++) {
            lines.add(ansi.bold(table.get(i)));
            lines.add("  " + EntryReport.next(open.get(i), now));
        }
        return lines;
    }

    private static Map<String, Object> json(JournalEntry entry, Surroundings here) {
        Map<String, Object> one = new LinkedHashMap<>(EntryReport.json(entry, false));
        one.put("next", EntryReport.next(entry, here.clock().instant()));
        return one;
    }
}
