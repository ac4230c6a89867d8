// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.health;

import dev.turnup.transaction.DeviceView;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.HealthCheck;
import dev.turnup.transaction.TxId;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command ends with 0. It is run once, by {@code sh -c}, and finds the device in {@code TURNUP_DEVICE}, as host:port, and the
 * transaction in {@code TURNUP_TX}; nothing is in its standard input. What it prints is told where it fails.
 *
 * @param command the command
 * @param within after so long it is stopped, and has failed
 */
public record CommandCheck(String command, Duration within) implements HealthCheck {
    @Override
    public Health check(DeviceView device) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("TURNUP_DEVICE", device.identity());
        environment.put("TURNUP_TX", device.tx().map(TxId::text).orElse(""));
        Command.Ran ran;
        try {
            ran = Command.run(List.of("sh", "-c", command), environment, within);
        } catch (UncheckedIOException e) {
            return Health.bad("it cannot be run (" + e.getMessage() + ")");
        }
        String printed = ran.printed().isEmpty() ? "" : ":\n" + ran.printed();
        if (ran.exitCode().isEmpty()) {
            return Health.bad("it did not end within " + within.toSeconds() + " s and was stopped" + printed);
        }
        int code = ran.exitCode().get();
        return code == 0 ? Health.good() : Health.bad("it ended with " + code + printed);
    }

    @Override
    public String name() {
        return "command " + command;
    }
}
