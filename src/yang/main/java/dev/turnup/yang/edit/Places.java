// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries need an insert, asked in their new order. What moves, and what is new before something old, goes right
 * behind its predecessor, which is in place by then; what is new at the end needs nothing, since that is where it goes.
 */
final class Places {
    private final boolean orderedByUser;
    private final Set<Key> placed = new HashSet<>();
    private @Nullable Key previous;

    Places(boolean orderedByUser, Collection<Key> before, Collection<Key> after) {
        this.orderedByUser = orderedByUser;
        if (!orderedByUser) {
            return;
        }
        placed.addAll(Reordering.moved(before, after));
        Set<Key> old = before instanceof Set<Key> set ? set : new HashSet<>(before);
        List<Key> order = new ArrayList<>(after);
        boolean atEnd = true;
        for (Key key : order.reversed()) {
            atEnd &= !old.contains(key);
            if (!atEnd && !old.contains(key)) {
                placed.add(key);
            }
        }
    }

    /** The place to state for the next entry; empty where none needs to be stated. */
    Optional<Insert> next(Key key) {
        if (!orderedByUser) {
            return Optional.empty();
        }
        Key behind = previous;
        previous = key;
        if (!placed.contains(key)) {
            return Optional.empty();
        }
        return Optional.of(behind == null ? new Insert.First() : new Insert.After(behind));
    }
}
