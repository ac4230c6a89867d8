// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The children of two nodes side by side: those that differ, configuration alone, in order of the schema. */
final class Pairs {

    /** A child before and after; at least one of them is there. */
    record Pair(@Nullable DataNode before, @Nullable DataNode after) {
        DataNode any() {
            if (before != null) {
                return before;
            }
            if (after != null) {
                return after;
            }
            throw new IllegalStateException("a pair of nothing");
        }

        Optional<DataNode> from() {
            return Optional.ofNullable(before);
        }

        Optional<DataNode> to() {
            return Optional.ofNullable(after);
        }
    }

    private Pairs() {}

    static List<Pair> of(SchemaNode.Parent schema, Map<XmlName, DataNode> before, Map<XmlName, DataNode> after) {
        Set<XmlName> names = new LinkedHashSet<>(before.keySet());
        boolean sorted = !names.addAll(after.keySet());
        List<XmlName> order = new ArrayList<>(names);
        if (!sorted) {
            order.sort(Comparator.comparingInt(name -> ordinal(schema, name)));
        }
        List<Pair> pairs = new ArrayList<>();
        for (XmlName name : order) {
            Pair pair = new Pair(before.get(name), after.get(name));
            if (differs(pair) && EditNodes.isConfiguration(pair.any())) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static boolean differs(Pair pair) {
        return pair.before() == null || !pair.before().equals(pair.after());
    }

    private static int ordinal(SchemaNode.Parent schema, XmlName name) {
        return schema.index().find(name).map(ChildIndex.Child::ordinal).orElse(Integer.MAX_VALUE);
    }
}
