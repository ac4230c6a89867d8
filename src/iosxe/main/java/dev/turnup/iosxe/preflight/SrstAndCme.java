// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.yang.data.InstancePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A router survives for its call manager, or is one. What is CME by mode {@code cme} or by telephony-service, beside
 * call-manager-fallback in the same model, the model itself refuses.
 */
final class SrstAndCme {
    private static final String MODE = "/telephony/voice-register/global/mode";
    private static final String SERVICE = "/telephony/telephony-service";
    private static final List<String> CME_MODES = List.of("cme", "cme-app");
    private static final String FALLBACK = "/telephony/call-manager-fallback";
    private static final String CISCO_FALLBACK = "/native/call-manager-fallback";
    private static final String HINT =
            "take the one away first, or state in-place-of-srst in the cme-site; see what the plan then takes away";

    private SrstAndCme() {}

    static Stream<Judgement> check(Situation situation) {
        Reading now = situation.now();
        Optional<String> cme = now.text(MODE)
                .filter(CME_MODES::contains)
                .map(mode -> "voice register global, mode " + mode)
                .or(() -> now.node(SERVICE).map(node -> "telephony-service"));
        return cme.stream()
                .flatMap(what -> Stream.concat(
                                fallback(now),
                                now.text(MODE).filter(CME_MODES::contains).stream()
                                        .flatMap(mode -> pools(now)))
                        .map(path -> new Judgement.Fault(path, "SRST or CME, not both", "beside " + what, HINT)));
    }

    private static Stream<InstancePath> fallback(Reading now) {
        boolean refused = now.node(SERVICE).isPresent() || now.text(MODE).equals(Optional.of("cme"));
        return now.node(FALLBACK).isPresent()
                ? now.path(FALLBACK).stream().filter(path -> !refused)
                : now.node(CISCO_FALLBACK).flatMap(node -> now.path(CISCO_FALLBACK)).stream();
    }

    /** Pools for whole networks are those of SIP survivability. */
    private static Stream<InstancePath> pools(Reading now) {
        return now.entries("/telephony/voice-register/pool")
                .filter(pool -> pool.text("id", "network", "address").isPresent())
                .map(Reading.Found::path);
    }
}
