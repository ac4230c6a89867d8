// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of the log of an upgrade.
 *
 * @param at when it was written
 * @param mark whether the step began, is done, or failed
 * @param facts what must be known afterwards, by name
 */
public record UpgradeEntry(Instant at, Step step, Mark mark, Map<String, String> facts) {
    /** How far a step is. */
    public enum Mark {
        BEGUN,
        DONE,
        FAILED
    }

    public UpgradeEntry {
        facts = Map.copyOf(facts);
    }

    /** One line for people. */
    @Override
    public String toString() {
        return at + " " + mark + " " + step + (facts.isEmpty() ? "" : " " + new TreeMap<>(facts));
    }
}
