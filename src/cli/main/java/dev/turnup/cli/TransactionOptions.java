// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.CommitOptions;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How a change is committed. */
final class TransactionOptions {
    @Option(
            names = {"--confirm", "--confirm-timeout"},
            paramLabel = "DURATION",
            defaultValue = "300s",
            converter = Times.DurationConverter.class,
            description =
                    "How long the device waits for the confirmation before it goes back: 120s, 5m; a number alone "
                            + "is seconds (default: ${DEFAULT-VALUE}).")
    private Duration confirmTimeout = Duration.ofMinutes(5);

    @Option(
            names = "--lock-timeout",
            paramLabel = "DURATION",
            defaultValue = "30s",
            converter = Times.DurationConverter.class,
            description = "How long to wait for a lock that another session holds (default: ${DEFAULT-VALUE}).")
    private Duration lockTimeout = Duration.ofSeconds(30);

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

    CommitOptions commitOptions(Surroundings here) {
        try {
            CommitOptions options = CommitOptions.STANDARD
                    .confirmWithin(confirmTimeout)
                    .waitForLocks(lockTimeout)
                    .label(label)
                    .by(here.person());
            options = save ? options.saving() : options;
            return discardForeign ? options.discardingForeign() : options;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
