// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a tree is on the way between two others: it has nothing that neither has, and all that both have. What a change
 * left that was made in part is such a tree; what somebody else changed is none.
 */
final class Between {
    private Between() {}

    static boolean is(DataTree now, DataTree one, DataTree other) {
        Set<String> there = facts(now);
        Set<String> ones = facts(one);
        Set<String> others = facts(other);
        return there.stream().allMatch(fact -> ones.contains(fact) || others.contains(fact))
                && ones.stream().filter(others::contains).allMatch(there::contains);
    }

    private static Set<String> facts(DataTree tree) {
        Set<String> facts = new HashSet<>();
        tree.root().children().values().forEach(node -> add("", node, facts));
        return facts;
    }

    private static void add(String above, DataNode node, Set<String> facts) {
        String path = above + "/" + node.name();
        switch (node) {
            case DataNode.Container container -> {
                if (container.schema().presence()) {
                    facts.add(path);
                }
                container.children().values().forEach(child -> add(path, child, facts));
            }
            case DataNode.ListData list ->
                list.entries().forEach((key, entry) -> {
                    String at = path + key.values();
                    facts.add(at);
                    entry.children().values().forEach(child -> add(at, child, facts));
                });
            case DataNode.Entry entry -> entry.children().values().forEach(child -> add(path, child, facts));
            case DataNode.Leaf leaf -> facts.add(path + "=" + leaf.digest());
            case DataNode.LeafList list -> list.values().forEach(value -> facts.add(path + "=" + value.canonical()));
            case DataNode.AnyData any -> facts.add(path + "=" + any.digest());
            case DataNode.Opaque opaque -> facts.add(path + "=" + opaque.digest());
        }
    }
}
