// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.iosxe.preflight.Reading.Found;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An interface that keeps its address does not change its VRF: IOS would drop the address, and nobody would send it again. */
final class VrfOfAddress {
    private static final String PORTS = "/native/interface/GigabitEthernet";

    private VrfOfAddress() {}

    static Stream<Judgement> check(Situation situation) {
        Map<String, Found> before =
                situation.was().entries(PORTS).collect(Collectors.toMap(Found::name, Function.identity()));
        return situation
                .now()
                .entries(PORTS)
                .filter(found -> Optional.ofNullable(before.get(found.name()))
                        .filter(was -> !vrf(was).equals(vrf(found)))
                        .filter(was -> was.node("ip", "address").isPresent()
                                && was.node("ip", "address").equals(found.node("ip", "address")))
                        .isPresent())
                .map(found -> new Judgement.Fault(
                        found.path(),
                        "the VRF of an interface with an address stays",
                        vrf(found).map(vrf -> "VRF " + vrf).orElse("no VRF") + ", and the same address",
                        "take the address away first, as a change of its own; then state VRF and address"));
    }

    private static Optional<String> vrf(Found found) {
        return found.text("vrf", "forwarding");
    }
}
