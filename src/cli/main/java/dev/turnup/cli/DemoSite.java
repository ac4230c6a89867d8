// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.bindings.GigabitEthernet;
import dev.turnup.bindings.GigabitEthernetIp;
import dev.turnup.bindings.Interface;
import dev.turnup.bindings.Native;
import dev.turnup.iosxe.BootList;
import dev.turnup.iosxe.Intent;
import dev.turnup.yang.schema.Release;
import java.util.function.Consumer;

/** What the demo asks for over NETCONF, stated with the typed bindings. */
final class DemoSite {
    private static final String TRUNK = "0/0/1";

    private DemoSite() {}

    /** The trunk on a stick, and a boot list of that image alone. */
    static Intent site(String image) {
        Native site = Native.builder()
                .hostname("branch-12")
                .configRegister("0x2102")
                .interface_(interfaces -> interfaces.gigabitEthernet(
                        GigabitEthernet.named(TRUNK).description("trunk to the access switch"),
                        subinterface(10, "data").ip(address("10.10.10.1")),
                        subinterface(20, "voice").ip(address("10.10.20.1")),
                        GigabitEthernet.named(TRUNK + ".99")
                                .description("native")
                                .encapsulation(
                                        e -> e.dot1Q(tag -> tag.vlanId(99).native_()))
                                .ip(address("10.10.99.1"))))
                .build();
        return Intent.of(site).and(BootList.of("bootflash:" + image).on(Release.parse("16.9.3")));
    }

    /** Good in itself; what it is for does not work. */
    static Native movedVoice() {
        return interfaces(interfaces -> interfaces.gigabitEthernet(
                GigabitEthernet.named(TRUNK + ".20").description("voice, moved").ip(address("10.10.21.1"))));
    }

    /** Valid by every model, and refused by IOS: the subnet is that of the data interface. */
    static Native overlappingSubnet() {
        return interfaces(interfaces ->
                interfaces.gigabitEthernet(subinterface(30, "guests").ip(address("10.10.10.254"))));
    }

    /** A tag that no trunk carries. */
    static Native vlanOutOfRange() {
        return interfaces(interfaces -> interfaces.gigabitEthernet(
                GigabitEthernet.named(TRUNK + ".10").encapsulation(e -> e.dot1Q(tag -> tag.vlanId(5000)))));
    }

    private static Native interfaces(Consumer<Interface.Builder> interfaces) {
        return Native.builder().interface_(interfaces).build();
    }

    private static GigabitEthernet.Builder subinterface(int vlan, String use) {
        return GigabitEthernet.named(TRUNK + "." + vlan)
                .description(use)
                .encapsulation(e -> e.dot1Q(tag -> tag.vlanId(vlan)));
    }

    private static Consumer<GigabitEthernetIp.Builder> address(String address) {
        return ip -> ip.address(a -> a.primary(p -> p.address(address).mask("255.255.255.0")));
    }
}
