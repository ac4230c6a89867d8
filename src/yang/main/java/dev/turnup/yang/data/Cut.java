// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Inner;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.InstancePath.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts a tree down to what is at paths, and what leads there. */
final class Cut {
    private Cut() {}

    static DataTree of(DataTree tree, List<List<Step>> paths) {
        return inner(tree.root(), paths)
                .map(root -> new DataTree(tree.schema(), (DataNode.Container) root))
                .orElseGet(() -> DataTree.empty(tree.schema()));
    }

    private static Optional<Inner> inner(Inner node, List<List<Step>> paths) {
        if (paths.stream().anyMatch(List::isEmpty)) {
            return Optional.of(node);
        }
        List<DataNode> kept = new ArrayList<>();
        List<DataNode> keys = new ArrayList<>();
        for (DataNode child : node.children().values()) {
            List<List<Step>> asked = paths.stream()
                    .filter(path -> path.getFirst().name().equals(child.name()))
                    .toList();
            child(child, asked).ifPresent(kept::add);
            if (asked.isEmpty()
                    && node instanceof DataNode.Entry entry
                    && entry.schema().keys().contains(child.name())) {
                keys.add(child);
            }
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        kept.addAll(keys);
        return Optional.of(node.withChildren(kept));
    }

    private static Optional<DataNode> child(DataNode child, List<List<Step>> asked) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (asked.stream().anyMatch(Cut::isWhole)) {
            return Optional.of(child);
        }
        return switch (child) {
            case DataNode.Container container -> inner(container, below(asked)).map(DataNode.class::cast);
            case DataNode.ListData list -> list(list, asked);
            case DataNode.LeafList values -> values(values, asked);
            case DataNode.Entry entry -> throw new IllegalStateException("an entry outside its list: " + entry);
            case DataNode.Leaf nothingBeneath -> Optional.empty();
            case DataNode.AnyData nothingBeneath -> Optional.empty();
            case DataNode.Opaque nothingBeneath -> Optional.empty();
        };
    }

    private static boolean isWhole(List<Step> path) {
        return path.size() == 1 && path.getFirst().keys().isEmpty();
    }

    private static List<List<Step>> below(List<List<Step>> paths) {
        return paths.stream().map(path -> path.subList(1, path.size())).toList();
    }

    private static Optional<DataNode> list(DataNode.ListData list, List<List<Step>> asked) {
        Map<Key, List<List<Step>>> byKey = new LinkedHashMap<>();
        for (List<Step> path : asked) {
            byKey.computeIfAbsent(path.getFirst().key(), key -> new ArrayList<>())
                    .add(path.subList(1, path.size()));
        }
        List<DataNode.Entry> entries = new ArrayList<>();
        list.entries()
                .forEach((key, entry) -> Optional.ofNullable(byKey.get(key))
                        .flatMap(paths -> inner(entry, paths))
                        .ifPresent(kept -> entries.add((DataNode.Entry) kept)));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new DataNode.ListData(list.schema(), entries));
    }

    private static Optional<DataNode> values(DataNode.LeafList list, List<List<Step>> asked) {
        List<Key> keys = asked.stream().map(path -> path.getFirst().key()).toList();
        return list.only(value -> keys.contains(new Key(List.of(value)))).map(DataNode.class::cast);
    }
}
