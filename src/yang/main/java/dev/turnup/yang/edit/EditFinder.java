// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataTree;

final class EditFinder {
    private EditFinder() {}

    static EditConfig edit(DataTree before, DataTree after) {
        throw new UnsupportedOperationException("not supported yet: edits of trees");
    }
}
