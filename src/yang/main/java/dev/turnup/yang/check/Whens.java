// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is stated may exist: its whens, and those of the choices and cases it stands in, hold (RFC 7950, section 7.21.5). */
final class Whens {
    private Whens() {}

    static Stream<Violation> check(DataCursor node) {
        if (!node.stated() || node.above().isEmpty()) {
            return Stream.empty();
        }
        DataCursor parent = node.above().get();
        Stream<Violation> own = node.schema().declaration().whens().stream()
                .filter(when -> !when.expression().test(when.onParent() ? parent : node))
                .flatMap(when -> violation(node, when));
        return Stream.concat(
                branches(parent, node).stream()
                        .filter(when -> !when.expression().test(parent))
                        .flatMap(when -> violation(node, when)),
                own);
    }

    private static List<When> branches(DataCursor parent, DataCursor node) {
        List<When> whens = new ArrayList<>();
        ((SchemaNode.Parent) parent.schema())
                .index()
                .find(node.schema().name())
                .map(ChildIndex.Child::choices)
                .orElse(List.of())
                .forEach(branch -> {
                    whens.addAll(branch.choice().declaration().whens());
                    whens.addAll(branch.taken().declaration().whens());
                });
        return whens;
    }

    private static Stream<Violation> violation(DataCursor node, When when) {
        return Facts.violation(
                Facts.path(node),
                when.declared(),
                "when " + Facts.oneLine(when.expression()),
                Facts.shown(node, "stated"),
                "leave it out, or make the condition true",
                "unknown-element",
                "");
    }
}
