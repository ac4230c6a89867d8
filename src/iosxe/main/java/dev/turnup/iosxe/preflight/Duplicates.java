// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.iosxe.preflight.Reading.Found;
import dev.turnup.yang.data.InstancePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be there only once: the MAC of a phone, and a number. */
final class Duplicates {
    private static final String REGISTER = "/telephony/voice-register";

    private Duplicates() {}

    /** Something that may be there only once, where it is, and what people call that place. */
    private record Named(String what, InstancePath path, String place) {}

    static Stream<Judgement> macs(Situation situation) {
        Reading now = situation.now();
        Stream<Named> phones = Stream.concat(
                now.entries(REGISTER + "/pool").flatMap(pool -> named(pool, "pool", pool.text("id", "mac"))),
                now.entries("/telephony/ephone")
                        .flatMap(ephone -> named(ephone, "ephone", ephone.text("mac-address"))));
        return twice(
                phones.map(phone -> new Named(digits(phone.what()), phone.path(), phone.place())),
                "one phone for each MAC",
                "give each phone its own");
    }

    private static String digits(String mac) {
        return mac.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
    }

    static Stream<Judgement> numbers(Situation situation) {
        Reading now = situation.now();
        Stream<Named> numbers = Stream.of(
                        now.entries(REGISTER + "/dn").flatMap(dn -> named(dn, "dn", dn.text("number", "pattern"))),
                        now.entries("/telephony/ephone-dn")
                                .flatMap(dn -> named(dn, "ephone-dn", dn.text("number", "pattern"))),
                        now.entries("/native/dial-peer/voice")
                                .flatMap(peer -> named(peer, "dial-peer", peer.text("destination-pattern"))))
                .flatMap(found -> found);
        return twice(numbers, "a number that stands once", "give one of them another number");
    }

    private static Stream<Named> named(Found entry, String kind, Optional<String> what) {
        return what.stream().map(text -> new Named(text, entry.path(), kind + " " + entry.name()));
    }

    private static Stream<Judgement> twice(Stream<Named> all, String what, String hint) {
        Map<String, String> first = new HashMap<>();
        List<Judgement> faults = new ArrayList<>();
        all.forEach(one -> {
            String other = first.putIfAbsent(one.what(), one.place());
            if (other != null) {
                faults.add(new Judgement.Fault(one.path(), what, one.what() + ", which " + other + " has", hint));
            }
        });
        return faults.stream();
    }
}
