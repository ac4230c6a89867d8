// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import java.time.Duration;

/**
 * How long to wait for an answer.
 *
 * @param idle the longest silence; an answer that is arriving ends it, a notification does not
 * @param total the longest wait altogether
 */
public record Timeouts(Duration idle, Duration total) {

    /** Two minutes of silence, ten minutes altogether: real routers take up to a minute for a commit. */
    public static final Timeouts PATIENT = new Timeouts(Duration.ofMinutes(2), Duration.ofMinutes(10));

    public Timeouts {
        if (idle.isZero() || idle.isNegative() || total.isZero() || total.isNegative()) {
            throw new IllegalArgumentException("timeouts are above zero: idle " + idle + ", total " + total);
        }
    }

    /** That long, silent or not. */
    public static Timeouts of(Duration total) {
        return new Timeouts(total, total);
    }
}
