// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.data.Unshared;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Lists what differs between two trees. */
final class ChangeFinder {
    private final List<Change> changes = new ArrayList<>();

    private ChangeFinder() {}

    static List<Change> changes(DataTree before, DataTree after) {
        ChangeFinder finder = new ChangeFinder();
        finder.children(
                before.schema().root(), before.root().children(), after.root().children(), InstancePath.ROOT);
        return List.copyOf(finder.changes);
    }

    private void children(
            SchemaNode.Parent schema,
            Map<XmlName, DataNode> before,
            Map<XmlName, DataNode> after,
            InstancePath parent) {
        for (Pairs.Pair pair : Pairs.of(schema, before, after)) {
            InstancePath path = parent.then(pair.any().name());
            switch (pair.any()) {
                case DataNode.Container c -> container(c.schema(), pair, path);
                case DataNode.ListData list -> list(list.schema(), pair, parent);
                case DataNode.LeafList list -> leafList(list.schema(), pair, parent);
                case DataNode.Leaf leaf -> whole(pair, path);
                case DataNode.AnyData any -> whole(pair, path);
                case DataNode.Opaque opaque -> whole(pair, path);
                case DataNode.Entry entry -> throw new IllegalStateException("an entry outside its list: " + path);
            }
        }
    }

    private void whole(Pairs.Pair pair, InstancePath path) {
        if (pair.before() == null) {
            changes.add(new Change.Added(path, pair.any()));
        } else if (pair.after() == null) {
            changes.add(new Change.Removed(path, pair.any()));
        } else {
            changes.add(new Change.Changed(path, pair.before(), pair.after()));
        }
    }

    private void container(SchemaNode.Container schema, Pairs.Pair pair, InstancePath path) {
        boolean inBoth = pair.before() != null && pair.after() != null;
        if (schema.presence() && !inBoth) {
            whole(pair, path);
        } else {
            children(schema, childrenOf(pair.from()), childrenOf(pair.to()), path);
        }
    }

    private static Map<XmlName, DataNode> childrenOf(Optional<DataNode> node) {
        return node.map(n -> n instanceof DataNode.Inner inner ? inner.children() : null)
                .orElseGet(LinkedHashMap::new);
    }

    private void list(SchemaNode.ListNode schema, Pairs.Pair pair, InstancePath parent) {
        if (pair.before() instanceof DataNode.ListData was
                && pair.after() instanceof DataNode.ListData now
                && (!schema.orderedByUser() || now.hasOrderOf(was))) {
            entries(was, now, parent);
            return;
        }
        Map<Key, DataNode.Entry> before = entries(pair.from());
        Map<Key, DataNode.Entry> after = entries(pair.to());
        Function<Key, Step> step = key -> Steps.entry(schema, key);
        sequence(before, after, schema.orderedByUser(), parent, step, (key, entry) -> entry);
    }

    /** Where the order says nothing, what the two lists share need not be looked at. */
    private void entries(DataNode.ListData was, DataNode.ListData now, InstancePath parent) {
        Unshared apart = Unshared.of(was, now);
        for (DataNode.Entry entry : apart.before()) {
            if (now.entry(entry.key()).isEmpty()) {
                changes.add(new Change.Removed(parent.then(Steps.entry(was.schema(), entry.key())), entry));
            }
        }
        for (DataNode.Entry entry : apart.after()) {
            InstancePath path = parent.then(Steps.entry(now.schema(), entry.key()));
            Optional<DataNode.Entry> old = was.entry(entry.key());
            if (old.isEmpty()) {
                changes.add(new Change.Added(path, entry));
            } else if (!old.get().equals(entry)) {
                children(now.schema(), old.get().children(), entry.children(), path);
            }
        }
    }

    private static Map<Key, DataNode.Entry> entries(Optional<DataNode> list) {
        return list.map(n -> n instanceof DataNode.ListData l ? l.entries() : null)
                .orElseGet(LinkedHashMap::new);
    }

    private void leafList(SchemaNode.LeafList schema, Pairs.Pair pair, InstancePath parent) {
        sequence(
                values(pair.from()),
                values(pair.to()),
                schema.orderedByUser(),
                parent,
                key -> Steps.value(schema, key.values().getFirst()),
                (key, value) -> new DataNode.LeafList(schema, List.of(value)));
    }

    private static Map<Key, Value> values(Optional<DataNode> leafList) {
        Map<Key, Value> byKey = new LinkedHashMap<>();
        if (leafList.orElse(null) instanceof DataNode.LeafList list) {
            list.values().forEach(v -> byKey.put(new Key(List.of(v)), v));
        }
        return byKey;
    }

    private <T> void sequence(
            Map<Key, T> before,
            Map<Key, T> after,
            boolean orderedByUser,
            InstancePath parent,
            Function<Key, Step> step,
            BiFunction<Key, T, DataNode> node) {
        before.forEach((key, item) -> {
            if (!after.containsKey(key)) {
                changes.add(new Change.Removed(parent.then(step.apply(key)), node.apply(key, item)));
            }
        });
        Set<Key> moved = orderedByUser ? Reordering.moved(before.keySet(), after.keySet()) : Set.of();
        Optional<Key> previous = Optional.empty();
        for (Map.Entry<Key, T> e : after.entrySet()) {
            InstancePath path = parent.then(step.apply(e.getKey()));
            T old = before.get(e.getKey());
            if (old == null) {
                changes.add(new Change.Added(path, node.apply(e.getKey(), e.getValue())));
            } else if (moved.contains(e.getKey())) {
                changes.add(new Change.Moved(path, previous));
            }
            if (old instanceof DataNode.Entry was && e.getValue() instanceof DataNode.Entry now && !was.equals(now)) {
                children(now.schema(), was.children(), now.children(), path);
            }
            previous = Optional.of(e.getKey());
        }
    }
}
