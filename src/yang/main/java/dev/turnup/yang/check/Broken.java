// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a check found, with everything that makes it this violation and no other: secrets are still in it, and do not leave
 * this package.
 *
 * @param kind the kind of check
 * @param node where: the node, or that above the one that is missing
 * @param child the name of the child that it is about, where it is about one
 * @param says the facts that may be shown
 * @param exact what the facts are about, secret or not
 */
record Broken(Kind kind, DataCursor node, Optional<XmlName> child, Says says, Object exact) {

    /** Facts that may be shown. */
    record Says(
            Location declared,
            String rule,
            String actual,
            String hint,
            String tag,
            String appTag,
            Optional<String> message) {
        Says(Location declared, String rule, String actual, String hint, String tag, String appTag) {
            this(declared, rule, actual, hint, tag, appTag, Optional.empty());
        }
    }

    /** What a violation has in common with itself in an older tree: the hint may speak of other nodes, and is no part of it. */
    record Identity(InstancePath path, Optional<XmlName> child, Location declared, String rule, Object exact) {}

    /** By kind, then by place; of one place by what it is about, so that the order is the same however they were found. */
    static final Comparator<Broken> ORDER = Comparator.comparing(Broken::kind)
            .thenComparing(Broken::node, InDocumentOrder.NODES)
            .thenComparingInt(Broken::ordinal)
            .thenComparing(broken -> broken.says.declared.source())
            .thenComparingInt(broken -> broken.says.declared.line())
            .thenComparing(broken -> broken.says.rule);

    private int ordinal() {
        return child.flatMap(name -> ((SchemaNode.Parent) node.schema()).index().find(name))
                .map(ChildIndex.Child::ordinal)
                .orElse(-1);
    }

    Identity identity() {
        return new Identity(node.path(), child, says.declared, says.rule, exact);
    }

    Violation violation() {
        InstancePath shown = Facts.path(node);
        return new Violation(
                child.map(shown::then).orElse(shown),
                SchemaPaths.of(node, child),
                says.declared,
                says.rule,
                says.actual,
                says.hint,
                says.tag,
                says.appTag.isEmpty() ? Optional.empty() : Optional.of(says.appTag),
                says.message,
                Optional.empty());
    }

    static Broken at(Kind kind, DataCursor node, Says says) {
        return new Broken(
                kind,
                node,
                Optional.empty(),
                says,
                node.value().<Object>map(v -> v).orElse(List.of()));
    }
}
