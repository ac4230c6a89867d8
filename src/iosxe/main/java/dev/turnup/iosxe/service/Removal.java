// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes many places out of a configuration at once. A place goes alone: an entry or a container that still holds something
 * stays, and is told.
 */
final class Removal {
    /** A step on the way to what goes, and what goes beneath. */
    private static final class Way {
        private final Map<Step, Way> beneath = new LinkedHashMap<>();
        private boolean goes;
        private boolean whole;
    }

    private final Way top = new Way();
    private final List<InstancePath> kept = new ArrayList<>();

    private Removal() {}

    /**
     * What is left.
     *
     * @param kept places that were to go, and hold more than what went
     */
    record Left(DataTree tree, List<InstancePath> kept) {}

    /**
     * Takes places out.
     *
     * @param alone those that go without what they hold beside
     * @param whole those that go with all beneath
     */
    static Left of(DataTree tree, Collection<InstancePath> alone, Collection<InstancePath> whole) {
        Removal removal = new Removal();
        alone.forEach(path -> removal.way(path).goes = true);
        whole.forEach(path -> removal.way(path).whole = true);
        Collection<DataNode> children = removal.children(InstancePath.ROOT, tree.root(), removal.top);
        return new Left(new DataTree(tree.schema(), tree.root().withChildren(children)), List.copyOf(removal.kept));
    }

    private Way way(InstancePath path) {
        Way at = top;
        for (Step step : path.steps()) {
            at = at.beneath.computeIfAbsent(step, s -> new Way());
        }
        return at;
    }

    private Collection<DataNode> children(InstancePath at, DataNode.Inner node, Way way) {
        Map<XmlName, DataNode> left = new LinkedHashMap<>(node.children());
        Map<XmlName, List<Step>> byName = new LinkedHashMap<>();
        way.beneath
                .keySet()
                .forEach(step -> byName.computeIfAbsent(step.name(), n -> new ArrayList<>())
                        .add(step));
        byName.forEach((name, steps) -> {
            DataNode child = left.get(name);
            if (child != null) {
                without(at, child, steps, way).ifPresentOrElse(rest -> left.put(name, rest), () -> left.remove(name));
            }
        });
        return left.values();
    }

    /** What is left of a child: of a list or leaf-list the entries and values that no step leads to, too. */
    private Optional<DataNode> without(InstancePath at, DataNode child, List<Step> steps, Way way) {
        Step itself = new Step(child.name());
        if (steps.contains(itself)) {
            Way beneath = way.beneath.getOrDefault(itself, top);
            return child instanceof DataNode.Container container
                    ? container(at.then(itself), container, beneath)
                    : Optional.empty();
        }
        return switch (child) {
            case DataNode.ListData list -> list(at, list, steps, way);
            case DataNode.LeafList leaves -> {
                List<Value> gone = steps.stream()
                        .map(step -> step.keys().getFirst().value())
                        .toList();
                List<Value> left = leaves.values().stream()
                        .filter(value -> !gone.contains(value))
                        .toList();
                yield left.isEmpty() ? Optional.empty() : Optional.of(new DataNode.LeafList(leaves.schema(), left));
            }
            case DataNode.Container other -> Optional.of(other);
            case DataNode.Entry other -> Optional.of(other);
            case DataNode.Leaf other -> Optional.of(other);
            case DataNode.AnyData other -> Optional.of(other);
            case DataNode.Opaque other -> Optional.of(other);
        };
    }

    private Optional<DataNode> container(InstancePath path, DataNode.Container container, Way way) {
        if (way.whole) {
            return Optional.empty();
        }
        DataNode.Inner rest = container.withChildren(children(path, container, way));
        boolean empty = rest.children().isEmpty();
        if (way.goes && !empty) {
            kept.add(path);
        }
        return empty && (way.goes || !container.schema().presence()) ? Optional.empty() : Optional.of(rest);
    }

    private Optional<DataNode> list(InstancePath at, DataNode.ListData list, List<Step> steps, Way way) {
        DataNode.ListData left = list;
        for (Step step : steps) {
            Optional<DataNode.Entry> entry = list.entry(step.key());
            if (entry.isPresent()) {
                Optional<DataNode.Entry> rest = entry(at.then(step), entry.get(), way.beneath.getOrDefault(step, top));
                left = rest.isPresent() ? left.with(rest.get()) : left.without(step.key());
            }
        }
        return left.entries().isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private Optional<DataNode.Entry> entry(InstancePath path, DataNode.Entry entry, Way way) {
        if (way.whole) {
            return Optional.empty();
        }
        DataNode.Entry rest = entry.withChildren(children(path, entry, way));
        if (!way.goes) {
            return Optional.of(rest);
        }
        if (rest.children().size() > rest.schema().keys().size()) {
            kept.add(path);
            return Optional.of(rest);
        }
        return Optional.empty();
    }
}
