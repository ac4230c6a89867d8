// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.When;
import dev.turnup.yang.xpath.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the tree is altered while a when is asked (RFC 7950, section 7.21.5), found once for each. Few whens read the nodes
 * that they are about; for all others the tree is left as it is.
 */
final class Alterations {
    private final IdentityHashMap<SchemaNode, IdentityHashMap<When, Alteration>> known = new IdentityHashMap<>();

    /**
     * What stands in place of the nodes that a when is about.
     *
     * @param children the names of the nodes beneath the parent; with a dummy of that definition, or nothing
     * @param reads what the when may read of them, seen from the parent
     */
    record Alteration(Map<XmlName, Optional<DataDefinition>> children, List<Reach> reads) {

        /** Whether the when, asked beneath this parent, may read one of the nodes. */
        boolean isRead(DataCursor parent) {
            return !reads.isEmpty() && reads.stream().anyMatch(reach -> isRead(reach, parent));
        }

        private boolean isRead(Reach reach, DataCursor parent) {
            List<XmlName> above = new ArrayList<>();
            int up = reach.up();
            for (DataCursor at = parent; up != 0 && at.above().isPresent(); up--) {
                above.addFirst(at.name());
                at = at.above().get();
            }
            return up <= 0
                    && children.keySet().stream().anyMatch(child -> {
                        List<XmlName> path = new ArrayList<>(above);
                        path.add(child);
                        return reach.meets(path);
                    });
        }
    }

    /** @param child the node that the when is about; none where it is asked of the parent */
    Alteration of(When when, DataDefinition parent, Optional<DataDefinition> child) {
        return known.computeIfAbsent(child.orElse(parent), n -> new IdentityHashMap<>())
                .computeIfAbsent(when, w -> found(when, parent, child));
    }

    private static Alteration found(When when, DataDefinition parent, Optional<DataDefinition> child) {
        Map<XmlName, Optional<DataDefinition>> children = new HashMap<>();
        if (child.isPresent()) {
            children.put(child.get().name(), child);
        } else if (parent instanceof SchemaNode.Parent inner) {
            for (ChildIndex.Child one : inner.index().all()) {
                if (isOf(when, one)) {
                    children.put(one.node().name(), Optional.empty());
                }
            }
        }
        List<Reach> reads = when.expression().reaches().stream()
                .map(reach -> child.map(one -> reach.fromAbove(one.name())).orElse(reach))
                .filter(reach -> reach.beneath()
                        || reach.down().contains(Reach.ANY)
                        || reach.down().stream().anyMatch(children::containsKey))
                .toList();
        return new Alteration(Map.copyOf(children), reads);
    }

    /** Whether a when stands on a node, or on a choice or case that it is in. */
    private static boolean isOf(When when, ChildIndex.Child child) {
        return has(child.node().declaration(), when)
                || child.choices().stream()
                        .anyMatch(branch -> has(branch.choice().declaration(), when)
                                || has(branch.taken().declaration(), when));
    }

    private static boolean has(Declaration declaration, When when) {
        return declaration.whens().contains(when);
    }
}
