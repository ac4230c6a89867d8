// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModuleIdTest {

    @Test
    void a_file_is_named_after_module_and_revision() {
        assertThat(ModuleId.of("ietf-inet-types", "2013-07-15").fileName()).contains("ietf-inet-types@2013-07-15.yang");
        assertThat(ModuleId.of("m").fileName()).contains("m.yang");
    }

    @Test
    void an_empty_revision_is_none() {
        assertThat(ModuleId.of("m", "")).isEqualTo(new ModuleId("m", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "../x", "/etc/passwd", "a/b", "a\\b", "a\nb", "a\u0000", ".hidden", "-x", "1st", "CON:"
            })
    void no_file_is_named_after_what_is_no_identifier(String name) {
        assertThat(ModuleId.of(name).fileName()).isEmpty();
    }

    @Test
    void no_file_is_named_after_a_name_that_is_too_long() {
        ModuleId id = ModuleId.of("m".repeat(5000));

        assertThat(id.fileName()).isEmpty();
        assertThat(id.toString()).hasSizeLessThan(70);
    }

    @Test
    void no_file_is_named_after_a_revision_that_is_no_date() {
        assertThat(ModuleId.of("m", "../../x").fileName()).isEmpty();
    }

    @Test
    void what_cannot_be_printed_is_not() {
        assertThat(ModuleId.of("a\u001b[2Jb")).hasToString("a?[2Jb");
    }
}
