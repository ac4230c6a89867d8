// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Entries of a list differ in the leafs that a unique statement names, defaults in use included (sections 7.8.3 and 15.1). */
record Unique(SchemaNode.ListNode list, List<List<XmlName>> leafs) implements Check {

    static List<Unique> of(SchemaNode.ListNode list) {
        return list.unique().stream().map(leafs -> new Unique(list, leafs)).toList();
    }

    @Override
    public Kind kind() {
        return Kind.UNIQUE;
    }

    @Override
    public List<Reach> reads() {
        return leafs.stream().map(leaf -> Reach.down(list.name()).then(leaf)).toList();
    }

    @Override
    public void run(DataCursor node, Consumer<Broken> found) {
        Map<List<Value>, DataCursor> seen = new HashMap<>();
        for (DataCursor entry : node.cursors(list.name())) {
            List<DataCursor> at = new ArrayList<>(leafs.size());
            leafs.forEach(path -> leaf(entry, path).ifPresent(at::add));
            // Entries that lack one of the leafs are not compared.
            if (at.size() == leafs.size()) {
                List<Value> values =
                        at.stream().flatMap(leaf -> leaf.value().stream()).toList();
                DataCursor first = seen.putIfAbsent(values, entry);
                if (first != null) {
                    found.accept(same(entry, at, values, first));
                }
            }
        }
    }

    private Broken same(DataCursor entry, List<DataCursor> at, List<Value> values, DataCursor first) {
        String names =
                leafs.stream().map(path -> Facts.locals(path.stream(), "/")).collect(Collectors.joining(" "));
        String actual = at.stream().map(leaf -> Facts.shown(leaf, "")).collect(Collectors.joining(" "));
        return new Broken(
                Kind.UNIQUE,
                entry,
                Optional.empty(),
                says(entry, "unique " + names, actual, "differ from " + Facts.path(first)),
                values);
    }

    private static Optional<DataCursor> leaf(DataCursor entry, List<XmlName> path) {
        DataCursor at = entry;
        for (XmlName name : path) {
            List<DataCursor> found = at.cursors(name);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            at = found.getFirst();
        }
        return Optional.of(at);
    }

    private static Broken.Says says(DataCursor node, String rule, String actual, String hint) {
        return new Broken.Says(
                node.schema().declaration().declared(), rule, actual, hint, "operation-failed", "data-not-unique");
    }

    /** Values of a leaf-list of configuration differ (section 7.7). */
    record Values(SchemaNode.LeafList list) implements Check {
        @Override
        public Kind kind() {
            return Kind.UNIQUE;
        }

        @Override
        public List<Reach> reads() {
            return List.of(Reach.down(list.name()));
        }

        @Override
        public void run(DataCursor node, Consumer<Broken> found) {
            Set<Value> seen = new HashSet<>();
            for (DataCursor value : node.cursors(list.name())) {
                if (!seen.add(value.value().orElseThrow())) {
                    found.accept(Broken.at(
                            Kind.UNIQUE,
                            value,
                            says(value, "values differ", Facts.shown(value, ""), "state the value once")));
                }
            }
        }
    }
}
