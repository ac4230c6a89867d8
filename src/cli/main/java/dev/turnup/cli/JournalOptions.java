// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where transactions are written down. */
final class JournalOptions {
    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Where transactions are written down (default: journal.db in $XDG_STATE_HOME/turnup).")
    private @Nullable Path journal;

    /** Whether the user named the file, rather than leave it to the default. */
    boolean named() {
        return journal != null;
    }

    Path file(Surroundings here) {
        return Optional.ofNullable(journal).orElseGet(() -> here.stateFolder().resolve("journal.db"));
    }
}
