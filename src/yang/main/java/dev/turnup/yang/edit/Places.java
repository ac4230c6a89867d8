// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries need an insert, asked in their new order. What moves, and what is new before something that stays, goes
 * right behind its predecessor, which is in place by then. What is new behind all that stays needs nothing: it goes to the
 * end, and what moves follows it there.
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
        Set<Key> moved = Reordering.moved(before, after);
        Set<Key> old = before instanceof Set<Key> set ? set : new HashSet<>(before);
        boolean atEnd = true;
        for (Key key : new ArrayList<>(after).reversed()) {
            boolean stays = old.contains(key) && !moved.contains(key);
            atEnd &= !stays;
            if (moved.contains(key) || (!atEnd && !stays)) {
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
