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
     * The known name nearest to a wrong one: one that contains it, or that few insertions, omissions, changes and swaps of
     * letters lead to (one in a short name, two from four letters on, a third of the letters in a long one), whatever the case; the
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

    /** How many insertions, omissions and changes of a letter, and swaps of two beside each other: optimal string alignment. */
    private static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int change = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
