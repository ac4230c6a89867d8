// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.util.List;

/**
 * An edit of a whole tree: what {@code <config>} of an edit-config holds (RFC 6241, section 7.2).
 *
 * @param schema the schema of the trees it fits
 * @param nodes the top-level nodes
 */
public record EditConfig(Schema schema, List<EditNode> nodes) {

    public EditConfig {
        nodes = List.copyOf(nodes);
    }

    /** The edit that merges all configuration that a tree holds. */
    public static EditConfig merging(DataTree tree) {
        return new EditConfig(tree.schema(), EditNodes.children(tree.root()));
    }

    /** The same edit without the places in a document where its nodes are stated. */
    public EditConfig withoutLocations() {
        return new EditConfig(schema, EditNodes.withoutLocations(nodes));
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /**
     * Applies the edit. Creating a node of one case takes the nodes of the other cases away (RFC 7950, section 7.9), and
     * a container without presence that becomes empty disappears.
     *
     * @param tree a tree of the same schema
     * @param defaultOperation for top-level nodes without an operation of their own
     * @return the new tree, or every error
     */
    public EditResult applyTo(DataTree tree, Operation defaultOperation) {
        return Application.apply(this, tree, defaultOperation);
    }

    @Override
    public String toString() {
        return nodes.toString();
    }
}
