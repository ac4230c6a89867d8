// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.util.List;

/** Ends a command with an exit code and what a person should read; a value in flight, not a defect. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<String> details;

    CommandFailure(ExitCode exitCode, String message) {
        this(exitCode, message, List.of());
    }

    /** With details that stand on lines of their own. */
    CommandFailure(ExitCode exitCode, String message, List<String> details) {
        super(message);
        this.exitCode = exitCode;
        this.details = List.copyOf(details);
    }

    ExitCode exitCode() {
        return exitCode;
    }

    List<String> details() {
        return details;
    }
}
