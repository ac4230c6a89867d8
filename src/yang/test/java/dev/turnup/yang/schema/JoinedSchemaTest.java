// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.yang.schema.Schema.Epoch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two schemas as one. */
class JoinedSchemaTest {
    private final Schema device = schema(container("native", leaf("hostname", string())));
    private final Schema service = schema(container("site", leaf("name", string())));

    @Test
    void both_have_their_nodes_in_it_and_they_are_the_same_objects() {
        Schema both = device.and(service);

        assertThat(both.find("/native").orElseThrow())
                .isSameAs(device.find("/native").orElseThrow());
        assertThat(both.find("/site/name").orElseThrow())
                .isSameAs(service.find("/site/name").orElseThrow());
    }

    @Test
    void a_module_that_both_have_counts_once() {
        assertThat(device.and(service).modules()).isEqualTo(device.modules());
    }

    @Test
    void each_keeps_what_it_is_in_a_release() {
        Schema old = schema(container("native"));
        Schema both =
                device.withEpochs(List.of(new Epoch(Release.EARLIEST, old))).and(service);

        assertThat(both.at("16.9.3").find("/native/hostname")).isEmpty();
        assertThat(both.at("16.9.3").find("/site/name")).isPresent();
        assertThat(both.find("/native/hostname")).isPresent();
    }

    @Test
    void two_nodes_of_one_name_at_the_top_are_refused() {
        assertThatThrownBy(() -> device.and(schema(container("native"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two schemas with a node of one name at the top: [native] and [native]");
    }
}
