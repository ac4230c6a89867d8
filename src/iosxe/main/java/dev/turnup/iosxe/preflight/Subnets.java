// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.iosxe.address.Ipv4Interface;
import dev.turnup.iosxe.preflight.Reading.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** No two interfaces of a VRF are in one network; those that are shut down have none. */
final class Subnets {
    private static final List<String> KINDS = List.of("GigabitEthernet", "Loopback");

    private Subnets() {}

    /** A network of an interface. */
    private record Attached(Found at, String name, String vrf, Ipv4Interface address) {}

    static Stream<Judgement> check(Situation situation) {
        Map<String, List<Attached>> byVrf = new HashMap<>();
        for (String kind : KINDS) {
            situation
                    .now()
                    .entries("/native/interface/" + kind)
                    .filter(found -> found.text("shutdown").isEmpty())
                    .flatMap(found -> attached(kind, found))
                    .forEach(one -> byVrf.computeIfAbsent(one.vrf(), vrf -> new ArrayList<>())
                            .add(one));
        }
        return byVrf.values().stream().flatMap(Subnets::overlapping);
    }

    private static Stream<Attached> attached(String kind, Found found) {
        String vrf = found.text("vrf", "forwarding").orElse("");
        Stream<Optional<Ipv4Interface>> primary = Stream.of(read(
                found.text("ip", "address", "primary", "address"), found.text("ip", "address", "primary", "mask")));
        Stream<Optional<Ipv4Interface>> secondary = found.entries("ip", "address", "secondary")
                .map(other -> read(Optional.of(other.name()), other.text("mask")));
        return Stream.concat(primary, secondary)
                .flatMap(Optional::stream)
                .map(address -> new Attached(found, kind + found.name(), vrf, address));
    }

    private static Optional<Ipv4Interface> read(Optional<String> address, Optional<String> mask) {
        return address.flatMap(a -> mask.flatMap(m -> Ipv4Interface.read(a, m)));
    }

    /** In order of their first address, a network overlaps with the one before it that reaches furthest, or with none. */
    private static Stream<Judgement> overlapping(List<Attached> all) {
        List<Attached> inOrder = all.stream()
                .sorted(Comparator.comparing(
                                (Attached one) -> one.address().network().first())
                        .thenComparingInt(one -> one.address().network().length()))
                .toList();
        List<Judgement> faults = new ArrayList<>();
        Attached furthest = null;
        for (Attached one : inOrder) {
            if (furthest != null
                    && !furthest.name().equals(one.name())
                    && furthest.address().network().overlaps(one.address().network())) {
                faults.add(new Judgement.Fault(
                        one.at().path(),
                        "a network of its own" + (one.vrf().isEmpty() ? "" : " in VRF " + one.vrf()),
                        one.address().network() + " overlaps with "
                                + furthest.address().network() + " of " + furthest.name(),
                        "give one of the two another network"));
            }
            if (furthest == null
                    || furthest.address()
                                    .network()
                                    .last()
                                    .compareTo(one.address().network().last())
                            < 0) {
                furthest = one;
            }
        }
        return faults.stream();
    }
}
