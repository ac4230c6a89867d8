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
 * An edit less one thing, in every way there is: without one of its nodes, whatever is beneath it, or without one place.
 * Keys are no thing of their own: they say which entry is meant.
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
            case Container c ->
                children(c.children(), List.of())
                        .forEach(kept -> less.add(new Container(c.schema(), c.operation(), kept, c.location())));
            case Entry e -> {
                children(e.children(), e.schema().keys())
                        .forEach(
                                kept -> less.add(new Entry(e.schema(), e.operation(), e.insert(), kept, e.location())));
                if (e.insert().isPresent()) {
                    less.add(new Entry(e.schema(), e.operation(), Optional.empty(), e.children(), e.location()));
                }
            }
            case LeafListEntry v -> {
                if (v.insert().isPresent()) {
                    less.add(new LeafListEntry(v.schema(), v.operation(), Optional.empty(), v.value(), v.location()));
                }
            }
            case Leaf whole -> {}
            case EditNode.AnyData whole -> {}
            case EditNode.Opaque whole -> {}
        }
        return less;
    }
}
