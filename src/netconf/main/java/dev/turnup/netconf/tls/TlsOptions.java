// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/**
 * How connections are made. Start from {@link #STANDARD} and name what differs.
 *
 * @param patience how long each phase of connecting may take
 * @param keepAlive after how much silence TCP asks the device for a sign of life; zero never asks. A device that gives
 *     none three times is gone
 * @param clock at what time certificates have to be valid
 */
public record TlsOptions(Duration patience, Duration keepAlive, InstantSource clock) {
    /** 30 s a phase, a sign of life each 30 s, the system's clock. */
    public static final TlsOptions STANDARD =
            new TlsOptions(Duration.ofSeconds(30), Duration.ofSeconds(30), InstantSource.system());

    public TlsOptions {
        Objects.requireNonNull(clock, "clock");
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience is more than zero, not " + patience);
        }
        if (keepAlive.isNegative()) {
            throw new IllegalArgumentException("an interval is not negative, as " + keepAlive);
        }
    }

    /** With another limit to each phase of connecting. */
    public TlsOptions patience(Duration other) {
        return new TlsOptions(other, keepAlive, clock);
    }

    /** With another interval of keep-alives. */
    public TlsOptions keepAlive(Duration other) {
        return new TlsOptions(patience, other, clock);
    }

    /** With another clock. */
    public TlsOptions clock(InstantSource other) {
        return new TlsOptions(patience, keepAlive, other);
    }
}
