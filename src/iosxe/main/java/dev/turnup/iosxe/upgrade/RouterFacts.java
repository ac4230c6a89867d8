// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.iosxe.show.Directory;
import dev.turnup.iosxe.show.ShowBootvar;
import dev.turnup.iosxe.show.ShowVersion;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of a router while it is upgraded.
 *
 * @param version what it runs
 * @param started when it started last, in its own words: another text tells that it has started again
 * @param rommon its ROMMON
 * @param bootvar what the next start will do
 * @param flash what lies on {@code bootflash:}
 * @param takesFiles whether its SCP server is on
 * @param pools the tags of the pools
 * @param types the phone type of each pool that has one, by the pool's tag
 */
public record RouterFacts(
        ShowVersion version,
        String started,
        Optional<RommonVersion> rommon,
        ShowBootvar bootvar,
        Directory flash,
        boolean takesFiles,
        Set<Integer> pools,
        NavigableMap<Integer, String> types) {
    public RouterFacts {
        pools = Set.copyOf(pools);
        types = new TreeMap<>(types);
    }

    /** The file that it runs, without file system and folder. */
    public String image() {
        String path = version.image().orElse("");
        return path.substring(Math.max(path.lastIndexOf(':'), path.lastIndexOf('/')) + 1);
    }

    /** Whether it runs that file. */
    public boolean runs(UpgradeFile file) {
        return image().equals(file.name());
    }
}
