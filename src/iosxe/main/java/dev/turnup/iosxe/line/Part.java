// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import java.util.List;

/** A part of a {@link Template}. */
sealed interface Part {

    /** A word as it stands. */
    record Word(String text) implements Part {}

    /**
     * A place for a value.
     *
     * @param before what stands before it in the same word
     * @param name the leaf's; empty for the node itself
     */
    record Slot(String before, String name, Extent extent) implements Part {}

    /** Parts that are left out together; a group of words alone is there where a leaf of its {@link #flag} is. */
    record Group(List<Part> parts) implements Part {
        public Group {
            parts = List.copyOf(parts);
        }

        /** The name of the leaf that the words stand for; empty where there are values among them. */
        String flag() {
            StringBuilder name = new StringBuilder();
            for (Part part : parts) {
                switch (part) {
                    case Word word -> name.append(name.isEmpty() ? "" : "-").append(word.text());
                    case Slot slot -> {
                        return "";
                    }
                    case Group group -> {
                        return "";
                    }
                }
            }
            return name.toString();
        }
    }

    /** How much of a line a value takes. */
    enum Extent {
        /** A word. */
        WORD,
        /** The rest of the line. */
        REST,
        /** A word for each value, to the end of the line. */
        ALL
    }
}
