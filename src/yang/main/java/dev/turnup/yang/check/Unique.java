// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries of a list differ in the leafs that a unique statement names (RFC 7950, sections 7.8.3 and 15.1), and values of a
 * leaf-list of configuration differ (section 7.7).
 */
final class Unique {
    private Unique() {}

    static Stream<Violation> check(DataCursor node) {
        return node.schema() instanceof SchemaNode.Parent parent
                ? parent.index().all().stream().map(ChildIndex.Child::node).flatMap(child -> switch (child) {
                    case SchemaNode.ListNode list ->
                        list.unique().stream().flatMap(leafs -> entries(node.cursors(list.name()), leafs));
                    case SchemaNode.LeafList list ->
                        list.declaration().config() ? values(node.cursors(list.name())) : Stream.<Violation>empty();
                    case SchemaNode.Container other -> Stream.<Violation>empty();
                    case SchemaNode.Leaf other -> Stream.<Violation>empty();
                    case SchemaNode.AnyData other -> Stream.<Violation>empty();
                })
                : Stream.empty();
    }

    private static Stream<Violation> entries(List<DataCursor> entries, List<List<XmlName>> leafs) {
        Map<List<String>, DataCursor> seen = new HashMap<>();
        List<Violation> found = new ArrayList<>();
        for (DataCursor entry : entries) {
            List<DataCursor> at =
                    leafs.stream().flatMap(path -> leaf(entry, path).stream()).toList();
            // Entries that lack one of the leafs are not compared.
            if (at.size() == leafs.size()) {
                DataCursor first = seen.putIfAbsent(
                        at.stream().map(DataCursor::stringValue).toList(), entry);
                if (first != null) {
                    String names = leafs.stream()
                            .map(path -> Facts.locals(path.stream(), "/"))
                            .collect(Collectors.joining(" "));
                    String actual =
                            at.stream().map(leaf -> Facts.shown(leaf, "")).collect(Collectors.joining(" "));
                    same(entry, "unique " + names, actual, "differ from " + Facts.path(first))
                            .forEach(found::add);
                }
            }
        }
        return found.stream();
    }

    private static Optional<DataCursor> leaf(DataCursor entry, List<XmlName> path) {
        Optional<DataCursor> at = Optional.of(entry);
        for (XmlName name : path) {
            at = at.flatMap(node -> node.cursors(name).stream().findFirst());
        }
        return at;
    }

    private static Stream<Violation> values(List<DataCursor> values) {
        Map<String, DataCursor> seen = new HashMap<>();
        return values.stream().filter(value -> seen.putIfAbsent(value.stringValue(), value) != null).toList().stream()
                .flatMap(value -> same(value, "values differ", Facts.shown(value, ""), "state the value once"));
    }

    private static Stream<Violation> same(DataCursor node, String rule, String actual, String hint) {
        return Facts.violation(
                Facts.path(node),
                node.schema().declaration().declared(),
                rule,
                actual,
                hint,
                "operation-failed",
                "data-not-unique");
    }
}
