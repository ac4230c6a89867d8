// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.xml.Location;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.InstancePath;
import java.util.Optional;

/** Words what a rule found. */
final class Finding {
    private Finding() {}

    /** The violation of {@code what} is expected at {@code path}. */
    static Violation of(Rule rule, InstancePath path, String what, String actual, String hint) {
        return new Violation(
                path,
                Location.of("Turnup rule " + rule.id() + " (" + rule.reason() + ")"),
                what,
                actual,
                hint,
                "operation-failed",
                Optional.of("turnup:" + rule.id()),
                Optional.empty());
    }
}
