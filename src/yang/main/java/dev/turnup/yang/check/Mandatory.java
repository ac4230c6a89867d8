// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.Choice;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is mandatory is there (RFC 7950, sections 7.6.5, 7.9.4, 7.10.3 and 15.6). It is asked of every node that exists,
 * non-presence containers included; what stands in a case is mandatory only where that case is taken.
 */
final class Mandatory {
    private Mandatory() {}

    static Stream<Violation> check(DataCursor node) {
        return node.schema() instanceof SchemaNode.Parent parent
                ? parent.children().stream().flatMap(child -> child(node, child))
                : Stream.empty();
    }

    private static Stream<Violation> child(DataCursor node, SchemaNode child) {
        if (!child.declaration().config()) {
            return Stream.empty();
        }
        return switch (child) {
            case SchemaNode.Leaf leaf -> leaf.mandatory() ? node(node, leaf) : Stream.empty();
            case SchemaNode.AnyData any -> any.mandatory() ? node(node, any) : Stream.empty();
            case Choice choice ->
                Stream.concat(
                        choice.mandatory() ? choice(node, choice) : Stream.empty(),
                        choice.cases().stream()
                                .filter(one -> node.existence().takes(choice, one))
                                .flatMap(one -> one.children().stream())
                                .flatMap(grandchild -> child(node, grandchild)));
            case SchemaNode.Container asked -> Stream.empty();
            case SchemaNode.ListNode none -> Stream.empty();
            case SchemaNode.LeafList none -> Stream.empty();
            case SchemaNode.Case none -> Stream.empty();
        };
    }

    private static Stream<Violation> node(DataCursor parent, DataDefinition child) {
        boolean missing = parent.cursors(child.name()).isEmpty()
                && ((SchemaNode.Parent) parent.schema())
                        .index()
                        .find(child.name())
                        .filter(parent.existence()::wants)
                        .isPresent();
        return missing
                ? Facts.violation(
                        Facts.path(parent).then(child.name()),
                        child.declaration().declared(),
                        "mandatory",
                        "nothing",
                        "state " + child.name().local(),
                        "data-missing",
                        "")
                : Stream.empty();
    }

    private static Stream<Violation> choice(DataCursor parent, Choice choice) {
        boolean missing = parent.existence().casesWithData(choice).isEmpty()
                && parent.existence().whensHold(choice.declaration());
        List<String> cases =
                choice.cases().stream().map(one -> one.name().local()).toList();
        return missing
                ? Facts.violation(
                        Facts.path(parent),
                        choice.declaration().declared(),
                        "mandatory choice " + choice.name().local(),
                        "nothing",
                        "state one of " + Facts.listed(cases),
                        "data-missing",
                        "missing-choice")
                : Stream.empty();
    }
}
