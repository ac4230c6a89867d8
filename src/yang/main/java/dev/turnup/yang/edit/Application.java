// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataTree;

final class Application {
    private Application() {}

    static EditResult apply(EditConfig edit, DataTree tree, Operation defaultOperation) {
        throw new UnsupportedOperationException("not supported yet: edits of trees");
    }
}
