// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.health;

import dev.turnup.transaction.DeviceView;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.HealthCheck;
import dev.turnup.transaction.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Asks a check again until it is content or time is up: a change often takes a while to show.
 *
 * @param within how long; the last try begins before then
 * @param clock what time it is
 * @param pause how waiting is done
 */
public record Patiently(Duration within, InstantSource clock, Pause pause) {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** The check, asked until it is content. */
    public HealthCheck until(HealthCheck check) {
        return new Asking(check, this);
    }

    private record Asking(HealthCheck asked, Patiently patiently) implements HealthCheck {
        @Override
        public Health check(DeviceView device) {
            Instant end = patiently.clock.instant().plus(patiently.within);
            int most = (int) Math.min(Integer.MAX_VALUE, patiently.within.dividedBy(BETWEEN) + 1);
            Health health = asked.check(device);
            for (int tries = 1; tries < most && health instanceof Health.Bad; tries++) {
                if (!patiently.clock.instant().plus(BETWEEN).isBefore(end)) {
                    break;
                }
                patiently.pause.pause(BETWEEN);
                health = asked.check(device);
            }
            return health;
        }

        @Override
        public String name() {
            return asked.name();
        }
    }
}
