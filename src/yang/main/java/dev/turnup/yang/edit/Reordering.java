// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataNode.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which entries move when one order becomes another: as few as can be, all others standing in a longest rising row. */
final class Reordering {
    private Reordering() {}

    /** The keys that are in both orders and move. */
    static Set<Key> moved(Collection<Key> before, Collection<Key> after) {
        Map<Key, Integer> places = new HashMap<>();
        before.forEach(key -> places.put(key, places.size()));
        List<Key> survivors = after.stream().filter(places::containsKey).toList();
        int[] row = survivors.stream().mapToInt(places::get).toArray();
        Set<Key> moved = new HashSet<>(survivors);
        longestRising(row).forEach(i -> moved.remove(survivors.get(i)));
        return moved;
    }

    /** Indexes of a longest strictly rising subsequence, by patience sorting. */
    private static List<Integer> longestRising(int[] row) {
        int[] tails = new int[row.length];
        int[] previous = new int[row.length];
        int length = 0;
        for (int i = 0; i < row.length; i++) {
            int value = row[i];
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (row[tails[middle]] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        Integer[] indexes = new Integer[length];
        for (int i = length - 1, at = length == 0 ? -1 : tails[length - 1]; i >= 0; i--, at = previous[at]) {
            indexes[i] = at;
        }
        return new ArrayList<>(Arrays.asList(indexes));
    }
}
