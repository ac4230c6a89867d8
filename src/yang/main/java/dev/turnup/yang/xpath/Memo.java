// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What evaluations over one tree have found and need not look for again: a path that thousands of nodes follow from one
 * place is followed once. It belongs to the view of one tree; not safe for several threads.
 */
public final class Memo {
    private final IdentityHashMap<Object, IdentityHashMap<Object, Object>> known = new IdentityHashMap<>();

    private int deciding;
    private boolean suspended;

    /** A memo that knows nothing. */
    public Memo() {}

    /** What a part of an expression gave at a place, by object. */
    @Nullable
    Object get(Object part, Object place) {
        IdentityHashMap<Object, Object> places = known.get(part);
        return places == null ? null : places.get(place);
    }

    /** Whether what is found now is not to be kept: it was found while something waits for itself. */
    public boolean isSuspended() {
        return suspended;
    }

    /** Begins to decide whether a node exists; each beginning has an {@link #end}. */
    public void begin() {
        deciding++;
    }

    /** Ends a decision; with the outermost, what is found is kept again. */
    public void end() {
        deciding--;
        suspended &= deciding > 0;
    }

    /** Something waits for itself: until all decisions under way have ended nothing is kept. */
    public void suspend() {
        suspended = true;
    }

    void put(Object part, Object place, Object found) {
        if (suspended) {
            return;
        }
        known.computeIfAbsent(part, p -> new IdentityHashMap<>()).put(place, found);
    }

    /** How many parts of expressions it knows something of. */
    @Override
    public String toString() {
        return "memo of " + known.size();
    }
}
