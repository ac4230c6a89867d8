// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.bindings.turnup.Platform;
import dev.turnup.iosxe.preflight.Reading.Found;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tags of pools and directory numbers are within max-pool and max-dn, and those within what the platform takes. */
final class Limits {
    private static final String REGISTER = "/telephony/voice-register";

    private Limits() {}

    static Stream<Judgement> check(Situation situation) {
        return Stream.of(
                        beyond(situation.now(), "dn", "max-dn"),
                        beyond(situation.now(), "pool", "max-pool"),
                        tooMany(situation, "max-dn", Platform::maxLines),
                        tooMany(situation, "max-pool", Platform::maxPhones))
                .flatMap(found -> found);
    }

    private static Stream<Judgement> beyond(Reading reading, String list, String max) {
        long most =
                reading.text(REGISTER + "/global/" + max).map(Long::parseLong).orElse(0L);
        return reading.entries(REGISTER + "/" + list)
                .filter(entry -> Long.parseLong(entry.name()) > most)
                .map(entry -> fault(entry, max, most));
    }

    private static Judgement fault(Found entry, String max, long most) {
        return new Judgement.Fault(
                entry.path(),
                "a tag within " + max + ", which is " + most,
                entry.name(),
                "use a tag up to " + most + ", or state " + max + " " + entry.name());
    }

    private static Stream<Judgement> tooMany(
            Situation situation, String max, Function<Platform, Optional<Integer>> taken) {
        Reading now = situation.now();
        Optional<Integer> most = Platforms.of(situation).flatMap(taken);
        return now.text(REGISTER + "/global/" + max).map(Long::parseLong).stream()
                .filter(stated -> most.filter(m -> stated > m).isPresent())
                .map(stated -> new Judgement.Fault(
                        now.path(REGISTER + "/global/" + max).orElseThrow(),
                        "at most " + most.orElseThrow() + " on a "
                                + situation.facts().platform().orElse("router"),
                        String.valueOf(stated),
                        "use at most " + most.orElseThrow()));
    }
}
