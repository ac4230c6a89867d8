// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.data.DataTree;
import java.util.Optional;

/**
 * Both datastores, read while their locks were held.
 *
 * @param whole running, whole, as the device sent it
 * @param candidate the candidate likewise, where there is one
 * @param running what the schema knows of running, in the form in which trees are compared
 * @param saidDirty whether the device itself said that the candidate holds uncommitted edits
 */
record Reading(DataTree whole, Optional<DataTree> candidate, DataTree running, boolean saidDirty) {

    /** Whether a commit would change nothing. */
    boolean clean() {
        return !saidDirty
                && candidate.map(c -> c.digest().equals(whole.digest())).orElse(true);
    }
}
