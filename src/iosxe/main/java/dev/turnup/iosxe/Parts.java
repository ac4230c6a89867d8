// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * An edit of all models, in two: what NETCONF carries, and what is written as lines.
 *
 * @param netconf the nodes of the device's models
 * @param lines those of Turnup's own, in all models
 */
record Parts(EditConfig netconf, EditConfig lines) {

    /** @param own the models of what is written as lines */
    static Parts of(EditConfig edit, Schema netconf, Schema own) {
        List<EditNode> carried = new ArrayList<>();
        List<EditNode> written = new ArrayList<>();
        for (EditNode node : edit.nodes()) {
            boolean isOwn = own.root().index().find(node.name()).isPresent();
            (isOwn ? written : carried).add(node);
        }
        return new Parts(new EditConfig(netconf, carried), new EditConfig(edit.schema(), written));
    }
}
