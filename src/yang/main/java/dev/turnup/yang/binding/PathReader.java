// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a tree by typed paths; {@link Beans#read} makes one. */
public final class PathReader {
    private final Beans beans;
    private final DataTree tree;

    PathReader(Beans beans, DataTree tree) {
        this.beans = beans;
        this.tree = tree;
    }

    /** The container or the entries at a path. */
    <T> List<T> beans(InstancePath path, Class<T> type) {
        List<T> all = new ArrayList<>();
        for (DataNode node : found(path).stream().toList()) {
            if (node instanceof DataNode.ListData list) {
                list.entries().values().forEach(entry -> all.add(beans.bean(entry, type)));
            } else {
                all.add(beans.bean(node, type));
            }
        }
        return List.copyOf(all);
    }

    /** The value of a leaf, or the values of a leaf-list; of one value of a leaf-list that value alone. */
    <T> List<T> values(InstancePath path, LeafType<T> type) {
        InstancePath resolved = path.in(tree.schema());
        List<Value> values = tree.find(resolved).stream()
                .flatMap(node -> switch (node) {
                    case DataNode.Leaf leaf -> List.of(leaf.value()).stream();
                    case DataNode.LeafList list -> list.values().stream();
                    case DataNode.Inner inner -> List.<Value>of().stream();
                    case DataNode.ListData list -> List.<Value>of().stream();
                    case DataNode.AnyData any -> List.<Value>of(new Value.Text(any.xml())).stream();
                    case DataNode.Opaque opaque -> List.<Value>of().stream();
                })
                .toList();
        return values.stream()
                .map(value -> read(tree.schema(), resolved, value, type))
                .toList();
    }

    private static <T> T read(Schema schema, InstancePath path, Value value, LeafType<T> type) {
        if (value instanceof Value.Invalid invalid) {
            throw new IllegalArgumentException(
                    path + " holds a value that breaks the rule " + invalid.rule() + ": " + invalid.hint());
        }
        try {
            return type.read(schema, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + " holds a value that its class does not have", e);
        }
    }

    private Optional<DataNode> found(InstancePath path) {
        return tree.find(path.in(tree.schema()));
    }
}
