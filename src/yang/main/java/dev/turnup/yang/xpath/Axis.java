// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An axis (XPath 1.0, section 2.2). */
enum Axis {
    CHILD(false),
    PARENT(true),
    SELF(false),
    DESCENDANT(false),
    DESCENDANT_OR_SELF(false),
    ANCESTOR(true),
    ANCESTOR_OR_SELF(true),
    FOLLOWING(false),
    FOLLOWING_SIBLING(false),
    PRECEDING(true),
    PRECEDING_SIBLING(true),
    /** Data has no attributes. */
    ATTRIBUTE(false),
    /** Data has no namespace nodes either. */
    NAMESPACE(false);

    private final boolean reverse;

    Axis(boolean reverse) {
        this.reverse = reverse;
    }

    static Optional<Axis> named(String name) {
        for (Axis axis : values()) {
            if (axis.text().equals(name)) {
                return Optional.of(axis);
            }
        }
        return Optional.empty();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the nodes come in reverse document order. */
    boolean reverse() {
        return reverse;
    }

    /** The nodes on this axis that the test admits, in the axis's own order. */
    List<XPathNode> nodes(XPathNode from, NodeTest test) {
        if (this == CHILD && test instanceof NodeTest.Named named) {
            return from instanceof TextNode ? List.of() : from.children(named.name());
        }
        if (this == DESCENDANT && test instanceof NodeTest.Named named) {
            return from.descendants(named.name());
        }
        if ((this == PRECEDING_SIBLING || this == FOLLOWING_SIBLING)
                && test instanceof NodeTest.Named named
                && named.name().equals(from.name())
                && from.parent().isPresent()) {
            List<XPathNode> all = from.parent().get().children(named.name());
            int at = from.place();
            return this == FOLLOWING_SIBLING
                    ? all.subList(at + 1, all.size())
                    : all.subList(0, at).reversed();
        }
        List<XPathNode> found = new ArrayList<>();
        for (XPathNode node : all(from)) {
            if (test.admits(node)) {
                found.add(node);
            }
        }
        return found;
    }

    private List<XPathNode> all(XPathNode from) {
        return switch (this) {
            case CHILD -> TextNode.childrenAndText(from);
            case PARENT -> from.parent().map(List::of).orElse(List.of());
            case SELF -> List.of(from);
            case DESCENDANT -> descendants(from, new ArrayList<>());
            case DESCENDANT_OR_SELF -> descendants(from, new ArrayList<>(List.of(from)));
            case ANCESTOR -> ancestors(from, new ArrayList<>());
            case ANCESTOR_OR_SELF -> ancestors(from, new ArrayList<>(List.of(from)));
            case FOLLOWING_SIBLING -> siblings(from, true);
            case PRECEDING_SIBLING -> siblings(from, false).reversed();
            case FOLLOWING -> besides(from, true);
            case PRECEDING -> besides(from, false);
            case ATTRIBUTE, NAMESPACE -> List.of();
        };
    }

    private static List<XPathNode> descendants(XPathNode from, List<XPathNode> into) {
        for (XPathNode child : TextNode.childrenAndText(from)) {
            into.add(child);
            descendants(child, into);
        }
        return into;
    }

    private static List<XPathNode> ancestors(XPathNode from, List<XPathNode> into) {
        for (Optional<XPathNode> up = from.parent();
                up.isPresent();
                up = up.get().parent()) {
            into.add(up.get());
        }
        return into;
    }

    private static List<XPathNode> siblings(XPathNode of, boolean after) {
        if (of.parent().isEmpty()) {
            return List.of();
        }
        List<XPathNode> all = TextNode.childrenAndText(of.parent().get());
        int at = all.indexOf(of);
        return after ? all.subList(at + 1, all.size()) : all.subList(0, Math.max(at, 0));
    }

    /** Everything after (or before) a node but its descendants (or ancestors). */
    private static List<XPathNode> besides(XPathNode from, boolean after) {
        List<XPathNode> lineage = ancestors(from, new ArrayList<>(List.of(from)));
        List<XPathNode> found = new ArrayList<>();
        for (XPathNode level : after ? lineage : lineage.reversed()) {
            for (XPathNode sibling : siblings(level, after)) {
                found.add(sibling);
                descendants(sibling, found);
            }
        }
        if (!after) {
            Collections.reverse(found);
        }
        return found;
    }
}
