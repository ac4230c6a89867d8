// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.bindings.Dhcp;
import dev.turnup.bindings.ExcludedAddress;
import dev.turnup.bindings.LowAddressList;
import dev.turnup.bindings.LowHighAddressList;
import dev.turnup.bindings.OptionRange;
import dev.turnup.bindings.Pool;
import dev.turnup.bindings.VrfLowAddressList;
import dev.turnup.bindings.VrfLowHighAddressList;
import dev.turnup.bindings.turnup.Excluded;
import dev.turnup.bindings.turnup.Hsrp;
import dev.turnup.bindings.turnup.Lease;
import dev.turnup.bindings.turnup.Vlan;
import dev.turnup.iosxe.address.Ipv4;
import dev.turnup.iosxe.address.Ipv4Interface;
import dev.turnup.iosxe.address.Ipv4Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The DHCP pools of VLANs.
 *
 * @param served the VLANs that have one
 */
record Pools(List<Vlan> served) {
    private static final int TFTP_SERVERS = 150;

    /** Addresses that are not given out; {@code to} is empty for one alone. */
    private record Range(Optional<String> vrf, String from, Optional<String> to) {
        boolean covers(Ipv4 address) {
            return Ipv4.parse(from).compareTo(address) <= 0
                    && Ipv4.parse(to.orElse(from)).compareTo(address) >= 0;
        }
    }

    void into(Dhcp.Builder dhcp) {
        dhcp.pool(served.stream().map(Pools::pool).toList());
        dhcp.excludedAddress(all ->
                excluded(all, served.stream().flatMap(Pools::ranges).distinct().toList()));
    }

    private static Pool pool(Vlan vlan) {
        dev.turnup.bindings.turnup.Dhcp stated = vlan.dhcp().orElseThrow();
        Ipv4Network network = own(vlan).network();
        Pool.Builder pool = Pool.builder()
                .id(stated.pool().orElse("VLAN" + vlan.id()))
                .network(n -> n.primaryNetwork(p ->
                        p.number(network.first().toString()).mask(network.mask().toString())))
                .defaultRouter(r -> r.defaultRouterList(routers(vlan, stated)));
        vlan.vrf().ifPresent(pool::vrf);
        if (!stated.dnsServer().isEmpty()) {
            pool.dnsServer(d -> d.dnsServerList(stated.dnsServer()));
        }
        stated.domainName().ifPresent(pool::domainName);
        if (!stated.tftpServer().isEmpty()) {
            pool.option(o -> o.optionRange(
                    OptionRange.builder().optionRange(TFTP_SERVERS).ipOrdered(stated.tftpServer())));
        }
        stated.lease().ifPresent(lease -> pool.lease(l -> lease(l, lease)));
        return pool.build();
    }

    private static void lease(dev.turnup.bindings.Lease.Builder made, Lease stated) {
        if (stated.infinite()) {
            made.infinite();
        } else {
            stated.days()
                    .ifPresent(days -> made.leaseValue(value -> {
                        value.days(days);
                        stated.hours().ifPresent(value::hours);
                    }));
        }
    }

    private static List<String> routers(Vlan vlan, dev.turnup.bindings.turnup.Dhcp stated) {
        return stated.defaultRouter().isEmpty()
                ? List.of(vlan.hsrp()
                        .flatMap(Hsrp::address)
                        .orElse(own(vlan).address().toString()))
                : stated.defaultRouter();
    }

    private static Ipv4Interface own(Vlan vlan) {
        return Ipv4Interface.parse(vlan.address().orElseThrow());
    }

    /** What the user excludes, and of the router's own addresses what that does not cover. */
    private static Stream<Range> ranges(Vlan vlan) {
        List<Range> stated = new ArrayList<>();
        for (Excluded range : vlan.dhcp().orElseThrow().excluded()) {
            stated.add(new Range(vlan.vrf(), range.from(), range.to().filter(to -> !to.equals(range.from()))));
        }
        Ipv4Network network = own(vlan).network();
        Stream<Range> own = Stream.of(
                        Stream.of(own(vlan).address()),
                        vlan.secondaryAddress().stream()
                                .map(Ipv4Interface::parse)
                                .map(Ipv4Interface::address),
                        vlan.hsrp().flatMap(Hsrp::address).map(Ipv4::parse).stream())
                .flatMap(addresses -> addresses)
                .filter(network::contains)
                .filter(address -> stated.stream().noneMatch(range -> range.covers(address)))
                .map(address -> new Range(vlan.vrf(), address.toString(), Optional.empty()));
        return Stream.concat(stated.stream(), own);
    }

    private static void excluded(ExcludedAddress.Builder all, List<Range> ranges) {
        all.lowAddressList(ranges.stream()
                .filter(r -> r.vrf().isEmpty() && r.to().isEmpty())
                .map(r -> LowAddressList.builder().lowAddress(r.from()).build())
                .toList());
        all.lowHighAddressList(ranges.stream()
                .filter(r -> r.vrf().isEmpty() && r.to().isPresent())
                .map(r -> LowHighAddressList.builder()
                        .lowAddress(r.from())
                        .highAddress(r.to().get())
                        .build())
                .toList());
        all.vrfLowAddressList(ranges.stream()
                .filter(r -> r.vrf().isPresent() && r.to().isEmpty())
                .map(r -> VrfLowAddressList.builder()
                        .vrf(r.vrf().get())
                        .lowAddress(r.from())
                        .build())
                .toList());
        all.vrfLowHighAddressList(ranges.stream()
                .filter(r -> r.vrf().isPresent() && r.to().isPresent())
                .map(r -> VrfLowHighAddressList.builder()
                        .vrf(r.vrf().get())
                        .lowAddress(r.from())
                        .highAddress(r.to().get())
                        .build())
                .toList());
    }
}
