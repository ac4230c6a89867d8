// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every node that a change brings is in the models of the device's release, as {@code since} and {@code until} say. */
final class ReleaseNodes {
    private final Release release;
    private final List<Violation> found = new ArrayList<>();

    private ReleaseNodes(Release release) {
        this.release = release;
    }

    static Stream<Violation> check(DataTree before, DataTree after, Release release) {
        ReleaseNodes nodes = new ReleaseNodes(release);
        nodes.inner(InstancePath.ROOT, Optional.of(before.root()), after.root());
        return nodes.found.stream();
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
                if (isThere(path, container.schema())) {
                    inner(path, as(DataNode.Container.class, was), container);
                }
            }
            case DataNode.Entry entry -> inner(path, as(DataNode.Entry.class, was), entry);
            case DataNode.ListData list -> {
                if (isThere(path, list.schema())) {
                    Optional<DataNode.ListData> old = as(DataNode.ListData.class, was);
                    Reading.entries(path, list)
                            .forEach(e -> inner(
                                    e.path(),
                                    old.map(o -> o.entries().get(e.entry().key())),
                                    e.entry()));
                }
            }
            case DataNode.Leaf leaf -> isThere(path, leaf.schema());
            case DataNode.LeafList leaves -> isThere(path, leaves.schema());
            case DataNode.AnyData any -> isThere(path, any.schema());
            case DataNode.Opaque opaque -> {
                // Nobody knows when an unknown node came.
            }
        }
    }

    private boolean isThere(InstancePath path, SchemaNode node) {
        Availability when = node.declaration().availability();
        Optional<Release> since = when.since().map(Release::parse);
        Optional<Release> until = when.until().map(Release::parse);
        if (since.filter(release::isBefore).isPresent()) {
            add(path, "from " + since.get() + " on");
            return false;
        }
        if (until.filter(last -> last.isBefore(release)).isPresent()) {
            add(path, "until " + until.get());
            return false;
        }
        return true;
    }

    private void add(InstancePath path, String what) {
        found.add(Finding.of(
                Rule.RELEASE_NODES,
                path,
                what,
                "the device runs " + release,
                "use what the models of that release have"));
    }

    private static <T> Optional<T> as(Class<T> type, Optional<DataNode> node) {
        return node.filter(type::isInstance).map(type::cast);
    }
}
