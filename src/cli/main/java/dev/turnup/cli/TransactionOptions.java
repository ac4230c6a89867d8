// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.CommitOptions;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

    @Option(
            names = "--lock",
            paramLabel = "WHEN",
            defaultValue = "required",
            converter = LockingConverter.class,
            description =
                    "required, or if-supported: change a device that knows no locks without them, which the record"
                            + " then says (default: ${DEFAULT-VALUE}).")
    private CommitOptions.Locking locking = CommitOptions.Locking.REQUIRED;

    @Option(
            names = "--kill-lock-holder",
            description = "End the session that holds a lock where it is not given back within --lock-timeout.")
    private boolean kill;

    /** Reads {@code required} or {@code if-supported}. */
    static final class LockingConverter implements ITypeConverter<CommitOptions.Locking> {
        @Override
        public CommitOptions.Locking convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "required" -> CommitOptions.Locking.REQUIRED;
                case "if-supported" -> CommitOptions.Locking.IF_SUPPORTED;
                default -> throw new TypeConversionException("it is required or if-supported, not '" + text + "'");
            };
        }
    }

    CommitOptions commitOptions(Surroundings here) {
        try {
            CommitOptions options = CommitOptions.STANDARD
                    .confirmWithin(confirmTimeout)
                    .waitForLocks(lockTimeout)
                    .label(label)
                    .by(here.person());
            options = save ? options.saving() : options;
            options = discardForeign ? options.discardingForeign() : options;
            options = kill ? options.killingHolders() : options;
            return locking == CommitOptions.Locking.IF_SUPPORTED ? options.lockingIfSupported() : options;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
