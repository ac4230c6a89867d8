// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import dev.turnup.yang.data.DataTree;
import java.util.List;

/**
 * The difference between two trees of one schema. Only configuration is compared: state data (RFC 7950, section 7.21.1)
 * is passed over. Subtrees with equal digests are never entered. Immutable.
 *
 * <p>{@code diff.edit()} applied to {@link #before()} with merge as the default operation gives {@link #after()}, and
 * {@code diff.inverse().edit()} applied to {@link #after()} gives {@link #before()}.
 */
public final class Diff {
    private final DataTree before;
    private final DataTree after;

    private Diff(DataTree before, DataTree after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The difference from a device's tree to the tree that should be there. Opaque nodes are kept: where {@code after}
     * has no opaque node of a name but has the parent, the one of {@code before} stays, and {@link #after()} shows it. To
     * take them away, say so: see {@link #exact}.
     */
    public static Diff between(DataTree before, DataTree after) {
        return exact(before, KeptOpaque.of(before, after));
    }

    /**
     * The difference with nothing kept: for a tree that an edit or an earlier state of the same device gave, where the
     * absence of an opaque node is meant.
     */
    public static Diff exact(DataTree before, DataTree after) {
        if (before.schema() != after.schema()) {
            throw new IllegalArgumentException("trees of two schemas");
        }
        return new Diff(before, after);
    }

    /** The tree that the diff starts from. */
    public DataTree before() {
        return before;
    }

    /** The tree that the diff leads to, opaque nodes kept among it. */
    public DataTree after() {
        return after;
    }

    /** Whether there is no difference in configuration. */
    public boolean isEmpty() {
        return before.digest().equals(after.digest()) || changes().isEmpty();
    }

    /** All differences, in order of the schema. */
    public List<Change> changes() {
        return ChangeFinder.changes(before, after);
    }

    /**
     * The smallest edit from {@link #before()} to {@link #after()}. What is new is merged. What goes is deleted at the
     * nodes that {@link #changes} names, so that nothing is deleted that the changes do not show. What the choice of
     * another case takes away is not mentioned. Entries carry an insert only where their place needs it. Without any one of
     * its nodes, operations or inserts the edit leads elsewhere.
     */
    public EditConfig edit() {
        return EditFinder.edit(before, after);
    }

    /** The way back. */
    public Diff inverse() {
        return new Diff(after, before);
    }

    /** How many changes of each kind. */
    public Counts counts() {
        return Counts.of(changes());
    }

    /** The difference, as people read it; {@link ChangeTree#plain} calls it a plan. */
    @Override
    public String toString() {
        return ChangeTree.made(this, ChangeTree.Style.PLAIN);
    }
}
