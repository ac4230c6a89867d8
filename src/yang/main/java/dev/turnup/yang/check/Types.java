// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.value.Value;
import java.util.stream.Stream;

/** A value is of its type (RFC 7950, sections 8.3.1 and 9). */
final class Types {
    private Types() {}

    static Stream<Violation> check(DataCursor node) {
        if (!(node.value().orElse(null) instanceof Value.Invalid invalid)) {
            return Stream.empty();
        }
        // A hint such as "did you mean" would tell much of a secret.
        String own = Facts.secret(node.schema()) ? "use a value that the rule allows" : invalid.hint();
        String hint = invalid.errorMessage()
                .map(message -> Facts.oneLine(message) + " (" + own + ")")
                .orElse(own);
        return Facts.violation(
                Facts.path(node),
                node.schema().declaration().declared(),
                invalid.rule(),
                Facts.shown(node, ""),
                hint,
                "invalid-value",
                invalid.errorAppTag().orElse(""));
    }
}
