// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.Optional;

/** Runs the caller's checks of a device that was just changed. */
final class Checks {
    private final Run run;
    private final CommitOptions options;
    private final DeviceView view;

    Checks(Run run, CommitOptions options, DeviceView view) {
        this.run = run;
        this.options = options;
        this.view = view;
    }

    /** What the first says that is not content; those behind it are not run. */
    Optional<String> bad() {
        for (HealthCheck check : options.checks()) {
            Health health;
            try {
                health = check.check(view);
            } catch (RuntimeException | Error e) { // an assertion that fails is an Error, and a caller's own test
                health = Health.bad("it threw " + e);
            }
            if (health instanceof Health.Bad bad) {
                return Optional.of(check.name() + ": " + bad.reason());
            }
            run.tell(new Phase.Checked(check.name()));
        }
        return Optional.empty();
    }
}
