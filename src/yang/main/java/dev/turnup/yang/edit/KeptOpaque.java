// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.Unshared;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries opaque nodes from one tree to another wherever the other has the parent. A container without presence is always
 * a parent, though a tree shows it only where it holds something; not so where another case of a choice is in use.
 */
final class KeptOpaque {
    private KeptOpaque() {}

    static DataTree of(DataTree before, DataTree after) {
        DataNode.Inner root = inner(before.root(), after.root());
        return root.equals(after.root()) ? after : new DataTree(after.schema(), (DataNode.Container) root);
    }

    private static DataNode.Inner inner(DataNode.Inner before, DataNode.Inner after) {
        if (before.equals(after)) {
            return after;
        }
        List<DataNode> children = new ArrayList<>();
        boolean carried = false;
        for (DataNode child : after.children().values()) {
            DataNode old = before.children().get(child.name());
            DataNode kept = old == null ? child : node(old, child);
            carried |= !kept.equals(child);
            children.add(kept);
        }
        for (DataNode old : before.children().values()) {
            if (after.child(old.name()).isEmpty()) {
                Optional<DataNode> lost = lost(old, after);
                carried |= lost.isPresent();
                lost.ifPresent(children::add);
            }
        }
        return carried ? after.withChildren(children) : after;
    }

    private static DataNode node(DataNode before, DataNode after) {
        if (before instanceof DataNode.Inner a && after instanceof DataNode.Inner b) {
            return inner(a, b);
        }
        if (before instanceof DataNode.ListData a && after instanceof DataNode.ListData b && !a.equals(b)) {
            DataNode.ListData kept = b;
            for (DataNode.Entry entry : Unshared.of(a, b).after()) {
                Optional<DataNode.Entry> old = a.entry(entry.key());
                if (old.isPresent()) {
                    DataNode.Entry carried = (DataNode.Entry) inner(old.get(), entry);
                    kept = carried.equals(entry) ? kept : kept.with(carried);
                }
            }
            return kept;
        }
        return after;
    }

    private static Optional<DataNode> lost(DataNode old, DataNode.Inner parent) {
        if (old instanceof DataNode.Opaque) {
            return Optional.of(old);
        }
        if (old instanceof DataNode.Container c && !c.schema().presence() && isFree(c.schema(), parent)) {
            DataNode.Inner kept = inner(c, new DataNode.Container(c.schema(), List.of()));
            return kept.children().isEmpty() ? Optional.empty() : Optional.of(kept);
        }
        return Optional.empty();
    }

    private static boolean isFree(SchemaNode.Container container, DataNode.Inner parent) {
        return Choices.namesOfOtherCases(parent.schema(), container.name()).stream()
                .noneMatch(name -> parent.child(name).isPresent());
    }
}
