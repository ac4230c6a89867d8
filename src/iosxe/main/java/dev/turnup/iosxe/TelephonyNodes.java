// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The few nodes that Cisco's models have of what is written as lines: they follow the lines, and say less. */
final class TelephonyNodes {
    private static final List<List<String>> PLACES =
            List.of(List.of("native", "voice", "register"), List.of("native", "call-manager-fallback"));

    private TelephonyNodes() {}

    /** What a change states of them, which belongs to the other model. */
    static List<Violation> stated(DataTree tree) {
        List<Violation> found = new ArrayList<>();
        for (List<String> place : PLACES) {
            InstancePath path = InstancePath.ROOT;
            Optional<DataNode> at = Optional.of(tree.root());
            for (String name : place) {
                at = at.flatMap(node -> child(node, name));
                path = at.isPresent() ? path.then(at.get().name()) : path;
            }
            if (at.isPresent()) {
                found.add(new Violation(
                        path,
                        Location.of("Turnup"),
                        "telephony in one place",
                        "stated in Cisco's model, beside lines of the same thing",
                        "state it in turnup-cme:telephony",
                        "operation-not-supported",
                        Optional.of("turnup:telephony"),
                        Optional.empty()));
            }
        }
        return found;
    }

    private static Optional<DataNode> child(DataNode node, String name) {
        return node instanceof DataNode.Inner inner
                ? inner.children().values().stream()
                        .filter(child -> child.name().local().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    /** A tree without them. */
    static DataTree without(DataTree tree) {
        DataNode.Inner root = tree.root();
        for (List<String> place : PLACES) {
            root = without(root, place);
        }
        return root.equals(tree.root()) ? tree : new DataTree(tree.schema(), (DataNode.Container) root);
    }

    private static DataNode.Inner without(DataNode.Inner node, List<String> place) {
        List<DataNode> children = new ArrayList<>();
        boolean changed = false;
        for (DataNode child : node.children().values()) {
            XmlName name = child.name();
            if (!name.local().equals(place.getFirst())) {
                children.add(child);
            } else if (place.size() == 1) {
                changed = true;
            } else if (child instanceof DataNode.Container inner) {
                DataNode.Inner left = without(inner, place.subList(1, place.size()));
                changed |= !left.equals(inner);
                if (!left.children().isEmpty() || inner.schema().presence()) {
                    children.add((DataNode) left);
                }
            } else {
                children.add(child);
            }
        }
        return changed ? node.withChildren(children) : node;
    }
}
