// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.Case;
import dev.turnup.yang.schema.SchemaNode.Choice;
import java.util.List;
import java.util.stream.Stream;

/** At most one case of a choice has nodes (RFC 7950, section 7.9). */
final class Choices {
    private Choices() {}

    static Stream<Violation> check(DataCursor node) {
        return node.stated() && node.schema() instanceof SchemaNode.Parent parent
                ? among(node, parent.children())
                : Stream.empty();
    }

    private static Stream<Violation> among(DataCursor node, List<SchemaNode> children) {
        return children.stream()
                .filter(Choice.class::isInstance)
                .map(Choice.class::cast)
                .flatMap(choice -> {
                    List<Case> taken = node.existence().casesWithData(choice);
                    Stream<Violation> beneath = taken.stream().flatMap(one -> among(node, one.children()));
                    return taken.size() < 2 ? beneath : Stream.concat(several(node, choice, taken), beneath);
                });
    }

    private static Stream<Violation> several(DataCursor node, Choice choice, List<Case> taken) {
        return Facts.violation(
                first(node, taken.get(1)),
                choice.declaration().declared(),
                "choice " + choice.name().local(),
                Facts.locals(taken.stream().map(Case::name), " and "),
                "keep one of " + Facts.locals(taken.stream().map(Case::name), " | "),
                "bad-element",
                "");
    }

    /** The first stated node of a case. */
    private static InstancePath first(DataCursor node, Case one) {
        List<XmlName> names = one.index().all().stream()
                .map(child -> child.node().name())
                .filter(name -> node.cursors(name).stream().anyMatch(DataCursor::stated))
                .toList();
        InstancePath path = Facts.path(node);
        return names.isEmpty() ? path : path.then(names.getFirst());
    }
}
