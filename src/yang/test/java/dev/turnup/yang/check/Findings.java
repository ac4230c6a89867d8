// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import static dev.turnup.yang.TestTrees.tree;

import dev.turnup.yang.schema.Schema;
import java.util.List;

/** What a validator finds in trees of text lines, as {@link dev.turnup.yang.TestTrees} has them. */
final class Findings {
    private Findings() {}

    /** The violations. */
    static List<Violation> of(Schema schema, String... lines) {
        return Validator.of(schema).validate(tree(schema, lines));
    }

    /** Path and rule of each violation. */
    static List<String> rules(Schema schema, String... lines) {
        return of(schema, lines).stream()
                .map(v -> v.dataPath() + " " + v.rule())
                .toList();
    }

    /** Path, rule, actual, hint, tag and app-tag of each violation. */
    static List<String> facts(Schema schema, String... lines) {
        return of(schema, lines).stream().map(Findings::fact).toList();
    }

    static String fact(Violation v) {
        return String.join(
                        "; ",
                        v.dataPath().toString(),
                        v.rule(),
                        v.actual(),
                        v.hint(),
                        v.errorTag(),
                        v.errorAppTag().orElse(""))
                .strip();
    }
}
