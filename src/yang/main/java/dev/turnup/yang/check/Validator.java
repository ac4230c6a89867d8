// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks data against a schema. Immutable and safe for several threads. */
public final class Validator {
    private final Schema schema;

    private Validator(Schema schema) {
        this.schema = schema;
    }

    /** A validator of trees of this schema. */
    public static Validator of(Schema schema) {
        return new Validator(schema);
    }

    /**
     * Every violation, the most specific kinds first, those of one kind in document order; empty where the tree is valid.
     * Nodes that the schema does not know are not checked.
     *
     * @throws IllegalArgumentException where the tree belongs to another schema
     */
    public List<Violation> validate(DataTree tree) {
        throw new UnsupportedOperationException("not supported yet: validation by " + schema + " of " + tree.digest());
    }

    /**
     * The violations of {@code after} that {@code before} does not have already, fact for fact: what was wrong on a device
     * before does not block a change that leaves it as it was.
     */
    public List<Violation> validate(DataTree before, DataTree after) {
        Set<Violation> old = new HashSet<>(validate(before));
        return validate(after).stream().filter(v -> !old.contains(v)).toList();
    }
}
