// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Entry;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The entries of two versions of a list that the two do not share: all that was added, removed or changed is among these.
 * Of lists that have nothing in common it is every entry. Found in the time that the differing parts take, plus one look
 * at each run of some sixty entries.
 *
 * @param before entries of the first, in its order
 * @param after entries of the second, in its order
 */
public record Unshared(List<Entry> before, List<Entry> after) {
    public Unshared {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What two lists do not share. */
    public static Unshared of(DataNode.ListData before, DataNode.ListData after) {
        List<Entry> then = apart(before.entries, after.entries);
        List<Entry> now = apart(after.entries, before.entries);
        return new Unshared(without(then, now), without(now, then));
    }

    private static List<Entry> apart(Entries some, Entries others) {
        Set<Chunk> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        shared.addAll(others.chunks());
        return some.chunks().stream()
                .filter(chunk -> !shared.contains(chunk))
                .flatMap(chunk -> Arrays.stream(chunk.entries))
                .toList();
    }

    private static List<Entry> without(List<Entry> some, List<Entry> others) {
        Set<Entry> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        shared.addAll(others);
        return some.stream().filter(entry -> !shared.contains(entry)).toList();
    }
}
