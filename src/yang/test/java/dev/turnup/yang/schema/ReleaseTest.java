// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    @Test
    void padding_of_boot_messages_does_not_count() {
        assertThat(Release.parse("16.09.03")).isEqualTo(Release.parse("16.9.3")).hasToString("16.9.3");
    }

    @Test
    void a_version_without_rebuild_is_the_first_one() {
        assertThat(Release.parse("17.12")).isEqualTo(Release.parse("17.12.1"));
    }

    @Test
    void releases_are_ordered_by_number_and_then_by_letter() {
        assertThat(Stream.of("17.12.1", "17.9.1", "26.1.1", "17.12.1a", "16.12.5")
                        .map(Release::parse)
                        .sorted()
                        .map(Release::toString))
                .containsExactly("16.12.5", "17.9.1", "17.12.1", "17.12.1a", "26.1.1");
    }

    @Test
    void nothing_lies_between_a_release_and_the_next() {
        assertThat(Release.parse("17.12.1").next()).hasToString("17.12.1a");
        assertThat(Release.parse("17.12.1a").next()).hasToString("17.12.1b");
        assertThat(Release.parse("17.12.1z").next()).hasToString("17.12.2");
    }

    @Test
    void other_text_is_no_release() {
        assertThatThrownBy(() -> Release.parse("fuji"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'fuji' is no release: expected numbers such as 17.12.1 or 16.09.03");
        assertThat(Release.read("17")).isEmpty();
    }
}
