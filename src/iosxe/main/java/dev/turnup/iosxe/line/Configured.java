// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.yang.data.DataTree;
import java.util.List;

/**
 * What a running configuration says.
 *
 * @param tree what the models know of it, and the lines in their modes that they do not know, as opaque nodes
 * @param unknown those lines
 */
public record Configured(DataTree tree, List<UnknownLine> unknown) {
    public Configured {
        unknown = List.copyOf(unknown);
    }
}
