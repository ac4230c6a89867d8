// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.SavedPlan;
import dev.turnup.transaction.TxId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code turnup show}: everything about one transaction, or about a plan in a file. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Show all that the journal has of a transaction, or what a saved plan would do.",
            "That is who, when, what, the edit and the way back. Secrets are masked. No device is asked."
        })
final class ShowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Parameters(paramLabel = "TX|PLAN", description = "A transaction, tx- and eight digits; or the file of a plan.")
    @SuppressWarnings("NullAway.Init") // required
    private String what;

    @Mixin
    private final JournalOptions journal = new JournalOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return what.startsWith("tx-") && Files.notExists(Path.of(what)) ? transaction() : plan();
    }

    private int transaction() {
        Surroundings here = turnup.here;
        TxId tx = TxConverter.tx(what);
        JournalEntry entry;
        try (HistoryCommand.Opened opened = new HistoryCommand.Opened(journal.look(here))) {
            Optional<JournalEntry> found = opened.journal().flatMap(open -> open.find(tx));
            entry = found.orElseThrow(() -> new CommandFailure(
                    ExitCode.REFUSED, "the journal " + journal.location(here) + " has no transaction " + tx));
        }
        if (output.json) {
            Map<String, Object> object = Json.answer("show", "DONE", ExitCode.DONE.number());
            object.put("transaction", EntryReport.json(entry, true));
            here.out().println(Json.of(object));
        } else {
            here.out().print(EntryReport.text(entry, output.ansi(here)));
        }
        return ExitCode.DONE.number();
    }

    private int plan() {
        Surroundings here = turnup.here;
        SavedPlan plan = SavedPlan.read(Path.of(what), journal.keys.keys(here));
        if (output.json) {
            Map<String, Object> object = Json.answer("show", "DONE", ExitCode.DONE.number());
            object.put("plan", PlanReport.json(plan));
            here.out().println(Json.of(object));
        } else {
            here.out().print(PlanReport.text(plan, output.ansi(here)));
        }
        return ExitCode.DONE.number();
    }
}
