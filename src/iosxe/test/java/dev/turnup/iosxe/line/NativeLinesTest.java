// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.bindings.turnup.Turnup;
import dev.turnup.iosxe.IosXe;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The models of Cisco as lines, for routers that have no NETCONF yet. */
class NativeLinesTest {
    private static final Schema SCHEMA = IosXe.schema().and(Turnup.schema());
    private static final LineSyntax SYNTAX = LineSyntax.of(SCHEMA, Release.parse("3.13.6"), any -> true);

    private static final String RUNNING = """
            Building configuration...

            Current configuration : 4711 bytes
            !
            version 15.4
            service timestamps debug datetime msec
            !
            hostname site-7
            !
            boot-start-marker
            boot system bootflash:isr4300-universalk9.03.13.06.S.154-3.S6-ext.SPA.bin
            boot-end-marker
            !
            vrf definition VOICE
             rd 65000:20
             !
             address-family ipv4
             exit-address-family
            !
            no ip domain lookup
            ip domain name branch.example.net
            ip dhcp excluded-address 10.10.20.1 10.10.20.10
            !
            ip dhcp pool PHONES
             vrf VOICE
             network 10.10.20.0 255.255.255.0
             default-router 10.10.20.1\s
             option 150 ip 10.10.20.1 10.10.20.2\s
             class CISCO
            !
            voice service voip
             allow-connections sip to sip
             sip
              registrar server expires max 600 min 60
              call service stop
            !
            voice class codec 1
             codec preference 1 g711ulaw
             codec preference 2 g729r8
            !
            username admin privilege 15 secret 5 $1$abcd$efghijklmnopqrstuvwxy/
            !
            interface GigabitEthernet0/0/0
             description WAN to provider
             ip address 198.51.100.2 255.255.255.252
             negotiation auto
            !
            interface GigabitEthernet0/0/1
             no ip address
             shutdown
            !
            interface GigabitEthernet0/0/1.20
             encapsulation dot1Q 20
             vrf forwarding VOICE
             ip address 10.10.20.2 255.255.255.0
             ip address 10.10.21.2 255.255.255.0 secondary
             ip helper-address 192.0.2.9
             standby version 2
             standby 20 ip 10.10.20.1
             standby 20 priority 110
             standby 20 preempt delay minimum 60
            !
            ip ssh version 2
            banner motd ^C
            hostname not-this-one
            ^C
            !
            dial-peer voice 100 voip
             destination-pattern 9T
             session protocol sipv2
             session target ipv4:192.0.2.50
             dtmf-relay rtp-nte
             codec g711ulaw
            !
            sip-ua\s
             retry invite 2
            !
            archive
             path bootflash:archive
             maximum 10
            line con 0
             login local
            !
            end
            """;

    @Test
    void a_running_configuration_is_read_and_written_again() {
        Configured read = SYNTAX.read(RUNNING);

        assertThat(SYNTAX.print(read.tree())).isEqualTo("""
                hostname site-7
                boot system bootflash:isr4300-universalk9.03.13.06.S.154-3.S6-ext.SPA.bin
                username admin privilege 15 secret 5 $1$abcd$efghijklmnopqrstuvwxy/
                vrf definition VOICE
                 rd 65000:20
                 address-family ipv4
                 !
                !
                ip domain name branch.example.net
                no ip domain lookup
                ip ssh version 2
                ip dhcp excluded-address 10.10.20.1 10.10.20.10
                ip dhcp pool PHONES
                 vrf VOICE
                 network 10.10.20.0 255.255.255.0
                 default-router 10.10.20.1
                 option 150 ip 10.10.20.1 10.10.20.2
                 class CISCO
                !
                interface GigabitEthernet0/0/0
                 description WAN to provider
                 ip address 198.51.100.2 255.255.255.252
                 negotiation auto
                !
                interface GigabitEthernet0/0/1
                 shutdown
                !
                interface GigabitEthernet0/0/1.20
                 encapsulation dot1Q 20
                 vrf forwarding VOICE
                 ip address 10.10.20.2 255.255.255.0
                 ip address 10.10.21.2 255.255.255.0 secondary
                 ip helper-address 192.0.2.9
                 standby version 2
                 standby 20 ip 10.10.20.1
                 standby 20 priority 110
                 standby 20 preempt delay minimum 60
                !
                archive
                 path bootflash:archive
                 maximum 10
                !
                voice service voip
                 allow-connections sip to sip
                 sip
                  registrar server expires max 600 min 60
                  call service stop
                 !
                !
                voice class codec 1
                 codec preference 1 g711ulaw
                 codec preference 2 g729r8
                !
                sip-ua
                 retry invite 2
                !
                dial-peer voice 100 voip
                 destination-pattern 9T
                 session protocol sipv2
                 session target ipv4:192.0.2.50
                 dtmf-relay rtp-nte
                 codec g711ulaw
                !
                """);
        assertThat(read.unknown())
                .extracting(UnknownLine::text)
                .containsExactly(
                        "class CISCO", "call service stop", "negotiation auto", "codec g711ulaw", "retry invite 2");
        assertThat(Validator.of(SCHEMA).validate(read.tree())).isEmpty();
        assertThat(SYNTAX.violations(read.tree())).isEmpty();
    }

    @Test
    void a_change_is_lines_in_an_order_that_ios_takes() {
        DataTree before = SYNTAX.read(RUNNING).tree();
        DataTree after = edited(before, """
                Cisco-IOS-XE-native:native:
                  hostname: site-8
                  boot:
                    system:
                      bootfile:
                        filename-list-ordered-by-user:
                          - {filename: "bootflash:new.bin", "@": {"yang:insert": first}}
                  interface:
                    GigabitEthernet:
                      - name: 0/0/1.20
                        vrf: {"@forwarding": {"ietf-netconf:operation": remove}}
                        encapsulation: {dot1Q: {vlan-id: 21}}
                      - name: 0/0/1.99
                        description: native
                        encapsulation: {dot1Q: {vlan-id: 99, native: [null]}}
                        ip: {address: {primary: {address: 10.10.99.1, mask: 255.255.255.0}}}
                  Cisco-IOS-XE-voice:dial-peer:
                    voice: [{dialpeertag: 100, "@": {"ietf-netconf:operation": remove}}]
                """);
        Script script = SYNTAX.script(before, after);

        assertThat(SYNTAX.violations(before, after)).isEmpty();
        assertThat(script.toString()).isEqualTo("""
                no dial-peer voice 100
                interface GigabitEthernet0/0/1.20
                 no vrf forwarding
                 exit
                no boot system bootflash:isr4300-universalk9.03.13.06.S.154-3.S6-ext.SPA.bin
                hostname site-8
                boot system bootflash:new.bin
                boot system bootflash:isr4300-universalk9.03.13.06.S.154-3.S6-ext.SPA.bin
                interface GigabitEthernet0/0/1.20
                 encapsulation dot1Q 21
                 ip address 10.10.20.2 255.255.255.0
                 ip address 10.10.21.2 255.255.255.0 secondary
                 exit
                interface GigabitEthernet0/0/1.99
                 description native
                 encapsulation dot1Q 99 native
                 ip address 10.10.99.1 255.255.255.0
                 exit""");
        assertThat(script.swept()).containsExactly("codec g711ulaw");
        assertThat(SYNTAX.script(after, before).toString()).contains("""
                dial-peer voice 100 voip
                 destination-pattern 9T
                 session protocol sipv2
                 session target ipv4:192.0.2.50
                 dtmf-relay rtp-nte
                 codec g711ulaw
                 exit""");
    }

    @Test
    void what_is_used_is_made_before_and_taken_away_after_what_uses_it() {
        DataTree without = SYNTAX.read("version 15.4\n!\ninterface GigabitEthernet0/0/1\n no ip address\n")
                .tree();
        DataTree with = edited(without, """
                Cisco-IOS-XE-native:native:
                  Cisco-IOS-XE-voice:dial-peer:
                    voice: [{dialpeertag: 700, type: voip, voice-class: {codec: {codectag: 7}}}]
                  interface:
                    GigabitEthernet: [{name: 0/0/1.30, encapsulation: {dot1Q: {vlan-id: 30}}, vrf: {forwarding: BLUE}}]
                  Cisco-IOS-XE-voice:voice: {class: {codec: [{codec-tag: 7}]}}
                  vrf: {definition: [{name: BLUE}]}
                """);

        assertThat(SYNTAX.script(without, with).toString().lines().map(String::strip))
                .containsSubsequence("vrf definition BLUE", "vrf forwarding BLUE")
                .containsSubsequence("voice class codec 7", "voice-class codec 7");
        assertThat(SYNTAX.script(with, without).toString().lines().map(String::strip))
                .containsSubsequence("no interface GigabitEthernet0/0/1.30", "no vrf definition BLUE")
                .containsSubsequence("no dial-peer voice 700", "no voice class codec 7");
    }

    @Test
    void a_port_of_the_hardware_is_neither_made_nor_taken_away() {
        DataTree before = SYNTAX.read(RUNNING).tree();

        assertThat(SYNTAX.violations(before, edited(before, """
                Cisco-IOS-XE-native:native:
                  interface:
                    GigabitEthernet:
                      - {name: 0/0/1, "@": {"ietf-netconf:operation": remove}}
                      - {name: 0/0/7, description: x}
                """)))
                .extracting(violation -> violation.dataPath() + ": " + violation.hint())
                .containsExactly(
                        "/native/interface/GigabitEthernet[name=\"0/0/1\"]: take away what is in it",
                        "/native/interface/GigabitEthernet[name=\"0/0/7\"]: the hardware has no such port");
    }

    @Test
    void what_no_line_says_is_told() {
        DataTree before = SYNTAX.read(RUNNING).tree();

        assertThat(SYNTAX.violations(edited(before, """
                Cisco-IOS-XE-native:native:
                  Cisco-IOS-XE-voice:call-manager-fallback: {}
                  boot: {system: {tftp: x}}
                """)))
                .extracting(violation -> violation.dataPath().toString())
                .containsExactly("/native/boot/system/tftp", "/native/call-manager-fallback");
    }

    private static DataTree edited(DataTree tree, String yaml) {
        DecodedEdit read = Documents.read(SCHEMA, "site.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        EditConfig edit = read.edit();
        if (read.problems().isEmpty() && edit.applyTo(tree, Operation.MERGE) instanceof EditResult.Applied applied) {
            return SYNTAX.normal(Diff.between(tree, applied.tree()).after());
        }
        throw new IllegalArgumentException(read.problems().toString());
    }
}
