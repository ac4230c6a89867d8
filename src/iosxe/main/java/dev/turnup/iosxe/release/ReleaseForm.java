// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.data.TreeBuilder;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Says a configuration in the nodes that a release has. What the models say in another place in that release goes there, as
 * {@code turnup:counterpart} tells: the whole of a node, what is in it by its names. A place that the release has but
 * replaces is used only where the other is not there yet. Immutable; safe for several threads.
 */
public final class ReleaseForm {
    /**
     * What came of it.
     *
     * @param tree the configuration, of the same schema
     * @param unsaid what the release has no place for
     */
    public record Said(DataTree tree, List<Unsaid> unsaid) {
        public Said {
            unsaid = List.copyOf(unsaid);
        }
    }

    /**
     * A node that a release has no place for, and nothing that says the same.
     *
     * @param availability the releases that have it
     */
    public record Unsaid(InstancePath path, Availability availability) {}

    private final Schema schema;
    private final Schema then;
    private final Map<String, Optional<String>> places = new ConcurrentHashMap<>();

    private ReleaseForm(Schema schema, Release release) {
        this.schema = schema;
        this.then = schema.at(release);
    }

    /**
     * The form of a release.
     *
     * @param schema of all releases
     */
    public static ReleaseForm of(Schema schema, Release release) {
        return new ReleaseForm(schema, release);
    }

    /**
     * The same in the nodes of the release.
     *
     * @param stated in the newest of the nodes that say it
     */
    public Said of(DataTree stated) {
        return new Saying(stated.schema()).all(stated);
    }

    /** Where the release says what a node says: empty for nowhere, its own path where it is there and not replaced. */
    private Optional<String> place(String path) {
        return places.computeIfAbsent(
                path,
                p -> schema.find(p).flatMap(node -> {
                    List<String> ring = Stream.concat(Stream.of(p), schema.counterparts(node).stream())
                            .toList();
                    return first(ring, Status.CURRENT).or(() -> first(ring, Status.DEPRECATED));
                }));
    }

    private Optional<String> first(List<String> paths, Status wanted) {
        return paths.stream()
                .filter(path -> status(path).equals(Optional.of(wanted)))
                .findFirst();
    }

    private Optional<Status> status(String path) {
        return then.find(path).map(node -> node.declaration().status());
    }

    private String name(XmlName name) {
        return schema.moduleOf(name.namespace())
                .map(module -> "/" + module.name() + ":" + name.local())
                .orElseThrow(() -> new IllegalArgumentException("no module has the namespace of " + name));
    }

    /** One configuration. */
    private final class Saying {
        /** What goes to another place, when all else is there. */
        private record Moved(InstancePath from, DataNode node, String to) {}

        private final Schema of;
        private final TreeBuilder said;
        private final List<Moved> moved = new ArrayList<>();
        private final List<Unsaid> unsaid = new ArrayList<>();

        Saying(Schema of) {
            this.of = of;
            this.said = new TreeBuilder(of);
        }

        Said all(DataTree stated) {
            inner(InstancePath.ROOT, "", stated.root(), of.root());
            for (int i = 0; i < moved.size(); i++) {
                move(moved.get(i));
            }
            return new Said(said.tree(), unsaid);
        }

        private void inner(InstancePath at, String path, DataNode.Inner node, SchemaNode.Parent parent) {
            for (DataNode child : node.children().values()) {
                if (child instanceof DataNode.Opaque opaque) {
                    opaque.elements().forEach(element -> said.add(opaque.name(), element));
                } else {
                    child(at, path + name(child.name()), child, found(parent, child.name()));
                }
            }
        }

        private void child(InstancePath at, String path, DataNode node, ChildIndex.Child child) {
            Optional<String> place = place(path);
            if (place.equals(Optional.of(path))) {
                stay(at, path, node, child);
            } else if (place.isPresent()) {
                spread(at, node).forEach(one -> moved.add(new Moved(one.from(), one.node(), place.get())));
            } else {
                below(at, path, node, child);
            }
        }

        /** A list is moved entry by entry. */
        private Stream<Moved> spread(InstancePath at, DataNode node) {
            return node instanceof DataNode.ListData list
                    ? list.entries().values().stream().map(entry -> new Moved(at.then(step(entry)), entry, ""))
                    : Stream.of(new Moved(at.then(node.name()), node, ""));
        }

        private void stay(InstancePath at, String path, DataNode node, ChildIndex.Child child) {
            switch (node) {
                case DataNode.Container container -> {
                    said.down(child);
                    inner(at.then(node.name()), path, container, container.schema());
                    said.up();
                }
                case DataNode.ListData list -> {
                    for (DataNode.Entry entry : list.entries().values()) {
                        said.down(child);
                        inner(at.then(step(entry)), path, entry, entry.schema());
                        said.up();
                    }
                }
                case DataNode.Entry entry -> throw new IllegalStateException("an entry without its list: " + path);
                case DataNode.Leaf leaf -> said.add(child, leaf);
                case DataNode.LeafList leaves -> leaves.values().forEach(value -> said.add(child, value));
                case DataNode.AnyData any -> said.add(child, any);
                case DataNode.Opaque opaque ->
                    throw new IllegalStateException("an unknown node with a schema: " + path);
            }
        }

        /** A node that the release does not have, though it may have a place for what is in it. */
        private void below(InstancePath at, String path, DataNode node, ChildIndex.Child child) {
            if (node instanceof DataNode.Container container
                    && !container.children().isEmpty()) {
                InstancePath here = at.then(node.name());
                for (DataNode inside : container.children().values()) {
                    child(here, path + name(inside.name()), inside, found(container.schema(), inside.name()));
                }
            } else {
                spread(at, node)
                        .forEach(one -> unsaid.add(new Unsaid(
                                one.from(), child.node().declaration().availability())));
            }
        }

        private void move(Moved one) {
            List<ChildIndex.Child> way = way(one.to());
            for (int i = 0; i < way.size() - 1; i++) {
                said.down(way.get(i));
                keys(way.get(i), i, one);
            }
            into(one.from(), one.node(), way.getLast(), one.to());
            way.subList(1, way.size()).forEach(step -> said.up());
        }

        /** The keys of the lists on the way are those of the lists that both ways share. */
        private void keys(ChildIndex.Child child, int depth, Moved one) {
            if (child.node() instanceof SchemaNode.ListNode list) {
                Step step = one.from().steps().get(depth);
                if (!step.name().equals(list.name())) {
                    throw new IllegalStateException(one.from() + " has no keys for " + one.to());
                }
                step.keys().forEach(key -> leaf(found(list, key.name()), key.value()));
            }
        }

        private List<ChildIndex.Child> way(String path) {
            List<ChildIndex.Child> way = new ArrayList<>();
            SchemaNode.Parent parent = of.root();
            for (String step : path.substring(1).split("/", -1)) {
                SchemaNode.Parent here = parent;
                SchemaNode.DataDefinition node = of.child(here, step)
                        .orElseThrow(() -> new IllegalStateException("a counterpart that leads nowhere: " + path));
                way.add(found(here, node.name()));
                if (node instanceof SchemaNode.Parent next) {
                    parent = next;
                }
            }
            return way;
        }

        /** What a node says, said by the node in its place. */
        private void into(InstancePath from, DataNode node, ChildIndex.Child place, String path) {
            switch (node) {
                case DataNode.Inner inner -> {
                    said.down(place);
                    inner.children().values().forEach(child -> beside(from, child, place.node(), path));
                    said.up();
                }
                case DataNode.Leaf leaf -> leaf(place, leaf.value());
                case DataNode.LeafList leaves -> leaves.values().forEach(value -> value(place, value));
                case DataNode.ListData list ->
                    list.entries().values().forEach(entry -> into(from.then(step(entry)), entry, place, path));
                case DataNode.AnyData any -> said.add(place, any);
                case DataNode.Opaque opaque -> unsaid.add(new Unsaid(from, Availability.ALWAYS));
            }
        }

        private void beside(InstancePath from, DataNode child, SchemaNode.DataDefinition place, String path) {
            InstancePath here = child instanceof DataNode.ListData ? from : from.then(child.name());
            Optional<ChildIndex.Child> same =
                    place instanceof SchemaNode.Parent parent ? parent.index().find(child.name()) : Optional.empty();
            if (same.isPresent()
                    && status(path + name(child.name()))
                            .filter(s -> s != Status.OBSOLETE)
                            .isPresent()) {
                into(here, child, same.get(), path + name(child.name()));
            } else {
                spread(from, child)
                        .forEach(one -> unsaid.add(new Unsaid(
                                one.from(), schema(one.node()).declaration().availability())));
            }
        }

        private void leaf(ChildIndex.Child place, Value value) {
            said.add(place, new DataNode.Leaf((SchemaNode.Leaf) place.node(), read(place, value)));
        }

        private void value(ChildIndex.Child place, Value value) {
            said.add(place, read(place, value));
        }

        /** The same text as the other type reads it. */
        private Value read(ChildIndex.Child place, Value value) {
            return switch (place.node()) {
                case SchemaNode.Leaf leaf -> leaf.type().parse(value.canonical(), prefix -> Optional.empty());
                case SchemaNode.LeafList leaves -> leaves.type().parse(value.canonical(), prefix -> Optional.empty());
                case SchemaNode.Container none -> throw notALeaf(none);
                case SchemaNode.ListNode none -> throw notALeaf(none);
                case SchemaNode.AnyData none -> throw notALeaf(none);
            };
        }
    }

    private static IllegalStateException notALeaf(SchemaNode node) {
        return new IllegalStateException("the counterpart of a leaf is no leaf: " + node.name());
    }

    private static ChildIndex.Child found(SchemaNode.Parent parent, XmlName name) {
        return parent.index()
                .find(name)
                .orElseThrow(() -> new IllegalStateException("the schema does not have " + name));
    }

    private static SchemaNode schema(DataNode node) {
        return switch (node) {
            case DataNode.Inner inner -> (SchemaNode) inner.schema();
            case DataNode.ListData list -> list.schema();
            case DataNode.Leaf leaf -> leaf.schema();
            case DataNode.LeafList leaves -> leaves.schema();
            case DataNode.AnyData any -> any.schema();
            case DataNode.Opaque opaque -> throw new IllegalArgumentException("no schema knows " + opaque.name());
        };
    }

    private static Step step(DataNode.Entry entry) {
        List<InstancePath.KeyValue> keys = new ArrayList<>();
        for (int i = 0; i < entry.schema().keys().size(); i++) {
            XmlName key = entry.schema().keys().get(i);
            keys.add(InstancePath.KeyValue.of(
                    entry.schema(), key, entry.key().values().get(i)));
        }
        return new Step(entry.name(), keys);
    }
}
