// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.xpath.XPathNode;
import java.util.List;
import java.util.stream.Stream;

/** A leafref's value is one that its path leads to (RFC 7950, sections 9.9 and 15.5). */
final class Leafrefs {
    private Leafrefs() {}

    static Stream<Violation> check(DataCursor node) {
        if (!(RequiredInstances.missing(node).orElse(null) instanceof Type.Leafref leafref)) {
            return Stream.empty();
        }
        String rule = "leafref " + Facts.oneLine(leafref.path());
        return Facts.violation(
                Facts.path(node),
                node.schema().declaration().declared(),
                rule,
                Facts.shown(node, ""),
                hint(node, leafref),
                "data-missing",
                "instance-required");
    }

    private static String hint(DataCursor node, Type.Leafref leafref) {
        List<XPathNode> targets = leafref.path().select(node);
        boolean secret = Facts.secret(node.schema())
                || targets.stream().anyMatch(t -> t instanceof DataCursor c && Facts.secret(c.schema()));
        return secret
                ? "use a value that the path leads to"
                : Facts.choose(
                        node.stringValue(),
                        targets.stream()
                                .map(XPathNode::stringValue)
                                .distinct()
                                .sorted()
                                .toList(),
                        "state what it refers to: there is none yet");
    }
}
