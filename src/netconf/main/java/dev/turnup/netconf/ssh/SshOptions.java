// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How connections are made. Start from {@link #STANDARD} and name what differs.
 *
 * @param patience how long each phase of connecting may take
 * @param keepAlive after how much silence the device is asked for a sign of life; zero never asks. A device that gives
 *     none three times is gone
 * @param legacy hears of each weakness that a connection makes use of; where it is empty, nothing weak is used
 */
public record SshOptions(Duration patience, Duration keepAlive, Optional<Consumer<SshWeakness>> legacy) {
    /** 30 s a phase, a sign of life each 30 s, nothing weak. */
    public static final SshOptions STANDARD =
            new SshOptions(Duration.ofSeconds(30), Duration.ofSeconds(30), Optional.empty());

    public SshOptions {
        Objects.requireNonNull(legacy, "legacy");
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience is more than zero, not " + patience);
        }
        if (keepAlive.isNegative()) {
            throw new IllegalArgumentException("an interval is not negative, as " + keepAlive);
        }
    }

    /** With another limit to each phase of connecting. */
    public SshOptions patience(Duration other) {
        return new SshOptions(other, keepAlive, legacy);
    }

    /** With another interval of keep-alives. */
    public SshOptions keepAlive(Duration other) {
        return new SshOptions(patience, other, legacy);
    }

    /**
     * With what old images need: {@code ssh-rsa} signatures, {@code diffie-hellman-group14-sha1}, {@code hmac-sha1}, CBC
     * ciphers and RSA host keys of 1024 bits, after everything better.
     *
     * @param told of each that is used, before any credential is sent
     */
    public SshOptions allowLegacy(Consumer<SshWeakness> told) {
        return new SshOptions(patience, keepAlive, Optional.of(told));
    }
}
