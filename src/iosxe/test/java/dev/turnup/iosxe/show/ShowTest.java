// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.yang.schema.Release;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowTest {

    @Test
    void show_version_of_16_9_3() {
        ShowVersion version = ShowVersion.read("""
                Cisco IOS XE Software, Version 16.09.03
                Cisco IOS Software [Fuji], ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 16.9.3, RELEASE SOFTWARE (fc2)
                Technical Support: http://www.example.com/techsupport
                Compiled Wed 20-Mar-19 07:56 by somebody

                ROM: IOS-XE ROMMON

                branch-rtr1 uptime is 2 weeks, 3 days, 4 hours, 5 minutes
                Uptime for this control processor is 2 weeks, 3 days, 4 hours, 6 minutes
                System returned to ROM by Reload Command
                System image file is "bootflash:isr4300-universalk9.16.09.03.SPA.bin"
                Last reload reason: Reload Command

                cisco ISR4331/K9 (1RU) processor with 1795979K/6147K bytes of memory.
                Processor board ID FDO00000001
                3 Gigabit Ethernet interfaces
                32768K bytes of non-volatile configuration memory.

                Configuration register is 0x2142 (will be 0x2102 at next reload)
                """);

        assertThat(version.release()).contains(Release.parse("16.9.3"));
        assertThat(version.ios()).contains("16.9.3");
        assertThat(version.model()).contains("ISR4331/K9");
        assertThat(version.serial()).contains("FDO00000001");
        assertThat(version.hostname()).contains("branch-rtr1");
        assertThat(version.image()).contains("bootflash:isr4300-universalk9.16.09.03.SPA.bin");
        assertThat(version.register()).contains("0x2142");
        assertThat(version.nextRegister()).contains("0x2102");
        assertThat(version.reloadReason()).contains("Reload Command");
    }

    @Test
    void show_version_of_3_13() {
        ShowVersion version = ShowVersion.read("""
                Cisco IOS XE Software, Version 03.13.06.S - Extended Support Release
                Cisco IOS Software, ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 15.4(3)S6, RELEASE SOFTWARE (fc1)
                ROM: IOS-XE ROMMON
                site-7 uptime is 1 minute
                System image file is "bootflash:/isr4300-universalk9.03.13.06.S.154-3.S6-ext.SPA.bin"
                cisco ISR4331/K9 (1RU) processor with 1687137K/6147K bytes of memory.
                Configuration register is 0x2102
                """);

        assertThat(version.release()).contains(Release.parse("3.13.6"));
        assertThat(version.ios()).contains("15.4(3)S6");
        assertThat(version.nextRegister()).contains("0x2102");
        assertThat(version.serial()).isEmpty();
        assertThat(version.reloadReason()).isEmpty();
    }

    @Test
    void text_that_is_no_show_version_says_nothing() {
        ShowVersion version = ShowVersion.read("% Invalid input detected at '^' marker.\n");

        assertThat(version.release()).isEmpty();
        assertThat(version.image()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"16.09.03,16.9.3", "17.12.01a,17.12.1a", "03.13.06.S,3.13.6", "16.9,16.9.1", "03.16.00c.S,3.16.0c"})
    void releases_however_they_are_written(String written, String release) {
        assertThat(ShowVersion.release(written)).contains(Release.parse(release));
    }

    @Test
    void show_platform_has_the_rommon_that_show_version_does_not_name() {
        String text = """
                Chassis type: ISR4331/K9

                Slot      Type                State                 Insert time (ago)\s
                --------- ------------------- --------------------- -----------------\s
                0         ISR4331/K9          ok                    00:20:04     \s
                 0/0      ISR4331-3x1GE       ok                    00:18:56     \s
                R0        ISR4331/K9          ok, active            00:20:04     \s
                F0        ISR4331/K9          init, active          00:20:04     \s
                P0        Unknown             empty                 never        \s

                Slot      CPLD Version        Firmware Version                       \s
                --------- ------------------- ---------------------------------------\s
                0         14080523            16.2(1r)                           \s
                R0        14080523            15.4(3r)S5                         \s
                F0        14080523            15.4(3r)S5                         \s
                """;

        assertThat(ShowPlatform.read(text).chassis()).contains("ISR4331/K9");
        assertThat(ShowPlatform.read(text).slots())
                .contains(
                        new ShowPlatform.Slot("0/0", "ISR4331-3x1GE", "ok"),
                        new ShowPlatform.Slot("R0", "ISR4331/K9", "ok, active"))
                .hasSize(5);
        assertThat(ShowPlatform.rommon(text)).contains(RommonVersion.parse("15.4(3r)S5"));
        assertThat(ShowPlatform.rommon("")).isEmpty();
    }

    @Test
    void versions_of_rommon_have_an_order() {
        assertThat(ShowPlatform.romMonitor("""

                System Bootstrap, Version 16.12(2r), RELEASE SOFTWARE
                Copyright (c) 1994-2019  by cisco Systems, Inc.
                """)).contains(RommonVersion.parse("16.12(2r)"));
        assertThat(RommonVersion.parse("15.4(3r)S5").isBefore(RommonVersion.parse("16.2(1r)")))
                .isTrue();
        assertThat(RommonVersion.parse("16.9(1r)").isBefore(RommonVersion.parse("16.12(1r)")))
                .isTrue();
        assertThat(RommonVersion.parse("16.12(2r)").isBefore(RommonVersion.parse("16.12(2r)")))
                .isFalse();
        assertThat(RommonVersion.read("16.12.2")).isEmpty();
    }

    @Test
    void show_bootvar() {
        ShowBootvar bootvar = ShowBootvar.read("""
                BOOT variable = bootflash:new.bin,12;bootflash:old.bin,12;
                CONFIG_FILE variable does not exist
                BOOTLDR variable does not exist
                Configuration register is 0x2102 (will be 0x2142 at next reload)
                Standby not ready to show bootvar
                """);

        assertThat(bootvar.images()).containsExactly("bootflash:new.bin", "bootflash:old.bin");
        assertThat(bootvar.register()).contains("0x2102");
        assertThat(bootvar.nextRegister()).contains("0x2142");
        assertThat(ShowBootvar.read("BOOT variable does not exist\nConfiguration register is 0x0\n"))
                .isEqualTo(new ShowBootvar(java.util.List.of(), Optional.of("0x0"), Optional.of("0x0")));
    }

    @Test
    void dir_bootflash() {
        Directory directory = Directory.read("""
                Directory of bootflash:/

                   11  drwx            16384  Jul 28 2021 00:00:00 +00:00  lost+found
                   12  -rw-        497494797  Nov 30 2026 01:02:03 +00:00  isr4300-universalk9.16.02.01.SPA.bin
                64513  -rw-               30   Nov 3 2026 01:02:03 -05:00  a file.txt

                3223551  bytes total (999 bytes free)
                3300294656 bytes total (2632118272 bytes free)
                """);

        assertThat(directory.files())
                .containsExactly(
                        new Directory.File("isr4300-universalk9.16.02.01.SPA.bin", 497_494_797),
                        new Directory.File("a file.txt", 30));
        assertThat(directory.free()).isEqualTo(OptionalLong.of(2_632_118_272L));
        assertThat(directory.total()).isEqualTo(OptionalLong.of(3_300_294_656L));
        assertThat(directory.file("bootflash:/isr4300-universalk9.16.02.01.SPA.bin"))
                .isPresent();
        assertThat(directory.file("bootflash:other.bin")).isEmpty();
    }

    @Test
    void verify_md5() {
        assertThat(VerifyMd5.read("""
                ..............................Done!
                verify /md5 (bootflash:a.bin) = 717625455DCBA3677a36767567cfd33c
                """)).contains("717625455dcba3677a36767567cfd33c");
        assertThat(VerifyMd5.read("""
                ....Done!
                %Error verifying bootflash:a.bin
                Computed signature  = 717625455dcba3677a36767567cfd33c
                Submitted signature = 00000000000000000000000000000000
                """)).contains("717625455dcba3677a36767567cfd33c");
        assertThat(VerifyMd5.read("%Error opening bootflash:a.bin (No such file or directory)\n"))
                .isEmpty();
    }

    @Test
    void show_ip_interface_brief() {
        ShowInterfaces interfaces = ShowInterfaces.read("""
                Interface              IP-Address      OK? Method Status                Protocol
                GigabitEthernet0/0/0   198.51.100.2    YES NVRAM  up                    up     \s
                GigabitEthernet0/0/1   unassigned      YES unset  administratively down down   \s
                Gi0/0/1.10             10.10.10.1      YES manual deleted               down   \s
                """);

        assertThat(interfaces.interfaces()).hasSize(3);
        assertThat(interfaces.named("GigabitEthernet0/0/0").orElseThrow().isUp())
                .isTrue();
        assertThat(interfaces.named("GigabitEthernet0/0/1").orElseThrow())
                .isEqualTo(new ShowInterfaces.Interface(
                        "GigabitEthernet0/0/1", Optional.empty(), "administratively down", "down"));
    }

    @Test
    void show_netconf_yang_status() {
        assertThat(ShowNetconfStatus.read("""
                netconf-yang: enabled
                netconf-yang candidate-datastore: disabled
                netconf-yang side-effect-sync: enabled
                netconf-yang ssh port: 830
                """)).isEqualTo(new ShowNetconfStatus(true, false, Optional.of(830)));
        assertThat(ShowNetconfStatus.read("% Invalid input detected at '^' marker."))
                .isEqualTo(new ShowNetconfStatus(false, false, Optional.empty()));
    }

    @Test
    void show_voice_register_pool_all() {
        ShowVoicePools pools = ShowVoicePools.read("""
                Pool Tag 1
                Config:
                  Mac address is 0012.7F57.AB42
                  Type is 8841
                  Number list 1 : DN 1
                  Number list 2 : 2050
                  Proxy Ip address is 0.0.0.0
                  DTMF Relay is enabled, rtp-nte

                Dialpeers created:

                dial-peer voice 40001 voip
                 destination-pattern 2001$
                 session target ipv4:10.10.20.11:5060
                 session protocol sipv2

                Statistics:
                  Active registrations  : 1
                  Total SIP phones registered: 1
                  Total Registration Statistics
                    Registration requests  : 2
                    Registration success   : 1
                    Registration failed    : 1

                Pool Tag 2
                Config:
                  Mac address is 0012.7F57.AB43
                  Number list 1 : DN 2

                Reason for unregistered state:
                  No registration request since last reboot/unregister

                Dialpeers created:

                Statistics:
                  Active registrations  : 0
                """);

        assertThat(pools.pools()).hasSize(2);
        ShowVoicePools.Pool first = pools.tagged(1).orElseThrow();
        assertThat(first.mac()).contains("0012.7f57.ab42");
        assertThat(first.type()).contains("8841");
        assertThat(first.numbers()).containsExactly("DN 1", "2050");
        assertThat(first.lines()).containsExactly("2001");
        assertThat(first.address()).contains("10.10.20.11");
        assertThat(first.registered()).isTrue();
        assertThat(first.failures()).isEqualTo(1);
        ShowVoicePools.Pool second = pools.tagged(2).orElseThrow();
        assertThat(second.type()).isEmpty();
        assertThat(second.registered()).isFalse();
        assertThat(second.address()).isEmpty();
        assertThat(second.reason()).contains("No registration request since last reboot/unregister");
        assertThat(first.reason()).isEmpty();
        assertThat(ShowVoicePools.read("").pools()).isEmpty();
    }

    @Test
    void the_version_of_cme() {
        assertThat(CmeVersion.read("CONFIG [Version=10.5]\n========================\n"))
                .contains("10.5");
        assertThat(CmeVersion.read("CONFIG (Version=4.0(0))\n")).contains("4.0");
        assertThat(CmeVersion.read("telephony-service is not configured\n")).isEmpty();
    }
}
