// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.xpath.Reach;
import java.util.IdentityHashMap;
import java.util.List;

/** The shapes of one schema, each made when it is first met. Safe for several threads. */
final class Shapes {
    private final IdentityHashMap<SchemaNode, Shape> known = new IdentityHashMap<>();
    private final IdentityHashMap<Check, List<Reach>> reads = new IdentityHashMap<>();
    private final Quiet quiet = new Quiet();

    Quiet quiet() {
        return quiet;
    }

    /** What a check reads, found once. */
    List<Reach> reads(Check check) {
        synchronized (reads) {
            List<Reach> known = reads.get(check);
            if (known == null) {
                known = check.reads();
                reads.put(check, known);
            }
            return known;
        }
    }

    /** Whether a check may read a change whose path begins so far above the node it is run at. */
    boolean reads(Check check, int up, List<XmlName> changed) {
        return meets(reads(check), up, changed);
    }

    static boolean meets(List<Reach> reads, int up, List<XmlName> changed) {
        for (Reach reach : reads) {
            if (reach.up() == up && reach.meets(changed)) {
                return true;
            }
        }
        return false;
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
