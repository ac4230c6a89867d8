// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataTree;
import java.util.List;

/** What applying an edit gives. */
public sealed interface EditResult {

    /** The tree that the edit makes. Its values are not validated: that is for the package {@code check}. */
    record Applied(DataTree tree) implements EditResult {}

    /** The edit does not fit the tree; every reason is listed, and nothing was applied. */
    record Rejected(List<EditError> errors) implements EditResult {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
