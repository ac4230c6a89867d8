// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import java.time.Duration;

/**
 * How long an upgrade waits.
 *
 * @param start for the router to answer again after it was started anew; an old ROMMON makes it start twice
 * @param phones for the phones to register
 * @param between from one look to the next
 */
public record Limits(Duration start, Duration phones, Duration between) {
    /** 25 minutes to start, 5 for the phones, a look each 10 seconds. */
    public static final Limits STANDARD =
            new Limits(Duration.ofMinutes(25), Duration.ofMinutes(5), Duration.ofSeconds(10));
}
