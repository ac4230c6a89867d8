// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts nodes into document order, each once: for the few steps that do not keep it by themselves. */
final class DocumentOrder {
    private final Map<XPathNode, Map<XPathNode, Integer>> places = new HashMap<>();

    private DocumentOrder() {}

    static List<XPathNode> of(Collection<XPathNode> nodes) {
        List<XPathNode> distinct = new ArrayList<>(new LinkedHashSet<>(nodes));
        if (distinct.size() < 2) {
            return distinct;
        }
        DocumentOrder order = new DocumentOrder();
        Map<XPathNode, List<Integer>> paths = new HashMap<>();
        distinct.forEach(node -> paths.put(node, order.path(node)));
        distinct.sort((a, b) -> compare(paths.getOrDefault(a, List.of()), paths.getOrDefault(b, List.of())));
        return distinct;
    }

    private List<Integer> path(XPathNode node) {
        List<Integer> up = new ArrayList<>();
        XPathNode at = node;
        for (Optional<XPathNode> parent = at.parent(); parent.isPresent(); parent = at.parent()) {
            up.add(places.computeIfAbsent(parent.get(), DocumentOrder::numbered).getOrDefault(at, 0));
            at = parent.get();
        }
        return up.reversed();
    }

    private static Map<XPathNode, Integer> numbered(XPathNode parent) {
        Map<XPathNode, Integer> numbers = new HashMap<>();
        for (XPathNode child : parent.children()) {
            numbers.put(child, numbers.size());
        }
        return numbers;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
