// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.Type;
import java.util.stream.Stream;

/** An instance-identifier that requires its instance leads to a node (RFC 7950, sections 9.13 and 15.5). */
final class InstanceIdentifiers {
    private InstanceIdentifiers() {}

    static Stream<Violation> check(DataCursor node) {
        return RequiredInstances.missing(node).orElse(null) instanceof Type.InstanceIdentifier
                ? Facts.violation(
                        Facts.path(node),
                        node.schema().declaration().declared(),
                        "require-instance",
                        Facts.shown(node, ""),
                        "state the node that it leads to",
                        "data-missing",
                        "instance-required")
                : Stream.empty();
    }
}
