// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.value.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries that follow one another. Where a chunk ends is said by the keys within it alone, so that a sequence is cut
 * always alike, whatever edits it came by, and a digest of its chunks is one of the sequence.
 */
final class Chunk {
    /** One entry in so many is the last of its chunk. */
    private static final int USUAL = 64;

    final Entry[] entries;
    /** Kept once it was asked for. */
    @Nullable
    Digest digest;

    Chunk(Entry... entries) {
        this.entries = entries;
    }

    /**
     * Cuts a sequence.
     *
     * @param hashes of the keys; none where there are no keys to cut by, and such lists are never edited in part
     */
    static List<Chunk> cut(Entry[] entries, long[] hashes) {
        List<Chunk> chunks = new ArrayList<>(entries.length / USUAL + 1);
        int from = 0;
        for (int i = 0; i < entries.length; i++) {
            boolean ends = hashes.length == 0 ? i - from == USUAL - 1 : (hashes[i] & (USUAL - 1)) == 0;
            if (ends || i == entries.length - 1) {
                chunks.add(new Chunk(Arrays.copyOfRange(entries, from, i + 1)));
                from = i + 1;
            }
        }
        return chunks;
    }

    boolean hasKeysOf(Chunk other) {
        if (digest != null && digest.equals(other.digest)) {
            return true;
        }
        boolean same = entries.length == other.entries.length;
        for (int i = 0; same && i < entries.length; i++) {
            same = Keys.same(entries[i], other.entries[i]);
        }
        return same;
    }

    /** Where this very object is; -1 where it is not. */
    @SuppressWarnings("ReferenceEquality")
    int indexOf(Entry entry) {
        for (int i = 0; i < entries.length; i++) {
            if (entries[i] == entry) {
                return i;
            }
        }
        return -1;
    }
}
