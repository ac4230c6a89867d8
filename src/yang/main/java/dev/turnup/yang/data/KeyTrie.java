// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.value.Digest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one list by the hashes of their keys. Its shape follows from the keys alone, whatever edits led to it: so
 * the digest of what is in it needs no sorting of all, and after an edit only that of one bucket and of the branches above.
 * Immutable.
 */
sealed interface KeyTrie {
    /** Bits of the hash that one branch takes. */
    int BITS = 3;

    int MASK = (1 << BITS) - 1;

    /** A bucket holds no more, unless all bits of the hash are used up. */
    int BUCKET = FewEntries.MOST;

    /** An entry, and the chunk in which it was when it came. */
    record Place(Entry entry, int chunk) {}

    int size();

    /** The kept digest; null where none was made yet. */
    @Nullable
    Digest known();

    void keep(Digest digest);

    @Nullable
    Place find(Key key, long hash, int shift);

    /** Adds an entry, or sets it in the place of that with the same key. */
    KeyTrie with(Entry entry, long hash, int chunk, int shift);

    /** Takes away an entry that is there. */
    KeyTrie without(Entry entry, long hash, int shift);

    /**
     * Adds what is in two tries and may differ; what both hold with one digest is passed over.
     *
     * @param most how much may come of it
     * @return false where more would
     */
    static boolean apart(KeyTrie one, KeyTrie other, int most, List<Place> ours, List<Place> theirs) {
        Digest known = one.known();
        if (one == other || (known != null && known.equals(other.known()))) {
            return true;
        }
        if (one instanceof Branch some && other instanceof Branch others) {
            for (int slot = 0; slot <= MASK; slot++) {
                if (!apart(some.below[slot], others.below[slot], most, ours, theirs)) {
                    return false;
                }
            }
            return true;
        }
        return ours.size() + one.size() <= most
                && theirs.size() + other.size() <= most
                && one.copyTo(ours)
                && other.copyTo(theirs);
    }

    /** Adds all that is in it; true. */
    boolean copyTo(List<Place> all);

    static KeyTrie of(Chunk[] chunks, int size) {
        Entry[] entries = new Entry[size];
        int[] places = new int[size];
        long[] hashes = new long[size];
        int count = 0;
        for (int c = 0; c < chunks.length; c++) {
            for (Entry entry : chunks[c].entries) {
                entries[count] = entry;
                places[count] = c;
                hashes[count++] = Keys.hash(entry);
            }
        }
        return of(entries, places, hashes, 0);
    }

    private static KeyTrie of(Entry[] entries, int[] places, long[] hashes, int shift) {
        if (entries.length <= BUCKET || shift >= Long.SIZE) {
            return new Bucket(entries, places);
        }
        int[] counts = new int[MASK + 1];
        for (long hash : hashes) {
            counts[slot(hash, shift)]++;
        }
        KeyTrie[] below = new KeyTrie[MASK + 1];
        for (int slot = 0; slot <= MASK; slot++) {
            Entry[] some = new Entry[counts[slot]];
            int[] chunks = new int[counts[slot]];
            long[] left = new long[counts[slot]];
            int next = 0;
            for (int i = 0; i < entries.length; i++) {
                if (slot(hashes[i], shift) == slot) {
                    some[next] = entries[i];
                    chunks[next] = places[i];
                    left[next++] = hashes[i];
                }
            }
            below[slot] = of(some, chunks, left, shift + BITS);
        }
        return new Branch(below, entries.length);
    }

    private static int slot(long hash, int shift) {
        return (int) (hash >>> shift) & MASK;
    }

    /** Entries that nothing parts further. */
    final class Bucket implements KeyTrie {
        final Entry[] entries;
        private final int[] chunks;
        private @Nullable Digest digest;

        Bucket(Entry[] entries, int[] chunks) {
            this.entries = entries;
            this.chunks = chunks;
        }

        @Override
        public int size() {
            return entries.length;
        }

        @Override
        public @Nullable Digest known() {
            return digest;
        }

        @Override
        public void keep(Digest made) {
            digest = made;
        }

        @Override
        public @Nullable Place find(Key key, long hash, int shift) {
            for (int i = 0; i < entries.length; i++) {
                if (Keys.has(entries[i], key)) {
                    return new Place(entries[i], chunks[i]);
                }
            }
            return null;
        }

        @Override
        public KeyTrie with(Entry entry, long hash, int chunk, int shift) {
            for (int i = 0; i < entries.length; i++) {
                if (Keys.same(entries[i], entry)) {
                    Entry[] others = entries.clone();
                    others[i] = entry;
                    return new Bucket(others, chunks);
                }
            }
            int size = entries.length;
            Entry[] more = Arrays.copyOf(entries, size + 1);
            int[] places = Arrays.copyOf(chunks, size + 1);
            more[size] = entry;
            places[size] = chunk;
            if (size < BUCKET || shift >= Long.SIZE) {
                return new Bucket(more, places);
            }
            long[] hashes = new long[size + 1];
            for (int i = 0; i <= size; i++) {
                hashes[i] = Keys.hash(more[i]);
            }
            return of(more, places, hashes, shift);
        }

        @Override
        public KeyTrie without(Entry entry, long hash, int shift) {
            int size = entries.length - 1;
            Entry[] left = new Entry[size];
            int[] places = new int[size];
            int next = 0;
            for (int i = 0; i < entries.length; i++) {
                if (!Keys.same(entries[i], entry)) {
                    left[next] = entries[i];
                    places[next++] = chunks[i];
                }
            }
            return new Bucket(left, places);
        }

        @Override
        public boolean copyTo(List<Place> all) {
            for (int i = 0; i < entries.length; i++) {
                all.add(new Place(entries[i], chunks[i]));
            }
            return true;
        }

        private int copyTo(Entry[] all, int[] places, int from) {
            System.arraycopy(entries, 0, all, from, entries.length);
            System.arraycopy(chunks, 0, places, from, entries.length);
            return from + entries.length;
        }
    }

    /** Entries by the next bits of their hashes. */
    final class Branch implements KeyTrie {
        final KeyTrie[] below;
        private final int size;
        private @Nullable Digest digest;

        Branch(KeyTrie[] below, int size) {
            this.below = below;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public @Nullable Digest known() {
            return digest;
        }

        @Override
        public void keep(Digest made) {
            digest = made;
        }

        @Override
        public @Nullable Place find(Key key, long hash, int shift) {
            return below[slot(hash, shift)].find(key, hash, shift + BITS);
        }

        @Override
        public KeyTrie with(Entry entry, long hash, int chunk, int shift) {
            return changed(slot(hash, shift), below[slot(hash, shift)].with(entry, hash, chunk, shift + BITS));
        }

        @Override
        public KeyTrie without(Entry entry, long hash, int shift) {
            KeyTrie left = changed(slot(hash, shift), below[slot(hash, shift)].without(entry, hash, shift + BITS));
            if (left.size() > BUCKET) {
                return left;
            }
            // So few are a bucket, however they came about; no branch below has more than they.
            Entry[] entries = new Entry[left.size()];
            int[] places = new int[left.size()];
            int next = 0;
            for (KeyTrie some : ((Branch) left).below) {
                next = ((Bucket) some).copyTo(entries, places, next);
            }
            return new Bucket(entries, places);
        }

        @Override
        public boolean copyTo(List<Place> all) {
            for (KeyTrie some : below) {
                some.copyTo(all);
            }
            return true;
        }

        private KeyTrie changed(int slot, KeyTrie child) {
            KeyTrie[] others = below.clone();
            int newSize = size - others[slot].size() + child.size();
            others[slot] = child;
            return new Branch(others, newSize);
        }
    }
}
