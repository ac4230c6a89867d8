// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import java.util.ArrayList;
import java.util.List;

/** Explains a start that did not end where it should. */
final class Diagnosis {
    private Diagnosis() {}

    /** The router runs another image than it should. */
    static String notBooted(UpgradeGoal goal, RouterFacts facts) {
        List<String> why = new ArrayList<>();
        String image = goal.image().onRouter();
        if (facts.flash().file(goal.image().name()).isEmpty()) {
            why.add(image + " is not there");
        }
        facts.bootvar().images().stream()
                .findFirst()
                .ifPresentOrElse(
                        first -> {
                            if (!first.equals(image)) {
                                why.add("the boot list begins with " + first);
                            }
                            if (!first.startsWith("bootflash:")) {
                                why.add("at start an ISR 4000 has bootflash: and no flash:");
                            }
                        },
                        () -> why.add("the boot list is empty, so the first image on bootflash: is started"));
        goal.neededRommon()
                .ifPresent(least -> facts.rommon()
                        .filter(version -> version.isBefore(least))
                        .ifPresent(version -> why.add("its ROMMON is " + version + ", and the image needs " + least)));
        if (why.isEmpty()) {
            why.add("the boot list names it first, so it could not be loaded: look at the console, and verify it");
        }
        return "the router has started again and runs " + facts.image() + ", not "
                + goal.image().name() + ": " + String.join("; ", why);
    }

    /** The router does not answer. */
    static String silent(UpgradeGoal goal, long minutes, String previous) {
        return "the router has not answered for " + minutes + " minutes since it was started anew. It may still be"
                + " starting, or stand in ROMMON, which answers on its console alone. There, look with dir bootflash: and"
                + " start it by hand with boot " + goal.image().onRouter()
                + (previous.isEmpty() ? "" : " or, as before, boot bootflash:" + previous)
                + "; then run this again, and it goes on";
    }
}
