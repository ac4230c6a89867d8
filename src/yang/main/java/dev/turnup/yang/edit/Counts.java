// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import java.util.ArrayList;
import java.util.List;

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
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(add + " to add", change + " to change", delete + " to delete"));
        if (move > 0) {
            parts.add(move + " to move");
        }
        return "Plan: " + String.join(", ", parts) + ".";
    }
}
