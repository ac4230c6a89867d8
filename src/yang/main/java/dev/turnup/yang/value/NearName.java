// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was meant to be. */
public final class NearName {
    private NearName() {}

    /**
     * The known name nearest to a wrong one: one that contains it, or that few insertions, omissions and changes of letters
     * lead to (one in a short name, two from four letters on, a third of the letters in a long one), whatever the case; the
     * first known one where two are as near.
     */
    public static Optional<String> of(String wrong, Collection<String> known) {
        if (wrong.isEmpty() || wrong.length() > 64) {
            return Optional.empty();
        }
        int far = wrong.length() < 4 ? 1 : Math.max(2, wrong.length() / 3);
        String lower = wrong.toLowerCase(Locale.ROOT);
        record Near(String name, int distance) {}
        return known.stream()
                .filter(name -> name.length() <= 128)
                .map(name -> new Near(name, distance(lower, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= far
                        || (wrong.length() >= 3
                                && near.name.toLowerCase(Locale.ROOT).contains(lower)))
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::name);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
