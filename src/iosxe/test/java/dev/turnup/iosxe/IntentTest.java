// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.bindings.GigabitEthernet;
import dev.turnup.bindings.Native;
import dev.turnup.bindings.Paths;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import org.junit.jupiter.api.Test;

class IntentTest {
    private static final Beans BEANS = Beans.of(IosXe.schema());
    private static final String TWO_PORTS = "<interface>"
            + port("0/0/1", "<description>uplink</description><shutdown/>") + port("0/0/2", "") + "</interface>";

    @Test
    void what_a_bean_leaves_open_stays() {
        Intent intent = Intent.of(Native.builder().hostname("r2").build());

        assertThat(applied(intent, "<hostname>r1</hostname><config-register>0x2102</config-register>"))
                .isEqualTo(TestTrees.site("<hostname>r2</hostname><config-register>0x2102</config-register>"));
    }

    @Test
    void several_beans_are_one_intent() {
        Intent intent = Intent.of(Native.builder().hostname("r2").build())
                .and(Intent.of(Native.builder().configRegister("0x2102").build()));

        assertThat(applied(intent, ""))
                .isEqualTo(TestTrees.site("<hostname>r2</hostname><config-register>0x2102</config-register>"));
    }

    @Test
    void a_container_a_leaf_and_a_list_entry_can_be_removed() {
        Intent intent = Intent.without(
                "/native/call-manager-fallback",
                "/native/hostname",
                "/native/interface/GigabitEthernet[name=\"0/0/2\"]",
                "/native/interface/GigabitEthernet[name=\"0/0/1\"]/shutdown");

        assertThat(applied(
                        intent,
                        "<hostname>r1</hostname><call-manager-fallback"
                                + " xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-voice\"/>"
                                + TWO_PORTS))
                .isEqualTo(TestTrees.site(
                        "<interface>" + port("0/0/1", "<description>uplink</description>") + "</interface>"));
    }

    @Test
    void a_place_is_a_typed_path_as_well() {
        GigabitEthernet.Path first = Paths.native_().interface_().gigabitEthernet("0/0/1");
        Intent intent = Intent.at(
                        first, GigabitEthernet.named("0/0/1").mtu(1500).build())
                .and(Intent.at(first.description(), "trunk"))
                .exactly(first)
                .removing(Paths.native_().interface_().gigabitEthernet("0/0/2"));

        assertThat(applied(intent, TWO_PORTS))
                .isEqualTo(TestTrees.site("<interface>"
                        + port("0/0/1", "<description>trunk</description><mtu>1500</mtu>") + "</interface>"));
    }

    @Test
    void what_is_not_there_need_not_be_removed() {
        assertThat(applied(Intent.without("/native/call-manager-fallback"), "<hostname>r1</hostname>"))
                .isEqualTo(TestTrees.site("<hostname>r1</hostname>"));
    }

    @Test
    void exactly_leaves_nothing_but_what_is_stated() {
        Native site = Native.builder()
                .interface_(
                        i -> i.gigabitEthernet(GigabitEthernet.named("0/0/1").description("trunk")))
                .build();

        assertThat(applied(Intent.of(site).exactly("/native/interface/GigabitEthernet[name=\"0/0/1\"]"), TWO_PORTS))
                .isEqualTo(TestTrees.site("<interface>" + port("0/0/1", "<description>trunk</description>")
                        + port("0/0/2", "") + "</interface>"));
    }

    @Test
    void exactly_what_nobody_stated_is_nothing() {
        assertThat(applied(Intent.of().exactly("/native/interface"), "<hostname>r1</hostname>" + TWO_PORTS))
                .isEqualTo(TestTrees.site("<hostname>r1</hostname>"));
    }

    @Test
    void nothing_is_both_stated_and_removed() {
        Intent intent = Intent.of(Native.builder().hostname("r1").build()).removing("/native/hostname");

        assertThatThrownBy(() -> intent.edit(IosXe.schema(), BEANS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/native/hostname is both stated and removed");
    }

    @Test
    void a_whole_list_is_no_place() {
        assertThatThrownBy(() ->
                        Intent.without("/native/interface/GigabitEthernet").edit(IosXe.schema(), BEANS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/native/interface/GigabitEthernet is a whole list: name one entry of it, or the container"
                        + " around it");
    }

    @Test
    void a_path_that_the_models_do_not_have_is_told() {
        assertThatThrownBy(() -> Intent.without("/native/telephony-service").edit(IosXe.schema(), BEANS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("telephony-service");
    }

    private static DataTree applied(Intent intent, String before) {
        EditResult result = intent.edit(IosXe.schema(), BEANS).applyTo(TestTrees.site(before), Operation.MERGE);
        assertThat(result).isInstanceOf(EditResult.Applied.class);
        return ((EditResult.Applied) result).tree();
    }

    private static String port(String name, String more) {
        return "<GigabitEthernet><name>" + name + "</name>" + more + "</GigabitEthernet>";
    }
}
