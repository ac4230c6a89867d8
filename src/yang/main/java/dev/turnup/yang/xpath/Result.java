// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an expression gives, and how each kind becomes another (XPath 1.0, sections 4.2 to 4.4). */
sealed interface Result {
    String string();

    double number();

    boolean truth();

    /** A node-set in document order. */
    final class Nodes implements Result {
        static final Nodes NONE = new Nodes(List.of(), true);
        private static final int FEW = 8;

        private final List<XPathNode> nodes;
        private final boolean level;
        private @Nullable Map<String, List<XPathNode>> byText;
        private boolean kept;

        /** @param level whether all nodes are known to be at one depth, so that steps down keep the order */
        Nodes(List<XPathNode> nodes, boolean level) {
            this.nodes = nodes;
            this.level = level;
        }

        List<XPathNode> nodes() {
            return nodes;
        }

        boolean level() {
            return level;
        }

        /** Says that this very object is used again and again, so that an index is worth its price. */
        Nodes keep() {
            kept = true;
            return this;
        }

        boolean isKept() {
            return kept;
        }

        /** The nodes whose string-value is a text. */
        List<XPathNode> withText(String text) {
            if (!kept || nodes.size() <= FEW) {
                return nodes.stream().filter(n -> n.stringValue().equals(text)).toList();
            }
            Map<String, List<XPathNode>> index = byText;
            if (index == null) {
                index = new HashMap<>();
                for (XPathNode node : nodes) {
                    index.computeIfAbsent(node.stringValue(), t -> new ArrayList<>(1))
                            .add(node);
                }
                byText = index;
            }
            return index.getOrDefault(text, List.of());
        }

        boolean hasText(String text) {
            if (kept && nodes.size() > FEW) {
                return !withText(text).isEmpty();
            }
            for (XPathNode node : nodes) {
                if (node.stringValue().equals(text)) {
                    return true;
                }
            }
            return false;
        }

        /** The different string-values. */
        Collection<String> texts() {
            if (nodes.size() < 2) {
                return nodes.isEmpty() ? List.of() : List.of(nodes.getFirst().stringValue());
            }
            if (kept && byText != null) {
                return byText.keySet();
            }
            Set<String> texts = new LinkedHashSet<>();
            nodes.forEach(node -> texts.add(node.stringValue()));
            return texts;
        }

        @Override
        public String string() {
            return nodes.isEmpty() ? "" : nodes.getFirst().stringValue();
        }

        @Override
        public double number() {
            return Numbers.parse(string());
        }

        @Override
        public boolean truth() {
            return !nodes.isEmpty();
        }
    }

    record Text(String string) implements Result {
        @Override
        public double number() {
            return Numbers.parse(string);
        }

        @Override
        public boolean truth() {
            return !string.isEmpty();
        }
    }

    record Num(double number) implements Result {
        @Override
        public String string() {
            return Numbers.format(number);
        }

        @Override
        public boolean truth() {
            return number != 0 && !Double.isNaN(number);
        }
    }

    record Bool(boolean truth) implements Result {
        static Bool of(boolean truth) {
            return new Bool(truth);
        }

        @Override
        public String string() {
            return Boolean.toString(truth);
        }

        @Override
        public double number() {
            return truth ? 1 : 0;
        }
    }
}
