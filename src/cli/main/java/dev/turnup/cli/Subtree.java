// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a tree down to one node and what leads to it. */
final class Subtree {
    private Subtree() {}

    /** The tree with the node at a path, the nodes above it and their keys; empty where there is no such node. */
    static DataTree of(DataTree tree, InstancePath path) {
        if (path.steps().isEmpty() || tree.find(path).isEmpty()) {
            return path.steps().isEmpty() ? tree : DataTree.empty(tree.schema());
        }
        return new DataTree(tree.schema(), (DataNode.Container)
                only(tree.root(), path.steps()).orElseThrow());
    }

    private static Optional<DataNode> only(DataNode node, List<InstancePath.Step> steps) {
        if (steps.isEmpty()) {
            return Optional.of(node);
        }
        if (!(node instanceof DataNode.Inner inner)) {
            return Optional.empty();
        }
        InstancePath.Step step = steps.getFirst();
        List<InstancePath.Step> rest = steps.subList(1, steps.size());
        return inner.child(step.name())
                .flatMap(child -> chosen(child, step, rest))
                .map(child -> {
                    List<DataNode> kept = new ArrayList<>();
                    if (inner instanceof DataNode.Entry entry) {
                        entry.schema().keys().stream()
                                .filter(key -> !key.equals(child.name()))
                                .forEach(key -> entry.child(key).ifPresent(kept::add));
                    }
                    kept.add(child);
                    return inner.withChildren(kept);
                });
    }

    private static Optional<DataNode> chosen(DataNode child, InstancePath.Step step, List<InstancePath.Step> rest) {
        if (child instanceof DataNode.ListData list && !step.keys().isEmpty()) {
            DataNode.Key key = new DataNode.Key(
                    step.keys().stream().map(InstancePath.KeyValue::value).toList());
            return Optional.ofNullable(list.entries().get(key))
                    .flatMap(entry -> only(entry, rest))
                    .map(entry -> new DataNode.ListData(list.schema(), List.of((DataNode.Entry) entry)));
        }
        return only(child, rest);
    }
}
