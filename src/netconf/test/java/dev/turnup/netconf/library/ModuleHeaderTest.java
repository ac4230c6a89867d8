// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModuleHeaderTest {

    @Test
    void a_header_has_the_newest_revision_and_all_that_the_module_needs() {
        ModuleHeader header = ModuleHeader.of("""
                // module not-this { }
                module "one" + '-two' {
                  yang-version 1.1;
                  namespace "urn:one";
                  prefix o;
                  import a { prefix a; revision-date 2020-01-01; }
                  import b { prefix "b"; description "import c { }"; }
                  include part;
                  /* include other; */
                  ext:marked "x";
                  revision 2019-05-05 { description "older"; }
                  revision "2021-06-07";
                  revision 2020-01-01;
                  container import { leaf include { type string; } }
                }
                """).orElseThrow();

        assertThat(header.module()).isEqualTo(ModuleId.of("one-two", "2021-06-07"));
        assertThat(header.submodule()).isFalse();
        assertThat(header.yang11()).isTrue();
        assertThat(header.namespace()).isEqualTo("urn:one");
        assertThat(header.imports()).containsExactly(ModuleId.of("a", "2020-01-01"), ModuleId.of("b"));
        assertThat(header.includes()).containsExactly(ModuleId.of("part"));
    }

    @Test
    void a_submodule_has_no_namespace() {
        ModuleHeader header = ModuleHeader.of(
                        "\ufeffsubmodule part { belongs-to one { prefix o; } include other { revision-date 2020-01-01; } }")
                .orElseThrow();

        assertThat(header.submodule()).isTrue();
        assertThat(header.module()).isEqualTo(ModuleId.of("part"));
        assertThat(header.includes()).containsExactly(ModuleId.of("other", "2020-01-01"));
        assertThat(header.yang11()).isFalse();
    }

    @Test
    void what_follows_the_header_may_be_cut_off() {
        assertThat(ModuleHeader.of("module m { namespace 'urn:m'; prefix m; leaf x { type \"str"))
                .map(ModuleHeader::module)
                .contains(ModuleId.of("m"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "}",
                "{",
                "\"",
                "/*",
                "//",
                "<html><body>no</body></html>",
                "container c { }",
                "module",
                ";;;"
            })
    void what_is_no_module_has_no_header(String text) {
        assertThat(ModuleHeader.of(text)).isEmpty();
    }
}
