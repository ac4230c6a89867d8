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
 * such a message itself.
 *
 * @param host a name or an address
 */
public record PingCheck(String host) implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** @throws IllegalArgumentException where it is no host */
    public PingCheck {
        if (!host.matches("[A-Za-z0-9:][A-Za-z0-9._:%-]*")) {
            throw new IllegalArgumentException("a ping check is the name or the address of a host, not '" + host + "'");
        }
    }

    @Override
    public Health check(DeviceView device) {
        try {
            Command.Ran ran = Command.run(List.of("ping", "-c", "1", "-W", "2", host), Map.of(), PATIENCE);
            return ran.exitCode().filter(code -> code == 0).isPresent()
                    ? Health.good()
                    : Health.bad(host + " does not answer");
        } catch (UncheckedIOException e) {
            return Health.bad("the program ping cannot be run here (" + e.getMessage() + "); a TCP check needs none");
        }
    }

    @Override
    public String name() {
        return "ping " + host;
    }
}
