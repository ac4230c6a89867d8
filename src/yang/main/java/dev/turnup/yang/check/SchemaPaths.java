// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a node is in the schema: every statement that defines it, choices and cases among them. */
final class SchemaPaths {
    private SchemaPaths() {}

    /** Such as {@code /Cisco-IOS-XE-native:native/boot/system/flash}: the module is named where it changes. */
    static String of(DataCursor node, Optional<XmlName> child) {
        List<SchemaNode> steps = new ArrayList<>();
        DataCursor at = node;
        for (Optional<DataCursor> above = at.above(); above.isPresent(); above = at.above()) {
            steps.addAll(0, between(above.get(), at.schema().name()));
            at = above.get();
        }
        child.ifPresent(name -> steps.addAll(between(node, name)));
        StringBuilder path = new StringBuilder();
        String module = "";
        for (SchemaNode step : steps) {
            path.append('/');
            if (!step.declaration().module().equals(module)) {
                module = step.declaration().module();
                path.append(module).append(':');
            }
            path.append(step.name().local());
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static List<SchemaNode> between(DataCursor parent, XmlName name) {
        List<SchemaNode> steps = new ArrayList<>();
        if (parent.schema() instanceof SchemaNode.Parent inner) {
            inner.index().find(name).ifPresent(child -> {
                for (ChildIndex.Branch branch : child.choices()) {
                    steps.add(branch.choice());
                    steps.add(branch.taken());
                }
                steps.add(child.node());
            });
        }
        return steps;
    }
}
