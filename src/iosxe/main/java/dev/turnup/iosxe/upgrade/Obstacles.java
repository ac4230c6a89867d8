// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.iosxe.show.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands against an upgrade before anything is done. */
final class Obstacles {
    private static final double ROOM = 1.1;

    private Obstacles() {}

    static List<String> of(UpgradeGoal goal, RouterFacts facts) {
        List<String> found = new ArrayList<>();
        goal.imageName()
                .ifPresentOrElse(
                        name -> facts.version()
                                .model()
                                .filter(model -> !name.runsOn(model))
                                .ifPresent(model -> found.add(goal.image().name() + " is an image for "
                                        + name.platform() + ", and the router is a " + model)),
                        () -> found.add(
                                "'" + goal.image().name() + "' is no image's name, such as"
                                        + " isr4300-universalk9.16.09.03.SPA.bin: neither its platform nor its release can be told"));
        file(goal.image(), facts, found);
        rommon(goal, facts, found);
        return found;
    }

    private static void file(UpgradeFile file, RouterFacts facts, List<String> found) {
        Optional<Directory.File> there = facts.flash().file(file.name());
        if (there.isEmpty() && file.local().isEmpty()) {
            found.add(file.onRouter() + " is not there, and no file here to copy it from was named");
            return;
        }
        if (Bringing.sum(file).isEmpty()) {
            found.add("nobody says which MD5 sum " + file.name() + " must have: name it, as the publisher states it");
        }
        long needed = there.isPresent() ? 0 : (long) (Bringing.size(file).orElse(0L) * ROOM);
        facts.flash().free().ifPresent(free -> {
            if (needed > free) {
                found.add("bootflash: has " + free + " octets free, and " + file.name() + " needs " + needed
                        + deletable(file, facts));
            }
        });
    }

    private static String deletable(UpgradeFile file, RouterFacts facts) {
        List<String> images = facts.flash().files().stream()
                .map(Directory.File::name)
                .filter(name -> name.endsWith(".bin"))
                .filter(name -> !name.equals(file.name()) && !name.equals(facts.image()))
                .filter(name -> facts.bootvar().images().stream().noneMatch(entry -> entry.endsWith(name)))
                .toList();
        return images.isEmpty()
                ? ""
                : "; images that neither run nor are in the boot list: " + String.join(", ", images);
    }

    private static void rommon(UpgradeGoal goal, RouterFacts facts, List<String> found) {
        Optional<RommonVersion> least = goal.neededRommon();
        boolean old = least.isPresent()
                && facts.rommon()
                        .filter(version -> version.isBefore(least.get()))
                        .isPresent();
        if (old && goal.rommon().isEmpty()) {
            found.add("the router's ROMMON is " + facts.rommon().orElseThrow() + ", and "
                    + goal.image().name() + " needs " + least.get() + ": name a package of it");
        }
        if (old) {
            goal.rommon().ifPresent(file -> file(file, facts, found));
        }
    }
}
