// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.iosxe.release.Places;
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
    private static final XmlName NATIVE = new XmlName("http://cisco.com/ns/yang/Cisco-IOS-XE-native", "native");
    private static final String VOICE = "http://cisco.com/ns/yang/Cisco-IOS-XE-voice";
    private static final Places PLACES = new Places(List.of(
            List.of(NATIVE, new XmlName(VOICE, "voice"), new XmlName(VOICE, "register")),
            List.of(NATIVE, new XmlName(VOICE, "call-manager-fallback"))));

    private TelephonyNodes() {}

    /** What a change states of them, which belongs to the other model. */
    static List<Violation> stated(DataTree tree) {
        List<Violation> found = new ArrayList<>();
        for (List<XmlName> place : PLACES.paths()) {
            InstancePath path = InstancePath.ROOT;
            Optional<DataNode> at = Optional.of(tree.root());
            for (XmlName name : place) {
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

    private static Optional<DataNode> child(DataNode node, XmlName name) {
        return node instanceof DataNode.Inner inner ? inner.child(name) : Optional.empty();
    }

    /** A tree without them. */
    static DataTree without(DataTree tree) {
        return PLACES.without(tree);
    }
}
