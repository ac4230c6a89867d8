// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a list in order. Immutable; what an edit makes shares with what was there all but what changed. The
 * entries of a list without keys are asked for by place, and every edit of them makes all anew: they are state.
 */
sealed interface Entries extends Iterable<Entry> permits FewEntries, ManyEntries {

    /**
     * Entries in the order given.
     *
     * @throws IllegalArgumentException where two have one key
     */
    static Entries of(SchemaNode.ListNode schema, Collection<Entry> entries) {
        Entry[] all = entries.toArray(Entry[]::new);
        long[] hashes = Keys.hashes(schema, all);
        Optional<Key> twice = Keys.twice(schema, all, hashes);
        if (twice.isPresent()) {
            throw new IllegalArgumentException("two entries of " + schema.name() + " with the key " + twice.get());
        }
        return ofUnique(schema, all, hashes);
    }

    /**
     * Entries in the order given, those of one key made one where the first of them is.
     *
     * @param hashes those of their keys; none where there are no keys, or so few entries that nobody needs them
     * @param again told of each key that came before
     */
    static Entries merging(SchemaNode.ListNode schema, Entry[] entries, long[] hashes, Consumer<Key> again) {
        if (Keys.twice(schema, entries, hashes).isEmpty()) {
            return ofUnique(schema, entries, hashes);
        }
        Map<Key, Entry> byKey = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byKey.merge(entry.key(), entry, (before, after) -> {
                again.accept(after.key());
                return (Entry) TreeBuilder.merged(before, after);
            });
        }
        return ofUnique(schema, byKey.values().toArray(Entry[]::new));
    }

    static Entries ofUnique(SchemaNode.ListNode schema, Entry[] entries) {
        return ofUnique(schema, entries, Keys.hashes(schema, entries));
    }

    private static Entries ofUnique(SchemaNode.ListNode schema, Entry[] entries, long[] hashes) {
        return entries.length <= FewEntries.MOST ? new FewEntries(entries) : ManyEntries.of(schema, entries, hashes);
    }

    int size();

    /** The entry of a key; of a list without keys, that at a place. */
    @Nullable
    Entry get(Key key);

    /** Sets an entry where its key is; a new one goes to the end. */
    Entries with(Entry entry);

    /** The same where there is no such entry. */
    Entries without(Key key);

    /** Adds an entry whose key is not there: before the anchor or after it, or at one end where there is none. */
    Entries placed(Entry entry, @Nullable Entry anchor, boolean after);

    /** Runs of entries that versions of one list share as one object. */
    List<Chunk> chunks();

    /** Whether the keys are the same in the same order; runs that both share are passed over. */
    static boolean sameOrder(Entries one, Entries other) {
        if (one.size() != other.size()) {
            return false;
        }
        List<Chunk> ours = one.chunks();
        List<Chunk> theirs = other.chunks();
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (ours.get(i) != theirs.get(i) && !ours.get(i).hasKeysOf(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where the entry of a list without keys is, from 0, that a key names by its place, from 1; -1 where there is none. */
    static int index(Key key, int size) {
        return key.values().size() == 1
                        && key.values().getFirst() instanceof Value.Int place
                        && place.number() >= 1
                        && place.number() <= size
                ? (int) place.number() - 1
                : -1;
    }
}
