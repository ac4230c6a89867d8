// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import java.util.List;
import java.util.Optional;

/** What was done of an upgrade so far: written before and after each step, durably, so that whoever comes next goes on. */
public interface UpgradeLog {
    /** Adds a line; it is durable when this returns. */
    void add(UpgradeEntry entry);

    /** All lines, oldest first. */
    List<UpgradeEntry> entries();

    /** The last value that was written down under a name. */
    default Optional<String> fact(String name) {
        return entries().reversed().stream()
                .flatMap(entry -> Optional.ofNullable(entry.facts().get(name)).stream())
                .findFirst();
    }

    /** Whether a step was written down with that mark. */
    default boolean has(Step step, UpgradeEntry.Mark mark) {
        return entries().stream().anyMatch(entry -> entry.step() == step && entry.mark() == mark);
    }
}
