// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.iosxe.show.Directory;
import dev.turnup.iosxe.show.ShowBootvar;
import dev.turnup.iosxe.show.ShowVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is told of a router that runs the new image and is not all that it was, or was to become. */
class DifferencesTest {
    private static final String IMAGE = "isr4300-universalk9.17.03.01.SPA.bin";
    private static final String OLD = "bootflash:isr4300-universalk9.16.09.03.SPA.bin";
    private static final UpgradeGoal GOAL = UpgradeGoal.of(UpgradeFile.there(IMAGE, "0".repeat(32)));

    @Test
    void a_router_as_it_was_to_become_has_none() {
        assertThat(differences("16.12(2r)", List.of("bootflash:" + IMAGE, OLD), "0x2102", Set.of(1, 2, 3)))
                .isEmpty();
    }

    @Test
    void a_rommon_that_did_not_take_is_told() {
        assertThat(differences("16.9(1r)", List.of("bootflash:" + IMAGE), "0x2102", Set.of(1, 2)))
                .singleElement()
                .asString()
                .contains("ROMMON is still 16.9(1r)", IMAGE + " needs 16.12(1r)", "upgrade rom-monitor");
    }

    @Test
    void pools_that_the_release_did_not_take_over_are_told() {
        assertThat(differences("16.12(2r)", List.of("bootflash:" + IMAGE), "0x2102", Set.of(2)))
                .singleElement()
                .asString()
                .contains("the pools [1] of before are gone");
    }

    @Test
    void a_next_start_that_is_another_is_told() {
        assertThat(differences("16.12(2r)", List.of(OLD, "bootflash:" + IMAGE), "0x2142", Set.of(1, 2)))
                .satisfiesExactly(
                        list -> assertThat(list).contains("tries " + OLD + " first, and not bootflash:" + IMAGE),
                        register -> assertThat(register).contains("register 0x2142, and not 0x2102"));
    }

    /** Of a router that had pools 1 and 2. */
    private static List<String> differences(String rommon, List<String> boot, String register, Set<Integer> pools) {
        RouterFacts now = new RouterFacts(
                ShowVersion.read(""),
                "",
                RommonVersion.read(rommon),
                new ShowBootvar(boot, Optional.of("0x2102"), Optional.of(register)),
                Directory.read(""),
                false,
                pools,
                new TreeMap<>());
        return Differences.of(GOAL, Set.of(1, 2), now);
    }
}
