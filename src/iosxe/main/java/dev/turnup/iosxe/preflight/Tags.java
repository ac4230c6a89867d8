// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.iosxe.preflight.Reading.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tags of subinterfaces: each has one, and both ends of a trunk take untagged frames for the same VLAN. */
final class Tags {
    private static final String PORTS = "/native/interface/GigabitEthernet";

    private Tags() {}

    static Stream<Judgement> missing(Situation situation) {
        return situation
                .now()
                .entries(PORTS)
                .filter(found -> found.name().contains("."))
                .filter(found -> found.node("ip", "address").isPresent())
                .filter(found -> tag(found).isEmpty())
                .map(found -> new Judgement.Fault(
                        found.path(),
                        "a dot1Q tag before an address",
                        "an address without a tag",
                        "state encapsulation/dot1Q/vlan-id"));
    }

    private static Optional<String> tag(Found found) {
        return found.text("encapsulation", "dot1Q", "vlan-id");
    }

    static Stream<Judgement> nativeVlan(Situation situation) {
        Map<String, List<Found>> natives = situation
                .now()
                .entries(PORTS)
                .filter(found -> found.name().contains("."))
                .filter(found -> found.node("encapsulation", "dot1Q", "native").isPresent())
                .collect(Collectors.groupingBy(
                        found -> found.name().substring(0, found.name().indexOf('.')),
                        TreeMap::new,
                        Collectors.toList()));
        List<Judgement> faults = new ArrayList<>();
        natives.forEach((port, found) -> {
            if (found.size() > 1) {
                faults.add(new Judgement.Fault(
                        found.getLast().path(),
                        "one native VLAN on " + port,
                        found.stream().map(Found::name).collect(Collectors.joining(" and ")),
                        "leave native to one of them"));
            }
            situation.facts().neighbor().stream()
                    .filter(neighbor -> neighbor.port().equals(port))
                    .forEach(neighbor -> neighbor.nativeVlan()
                            .map(String::valueOf)
                            .filter(theirs -> !tag(found.getFirst()).equals(Optional.of(theirs)))
                            .ifPresent(theirs -> faults.add(new Judgement.Fault(
                                    found.getFirst().path(),
                                    "native VLAN " + theirs + ", as " + neighbor.device() + " has it on the other end",
                                    "native VLAN " + tag(found.getFirst()).orElse("without a tag"),
                                    "make both ends the same"))));
        });
        return faults.stream();
    }
}
