// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;

/** What a step asks of the nodes on its axis (XPath 1.0, section 2.3). */
sealed interface NodeTest {
    boolean admits(XPathNode node);

    /** One expanded name. */
    record Named(XmlName name) implements NodeTest {
        @Override
        public boolean admits(XPathNode node) {
            return node.name().equals(name) && !(node instanceof TextNode);
        }
    }

    /** {@code *}: every element, which the root is not. */
    record AnyElement() implements NodeTest {
        @Override
        public boolean admits(XPathNode node) {
            return !node.name().local().isEmpty();
        }
    }

    /** {@code prefix:*}. */
    record InNamespace(String namespace) implements NodeTest {
        @Override
        public boolean admits(XPathNode node) {
            return !node.name().local().isEmpty() && node.name().namespace().equals(namespace);
        }
    }

    /** {@code node()}. */
    record AnyNode() implements NodeTest {
        @Override
        public boolean admits(XPathNode node) {
            return true;
        }
    }

    /** {@code text()}. */
    record AnyText() implements NodeTest {
        @Override
        public boolean admits(XPathNode node) {
            return node instanceof TextNode;
        }
    }

    /** {@code comment()} and {@code processing-instruction()}: data has none. */
    record Nothing() implements NodeTest {
        @Override
        public boolean admits(XPathNode node) {
            return false;
        }
    }
}
