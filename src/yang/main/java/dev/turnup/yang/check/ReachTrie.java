// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.xpath.Reach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many reaches down from one node as one tree of names, so that one look tells whether any of them meets a change. */
final class ReachTrie {
    /** Of no reach. */
    static final ReachTrie NONE = new ReachTrie();

    private final Map<XmlName, ReachTrie> next = new HashMap<>();
    private boolean beneath;

    void add(Reach reach) {
        ReachTrie at = this;
        for (XmlName name : reach.down()) {
            at = at.next.computeIfAbsent(name, n -> new ReachTrie());
        }
        at.beneath |= reach.beneath();
    }

    /** As {@link Reach#meets}, of any. */
    boolean meets(List<XmlName> changed) {
        return meets(changed, 0);
    }

    private boolean meets(List<XmlName> changed, int from) {
        if (beneath || from == changed.size()) {
            return true;
        }
        ReachTrie named = next.get(changed.get(from));
        if (named != null && named.meets(changed, from + 1)) {
            return true;
        }
        ReachTrie any = next.get(Reach.ANY);
        return any != null && any.meets(changed, from + 1);
    }
}
