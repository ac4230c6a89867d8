// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.bindings.FilenameListOrderedByUser;
import dev.turnup.bindings.GigabitEthernet;
import dev.turnup.bindings.GigabitEthernetIp;
import dev.turnup.bindings.Interface;
import dev.turnup.bindings.Native;
import dev.turnup.bindings.RegisterPool;
import dev.turnup.iosxe.Intent;
import java.util.function.Consumer;

/** What the demo asks for, stated with the typed bindings: the site of the founding story, as far as YANG models it. */
final class DemoSite {
    private static final String TRUNK = "0/0/1";
    private static final String NEW_IMAGE = "bootflash:isr4300-universalk9.17.12.01.SPA.bin";
    private static final String OLD_IMAGE = "bootflash:isr4300-universalk9.16.09.03.SPA.bin";

    private DemoSite() {}

    /** SRST goes; the SIP registrar, the trunk on a stick, and the boot list come. */
    static Intent site() {
        Native site = Native.builder()
                .hostname("branch-12")
                .configRegister("0x2102")
                .voice(voice -> voice.register(register -> register.global(
                                global -> global.maxDn(40).maxPool(20))
                        .pool(RegisterPool.of(1)
                                .id(id -> id.network(network -> network.ipv4address(
                                        phones -> phones.address("10.10.20.0").mask("255.255.255.0"))))
                                .dtmfRelay(dtmf -> dtmf.rtpNte()))))
                .interface_(interfaces -> interfaces.gigabitEthernet(
                        GigabitEthernet.named(TRUNK).description("trunk to the access switch"),
                        subinterface(10, "data").ip(address("10.10.10.1")),
                        subinterface(20, "voice").ip(address("10.10.20.1")),
                        GigabitEthernet.named(TRUNK + ".99")
                                .description("native")
                                .encapsulation(
                                        e -> e.dot1Q(tag -> tag.vlanId(99).native_()))
                                .ip(address("10.10.99.1"))))
                .boot(boot -> boot.system(system -> system.bootfile(files -> files.filenameListOrderedByUser(
                        FilenameListOrderedByUser.builder().filename(NEW_IMAGE),
                        FilenameListOrderedByUser.builder().filename(OLD_IMAGE)))))
                .build();
        return Intent.of(site).removing("/native/call-manager-fallback").exactly("/native/boot/system/bootfile");
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

    /** A boot line that no router can follow. */
    static Native imageWithoutName() {
        return Native.builder()
                .boot(boot -> boot.system(system -> system.bootfile(files -> files.filenameListOrderedByUser(
                        FilenameListOrderedByUser.builder().filename("flash:.bin")))))
                .build();
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
