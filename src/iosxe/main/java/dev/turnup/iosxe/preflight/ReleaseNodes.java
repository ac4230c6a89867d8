// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.iosxe.release.Unmodelled;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.InRelease;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every node that a change brings is in the models of the device's release, as {@code since} and {@code until} say. */
final class ReleaseNodes {
    private final Schema schema;
    private final Release release;
    private final List<Judgement> found = new ArrayList<>();

    private ReleaseNodes(Schema schema, Release release) {
        this.schema = schema;
        this.release = release;
    }

    static Stream<Judgement> check(Situation situation) {
        return situation.release().stream().flatMap(release -> {
            ReleaseNodes nodes = new ReleaseNodes(situation.after().schema(), release);
            nodes.inner(
                    InstancePath.ROOT,
                    Optional.of(situation.before().root()),
                    situation.after().root());
            return nodes.found.stream();
        });
    }

    private void inner(InstancePath path, Optional<? extends DataNode.Inner> was, DataNode.Inner now) {
        for (DataNode child : now.children().values()) {
            Optional<DataNode> old = was.flatMap(w -> w.child(child.name()));
            if (!old.equals(Optional.of(child))) {
                node(path.then(child.name()), old, child);
            }
        }
    }

    private void node(InstancePath path, Optional<DataNode> was, DataNode now) {
        switch (now) {
            case DataNode.Container container -> {
                if (isThere(path, container, container.schema())) {
                    inner(path, as(DataNode.Container.class, was), container);
                }
            }
            case DataNode.Entry entry -> inner(path, as(DataNode.Entry.class, was), entry);
            case DataNode.ListData list -> {
                if (isThere(path, list, list.schema())) {
                    Optional<DataNode.ListData> old = as(DataNode.ListData.class, was);
                    Set<DataNode.Entry> untouched = Collections.newSetFromMap(new IdentityHashMap<>());
                    old.ifPresent(o -> untouched.addAll(o.entries().values()));
                    Reading.entries(path, list)
                            .filter(found -> !untouched.contains(found.entry()))
                            .forEach(found -> inner(
                                    found.path(),
                                    old.map(o -> o.entries().get(found.entry().key())),
                                    found.entry()));
                }
            }
            case DataNode.Leaf leaf -> isThere(path, leaf, leaf.schema());
            case DataNode.LeafList leaves -> isThere(path, leaves, leaves.schema());
            case DataNode.AnyData any -> isThere(path, any, any.schema());
            case DataNode.Opaque opaque -> {
                // Nobody knows when an unknown node came.
            }
        }
    }

    private boolean isThere(InstancePath path, DataNode node, SchemaNode schema) {
        Availability availability = schema.declaration().availability();
        if (availability.in(release)) {
            return true;
        }
        List<XmlName> names = path.steps().stream().map(InstancePath.Step::name).toList();
        String others =
                stated(names, node).flatMap(this::standingFor).distinct().collect(Collectors.joining(" and "));
        found.add(new Judgement.Fault(
                path,
                availability.toString(),
                "the device runs " + release,
                others.isEmpty() ? without(names) : "use " + others + ", which says the same there"));
        return false;
    }

    /** What to do where the models of the release have nothing that says the same. */
    private static String without(List<XmlName> path) {
        return Unmodelled.SHIPPED.ever().touch(path)
                ? "state it to the router's command line beside NETCONF (--telephony), which has it whatever the release"
                : "use what the models of that release have";
    }

    /** The deepest nodes that are stated beneath one: they tell most exactly what stands for it. */
    private static Stream<List<XmlName>> stated(List<XmlName> path, DataNode node) {
        List<DataNode> children = switch (node) {
            case DataNode.Inner inner -> List.copyOf(inner.children().values());
            case DataNode.ListData list ->
                list.entries().values().stream()
                        .flatMap(entry -> entry.children().values().stream())
                        .toList();
            case DataNode.Leaf leaf -> List.of();
            case DataNode.LeafList leaves -> List.of();
            case DataNode.AnyData any -> List.of();
            case DataNode.Opaque opaque -> List.of();
        };
        return children.isEmpty()
                ? Stream.of(path)
                : children.stream().flatMap(child -> stated(then(path, child.name()), child));
    }

    private static List<XmlName> then(List<XmlName> path, XmlName name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }

    private Stream<String> standingFor(List<XmlName> path) {
        return schema.availability(path, release) instanceof InRelease.Absent absent
                ? absent.standsForIt().stream()
                : Stream.empty();
    }

    private static <T> Optional<T> as(Class<T> type, Optional<DataNode> node) {
        return node.filter(type::isInstance).map(type::cast);
    }
}
