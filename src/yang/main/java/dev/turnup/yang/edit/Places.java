// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries need an insert, asked in their new order. What moves, and what is new before something that stays, goes
 * beside an entry that stays, so that no place depends on another that the same edit makes; what moves behind all that stays
 * goes last. What is new there needs nothing: it goes to the end.
 */
final class Places {
    private final boolean orderedByUser;
    private final Set<Key> staying = new HashSet<>();
    private final Map<Key, Insert> inserts = new HashMap<>();

    Places(boolean orderedByUser, Collection<Key> before, Collection<Key> after) {
        this.orderedByUser = orderedByUser;
        if (!orderedByUser) {
            return;
        }
        Set<Key> moved = Reordering.moved(before, after);
        Set<Key> old = before instanceof Set<Key> set ? set : new HashSet<>(before);
        List<Key> order = new ArrayList<>(after);
        order.stream().filter(key -> old.contains(key) && !moved.contains(key)).forEach(staying::add);
        @Nullable Key following = null;
        for (int i = order.size() - 1; i >= 0; i--) {
            Key key = order.get(i);
            if (staying.contains(key)) {
                following = key;
            } else if (following != null) {
                inserts.put(key, i == 0 ? new Insert.First() : beside(order.get(i - 1), following));
            } else if (moved.contains(key)) {
                inserts.put(key, new Insert.Last());
            }
        }
    }

    private Insert beside(Key previous, Key following) {
        return staying.contains(previous) ? new Insert.After(previous) : new Insert.Before(following);
    }

    /** The place to state for an entry; empty where none needs to be stated. */
    Optional<Insert> of(Key key) {
        return orderedByUser ? Optional.ofNullable(inserts.get(key)) : Optional.empty();
    }
}
