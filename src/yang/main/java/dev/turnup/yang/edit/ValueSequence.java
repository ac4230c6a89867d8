// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The values of a leaf-list while an edit changes them. */
final class ValueSequence implements Sequence<Value> {
    private final SequencedMap<Key, Value> items = new LinkedHashMap<>();
    private boolean changed;

    ValueSequence(List<Value> values) {
        values.forEach(value -> items.put(new Key(List.of(value)), value));
    }

    List<Value> values() {
        return List.copyOf(items.values());
    }

    @Override
    public Optional<Value> get(Key key) {
        return Optional.ofNullable(items.get(key));
    }

    @Override
    public boolean isEmpty() {
        return items.isEmpty();
    }

    @Override
    public boolean isChanged() {
        return changed;
    }

    @Override
    public void put(Key key, Value item) {
        Value old = items.put(key, item);
        changed |= !item.equals(old);
    }

    @Override
    public void remove(Key key) {
        changed |= items.remove(key) != null;
    }

    @Override
    public boolean place(Key key, Value item, Insert insert) {
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

    private boolean placeAt(Key key, Value item, Key anchor, int offset) {
        if (key.equals(anchor) || !items.containsKey(anchor)) {
            return false;
        }
        if (offset == 1 && anchor.equals(lastOther(key))) {
            items.putLast(key, item);
        } else {
            items.remove(key);
            SequencedMap<Key, Value> reordered = new LinkedHashMap<>();
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
