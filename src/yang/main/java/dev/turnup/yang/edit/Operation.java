// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import java.util.Arrays;
import java.util.Optional;

/** What an edit does to a node (RFC 6241, section 7.2). */
public enum Operation {
    /** Set what is given, keep the rest. */
    MERGE("merge"),
    /** Put what is given in place of what is there. */
    REPLACE("replace"),
    /** As merge, but refused where the node is there already. */
    CREATE("create"),
    /** Take the node away; refused where it is not there. */
    DELETE("delete"),
    /** Take the node away if it is there. */
    REMOVE("remove"),
    /** Do nothing here; only lead the way to nodes below. */
    NONE("none");

    private final String text;

    Operation(String text) {
        this.text = text;
    }

    /** The attribute's value in a message, such as {@code merge}. */
    public String text() {
        return text;
    }

    /** The operation that a message names. */
    public static Optional<Operation> of(String text) {
        return Arrays.stream(values()).filter(o -> o.text.equals(text)).findFirst();
    }
}
