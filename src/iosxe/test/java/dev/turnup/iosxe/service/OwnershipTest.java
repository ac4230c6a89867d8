// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.check.Violation;
import org.junit.jupiter.api.Test;

/** Who made what: a change takes away exactly what follows from it, and the last owner takes a node with it. */
class OwnershipTest {
    private static final String BARE = """
            Cisco-IOS-XE-native:native:
              hostname: branch-12
              interface:
                GigabitEthernet:
                - {name: 0/0/0, description: WAN}
                - {name: 0/0/1, description: spare, shutdown: [null]}
            """;
    private static final String DATA = """
            turnup-router-on-a-stick:router-on-a-stick:
            - {name: data, trunk: 0/0/1, vlan: [{id: 10, name: data, address: 10.10.10.1/24}]}
            """;
    private static final String DATA_AND_VOICE = """
            turnup-router-on-a-stick:router-on-a-stick:
            - name: data
              trunk: 0/0/1
              vlan:
              - {id: 10, name: data, address: 10.10.10.1/24}
              - {id: 20, name: voice, address: 10.10.20.1/24}
            """;
    private static final String TWO_OF_THEM = """
            turnup-router-on-a-stick:router-on-a-stick:
            - {name: data, trunk: 0/0/1, vlan: [{id: 10, name: data, address: 10.10.10.1/24}]}
            - {name: guests, trunk: 0/0/1, vlan: [{id: 30, name: guests, address: 10.10.30.1/24}]}
            """;
    private static final String NOTHING = "{}";

    private final Site bare = Site.of(BARE);

    @Test
    void a_service_makes_what_it_states_and_leaves_the_rest() {
        Site site = bare.with(DATA);

        assertThat(site.tree()).isEqualTo(Site.read("""
                Cisco-IOS-XE-native:native:
                  hostname: branch-12
                  interface:
                    GigabitEthernet:
                    - {name: 0/0/0, description: WAN}
                    - {name: 0/0/1, description: spare}
                    - name: 0/0/1.10
                      description: data
                      encapsulation: {dot1Q: {vlan-id: 10}}
                      ip: {address: {primary: {address: 10.10.10.1, mask: 255.255.255.0}}}
                """));
        assertThat(site.violations()).isEmpty();
    }

    @Test
    void when_it_goes_the_router_is_as_it_was_before() {
        assertThat(bare.with(DATA).with(NOTHING).tree()).isEqualTo(bare.tree());
        assertThat(bare.with(DATA_AND_VOICE).with(NOTHING).records()).isEmpty();
    }

    @Test
    void doing_it_twice_does_nothing_more() {
        Site once = bare.with(DATA);

        assertThat(once.with(DATA)).isEqualTo(once);
    }

    @Test
    void what_follows_from_a_change_comes_and_goes_and_nothing_else() {
        assertThat(bare.with(DATA).with(DATA_AND_VOICE)).isEqualTo(bare.with(DATA_AND_VOICE));
        assertThat(bare.with(DATA_AND_VOICE).with(DATA)).isEqualTo(bare.with(DATA));
    }

    @Test
    void a_node_that_two_make_alike_goes_with_the_second() {
        Site both = bare.with(TWO_OF_THEM);

        Site one = both.with(DATA);

        assertThat(one).isEqualTo(bare.with(DATA));
        assertThat(one.with(NOTHING).tree()).isEqualTo(bare.tree());
    }

    @Test
    void what_was_there_before_comes_back_with_its_value() {
        String described = DATA.replace("trunk: 0/0/1", "trunk: 0/0/1, description: to the switch");

        Site site = bare.with(described);

        assertThat(site.tree().get("/native/interface/GigabitEthernet[name='0/0/1']/description"))
                .hasToString("Optional[description=to the switch]");
        assertThat(site.with(DATA)).isEqualTo(bare.with(DATA));
    }

    @Test
    void two_that_want_different_things_of_one_node_are_refused_with_both_names() {
        String services = """
                turnup-router-on-a-stick:router-on-a-stick:
                - {name: data, trunk: 0/0/1, description: to A, vlan: [{id: 10}]}
                - {name: guests, trunk: 0/0/1, description: to B, vlan: [{id: 30}]}
                """;

        assertThat(bare.refusing(services))
                .singleElement()
                .extracting(Violation::rule, Violation::actual)
                .containsExactly(
                        "no two services in one node:"
                                + " /native/interface/GigabitEthernet[name=\"0/0/1\"]/description",
                        "router-on-a-stick guests makes it description=to B, router-on-a-stick data makes it"
                                + " description=to A");
    }

    @Test
    void what_was_changed_by_hand_stays_and_is_told() {
        Site changed = bare.with(DATA).byHand("""
                Cisco-IOS-XE-native:native:
                  hostname: branch-12
                  interface:
                    GigabitEthernet:
                    - {name: 0/0/0, description: WAN}
                    - {name: 0/0/1, description: spare}
                    - name: 0/0/1.10
                      description: do not touch
                      mtu: 1400
                      encapsulation: {dot1Q: {vlan-id: 10}}
                      ip: {address: {primary: {address: 10.10.10.1, mask: 255.255.255.0}}}
                """);

        Site gone = changed.with(NOTHING);

        assertThat(gone.tree()).isEqualTo(Site.read("""
                Cisco-IOS-XE-native:native:
                  hostname: branch-12
                  interface:
                    GigabitEthernet:
                    - {name: 0/0/0, description: WAN}
                    - {name: 0/0/1, description: spare, shutdown: [null]}
                    - {name: 0/0/1.10, description: do not touch, mtu: 1400}
                """));
        assertThat(gone.notes())
                .containsExactly(
                        "/native/interface/GigabitEthernet[name=\"0/0/1.10\"]/description stays: it was changed since"
                                + " router-on-a-stick data made it",
                        "/native/interface/GigabitEthernet[name=\"0/0/1.10\"] stays: it holds what no service made");
    }

    @Test
    void a_boot_list_takes_the_place_of_the_one_before_and_gives_it_back() {
        Site site = Site.of("""
                Cisco-IOS-XE-native:native:
                  config-register: '0x2142'
                  boot:
                    system:
                      bootfile:
                        filename-list-ordered-by-user: [{filename: 'bootflash:b.bin'}, {filename: 'bootflash:a.bin'}]
                """);
        String boot = """
                turnup-boot:boot: {image: [{file: 'bootflash:a.bin'}, {file: 'bootflash:c.bin'}]}
                """;

        Site booted = site.with(boot);

        assertThat(booted.tree()).isEqualTo(Site.read("""
                Cisco-IOS-XE-native:native:
                  config-register: '0x2102'
                  boot:
                    system:
                      bootfile:
                        filename-list-ordered-by-user: [{filename: 'bootflash:a.bin'}, {filename: 'bootflash:c.bin'}]
                """));
        assertThat(booted.with(NOTHING).tree()).isEqualTo(site.tree());
        String other = "turnup-boot:boot: {image: [{file: 'bootflash:c.bin'}]}";
        assertThat(booted.with(other).with(NOTHING).tree()).isEqualTo(site.tree());
    }
}
