// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places in configurations, each with all that is beneath it. Immutable.
 *
 * @param paths the names on the way to each, none of which is beneath another; containers lead there
 */
public record Places(List<List<XmlName>> paths) {
    /** Nowhere. */
    public static final Places NONE = new Places(List.of());

    public Places {
        paths = paths.stream().map(List::copyOf).toList();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return paths.isEmpty();
    }

    /** Whether a path leads to one of them, is one, or is beneath one. */
    public boolean touch(List<XmlName> path) {
        return paths.stream().anyMatch(place -> begins(place, path) || begins(path, place));
    }

    /** Whether a path is one of them, or beneath one. */
    public boolean have(List<XmlName> path) {
        return paths.stream().anyMatch(place -> begins(path, place));
    }

    private static boolean begins(List<XmlName> path, List<XmlName> start) {
        return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
    }

    /** A tree without them. */
    public DataTree without(DataTree tree) {
        return of(tree, false);
    }

    /** What a tree has there, and what leads there. */
    public DataTree only(DataTree tree) {
        return of(tree, true);
    }

    private DataTree of(DataTree tree, boolean there) {
        DataNode.Inner root = kept(tree.root(), List.of(), there);
        return root.equals(tree.root()) ? tree : new DataTree(tree.schema(), (DataNode.Container) root);
    }

    private DataNode.Inner kept(DataNode.Inner node, List<XmlName> at, boolean there) {
        List<DataNode> children = new ArrayList<>();
        boolean changed = false;
        for (DataNode child : node.children().values()) {
            List<XmlName> path = new ArrayList<>(at);
            path.add(child.name());
            Optional<DataNode> now = have(path) == there && (have(path) || !touch(path))
                    ? Optional.of(child)
                    : touch(path) && !have(path) && child instanceof DataNode.Container container
                            ? within(container, path, there)
                            : Optional.empty();
            changed |= !now.equals(Optional.of(child));
            now.ifPresent(children::add);
        }
        return changed ? node.withChildren(children) : node;
    }

    /** What is left of a container that leads there. */
    private Optional<DataNode> within(DataNode.Container container, List<XmlName> path, boolean there) {
        DataNode.Inner left = kept(container, path, there);
        boolean stays =
                !left.children().isEmpty() || (!there && container.schema().presence());
        return stays ? Optional.of((DataNode) left) : Optional.empty();
    }
}
