// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.InstancePath;
import java.util.Optional;

/**
 * One difference between two trees, at the highest node that means something in itself: a leaf, a leaf-list value, a list
 * entry, a container with presence, an anydata or an opaque node.
 */
public sealed interface Change {

    /** Where. */
    InstancePath path();

    /**
     * {@code +}: the node is there now.
     *
     * @param subtree the node; for a leaf-list value, a leaf-list of this value alone
     */
    record Added(InstancePath path, DataNode subtree) implements Change {}

    /**
     * {@code -}: the node is gone.
     *
     * @param subtree the node; for a leaf-list value, a leaf-list of this value alone
     */
    record Removed(InstancePath path, DataNode subtree) implements Change {}

    /** {@code ~}: the leaf, anydata or opaque node has another content. */
    record Changed(InstancePath path, DataNode old, DataNode now) implements Change {}

    /**
     * {@code >}: the entry or leaf-list value stands elsewhere.
     *
     * @param after the key of the entry it stands behind now; empty for the first place
     */
    record Moved(InstancePath path, Optional<Key> after) implements Change {}
}
