// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.bootstrap;

import java.time.Duration;

/**
 * How long a bootstrap waits.
 *
 * @param start for NETCONF to answer; the service starts anew when the candidate is turned on
 * @param between from one look to the next
 */
public record BootstrapLimits(Duration start, Duration between) {
    /** Five minutes, a look each five seconds: services were seen to take one to two. */
    public static final BootstrapLimits STANDARD = new BootstrapLimits(Duration.ofMinutes(5), Duration.ofSeconds(5));

    public BootstrapLimits {
        if (between.isNegative() || between.isZero()) {
            throw new IllegalArgumentException("time between two looks is more than zero, not " + between);
        }
    }
}
