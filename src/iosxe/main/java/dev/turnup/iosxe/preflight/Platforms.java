// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.bindings.turnup.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the router is one that services are for. */
final class Platforms {
    private static final List<String> FOR_ROUTERS =
            List.of("/telephony", "/cme-site", "/srst-site", "/router-on-a-stick", "/boot");

    private Platforms() {}

    /** The line of the table that fits the router best. */
    static Optional<Platform> of(Situation situation) {
        return situation
                .facts()
                .platform()
                .flatMap(product -> situation.tables().platform().stream()
                        .filter(one -> product.startsWith(one.product()))
                        .max(Comparator.comparingInt(one -> one.product().length())));
    }

    static Stream<Judgement> check(Situation situation) {
        Optional<String> product = situation.facts().platform();
        if (product.isEmpty() || of(situation).isPresent()) {
            return Stream.empty();
        }
        String known =
                situation.tables().platform().stream().map(Platform::product).collect(Collectors.joining(", "));
        return FOR_ROUTERS.stream()
                .filter(path -> situation.now().node(path).isPresent())
                .flatMap(path -> situation.now().path(path).stream())
                .map(path -> new Judgement.Fault(
                        path,
                        "a router whose product begins with one of " + known,
                        product.get(),
                        "take it to a router; or add its product to the table platform with --rules"));
    }
}
