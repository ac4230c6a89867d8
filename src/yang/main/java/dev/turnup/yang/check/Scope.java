// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.SchemaNode;

/** Whose rules are checked, and with it what expressions see (RFC 7950, section 6.4.1). */
enum Scope {
    /** The rules of configuration, which sees no state. */
    CONFIGURATION,
    /** The rules of state, and of operations and notifications, which see everything. */
    STATE;

    DataCursor root(DataTree tree) {
        return this == CONFIGURATION ? DataCursor.configuration(tree) : DataCursor.root(tree);
    }

    /** Whether the rules about a node are among those that are checked. */
    boolean has(SchemaNode node) {
        return node.declaration().config() == (this == CONFIGURATION);
    }

    /** Whether nodes are looked at, for their own rules or for what is beneath them. */
    boolean enters(SchemaNode node) {
        return this != CONFIGURATION || node.declaration().config();
    }
}
