// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The text within a leaf, for {@code text()} and {@code node()}. */
record TextNode(XPathNode leaf) implements XPathNode {
    private static final XmlName NONE = XmlName.local("");

    /** The children of a node as XPath has them: of a leaf, its text. */
    static List<XPathNode> childrenAndText(XPathNode node) {
        if (node instanceof TextNode) {
            return List.of();
        }
        return node.value().isPresent() && !node.stringValue().isEmpty()
                ? List.of(new TextNode(node))
                : node.children();
    }

    @Override
    public XmlName name() {
        return NONE;
    }

    @Override
    public Optional<XPathNode> parent() {
        return Optional.of(leaf);
    }

    @Override
    public List<XPathNode> children() {
        return List.of();
    }

    @Override
    public List<XPathNode> children(XmlName name) {
        return List.of();
    }

    @Override
    public Optional<List<XPathNode>> withKeys(XmlName list, List<XmlName> keys, List<String> values) {
        return Optional.empty();
    }

    @Override
    public List<XPathNode> descendants(XmlName name) {
        return List.of();
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public Memo memo() {
        return leaf.memo();
    }

    @Override
    public String stringValue() {
        return leaf.stringValue();
    }

    @Override
    public Optional<Value> value() {
        return Optional.empty();
    }

    @Override
    public List<XPathNode> deref() {
        return List.of();
    }

    @Override
    public boolean derivedFrom(XmlName identity, boolean orSelf) {
        return false;
    }

    @Override
    public OptionalInt enumValue() {
        return OptionalInt.empty();
    }
}
