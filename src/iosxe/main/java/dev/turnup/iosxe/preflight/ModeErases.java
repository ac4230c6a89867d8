// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.yang.schema.Release;
import java.util.Optional;
import java.util.stream.Stream;

/** From 16.5.1b on {@code no mode} takes pools and directory numbers away; what should stay is entered again. */
final class ModeErases {
    private static final String REGISTER = "/telephony/voice-register";
    private static final String MODE = REGISTER + "/global/mode";
    private static final Release FIRST = Release.parse("16.5.1b");

    private ModeErases() {}

    static Stream<Judgement> check(Situation situation) {
        Optional<String> before = situation.was().text(MODE);
        long pools = situation.was().entries(REGISTER + "/pool").count();
        long numbers = situation.was().entries(REGISTER + "/dn").count();
        boolean erases =
                situation.release().filter(release -> !release.isBefore(FIRST)).isPresent()
                        && before.isPresent()
                        && !before.equals(situation.now().text(MODE))
                        && pools + numbers > 0;
        return erases
                ? Stream.of(new Judgement.Fault(
                        situation.now().path(MODE).orElseThrow(),
                        "mode " + before.get() + " stays while there are phones",
                        pools + " pools and " + numbers + " directory numbers go with it; those that should stay are"
                                + " entered again, and what no model knows of them is lost",
                        "look at the way back in the plan, and keep a copy of the configuration"))
                : Stream.empty();
    }
}
