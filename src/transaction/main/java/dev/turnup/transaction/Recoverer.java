// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.List;
import java.util.Optional;

/** Recovery for its own sake: locks, settles, unlocks. */
final class Recoverer {
    private final DeviceSettings settings;
    private final Wire wire;

    Recoverer(DeviceSettings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
    }

    List<Outcome> recover(CommitOptions options) {
        if (settings.journal().unresolved(settings.identity()).isEmpty()) {
            return List.of();
        }
        wire.connect();
        Optional<Tier> tier = Tier.of(wire.capabilities());
        if (tier.isEmpty()) {
            return List.of(new Outcome.Refused(
                    Evidence.nothingSent(settings.identity(), tier, Optional.empty()), Planner.NO_TIER));
        }
        Run run = new Run(settings, wire, tier.get());
        Locks locks = new Locks(run, options, true);
        try {
            return switch (new Entrance(run, locks, options).enter()) {
                case Entrance.Way.Closed closed -> List.of(closed.outcome());
                case Entrance.Way.Open open -> settle(run, locks, open.reading());
            };
        } catch (RuntimeException e) {
            wire.end(); // whatever broke, no lock outlives it
            throw e;
        }
    }

    private static List<Outcome> settle(Run run, Locks locks, Reading reading) {
        List<Outcome> outcomes = new Recovery(run, locks, reading).settleAll();
        locks.release();
        return outcomes;
    }
}
