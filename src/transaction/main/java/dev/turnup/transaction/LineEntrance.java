// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.Optional;

/** Whether a change that waits to be confirmed stands in the way, as {@link Entrance} has it for NETCONF. */
final class LineEntrance {
    private final Run run;

    LineEntrance(Run run) {
        this.run = run;
    }

    Optional<Outcome> closed() {
        return run.settings().journal().unresolved(run.settings().identity()).stream()
                .filter(entry -> entry.awaits(run.now()))
                .findFirst()
                .map(entry -> new Outcome.Refused(
                        run.evidence(),
                        new Refusal.Awaiting(entry.tx(), entry.confirmBy().orElseThrow())));
    }
}
