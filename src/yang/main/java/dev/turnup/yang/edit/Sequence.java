// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Entries of a list, or values of a leaf-list, by key and in order, while an edit changes them. */
final class Sequence<T> {
    private final SequencedMap<Key, T> items;
    private boolean changed;

    private Sequence(SequencedMap<Key, T> items) {
        this.items = items;
    }

    static <T> Sequence<T> of(Map<Key, T> items) {
        return new Sequence<>(new LinkedHashMap<>(items));
    }

    Optional<T> get(Key key) {
        return Optional.ofNullable(items.get(key));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean isChanged() {
        return changed;
    }

    List<T> items() {
        return new ArrayList<>(items.values());
    }

    /** Sets the item where it is; a new one goes to the end. */
    void put(Key key, T item) {
        T old = items.put(key, item);
        changed |= !item.equals(old);
    }

    void remove(Key key) {
        changed |= items.remove(key) != null;
    }

    /** Sets the item at a place; false where the anchor is not there. */
    boolean place(Key key, T item, Insert insert) {
        return switch (insert) {
            case Insert.First first -> {
                items.putFirst(key, item);
                changed = true;
                yield true;
            }
            case Insert.Last last -> {
                items.putLast(key, item);
                changed = true;
                yield true;
            }
            case Insert.Before before -> placeAt(key, item, before.key(), 0);
            case Insert.After after -> placeAt(key, item, after.key(), 1);
        };
    }

    private boolean placeAt(Key key, T item, Key anchor, int offset) {
        if (key.equals(anchor) || !items.containsKey(anchor)) {
            return false;
        }
        if (offset == 1 && anchor.equals(lastOther(key))) {
            items.putLast(key, item);
        } else {
            items.remove(key);
            SequencedMap<Key, T> reordered = new LinkedHashMap<>();
            items.forEach((k, v) -> {
                if (k.equals(anchor) && offset == 0) {
                    reordered.put(key, item);
                }
                reordered.put(k, v);
                if (k.equals(anchor) && offset == 1) {
                    reordered.put(key, item);
                }
            });
            items.clear();
            items.putAll(reordered);
        }
        changed = true;
        return true;
    }

    private @Nullable Key lastOther(Key key) {
        for (Key candidate : items.reversed().keySet()) {
            if (!candidate.equals(key)) {
                return candidate;
            }
        }
        return null;
    }
}
