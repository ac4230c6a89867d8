// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.CommitOptions;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How a change is committed. */
final class TransactionOptions {
    @Option(
            names = "--confirm-timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description =
                    "How long the device waits for the confirmation before it goes back (default: ${DEFAULT-VALUE}).")
    private long confirmTimeout;

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long to wait for a lock that another session holds (default: ${DEFAULT-VALUE}).")
    private long lockTimeout;

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What the journal calls the change.")
    private String label = "";

    @Option(names = "--save", description = "Copy running to startup once the change is final.")
    private boolean save;

    @Option(
            names = "--discard-foreign",
            description = "Throw away uncommitted edits of others that are in the candidate.")
    private boolean discardForeign;

    CommitOptions commitOptions() {
        try {
            CommitOptions options = CommitOptions.STANDARD
                    .confirmWithin(Duration.ofSeconds(confirmTimeout))
                    .waitForLocks(Duration.ofSeconds(lockTimeout))
                    .label(label);
            options = save ? options.saving() : options;
            return discardForeign ? options.discardingForeign() : options;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
