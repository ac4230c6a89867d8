// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
import java.util.ArrayList;
import java.util.List;

/**
 * Nodes that an expression may read, seen from the node that it is evaluated for: so many levels up, or from the root, and
 * then down by names. What lies on the way is read too.
 *
 * @param up how many levels up; {@link #ROOT} for from the root
 * @param down the names of the nodes from there down; {@link #ANY} stands for every name
 * @param beneath whether everything beneath is read as well
 */
public record Reach(int up, List<XmlName> down, boolean beneath) {
    /** From the root. */
    public static final int ROOT = -1;

    /** Every name. */
    public static final XmlName ANY = XmlName.local("*");

    /** Everything there is: for what cannot be told. */
    public static final Reach ANYWHERE = new Reach(ROOT, List.of(), true);

    static final Reach SELF = new Reach(0, List.of(), false);

    public Reach {
        down = List.copyOf(down);
    }

    /** The children of one name. */
    public static Reach down(XmlName child) {
        return new Reach(0, List.of(child), false);
    }

    /** Further down from there. */
    public Reach then(List<XmlName> names) {
        List<XmlName> longer = new ArrayList<>(down);
        longer.addAll(names);
        return new Reach(up, longer, beneath);
    }

    /** The same nodes seen from a child. */
    public Reach fromBelow() {
        return up == ROOT ? this : new Reach(up + 1, down, beneath);
    }

    /** The same nodes, seen so far from a child of that name, seen from its parent. */
    public Reach fromAbove(XmlName child) {
        if (up == ROOT) {
            return this;
        }
        return up > 0
                ? new Reach(up - 1, down, beneath)
                : new Reach(0, List.of(child), false).then(down).all(beneath);
    }

    Reach all(boolean everything) {
        return everything == beneath ? this : new Reach(up, down, everything);
    }

    /** One level up; the root has none above. */
    Reach parent() {
        if (!down.isEmpty()) {
            return new Reach(up, down.subList(0, down.size() - 1), beneath);
        }
        return up == ROOT ? this : new Reach(up + 1, down, beneath);
    }

    /**
     * Whether a change of the node at some path, or of its whole subtree, may be read; the path begins where {@code down}
     * does.
     */
    public boolean meets(List<XmlName> changed) {
        int common = Math.min(changed.size(), down.size());
        for (int i = 0; i < common; i++) {
            if (!down.get(i).equals(changed.get(i)) && !down.get(i).equals(ANY)) {
                return false;
            }
        }
        return changed.size() <= down.size() || beneath;
    }
}
