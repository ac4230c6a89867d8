// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.DataNode.Leaf;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of entries, which are the leafs that stand first in them. */
final class Keys {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xD6E8FEB86659FD93L;

    private Keys() {}

    static boolean areIn(SchemaNode.ListNode schema, Object packed) {
        int count = schema.keys().size();
        if (count > Children.size(packed)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!(Children.at(packed, i) instanceof Leaf leaf)
                    || !isNamed(leaf, schema.keys().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A schema's names are shared by its data, so that most are told by identity. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isNamed(Leaf leaf, XmlName name) {
        return leaf.name() == name || leaf.name().equals(name);
    }

    static void require(SchemaNode.ListNode schema, Object packed) {
        int place = 0;
        for (XmlName key : schema.keys()) {
            if (place >= Children.size(packed)
                    || !(Children.at(packed, place) instanceof Leaf leaf)
                    || !leaf.name().equals(key)) {
                throw new IllegalArgumentException("an entry of " + schema.name() + " without its key " + key.local());
            }
            place++;
        }
    }

    static Value value(Object packed, int place) {
        return ((Leaf) Children.at(packed, place)).value();
    }

    static Key of(SchemaNode.ListNode schema, Object packed) {
        int count = schema.keys().size();
        Value[] values = new Value[count];
        for (int i = 0; i < count; i++) {
            values[i] = value(packed, i);
        }
        return new Key(List.of(values));
    }

    static boolean has(Entry entry, Key key) {
        int count = entry.schema().keys().size();
        if (key.values().size() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!value(entry.children, i).equals(key.values().get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean same(Entry one, Entry other) {
        int count = one.schema().keys().size();
        for (int i = 0; i < count; i++) {
            if (!value(one.children, i).equals(value(other.children, i))) {
                return false;
            }
        }
        return true;
    }

    /** The hash of a key, the same in every process: the shape of a {@link KeyTrie}, and so a digest, hangs on it. */
    static long hash(Key key) {
        long hash = SEED;
        for (Value value : key.values()) {
            hash = add(hash, value.canonical());
        }
        return finished(hash);
    }

    static long hash(Entry entry) {
        long hash = SEED;
        int count = entry.schema().keys().size();
        for (int i = 0; i < count; i++) {
            hash = add(hash, ((Leaf) Children.at(entry.children, i)).canonical());
        }
        return finished(hash);
    }

    // Folded at each character, so that texts of one hash are not to be had by swapping pairs, as with String's.
    private static long add(long hash, String text) {
        long h = hash ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * FACTOR;
            h ^= h >>> 32;
        }
        return h;
    }

    private static long finished(long hash) {
        long h = (hash ^ (hash >>> 29)) * FACTOR;
        return h ^ (h >>> 32);
    }

    /** The hashes of keys, where there are so many entries that they are needed. */
    static long[] hashes(SchemaNode.ListNode schema, Entry[] entries) {
        boolean needed = entries.length > FewEntries.MOST && !schema.keys().isEmpty();
        return needed ? hashesOf(entries) : new long[0];
    }

    static long[] hashesOf(Entry... entries) {
        long[] hashes = new long[entries.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(entries[i]);
        }
        return hashes;
    }

    /** Two entries of one key, if there are any. */
    static Optional<Key> twice(SchemaNode.ListNode schema, Entry[] entries, long[] hashes) {
        if (schema.keys().isEmpty()) {
            return Optional.empty();
        }
        if (entries.length <= FewEntries.MOST) {
            for (int i = 1; i < entries.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (same(entries[i], entries[j])) {
                        return Optional.of(entries[i].key());
                    }
                }
            }
            return Optional.empty();
        }
        // Open addressing on the hashes alone; keys are compared only where two hashes are one.
        long[] seen = new long[Integer.highestOneBit(entries.length) * 4];
        for (long each : hashes) {
            long hash = each | 1;
            int slot = (int) (hash >>> 32) & (seen.length - 1);
            while (seen[slot] != 0) {
                if (seen[slot] == hash) {
                    return among(entries);
                }
                slot = (slot + 1) & (seen.length - 1);
            }
            seen[slot] = hash;
        }
        return Optional.empty();
    }

    private static Optional<Key> among(Entry[] entries) {
        Map<Key, Entry> seen = new HashMap<>();
        for (Entry entry : entries) {
            if (seen.put(entry.key(), entry) != null) {
                return Optional.of(entry.key());
            }
        }
        return Optional.empty();
    }
}
