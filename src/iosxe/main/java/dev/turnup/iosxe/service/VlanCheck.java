// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.bindings.turnup.Dhcp;
import dev.turnup.bindings.turnup.Excluded;
import dev.turnup.bindings.turnup.Paths;
import dev.turnup.bindings.turnup.RouterOnAStick;
import dev.turnup.bindings.turnup.Vlan;
import dev.turnup.iosxe.address.Ipv4;
import dev.turnup.iosxe.address.Ipv4Interface;
import dev.turnup.iosxe.address.Ipv4Network;
import dev.turnup.yang.binding.DataPath;
import java.util.stream.Stream;

/** What YANG cannot say of the addresses of a VLAN: which lie in which network. */
record VlanCheck(RouterOnAStick service, Vlan vlan) {

    Stream<Made.Problem> problems() {
        return vlan.address().map(Ipv4Interface::parse).stream().flatMap(this::problems);
    }

    private Stream<Made.Problem> problems(Ipv4Interface own) {
        Ipv4Network network = own.network();
        return Stream.<Stream<Made.Problem>>of(
                        host(at().address(), own),
                        vlan.secondaryAddress().stream()
                                .map(Ipv4Interface::parse)
                                .flatMap(other -> host(at().secondaryAddress(), other)),
                        vlan.hsrp().stream()
                                .flatMap(hsrp -> hsrp.address().stream())
                                .flatMap(address -> inside(at().hsrp().address(), address, network)),
                        vlan.dhcp().stream().flatMap(dhcp -> pool(dhcp, network)))
                .flatMap(found -> found);
    }

    private Stream<Made.Problem> pool(Dhcp dhcp, Ipv4Network network) {
        return Stream.concat(
                dhcp.defaultRouter().stream()
                        .flatMap(router -> inside(at().dhcp().defaultRouter(), router, network)),
                dhcp.excluded().stream().flatMap(range -> range(range, network)));
    }

    private Stream<Made.Problem> range(Excluded range, Ipv4Network network) {
        Excluded.Path at = at().dhcp().excluded(range.from());
        if (range.to()
                .filter(to -> Ipv4.parse(to).compareTo(Ipv4.parse(range.from())) < 0)
                .isPresent()) {
            return Stream.of(new Made.Problem(
                    at.to(),
                    "the last of a range is not before the first, " + range.from(),
                    range.to().get(),
                    "write the smaller address first"));
        }
        return Stream.concat(
                inside(at.from(), range.from(), network),
                range.to().stream().flatMap(to -> inside(at.to(), to, network)));
    }

    private static Stream<Made.Problem> host(DataPath<?> at, Ipv4Interface own) {
        return own.network().hasHost(own.address())
                ? Stream.empty()
                : Stream.of(new Made.Problem(
                        at,
                        "an address that a host of " + own.network() + " can have",
                        own.toString(),
                        "use an address after " + own.network().first() + " and before "
                                + own.network().last()));
    }

    private static Stream<Made.Problem> inside(DataPath<?> at, String address, Ipv4Network network) {
        return network.hasHost(Ipv4.parse(address))
                ? Stream.empty()
                : Stream.of(new Made.Problem(
                        at,
                        "an address of a host in " + network + ", the network of the VLAN",
                        address,
                        "use one after " + network.first() + " and before " + network.last()));
    }

    private Vlan.Path at() {
        return Paths.routerOnAStick(service.name()).vlan(vlan.id());
    }
}
