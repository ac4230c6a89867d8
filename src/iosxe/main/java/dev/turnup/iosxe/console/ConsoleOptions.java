// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import java.time.Duration;
import java.util.Optional;

/**
 * How a router's command line is used.
 *
 * @param patience how long a command may take before the router counts as lost
 * @param enable the password of {@code enable}, where the user is not privileged by himself
 */
public record ConsoleOptions(Duration patience, Optional<String> enable) {
    /** Two minutes for a command; a user of privilege 15. */
    public static final ConsoleOptions STANDARD = new ConsoleOptions(Duration.ofMinutes(2), Optional.empty());

    public ConsoleOptions {
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience is more than zero, not " + patience);
        }
    }

    /** With another limit to each command. */
    public ConsoleOptions patience(Duration other) {
        return new ConsoleOptions(other, enable);
    }

    /** For a user who must {@code enable} first. */
    public ConsoleOptions enable(String password) {
        return new ConsoleOptions(patience, Optional.of(password));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "patience " + patience + (enable.isPresent() ? ", enable with a password" : "");
    }
}
