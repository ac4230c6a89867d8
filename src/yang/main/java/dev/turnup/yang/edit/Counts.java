// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many changes of each kind. */
public record Counts(int add, int change, int delete, int move) {

    static Counts of(List<Change> changes) {
        int add = 0;
        int change = 0;
        int delete = 0;
        int move = 0;
        for (Change c : changes) {
            switch (c) {
                case Change.Added a -> add++;
                case Change.Changed a -> change++;
                case Change.Removed a -> delete++;
                case Change.Moved a -> move++;
            }
        }
        return new Counts(add, change, delete, move);
    }

    /** {@code Plan: 3 to add, 1 to change, 1 to delete, 1 to move.}; moves only where there are any. */
    public String planned() {
        return "Plan: " + told(List.of("to add", "to change", "to delete", "to move"));
    }

    /** {@code 3 added, 1 changed, 1 deleted, 1 moved.}; moves only where there are any. */
    @Override
    public String toString() {
        return told(List.of("added", "changed", "deleted", "moved"));
    }

    private String told(List<String> words) {
        int[] counts = {add, change, delete, move};
        return IntStream.range(0, move > 0 ? counts.length : counts.length - 1)
                .mapToObj(i -> counts[i] + " " + words.get(i))
                .collect(Collectors.joining(", ", "", "."));
    }
}
