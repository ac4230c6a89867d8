// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.value.Digest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of two versions of a list that the two do not share: all that was added, removed or changed is among these.
 * Of lists that have nothing in common it is every entry, unless both have their digests, which tell what is equal. Found in
 * the time that the differing parts take, plus at most one look at each run of some sixty entries.
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
        if (before.entries instanceof ManyEntries was && after.entries instanceof ManyEntries is) {
            Optional<Unshared> told = ManyEntries.apart(was, is);
            if (told.isPresent()) {
                return told.get().withoutShared();
            }
        }
        List<Entry> then = apart(before.entries, after.entries);
        List<Entry> now = apart(after.entries, before.entries);
        return new Unshared(then, now).withoutShared();
    }

    private Unshared withoutShared() {
        return new Unshared(without(before, after), without(after, before));
    }

    private static List<Entry> apart(Entries some, Entries others) {
        Set<Chunk> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Digest> equal = new HashSet<>();
        for (Chunk chunk : others.chunks()) {
            shared.add(chunk);
            if (chunk.digest != null) {
                equal.add(chunk.digest);
            }
        }
        return some.chunks().stream()
                .filter(chunk -> !shared.contains(chunk) && (chunk.digest == null || !equal.contains(chunk.digest)))
                .flatMap(chunk -> Arrays.stream(chunk.entries))
                .toList();
    }

    private static List<Entry> without(List<Entry> some, List<Entry> others) {
        Set<Entry> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        shared.addAll(others);
        return some.stream().filter(entry -> !shared.contains(entry)).toList();
    }
}
