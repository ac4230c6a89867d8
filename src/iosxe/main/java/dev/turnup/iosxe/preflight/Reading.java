// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads single nodes of a tree by path; a path that the tree's schema does not have leads to nothing. */
record Reading(DataTree tree) {

    /**
     * A list entry and where it is.
     *
     * @param parent of the list
     */
    record Found(InstancePath parent, DataNode.Entry entry) {
        /** Made when it is asked for, which of most entries it never is. */
        InstancePath path() {
            return parent.then(step(entry));
        }

        /** The first key's text. */
        String name() {
            return entry.key().values().getFirst().canonical();
        }

        /** Where the entry's first key leaf is. */
        InstancePath namePath() {
            return path().then(entry.schema().keys().getFirst());
        }

        /** A node beneath, by local names. */
        Optional<DataNode> node(String... steps) {
            DataNode at = entry;
            for (String step : steps) {
                DataNode below = below(at, step);
                if (below == null) {
                    return Optional.empty();
                }
                at = below;
            }
            return Optional.of(at);
        }

        /** The text of a leaf beneath, by local names. */
        Optional<String> text(String... steps) {
            return node(steps).flatMap(Reading::text);
        }

        /** The entries of a list beneath, by local names. */
        Stream<Found> entries(String... steps) {
            Optional<DataNode.ListData> data =
                    node(steps).filter(DataNode.ListData.class::isInstance).map(DataNode.ListData.class::cast);
            if (data.isEmpty()) {
                return Stream.empty();
            }
            InstancePath at = path();
            for (String step : steps) {
                at = at.then(XmlName.local(step));
            }
            return Reading.entries(at, data.get());
        }
    }

    /** The node at a path; an absent path is where the node would be. */
    Optional<DataNode> node(String path) {
        return path(path).flatMap(tree::find);
    }

    Optional<InstancePath> path(String path) {
        return tree.schema().find(path).isPresent()
                ? Optional.of(InstancePath.parse(tree.schema(), path))
                : Optional.empty();
    }

    Optional<String> text(String path) {
        return node(path).flatMap(Reading::text);
    }

    Stream<Found> entries(String path) {
        return node(path).filter(DataNode.ListData.class::isInstance).map(DataNode.ListData.class::cast).stream()
                .flatMap(list -> entries(path(path).orElseThrow(), list));
    }

    static Stream<Found> entries(InstancePath list, DataNode.ListData data) {
        InstancePath parent =
                new InstancePath(list.steps().subList(0, list.steps().size() - 1));
        return data.entries().values().stream().map(entry -> new Found(parent, entry));
    }

    static InstancePath.Step step(DataNode.Entry entry) {
        List<Value> values = entry.key().values();
        List<InstancePath.KeyValue> keys = new ArrayList<>();
        for (int i = 0; i < entry.schema().keys().size(); i++) {
            keys.add(new InstancePath.KeyValue(entry.schema().keys().get(i), values.get(i)));
        }
        return new InstancePath.Step(entry.name(), keys);
    }

    private static @Nullable DataNode below(DataNode node, String local) {
        if (node instanceof DataNode.Inner inner) {
            for (DataNode child : inner.children().values()) {
                if (child.name().local().equals(local)) {
                    return child;
                }
            }
        }
        return null;
    }

    private static Optional<String> text(DataNode node) {
        return node instanceof DataNode.Leaf leaf ? Optional.of(leaf.value().canonical()) : Optional.empty();
    }
}
