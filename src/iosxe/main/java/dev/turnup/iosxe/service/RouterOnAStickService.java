// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.bindings.Definition;
import dev.turnup.bindings.GigabitEthernet;
import dev.turnup.bindings.GigabitEthernetIp;
import dev.turnup.bindings.HelperAddressAddressHelperAddress;
import dev.turnup.bindings.HelperAddressGlobalHelperAddress;
import dev.turnup.bindings.HelperAddressVrfHelperAddressVrf;
import dev.turnup.bindings.Native;
import dev.turnup.bindings.Paths;
import dev.turnup.bindings.Secondary;
import dev.turnup.bindings.StandbyList;
import dev.turnup.bindings.turnup.Facts;
import dev.turnup.bindings.turnup.HelperAddress;
import dev.turnup.bindings.turnup.Hsrp;
import dev.turnup.bindings.turnup.RouterOnAStick;
import dev.turnup.bindings.turnup.Vlan;
import dev.turnup.bindings.turnup.Vrf;
import dev.turnup.iosxe.address.Ipv4Interface;
import dev.turnup.yang.binding.DataPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A trunk, a subinterface for each of its VLANs, and their DHCP pools. */
public final class RouterOnAStickService implements Service<RouterOnAStick> {
    private static final int VERSION_1_GROUPS = 256;

    @Override
    public DataPath<Optional<RouterOnAStick>> at(List<String> keys) {
        return dev.turnup.bindings.turnup.Paths.routerOnAStick(keys.getFirst());
    }

    @Override
    public Made make(RouterOnAStick stated, Facts facts) {
        List<Made.Problem> problems = stated.vlan().stream()
                .flatMap(vlan -> new VlanCheck(stated, vlan).problems())
                .toList();
        if (!problems.isEmpty()) {
            return new Made.Impossible(problems);
        }
        Native.Builder made = Native.builder()
                .interface_(interfaces -> interfaces.gigabitEthernet(Stream.concat(
                                Stream.of(trunk(stated)),
                                stated.vlan().stream().map(vlan -> subinterface(stated, vlan)))
                        .toList()));
        if (!stated.vrf().isEmpty()) {
            made.vrf(vrf -> vrf.definition(
                    stated.vrf().stream().map(RouterOnAStickService::definition).toList()));
        }
        List<Vlan> served =
                stated.vlan().stream().filter(vlan -> vlan.dhcp().isPresent()).toList();
        if (!served.isEmpty()) {
            made.ip(ip -> ip.dhcp(dhcp -> new Pools(served).into(dhcp)));
        }
        return Made.Configuration.of(made.build())
                .exactly(Paths.native_()
                        .interface_()
                        .gigabitEthernet(stated.trunk().orElseThrow())
                        .shutdown());
    }

    private static GigabitEthernet trunk(RouterOnAStick stated) {
        GigabitEthernet.Builder trunk = GigabitEthernet.named(stated.trunk().orElseThrow());
        stated.description().ifPresent(trunk::description);
        return trunk.build();
    }

    private static Definition definition(Vrf vrf) {
        Definition.Builder definition = Definition.named(vrf.name()).addressFamily(family -> family.ipv4());
        vrf.rd().ifPresent(definition::rd);
        return definition.build();
    }

    private static GigabitEthernet subinterface(RouterOnAStick stated, Vlan vlan) {
        GigabitEthernet.Builder made = GigabitEthernet.named(stated.trunk().orElseThrow() + "." + vlan.id())
                .encapsulation(e -> e.dot1Q(
                        tag -> tag.vlanId(vlan.id()).native_(stated.nativeVlan().equals(Optional.of(vlan.id())))))
                .shutdown(vlan.shutdown().orElse(false));
        vlan.name().ifPresent(made::description);
        vlan.vrf().ifPresent(name -> made.vrf(vrf -> vrf.forwarding(name)));
        vlan.address().map(Ipv4Interface::parse).ifPresent(address -> made.ip(ip -> addresses(ip, vlan, address)));
        vlan.hsrp()
                .ifPresent(hsrp -> made.standby(standby -> {
                    int group = hsrp.group().orElse(vlan.id());
                    if (group >= VERSION_1_GROUPS) {
                        standby.version(dev.turnup.bindings.Standby.Version._2);
                    }
                    standby.standbyList(group(group, hsrp));
                }));
        return made.build();
    }

    private static void addresses(GigabitEthernetIp.Builder ip, Vlan vlan, Ipv4Interface address) {
        ip.address(a -> {
            a.primary(p ->
                    p.address(address.address().toString()).mask(address.mask().toString()));
            a.secondary(vlan.secondaryAddress().stream()
                    .map(Ipv4Interface::parse)
                    .map(other -> Secondary.builder()
                            .address(other.address().toString())
                            .mask(other.mask().toString())
                            .secondary()
                            .build())
                    .toList());
        });
        List<HelperAddressAddressHelperAddress> plain = new ArrayList<>();
        List<HelperAddressGlobalHelperAddress> global = new ArrayList<>();
        List<HelperAddressVrfHelperAddressVrf> inVrf = new ArrayList<>();
        for (HelperAddress helper : vlan.helperAddress()) {
            if (helper.global()) {
                global.add(HelperAddressGlobalHelperAddress.builder()
                        .address(helper.address())
                        .global()
                        .build());
            } else if (helper.vrf().isPresent()) {
                inVrf.add(HelperAddressVrfHelperAddressVrf.builder()
                        .vrf(helper.vrf().get())
                        .address(helper.address())
                        .build());
            } else {
                plain.add(HelperAddressAddressHelperAddress.builder()
                        .address(helper.address())
                        .build());
            }
        }
        if (!plain.isEmpty()) {
            ip.helperAddressAddress(all -> all.helperAddress(plain));
        }
        if (!global.isEmpty()) {
            ip.helperAddressGlobal(all -> all.helperAddress(global));
        }
        if (!inVrf.isEmpty()) {
            ip.helperAddressVrf(all -> all.helperAddress(vrfs -> vrfs.vrf(inVrf)));
        }
    }

    private static StandbyList group(int number, Hsrp hsrp) {
        StandbyList.Builder group = StandbyList.builder()
                .groupNumber(number)
                .ipConfig(ip -> ip.address(hsrp.address().orElseThrow()));
        hsrp.priority().ifPresent(group::priority);
        if (hsrp.preempt().orElse(false)) {
            group.preempt(preempt ->
                    hsrp.preemptDelay().ifPresent(seconds -> preempt.delay(delay -> delay.minimum(seconds))));
        }
        return group.build();
    }
}
