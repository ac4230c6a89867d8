// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import static dev.turnup.iosxe.TestTrees.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.iosxe.IosXe;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Release;
import org.junit.jupiter.api.Test;

/** One statement, in the nodes of whatever release. */
class ReleaseFormTest {
    private static final String DHCP = "http://cisco.com/ns/yang/Cisco-IOS-XE-dhcp";

    @Test
    void a_boot_list_keeps_its_order_where_the_release_has_one() {
        DataTree two = bootList("filename-list-ordered-by-user");

        assertThat(said(two, "17.7.1")).isEqualTo(two);
        assertThat(said(two, "17.6.1")).isEqualTo(bootList("filename-list"));
    }

    @Test
    void a_domain_name_has_three_places() {
        DataTree stated = site(
                "<ip><domain><name-container><name-no-vrf>x.example</name-no-vrf></name-container>" + "</domain></ip>");
        DataTree before = site("<ip><domain><name>x.example</name></domain></ip>");

        assertThat(said(stated, "16.9.3")).isEqualTo(before);
        assertThat(said(stated, "17.13.1")).isEqualTo(before);
        assertThat(said(stated, "17.14.1")).isEqualTo(stated);
        assertThat(said(stated, "26.1.1")).isEqualTo(stated);
    }

    @Test
    void an_address_of_hsrp_moves_with_its_group() {
        DataTree stated = standby("<ip-config><address>10.0.0.1</address></ip-config>");

        assertThat(said(stated, "17.7.1")).isEqualTo(standby("<ip><address>10.0.0.1</address></ip>"));
        assertThat(said(stated, "17.8.1")).isEqualTo(stated);
    }

    @Test
    void helper_addresses_of_three_kinds_are_one_list_before_26_1_1() {
        DataTree stated =
                port("<ip><helper-address-address><helper-address><address>10.1.1.1</address></helper-address>"
                        + "</helper-address-address><helper-address-global><helper-address><address>10.1.1.2</address><global/>"
                        + "</helper-address></helper-address-global><helper-address-vrf><helper-address><vrf><vrf>blue</vrf>"
                        + "<address>10.1.1.3</address></vrf></helper-address></helper-address-vrf></ip>");

        assertThat(said(stated, "26.1.1")).isEqualTo(stated);
        assertThat(said(stated, "17.12.1"))
                .isEqualTo(port("<ip><helper-address><address>10.1.1.1</address></helper-address><helper-address>"
                        + "<address>10.1.1.2</address><global/></helper-address><helper-address><address>10.1.1.3</address>"
                        + "<vrf>blue</vrf></helper-address></ip>"));
    }

    @Test
    void the_version_of_ssh_is_a_number_or_a_word() {
        DataTree stated = site("<ip><ssh><ssh-version>2</ssh-version></ssh></ip>");

        assertThat(said(stated, "17.7.1")).isEqualTo(stated);
        assertThat(said(stated, "16.9.3")).isEqualTo(site("<ip><ssh><version>2</version></ssh></ip>"));
    }

    @Test
    void option_150_moved_twice() {
        DataTree stated = option150("ip-ordered");

        assertThat(said(stated, "26.1.1")).isEqualTo(stated);
        assertThat(said(stated, "17.12.1")).isEqualTo(option150("ip-new"));
        assertThat(said(stated, "17.3.1")).isEqualTo(option150("ip-new"));
        assertThat(said(stated, "16.9.3")).isEqualTo(option150("ip"));
    }

    @Test
    void what_has_no_place_in_a_release_is_told() {
        DataTree stated = standby("<ip-config><address>10.0.0.1</address><secondary-address><address>10.0.0.2</address>"
                + "<secondary/></secondary-address></ip-config>");

        ReleaseForm.Said said = form("16.9.3").of(stated);

        assertThat(said.tree()).isEqualTo(standby("<ip><address>10.0.0.1</address></ip>"));
        assertThat(said.unsaid())
                .extracting(unsaid -> unsaid.path() + " is there " + unsaid.availability())
                .containsExactly("/native/interface/GigabitEthernet[name=\"0/0/1.10\"]/standby"
                        + "/standby-list[group-number=\"10\"]/ip-config/secondary-address[address=\"10.0.0.2\"]"
                        + " is there in every release");
    }

    @Test
    void a_node_that_came_later_and_replaced_nothing_is_told_with_its_release() {
        ReleaseForm.Said said = form("16.9.3")
                .of(site("<sip-ua xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-voice\"><sip-server>dns:x</sip-server>"
                        + "</sip-ua><hostname>r1</hostname>"));

        assertThat(said.tree()).isEqualTo(site("<hostname>r1</hostname>"));
        assertThat(said.unsaid())
                .extracting(unsaid -> unsaid.path() + " is there " + unsaid.availability())
                .containsExactly("/native/sip-ua/sip-server is there from 17.5.1 on");
    }

    private static ReleaseForm form(String release) {
        return ReleaseForm.of(IosXe.schema(), Release.parse(release));
    }

    private static DataTree said(DataTree stated, String release) {
        ReleaseForm.Said said = form(release).of(stated);
        assertThat(said.unsaid()).isEmpty();
        return said.tree();
    }

    private static DataTree bootList(String list) {
        return site("<boot><system><bootfile><" + list + "><filename>bootflash:b.bin</filename></" + list + "><" + list
                + "><filename>bootflash:a.bin</filename></" + list + "></bootfile></system></boot>");
    }

    private static DataTree port(String content) {
        return site("<interface><GigabitEthernet><name>0/0/1.10</name>" + content + "</GigabitEthernet></interface>");
    }

    private static DataTree standby(String content) {
        return port("<standby><standby-list><group-number>10</group-number>" + content + "</standby-list></standby>");
    }

    private static DataTree option150(String leaf) {
        return site("<ip><dhcp><pool xmlns=\"" + DHCP + "\"><id>VOICE</id><option><option-range><option-range>150"
                + "</option-range><" + leaf + ">10.0.0.1</" + leaf + "><" + leaf + ">10.0.0.2</" + leaf
                + "></option-range></option></pool></dhcp></ip>");
    }
}
