// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.compare;

import dev.turnup.xml.Location;

/**
 * One property of one node on which two schemas do not agree.
 *
 * @param kind what is the matter
 * @param path such as {@code /native/interface/GigabitEthernet}
 * @param property such as {@code type}; {@code node} where the node itself is not there
 * @param stated what the one schema says; {@code -} for nothing
 * @param published what the other says; of a node that moved, where it is; {@code -} for nothing
 * @param declared the file and line of the one that was looked for
 */
public record SchemaDifference(
        Kind kind, String path, String property, String stated, String published, Location declared) {

    /** What is the matter with a node. */
    public enum Kind {
        /** It is not there. */
        ABSENT,
        /** It is elsewhere: in another module, or under another parent nearby. */
        MOVED,
        /** It is there, and says something else. */
        DIFFERENT,
        /** It is there, in a release of which it is stated that it is not; {@code stated} says in which it is. */
        UNCLAIMED
    }

    /** On one line. */
    @Override
    public String toString() {
        return declared + ": " + path + ": " + property + ": stated " + stated + ", published " + published;
    }
}
