// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataTree;
import java.util.List;

final class ChangeFinder {
    private ChangeFinder() {}

    static List<Change> changes(DataTree before, DataTree after) {
        throw new UnsupportedOperationException("not supported yet: edits of trees");
    }
}
