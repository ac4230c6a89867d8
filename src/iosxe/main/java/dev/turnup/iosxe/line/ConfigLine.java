// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a running configuration and the lines in the mode that it enters.
 *
 * @param text without the indentation
 * @param number its place in the text, from 1; 0 where it is in none
 */
record ConfigLine(String text, int number, List<ConfigLine> children) {
    ConfigLine {
        children = List.copyOf(children);
    }

    /** The line and all in its mode, each indented by one blank more than the line that enters its mode. */
    Stream<String> indented(String indentation) {
        return Stream.concat(
                Stream.of(indentation + text), children.stream().flatMap(child -> child.indented(indentation + " ")));
    }
}
