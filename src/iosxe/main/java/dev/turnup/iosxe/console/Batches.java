// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that may travel together: none of them enters or leaves a mode, nor asks, so that when one is refused those after
 * it still land where they were meant to. What they then did is found by reading, and undone from there.
 */
final class Batches {
    /** Less than what IOS takes in ahead of its parser. */
    private static final int MOST = 16;

    private Batches() {}

    static List<List<Entry>> of(List<Entry> entries) {
        List<List<Entry>> batches = new ArrayList<>();
        List<Entry> open = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean moves = i + 1 == entries.size() || entries.get(i + 1).depth() != entry.depth();
            boolean alone = moves || !entry.questions().isEmpty() || entry.depth() == 0;
            if (alone && !open.isEmpty()) {
                batches.add(List.copyOf(open));
                open.clear();
            }
            open.add(entry);
            if (alone || open.size() == MOST) {
                batches.add(List.copyOf(open));
                open.clear();
            }
        }
        return List.copyOf(batches);
    }
}
