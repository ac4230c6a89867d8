// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;

/** What a choice rules out (RFC 7950, section 7.9). */
final class Choices {
    private Choices() {}

    /** The data nodes that cannot be there together with a node, since they are of another case of one of its choices. */
    static List<XmlName> namesOfOtherCases(SchemaNode.Parent parent, XmlName name) {
        List<ChildIndex.Branch> branches =
                parent.index().find(name).map(ChildIndex.Child::choices).orElse(List.of());
        if (branches.isEmpty()) {
            return List.of();
        }
        List<XmlName> names = new ArrayList<>();
        for (ChildIndex.Branch branch : branches) {
            for (SchemaNode.Case other : branch.choice().cases()) {
                if (!other.name().equals(branch.taken().name())) {
                    other.index().all().forEach(child -> names.add(child.node().name()));
                }
            }
        }
        return names;
    }
}
