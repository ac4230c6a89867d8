// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import java.util.List;
import java.util.stream.Stream;

/** A change of what the router starts with is followed by a start, which takes startup-config. */
final class Unsaved {
    private static final List<String> START = List.of("/native/boot", "/native/config-register", "/boot");

    private Unsaved() {}

    static Stream<Judgement> check(Situation situation) {
        boolean unsaved = situation.facts().unsaved().orElse(false);
        return START.stream()
                .filter(path -> unsaved
                        && !situation.was().node(path).equals(situation.now().node(path)))
                .flatMap(path -> situation.now().path(path).stream())
                .limit(1)
                .map(path -> new Judgement.Fault(
                        path,
                        "startup-config that has all of running-config before a start",
                        "running-config has what startup-config lacks",
                        "commit with --save, or save it on the router"));
    }
}
