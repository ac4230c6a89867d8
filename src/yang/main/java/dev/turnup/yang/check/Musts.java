// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.Must;
import dev.turnup.yang.value.Value;
import java.util.stream.Stream;

/** The musts of every node that exists hold, defaults in use included (RFC 7950, sections 7.5.3 and 15.4). */
final class Musts {
    private Musts() {}

    static Stream<Violation> check(DataCursor node) {
        // Of a value that is none nothing more can be said than that.
        if (node.value().orElse(null) instanceof Value.Invalid
                || !node.schema().declaration().config()) {
            return Stream.empty();
        }
        return node.schema().declaration().musts().stream()
                .filter(must -> !must.expression().test(node))
                .flatMap(must -> violation(node, must));
    }

    private static Stream<Violation> violation(DataCursor node, Must must) {
        return Facts.violation(
                Facts.path(node),
                must.declared(),
                "must " + Facts.oneLine(must.expression()),
                Facts.shown(node, "the condition is false"),
                must.message().map(Facts::oneLine).orElse("change it, or what the condition asks for"),
                "operation-failed",
                must.appTag().orElse("must-violation"));
    }
}
