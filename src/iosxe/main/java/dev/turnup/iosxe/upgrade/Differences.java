// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is otherwise, after an upgrade, than it was before or was to become: one sentence each. */
final class Differences {
    private Differences() {}

    /**
     * Compares.
     *
     * @param pools the tags of the pools that there were before
     * @param now the router that runs the image
     */
    static List<String> of(UpgradeGoal goal, Set<Integer> pools, RouterFacts now) {
        List<String> found = new ArrayList<>();
        String image = goal.image().name();
        goal.neededRommon()
                .ifPresent(least -> now.rommon()
                        .filter(version -> version.isBefore(least))
                        .ifPresent(version -> found.add("its ROMMON is still " + version + ", and " + image + " needs "
                                + least + ": write it with 'upgrade rom-monitor filename bootflash:PACKAGE all'")));
        Set<Integer> gone = new TreeSet<>(pools);
        gone.removeAll(now.pools());
        if (!gone.isEmpty()) {
            found.add("the pools " + gone + " of before are gone: the release did not read them from startup; apply the"
                    + " site's document again");
        }
        now.bootvar().images().stream()
                .findFirst()
                .filter(first -> !first.equals(goal.image().onRouter()))
                .ifPresent(first -> found.add("its next start tries " + first + " first, and not "
                        + goal.image().onRouter()));
        now.bootvar()
                .nextRegister()
                .filter(next -> !next.equalsIgnoreCase(goal.register()))
                .ifPresent(next -> found.add(
                        "its next start has the configuration register " + next + ", and not " + goal.register()));
        return found;
    }
}
