// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.SchemaNode.Parent;
import java.util.IdentityHashMap;

/**
 * How large a schema is, counted shape by shape: its tree is never expanded.
 *
 * @param nodes the data nodes of the expanded tree, one a path
 * @param parents how many of them are containers and lists
 * @param shapes how many distinct containers and lists stand for these
 */
public record SchemaSize(long nodes, long parents, int shapes) {

    private record Count(long nodes, long parents) {}

    /** The size of a schema; operations and notifications do not count. */
    public static SchemaSize of(Schema schema) {
        IdentityHashMap<Parent, Count> counted = new IdentityHashMap<>();
        Count below = below(schema.root(), counted);
        return new SchemaSize(below.nodes(), below.parents(), counted.size());
    }

    private static Count below(Parent parent, IdentityHashMap<Parent, Count> counted) {
        long nodes = 0;
        long parents = 0;
        for (ChildIndex.Child child : parent.index().all()) {
            DataDefinition node = child.node();
            nodes++;
            if (node instanceof Parent inner) {
                Count count = counted.get(inner);
                if (count == null) {
                    count = below(inner, counted);
                    counted.put(inner, count);
                }
                nodes += count.nodes();
                parents += 1 + count.parents();
            }
        }
        return new Count(nodes, parents);
    }
}
