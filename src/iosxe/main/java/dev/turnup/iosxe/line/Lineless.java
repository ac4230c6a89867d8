// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a tree states that no line says. */
final class Lineless {
    private final Set<List<XmlName>> lineless;
    private final List<Violation> found = new ArrayList<>();

    private Lineless(Set<List<XmlName>> lineless) {
        this.lineless = lineless;
    }

    /** @param lineless the schema paths of nodes that no line says */
    static List<Violation> in(DataTree tree, Set<List<XmlName>> lineless) {
        Lineless lines = new Lineless(lineless);
        if (!lineless.isEmpty()) {
            lines.inner(tree.root(), InstancePath.ROOT, List.of());
        }
        return lines.found;
    }

    private void inner(DataNode.Inner node, InstancePath at, List<XmlName> path) {
        for (DataNode child : node.children().values()) {
            List<XmlName> names = new ArrayList<>(path);
            names.add(child.name());
            switch (child) {
                case DataNode.Container container -> {
                    check(
                            names,
                            at.then(child.name()),
                            container.schema().declaration().declared());
                    inner(container, at.then(child.name()), names);
                }
                case DataNode.ListData list ->
                    list.entries().values().forEach(entry -> inner(entry, at.then(Paths.step(entry)), names));
                case DataNode.Leaf leaf ->
                    check(
                            names,
                            at.then(child.name()),
                            leaf.schema().declaration().declared());
                case DataNode.LeafList list ->
                    check(
                            names,
                            at.then(child.name()),
                            list.schema().declaration().declared());
                case DataNode.Entry never -> throw new IllegalStateException("an entry outside its list: " + never);
                case DataNode.AnyData any ->
                    check(
                            names,
                            at.then(child.name()),
                            any.schema().declaration().declared());
                case DataNode.Opaque opaque -> {}
            }
        }
    }

    private void check(List<XmlName> names, InstancePath at, Location declared) {
        if (lineless.contains(names)) {
            found.add(new Violation(
                    at,
                    declared,
                    "a line of IOS",
                    "a node that can go to this router by NETCONF alone",
                    "leave it out, or turn netconf-yang on",
                    "operation-not-supported",
                    Optional.of("turnup:line"),
                    Optional.empty()));
        }
    }
}
