// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line to be entered in configuration mode.
 *
 * @param depth how many modes deep it is entered
 * @param asks what the device asks then, which is to be answered with yes; empty where it asks nothing
 */
public record Command(int depth, IosLine line, Optional<Pattern> asks) {
    /** The line as people see it, indented by its depth. */
    @Override
    public String toString() {
        return " ".repeat(depth) + line;
    }
}
