// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Key;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries so few that looking through them is the fastest look-up. */
final class FewEntries implements Entries {
    /** Above this a list is kept as {@link ManyEntries}. */
    static final int MOST = 32;

    private final Entry[] all;

    FewEntries(Entry... all) {
        this.all = all;
    }

    @Override
    public int size() {
        return all.length;
    }

    @Override
    public @Nullable Entry get(Key key) {
        int place = indexOf(key);
        return place < 0 ? null : all[place];
    }

    private int indexOf(Key key) {
        if (all.length > 0 && all[0].schema().keys().isEmpty()) {
            return Entries.index(key, all.length);
        }
        for (int i = 0; i < all.length; i++) {
            if (Keys.has(all[i], key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Entries with(Entry entry) {
        int place = entry.schema().keys().isEmpty() ? -1 : indexOf(entry.key());
        if (place < 0) {
            return inserted(entry, all.length);
        }
        Entry[] changed = all.clone();
        changed[place] = entry;
        return new FewEntries(changed);
    }

    @Override
    public Entries without(Key key) {
        int place = indexOf(key);
        if (place < 0) {
            return this;
        }
        Entry[] left = new Entry[all.length - 1];
        System.arraycopy(all, 0, left, 0, place);
        System.arraycopy(all, place + 1, left, place, left.length - place);
        return new FewEntries(left);
    }

    @Override
    public Entries placed(Entry entry, @Nullable Entry anchor, boolean after) {
        if (anchor == null) {
            return inserted(entry, after ? all.length : 0);
        }
        return inserted(entry, new Chunk(all).indexOf(anchor) + (after ? 1 : 0));
    }

    private Entries inserted(Entry entry, int place) {
        Entry[] more = new Entry[all.length + 1];
        System.arraycopy(all, 0, more, 0, place);
        more[place] = entry;
        System.arraycopy(all, place, more, place + 1, all.length - place);
        return Entries.ofUnique(entry.schema(), more);
    }

    @Override
    public List<Chunk> chunks() {
        return List.of(new Chunk(all));
    }

    @Override
    public Iterator<Entry> iterator() {
        return Arrays.asList(all).iterator();
    }
}
