// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A node of the accessible tree (RFC 7950, section 6.4.1) as an expression sees it: the root, a container, a list
 * entry, a leaf or one value of a leaf-list. Two views of the same instance are equal.
 */
public interface XPathNode {

    /** The node's name; the root has the empty name. */
    XmlName name();

    /** The parent; empty for the root. */
    Optional<XPathNode> parent();

    /** All children in document order, leafs with a default in use among them. */
    List<XPathNode> children();

    /** The children of one name, in document order. */
    List<XPathNode> children(XmlName name);

    /**
     * The entries of one list that have these keys, at most one; empty where the names are not all keys of the list or the
     * tree cannot tell by texts alone, so that the entries must be asked one by one.
     */
    Optional<List<XPathNode>> withKeys(XmlName list, List<XmlName> keys, List<String> values);

    /** All nodes of one name beneath this one, in document order. */
    List<XPathNode> descendants(XmlName name);

    /** The place among the parent's children of this name, from 0. */
    int place();

    /** What evaluations over this tree share: one object for all its nodes. */
    Memo memo();

    /** The string-value (XPath 1.0, section 5): a leaf's canonical value, else the texts of all leafs beneath. */
    String stringValue();

    /** The typed value of a leaf or leaf-list value. */
    Optional<Value> value();

    /** The nodes that this leafref or instance-identifier refers to (RFC 7950, section 10.3.1). */
    List<XPathNode> deref();

    /** Whether this identityref's value is derived from an identity (section 10.4), or is that identity itself. */
    boolean derivedFrom(XmlName identity, boolean orSelf);

    /** The value assigned to this enumeration's name (section 10.5). */
    OptionalInt enumValue();
}
