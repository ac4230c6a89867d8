// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.xml.Location;
import dev.turnup.yang.schema.Release;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliberateDifferencesTest {
    private static final DeliberateDifferences LIST = DeliberateDifferences.of(List.of(
            "# release path property reason",
            "",
            "17.3.1   /a    type  it was simpler then",
            "17.12.1  /a    type  it is simpler now",
            "*        /b/*  must  always true"));

    private static String reason(String release, String path, String property) {
        SchemaDifference difference =
                new SchemaDifference(SchemaDifference.Kind.DIFFERENT, path, property, "x", "y", Location.of("m.yang"));
        return LIST.reason(difference, Release.read(release))
                .map(DeliberateDifferences.Entry::reason)
                .orElse("none");
    }

    @Test
    void of_the_release_itself_the_reason_is_its_own() {
        assertThat(reason("17.3.1", "/a", "type")).isEqualTo("it was simpler then");
        assertThat(reason("17.12.1", "/a", "type")).isEqualTo("it is simpler now");
    }

    @Test
    void of_another_release_the_reason_is_that_of_the_next_older_one() {
        assertThat(reason("17.6.1", "/a", "type")).isEqualTo("it was simpler then");
        assertThat(reason("26.1.1", "/a", "type")).isEqualTo("it is simpler now");
        assertThat(reason("16.9.3", "/a", "type")).isEqualTo("it was simpler then");
    }

    @Test
    void a_star_is_any_release_and_any_part_of_a_path() {
        assertThat(reason("26.1.1", "/b/c/d", "must")).isEqualTo("always true");
        assertThat(LIST.reason(
                        new SchemaDifference(
                                SchemaDifference.Kind.DIFFERENT, "/b/c", "must", "x", "y", Location.of("m.yang")),
                        Optional.empty()))
                .isPresent();
    }

    @Test
    void another_node_or_property_has_no_reason() {
        assertThat(reason("17.3.1", "/a/b", "type")).isEqualTo("none");
        assertThat(reason("17.3.1", "/a", "default")).isEqualTo("none");
    }

    @Test
    void a_line_without_a_reason_is_refused() {
        assertThatThrownBy(() -> DeliberateDifferences.of(List.of("17.3.1 /a type")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("17.3.1 /a type");
    }
}
