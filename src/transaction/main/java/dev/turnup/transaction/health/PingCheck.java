// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.health;

import dev.turnup.transaction.DeviceView;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.HealthCheck;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A host answers an ICMP echo from here. Asked by the system's own {@code ping}, since a program needs a privilege to send
 * such a message itself; where that is not installed, or may not be used, the check is not content and says so.
 *
 * @param host a name or an address
 * @param within after so long without an answer there is none
 */
public record PingCheck(String host, Duration within) implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String PROGRAM = "ping";
    // What the program ends with where it asked, and nothing came.
    private static final int SILENCE = 1;

    /** @throws IllegalArgumentException where it is no host */
    public PingCheck {
        if (!host.matches("[A-Za-z0-9:][A-Za-z0-9._:%-]*")) {
            throw new IllegalArgumentException("a ping check is the name or the address of a host, not '" + host + "'");
        }
    }

    /**
     * Waits for as long as a person would.
     *
     * @throws IllegalArgumentException where it is no host
     */
    public PingCheck(String host) {
        this(host, PATIENCE);
    }

    @Override
    public Health check(DeviceView device) {
        return asked(PROGRAM);
    }

    /** Once, by that program: {@code -c} means the same wherever there is a ping, how long to wait does not. */
    Health asked(String program) {
        Command.Ran ran;
        try {
            ran = Command.run(List.of(program, "-c", "1", host), Map.of(), within);
        } catch (UncheckedIOException e) {
            return Health.bad("the program ping cannot be run here (" + e.getMessage() + "); a TCP check needs none");
        }
        if (ran.exitCode().isEmpty() || ran.exitCode().get() == SILENCE) {
            return Health.bad(host + " does not answer");
        }
        return ran.exitCode().get() == 0
                ? Health.good()
                : Health.bad("ping ended with " + ran.exitCode().get()
                        + (ran.printed().isEmpty() ? "" : ":\n") + ran.printed());
    }

    @Override
    public String name() {
        return "ping " + host;
    }
}
