// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.Objects;

/**
 * The caller's own test of a device that has just been changed. It runs while the change can still be taken back; one
 * that answers {@link Health.Bad} or throws has the change taken back. {@link HealthChecks} has those that many need.
 */
@FunctionalInterface
public interface HealthCheck {

    /** Looks at the device; must return well within the confirm timeout. */
    Health check(DeviceView device);

    /** How reports call the check. */
    default String name() {
        return "health check";
    }

    /** The same check under a name. */
    default HealthCheck named(String name) {
        Objects.requireNonNull(name, "name");
        HealthCheck check = this;
        return new HealthCheck() {
            @Override
            public Health check(DeviceView device) {
                return check.check(device);
            }

            @Override
            public String name() {
                return name;
            }
        };
    }
}
