// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import java.util.List;

/** What an expression gives, and how each kind becomes another (XPath 1.0, sections 4.2 to 4.4). */
sealed interface Result {
    String string();

    double number();

    boolean truth();

    /**
     * A node-set in document order.
     *
     * @param level whether all nodes are known to be at one depth, so that steps down keep the order
     */
    record Nodes(List<XPathNode> nodes, boolean level) implements Result {
        static final Nodes NONE = new Nodes(List.of(), true);

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
