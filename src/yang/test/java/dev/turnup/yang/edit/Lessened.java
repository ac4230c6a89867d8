// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.edit.EditNode.Container;
import dev.turnup.yang.edit.EditNode.Entry;
import dev.turnup.yang.edit.EditNode.Leaf;
import dev.turnup.yang.edit.EditNode.LeafListEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edit less one thing, in every way there is: without one of its nodes, whatever is beneath it, without one operation, or
 * without one place. Keys are no thing of their own: they say which entry is meant.
 */
final class Lessened {
    private Lessened() {}

    static List<EditConfig> of(EditConfig edit) {
        return children(edit.nodes(), List.of()).stream()
                .map(nodes -> new EditConfig(edit.schema(), nodes))
                .toList();
    }

    private static List<List<EditNode>> children(List<EditNode> nodes, List<?> keys) {
        List<List<EditNode>> all = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            EditNode node = nodes.get(i);
            if (!(node instanceof Leaf && keys.contains(node.name()))) {
                all.add(with(nodes, i, List.of()));
            }
            for (EditNode less : of(node)) {
                all.add(with(nodes, i, List.of(less)));
            }
        }
        return all;
    }

    private static List<EditNode> with(List<EditNode> nodes, int at, List<EditNode> instead) {
        List<EditNode> others = new ArrayList<>(nodes.subList(0, at));
        others.addAll(instead);
        others.addAll(nodes.subList(at + 1, nodes.size()));
        return others;
    }

    private static List<EditNode> of(EditNode node) {
        List<EditNode> less = new ArrayList<>();
        switch (node) {
            case Container c -> {
                children(c.children(), List.of())
                        .forEach(kept -> less.add(new Container(c.schema(), c.operation(), kept, c.location())));
                c.operation().ifPresent(o -> less.add(new Container(c.schema(), c.children())));
            }
            case Entry e -> {
                e.operation()
                        .ifPresent(o -> less.add(
                                new Entry(e.schema(), Optional.empty(), e.insert(), e.children(), e.location())));
                children(e.children(), e.schema().keys())
                        .forEach(
                                kept -> less.add(new Entry(e.schema(), e.operation(), e.insert(), kept, e.location())));
                if (e.insert().isPresent()) {
                    less.add(new Entry(e.schema(), e.operation(), Optional.empty(), e.children(), e.location()));
                }
            }
            case LeafListEntry v -> {
                v.operation()
                        .ifPresent(o -> less.add(
                                new LeafListEntry(v.schema(), Optional.empty(), v.insert(), v.value(), v.location())));
                if (v.insert().isPresent()) {
                    less.add(new LeafListEntry(v.schema(), v.operation(), Optional.empty(), v.value(), v.location()));
                }
            }
            case Leaf leaf ->
                leaf.operation()
                        .ifPresent(o ->
                                less.add(new Leaf(leaf.schema(), Optional.empty(), leaf.value(), leaf.location())));
            case EditNode.AnyData any ->
                any.operation()
                        .ifPresent(o -> less.add(
                                new EditNode.AnyData(any.schema(), Optional.empty(), any.xml(), any.location())));
            case EditNode.Opaque o ->
                o.operation()
                        .ifPresent(gone ->
                                less.add(new EditNode.Opaque(o.name(), Optional.empty(), o.xml(), o.location())));
        }
        return less;
    }
}
