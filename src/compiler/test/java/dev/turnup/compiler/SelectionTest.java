// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanLowering;
import dev.turnup.compiler.bean.Property;
import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a selection of paths selects. */
class SelectionTest {
    private static final Schema SCHEMA =
            YangCompiler.compile(Models.module("""
                    container top {
                      leaf name { type string; }
                      container interface {
                        list GigabitEthernet { key name; leaf name { type string; } leaf mtu { type uint16; } }
                        list FastEthernet { key name; leaf name { type string; } leaf mtu { type uint16; } }
                        list Loopback { key name; leaf name { type string; } leaf ip { type string; } }
                        leaf count { config false; type int32; }
                      }
                    }
                    """), CompilerOptions.STRICT).schema();

    @Test
    void a_path_brings_the_containers_above_it_and_all_below() {
        assertThat(properties("/top/interface/GigabitEthernet"))
                .containsExactly("Top: interface_", "Interface: gigabitEthernet", "GigabitEthernet: name mtu");
    }

    @Test
    void a_star_stands_for_letters_of_a_name() {
        assertThat(properties("/top/interface/*Ethernet"))
                .containsExactly(
                        "Top: interface_",
                        "Interface: gigabitEthernet fastEthernet",
                        "GigabitEthernet: name mtu",
                        "FastEthernet: name mtu");
    }

    @Test
    void beneath_a_star_only_what_has_the_rest_of_the_path_is_selected() {
        assertThat(properties("/top/interface/*/ip"))
                .containsExactly("Top: interface_", "Interface: loopback", "Loopback: name ip");
    }

    @Test
    void a_whole_module_is_its_top_node() {
        assertThat(properties("/top")).hasSize(5).contains("Interface: gigabitEthernet fastEthernet loopback");
    }

    @Test
    void small_containers_that_hold_the_same_share_a_class_and_top_level_nodes_do_not() {
        Schema schema =
                YangCompiler.compile(Models.module("""
                        container one { container from { leaf x { type int8; } } container to { leaf x { type int16; } } }
                        container two { leaf x { type int8; } }
                        container three { leaf x { type int8 { range 1..2; } } }
                        """), CompilerOptions.STRICT).schema();

        assertThat(BeanLowering.lower(schema, Selection.read("/*", "s.select"), Set.of()).beans().stream()
                        .map(bean -> bean.className() + " " + bean.places().first()))
                .containsExactly("One [/one]", "From [/one/from, /one/to]", "Two [/two]", "Three [/three]");
    }

    @Test
    void selecting_nothing_is_refused() {
        Selection empty = Selection.read("# nothing yet\n", "s.select");

        assertThatThrownBy(() -> BeanLowering.lower(SCHEMA, empty, Set.of()))
                .isInstanceOf(CompilerException.class)
                .hasMessageContaining("is empty: name at least one path");
    }

    private static List<String> properties(String path) {
        return BeanLowering.lower(SCHEMA, Selection.read(path, "s.select"), Set.of()).beans().stream()
                .map(SelectionTest::text)
                .toList();
    }

    private static String text(Bean bean) {
        return bean.className() + ": "
                + String.join(
                        " ", bean.properties().stream().map(Property::member).toList());
    }
}
