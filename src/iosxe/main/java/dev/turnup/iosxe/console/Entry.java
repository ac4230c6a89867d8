// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import dev.turnup.iosxe.line.IosLine;
import java.util.List;

/**
 * A line to be entered in configuration mode.
 *
 * @param depth how many modes deep it is entered
 * @param questions what it may ask, and the answers
 */
public record Entry(int depth, IosLine line, List<Question> questions) {
    public Entry {
        questions = List.copyOf(questions);
    }
}
