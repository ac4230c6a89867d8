// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.util.List;
import java.util.Optional;

/** Ends a command with an exit code and what a person should read; a value in flight, not a defect. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<String> details;
    private final String problem;

    CommandFailure(ExitCode exitCode, String message) {
        this(exitCode, message, List.of());
    }

    /** With details that stand on lines of their own. */
    CommandFailure(ExitCode exitCode, String message, List<String> details) {
        this(exitCode, "", message, details);
    }

    /** With a name for the problem, that programs know it by. */
    CommandFailure(ExitCode exitCode, String problem, String message, List<String> details) {
        super(message);
        this.exitCode = exitCode;
        this.details = List.copyOf(details);
        this.problem = problem;
    }

    /** The problem's name; empty where it has none. */
    Optional<String> problem() {
        return Optional.of(problem).filter(name -> !name.isEmpty());
    }

    ExitCode exitCode() {
        return exitCode;
    }

    List<String> details() {
        return details;
    }
}
