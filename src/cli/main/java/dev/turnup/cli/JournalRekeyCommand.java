// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.journal.JdbcJournal;
import dev.turnup.transaction.journal.Resealing;
import dev.turnup.transaction.secret.SecretKeys;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code turnup journal rekey}: seals the journal's secrets with a new key. */
@Command(
        name = "rekey",
        mixinStandardHelpOptions = true,
        description = {
            "Seal all secrets in the journal with a new key.",
            "Where the keys are in a keystore, a new key is added to it first; the old ones stay there, for",
            "plans that were sealed with them. Where they are in TURNUP_JOURNAL_KEY, put the new key before",
            "the old one: NEW,OLD. Once this has run, the journal opens with NEW alone."
        })
final class JournalRekeyCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private JournalCommand parent;

    @Mixin
    private final JournalOptions journal = new JournalOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = parent.turnup.here;
        SecretKeys keys = journal.keys.keys(here);
        Optional<String> added = keys.addKey();
        Resealing.Result result;
        try (JdbcJournal open = journal.open(here)) {
            result = open.reseal();
        }
        ExitCode code = result.closed() == 0 ? ExitCode.DONE : ExitCode.REFUSED;
        String key = added.orElseGet(() -> keys.ids().getFirst());
        if (output.json) {
            Map<String, Object> object = Json.answer("journal rekey", code.name(), code.number());
            object.put("key", key);
            object.put("resealed", result.resealed());
            object.put("notOpened", result.closed());
            here.out().println(Json.of(object));
        } else {
            here.out().println("Sealed " + result.resealed() + " texts with the key " + key + ".");
            if (result.closed() > 0) {
                here.out()
                        .println(result.closed()
                                + " texts were sealed with keys that are not here, and stay as they are.");
            }
        }
        return code.number();
    }
}
