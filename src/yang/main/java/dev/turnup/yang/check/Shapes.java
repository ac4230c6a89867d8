// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.schema.SchemaNode;
import java.util.IdentityHashMap;

/** The shapes of one schema, each made when it is first met. Safe for several threads. */
final class Shapes {
    private final IdentityHashMap<SchemaNode, Shape> known = new IdentityHashMap<>();
    private final Quiet quiet = new Quiet();

    Quiet quiet() {
        return quiet;
    }

    Shape of(SchemaNode.DataDefinition node) {
        synchronized (known) {
            Shape shape = known.get(node);
            if (shape == null) {
                shape = new Shape(node, this);
                known.put(node, shape);
            }
            return shape;
        }
    }
}
