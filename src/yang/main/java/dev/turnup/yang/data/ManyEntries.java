// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many entries: their order in chunks, and beside it, from the first look-up on, a trie of their keys. An edit copies one
 * chunk and one way down the trie.
 */
final class ManyEntries implements Entries {
    /** Above one of so many entries looking at all is as well. */
    private static final int LITTLE = 8;

    private final SchemaNode.ListNode schema;
    private final Chunk[] chunks;
    private final int size;
    private volatile @Nullable KeyTrie index;

    private ManyEntries(SchemaNode.ListNode schema, Chunk[] chunks, int size, @Nullable KeyTrie index) {
        this.schema = schema;
        this.chunks = chunks;
        this.size = size;
        this.index = index;
    }

    static ManyEntries of(SchemaNode.ListNode schema, Entry[] entries, long[] hashes) {
        return new ManyEntries(schema, Chunk.cut(entries, hashes).toArray(Chunk[]::new), entries.length, null);
    }

    private boolean keyed() {
        return !schema.keys().isEmpty();
    }

    /** The keys' trie, made when it is first asked for; two threads may make it at once, with one result. */
    KeyTrie index() {
        KeyTrie known = index;
        if (known == null) {
            known = KeyTrie.of(chunks, size);
            index = known;
        }
        return known;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable Entry get(Key key) {
        if (keyed()) {
            KeyTrie.Place place = place(key);
            return place == null ? null : place.entry();
        }
        int place = Entries.index(key, size);
        return place < 0 ? null : all().skip(place).findFirst().orElseThrow();
    }

    private KeyTrie.@Nullable Place place(Key key) {
        return key.values().size() == schema.keys().size() ? index().find(key, Keys.hash(key), 0) : null;
    }

    private Stream<Entry> all() {
        return Arrays.stream(chunks).flatMap(chunk -> Arrays.stream(chunk.entries));
    }

    @Override
    public Entries with(Entry entry) {
        if (!keyed()) {
            return Entries.ofUnique(
                    schema, Stream.concat(all(), Stream.of(entry)).toArray(Entry[]::new));
        }
        KeyTrie.Place place = place(entry.key());
        if (place == null) {
            return spliced(
                    chunks.length - 1,
                    chunks.length,
                    added(chunks[chunks.length - 1].entries, entry, chunks[chunks.length - 1].entries.length),
                    index().with(entry, Keys.hash(entry), chunks.length - 1, 0),
                    size + 1);
        }
        int at = chunkOf(place);
        Entry[] changed = chunks[at].entries.clone();
        changed[chunks[at].indexOf(place.entry())] = entry;
        Chunk[] others = chunks.clone();
        others[at] = new Chunk(changed);
        return new ManyEntries(schema, others, size, index().with(entry, Keys.hash(entry), at, 0));
    }

    @Override
    public Entries without(Key key) {
        if (!keyed()) {
            int place = Entries.index(key, size);
            List<Entry> left = new ArrayList<>(all().toList());
            if (place >= 0) {
                left.remove(place);
            }
            return place < 0 ? this : Entries.ofUnique(schema, left.toArray(Entry[]::new));
        }
        KeyTrie.Place place = place(key);
        if (place == null) {
            return this;
        }
        if (size - 1 <= FewEntries.MOST) {
            return new FewEntries(
                    all().filter(e -> !Keys.same(e, place.entry())).toArray(Entry[]::new));
        }
        int at = chunkOf(place);
        List<Entry> left = new ArrayList<>(Arrays.asList(chunks[at].entries));
        int removed = chunks[at].indexOf(place.entry());
        left.remove(removed);
        int to = at + 1;
        // What a removed end kept apart comes together.
        if (removed == left.size() && to < chunks.length) {
            Collections.addAll(left, chunks[to].entries);
            to++;
        }
        return spliced(at, to, left.toArray(Entry[]::new), index().without(place.entry(), Keys.hash(key), 0), size - 1);
    }

    @Override
    public Entries placed(Entry entry, @Nullable Entry anchor, boolean after) {
        if (!keyed()) {
            List<Entry> more = new ArrayList<>(all().toList());
            more.add(after ? size : 0, entry);
            return Entries.ofUnique(schema, more.toArray(Entry[]::new));
        }
        int at = anchor == null ? (after ? chunks.length - 1 : 0) : chunkOf(place(anchor));
        Entry[] there = chunks[at].entries;
        int within = anchor == null ? (after ? there.length : 0) : chunks[at].indexOf(anchor) + (after ? 1 : 0);
        int to = at + 1;
        Entry[] more = added(there, entry, within);
        // After the end of a chunk begins the next one.
        if (within == there.length && to < chunks.length) {
            more = Stream.concat(Arrays.stream(more), Arrays.stream(chunks[to].entries))
                    .toArray(Entry[]::new);
            to++;
        }
        return spliced(at, to, more, index().with(entry, Keys.hash(entry), at, 0), size + 1);
    }

    private KeyTrie.Place place(Entry entry) {
        KeyTrie.Place place = index().find(entry.key(), Keys.hash(entry), 0);
        if (place == null) {
            throw new IllegalArgumentException("not an entry of this list: " + entry.key());
        }
        return place;
    }

    private static Entry[] added(Entry[] entries, Entry entry, int place) {
        Entry[] more = new Entry[entries.length + 1];
        System.arraycopy(entries, 0, more, 0, place);
        more[place] = entry;
        System.arraycopy(entries, place, more, place + 1, entries.length - place);
        return more;
    }

    private ManyEntries spliced(int from, int to, Entry[] between, KeyTrie newIndex, int newSize) {
        List<Chunk> cut = Chunk.cut(between, Keys.hashesOf(between));
        Chunk[] all = new Chunk[chunks.length - (to - from) + cut.size()];
        System.arraycopy(chunks, 0, all, 0, from);
        for (int i = 0; i < cut.size(); i++) {
            all[from + i] = cut.get(i);
        }
        System.arraycopy(chunks, to, all, from + cut.size(), chunks.length - to);
        return new ManyEntries(schema, all, newSize, newIndex);
    }

    /** The trie remembers in which chunk an entry once was: it is there, or not far away. */
    private int chunkOf(KeyTrie.Place place) {
        int hint = Math.min(place.chunk(), chunks.length - 1);
        for (int away = 0; away < chunks.length; away++) {
            if (hint - away >= 0 && chunks[hint - away].indexOf(place.entry()) >= 0) {
                return hint - away;
            }
            if (hint + away < chunks.length && chunks[hint + away].indexOf(place.entry()) >= 0) {
                return hint + away;
            }
        }
        throw new IllegalStateException(
                "the index has an entry that the list has not: " + place.entry().key());
    }

    /**
     * What differs between two lists and little more, where both have their digests and little does; empty where that is
     * not so. In the order of each.
     */
    static Optional<Unshared> apart(ManyEntries one, ManyEntries other) {
        KeyTrie ours = one.index;
        KeyTrie theirs = other.index;
        if (ours == null || theirs == null || ours.known() == null || theirs.known() == null) {
            return Optional.empty();
        }
        List<KeyTrie.Place> some = new ArrayList<>();
        List<KeyTrie.Place> others = new ArrayList<>();
        int most = Math.max(one.size, other.size) / LITTLE;
        return KeyTrie.apart(ours, theirs, most, some, others)
                ? Optional.of(new Unshared(one.inOrder(some), other.inOrder(others)))
                : Optional.empty();
    }

    private List<Entry> inOrder(List<KeyTrie.Place> places) {
        return places.stream()
                .map(place -> new KeyTrie.Place(place.entry(), chunkOf(place)))
                .sorted(Comparator.comparingInt(KeyTrie.Place::chunk)
                        .thenComparingInt(place -> chunks[place.chunk()].indexOf(place.entry())))
                .map(KeyTrie.Place::entry)
                .toList();
    }

    @Override
    public List<Chunk> chunks() {
        return Collections.unmodifiableList(Arrays.asList(chunks));
    }

    @Override
    public Iterator<Entry> iterator() {
        return new Places(chunks);
    }

    private static final class Places implements Iterator<Entry> {
        private final Chunk[] chunks;
        private int chunk;
        private int next;

        Places(Chunk[] chunks) {
            this.chunks = chunks;
        }

        @Override
        public boolean hasNext() {
            return chunk < chunks.length;
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Entry[] entries = chunks[chunk].entries;
            Entry entry = entries[next++];
            if (next == entries.length) {
                chunk++;
                next = 0;
            }
            return entry;
        }
    }
}
