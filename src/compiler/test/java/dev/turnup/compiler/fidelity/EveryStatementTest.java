// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.published.Difference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Modules that between them use every statement of RFC 7950, and those under {@code yang/}: all three readers agree. */
class EveryStatementTest {
    private final Explained explained = Explained.read();

    @Test
    void yangtools_says_the_same_of_the_modules_with_every_statement() {
        explained.assertNone("yangtools", Reading.EVERY.againstYangtools());
    }

    @Test
    void yangtools_says_the_same_of_the_restated_modules() {
        explained.assertNone("yangtools", Reading.RESTATED.againstYangtools());
    }

    @Test
    void yanglint_says_the_same_of_the_modules_with_every_statement() {
        YanglintFacts.need();
        explained.assertNone("yanglint", Reading.EVERY.againstYanglint());
    }

    @Test
    void yanglint_says_the_same_of_the_restated_modules() {
        YanglintFacts.need();
        explained.assertNone("yanglint", Reading.RESTATED.againstYanglint());
    }

    @Test
    void the_modules_use_every_kind_of_node_and_every_property() {
        List<String> properties = Reading.EVERY.properties();
        assertThat(properties)
                .contains("kind container", "kind list", "kind leaf", "kind leaf-list", "kind choice", "kind case")
                .contains("kind anydata", "kind anyxml", "kind rpc", "kind action", "kind notification")
                .contains("kind input", "kind output", "config", "status", "presence", "key", "ordered-by-user")
                .contains("min-elements", "max-elements", "unique", "mandatory", "default", "units", "type")
                .contains("target", "identities", "must", "when");
    }

    @Test
    void one_altered_fact_of_any_kind_is_reported() {
        FactTable ours = Reading.EVERY.ours();
        for (String path : ours.paths()) {
            for (Map.Entry<String, String> fact : ours.at(path).entrySet()) {
                List<Difference> found =
                        ours.with(path, fact.getKey(), "altered").differences("every", ours, List.of());
                assertThat(found)
                        .containsExactly(new Difference("every", path, fact.getKey(), "altered", fact.getValue()));
            }
        }
    }
}
