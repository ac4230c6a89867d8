// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import java.util.ArrayList;
import java.util.List;

/**
 * A line and where its words begin.
 *
 * @param line without blanks at its ends
 * @param starts the offset of each word
 */
record Words(String line, List<Integer> starts) {
    static Words of(String text) {
        String line = text.strip();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != ' ' && (i == 0 || line.charAt(i - 1) == ' ')) {
                starts.add(i);
            }
        }
        return new Words(line, List.copyOf(starts));
    }

    int count() {
        return starts.size();
    }

    String word(int index) {
        int from = starts.get(index);
        int end = line.indexOf(' ', from);
        return end < 0 ? line.substring(from) : line.substring(from, end);
    }

    /** The line from a word on. */
    String from(int index) {
        return line.substring(starts.get(index));
    }
}
