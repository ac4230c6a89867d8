// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.DataNode.ListData;
import java.util.Optional;

/** The entries of a list while an edit changes them, each step sharing with the list before all but what it changes. */
final class EntrySequence implements Sequence<Entry> {
    private ListData list;
    private boolean changed;

    EntrySequence(ListData list) {
        this.list = list;
    }

    ListData list() {
        return list;
    }

    @Override
    public Optional<Entry> get(Key key) {
        return list.entry(key);
    }

    @Override
    public boolean isEmpty() {
        return list.entries().isEmpty();
    }

    @Override
    public boolean isChanged() {
        return changed;
    }

    @Override
    public void put(Key key, Entry item) {
        if (!list.entry(key).equals(Optional.of(item))) {
            change(list.with(item));
        }
    }

    @Override
    public void remove(Key key) {
        if (list.entry(key).isPresent()) {
            change(list.without(key));
        }
    }

    @Override
    public boolean place(Key key, Entry item, Insert insert) {
        return switch (insert) {
            case Insert.First first -> change(list.withFirst(item));
            case Insert.Last last -> change(list.withLast(item));
            case Insert.Before before -> has(before.key(), key) && change(list.withBefore(item, before.key()));
            case Insert.After after -> has(after.key(), key) && change(list.withAfter(item, after.key()));
        };
    }

    private boolean has(Key anchor, Key own) {
        return !anchor.equals(own) && list.entry(anchor).isPresent();
    }

    private boolean change(ListData to) {
        list = to;
        changed = true;
        return true;
    }
}
