// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Nothing is taken away that may have CLI-only lines beneath. The models know {@code max-dn}, {@code max-pool} and the
 * tags of the pools; CME's mode, directory numbers, phone types and MAC addresses have no YANG in any release and cannot
 * be seen, nor put back by an inverse edit.
 */
final class VoiceRegister {
    private static final String GLOBAL = "/native/voice/register/global";
    private static final String POOL = "/native/voice/register/pool";
    private static final String MAX_DN = GLOBAL + "/max-dn";
    private static final String ALLOW = "take it away by hand, or allow voice-register where no CME is set up";

    private VoiceRegister() {}

    static Stream<Judgement> check(Situation situation) {
        Reading old = situation.was();
        Reading now = situation.now();
        return Stream.of(globalGone(old, now), poolsGone(old, now), fewerNumbers(old, now))
                .flatMap(found -> found);
    }

    private static Stream<Judgement> globalGone(Reading old, Reading now) {
        return old.node(GLOBAL).isPresent() && now.node(GLOBAL).isEmpty()
                ? Stream.of(new Judgement.Fault(
                        old.path(GLOBAL).orElseThrow(),
                        "voice register global stays",
                        "removed, with every pool, number and template",
                        ALLOW))
                : Stream.empty();
    }

    private static Stream<Judgement> poolsGone(Reading old, Reading now) {
        List<String> left = now.entries(POOL).map(Reading.Found::name).toList();
        return old.entries(POOL)
                .filter(pool -> !left.contains(pool.name()))
                .map(pool ->
                        new Judgement.Fault(pool.path(), "a pool stays", "removed, with its phone's settings", ALLOW));
    }

    private static Stream<Judgement> fewerNumbers(Reading old, Reading now) {
        OptionalLong was = number(old.text(MAX_DN));
        OptionalLong is = number(now.text(MAX_DN));
        boolean fewer =
                was.isPresent() && now.node(GLOBAL).isPresent() && (is.isEmpty() || is.getAsLong() < was.getAsLong());
        return fewer
                ? Stream.of(new Judgement.Fault(
                        old.path(MAX_DN).orElseThrow(),
                        "max-dn does not shrink",
                        was.getAsLong() + " becomes " + (is.isPresent() ? is.getAsLong() : "the default, 0"),
                        "keep " + was.getAsLong() + ", or allow voice-register: numbers in use cannot be seen"))
                : Stream.empty();
    }

    private static OptionalLong number(Optional<String> text) {
        return text.filter(t -> t.matches("\\d{1,9}"))
                .map(t -> OptionalLong.of(Long.parseLong(t)))
                .orElse(OptionalLong.empty());
    }
}
