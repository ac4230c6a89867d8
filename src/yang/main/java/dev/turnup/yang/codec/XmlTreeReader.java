// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.TreeBuilder;
import dev.turnup.yang.edit.ErrorTag;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a device sent straight into a tree, element by element: of the document nothing is held but the element that
 * the reader stands on. What the schema does not know is kept as opaque nodes.
 */
final class XmlTreeReader {
    private final XmlReader xml;
    private final SchemaNode.Parent root;
    private final Findings findings;
    private final TreeBuilder tree;
    private final KnownChildren known = new KnownChildren();
    private final SharedLeafs leafs;
    // By depth.
    private final List<Order> orders = new ArrayList<>();
    private int depth;

    XmlTreeReader(Schema schema, XmlReader xml, Findings findings) {
        this.xml = xml;
        this.root = schema.root();
        this.findings = findings;
        this.tree = new TreeBuilder(schema, findings::again);
        this.leafs = new SharedLeafs(new NamespaceLookup() {
            @Override
            public Optional<String> namespace(String prefix) {
                return xml.namespace(prefix);
            }

            @Override
            public Optional<String> module(String prefix) {
                return namespace(prefix).flatMap(schema::moduleOf).map(Schema.Module::name);
            }
        });
    }

    /** Reads the top-level nodes, leaving the cursor on the end of what holds them. */
    DataTree read() {
        if (xml.event() == XmlReader.Event.BEGIN) {
            xml.nextTag();
        }
        orders.add(new Order());
        if (known.find(root, xml.name()) != null) {
            element(root, orders.getFirst());
        } else {
            children(root);
        }
        return tree.tree();
    }

    /** On an element's start: reads its children, leaving the cursor on its end. */
    private void children(SchemaNode.Parent parent) {
        Order order = order(parent);
        depth++;
        while (true) {
            // Two comparisons, where a switch looks into a table for each of half a million events.
            XmlReader.Event event = xml.next();
            if (event == XmlReader.Event.START) {
                element(parent, order);
            } else if (event == XmlReader.Event.END) {
                depth--;
                return;
            } else if (event != XmlReader.Event.TEXT) {
                throw new IllegalStateException("the document ends within an element");
            } else if (!xml.isWhiteSpace()) {
                findings.problem(ErrorTag.BAD_ELEMENT, tree.path(), "text where only nodes may stand", xml.location());
            }
        }
    }

    private void element(SchemaNode.Parent parent, Order order) {
        ChildIndex.@Nullable Child child = order.next(xml);
        if (child == null) {
            child = known.find(parent, xml.name());
            if (child != null) {
                order.then(xml, child);
            }
        }
        if (child == null) {
            XmlName name = xml.name();
            findings.kept(name, tree.path());
            tree.add(name, Fragment.read(xml).toString());
            return;
        }
        switch (child.node()) {
            case SchemaNode.Leaf leaf -> tree.add(child, leaf(leaf));
            case SchemaNode.Container container -> inner(child, container);
            case SchemaNode.ListNode list -> inner(child, list);
            case SchemaNode.LeafList list -> tree.add(child, leafs.value(list.type(), text(list.name())));
            case SchemaNode.AnyData any ->
                tree.add(child, new DataNode.AnyData(any, Fragment.read(xml).toString()));
        }
    }

    private Order order(SchemaNode.Parent parent) {
        if (depth == orders.size()) {
            orders.add(new Order());
        }
        Order order = orders.get(depth);
        order.begin(parent);
        return order;
    }

    private void inner(ChildIndex.Child child, SchemaNode.Parent schema) {
        tree.down(child);
        children(schema);
        if (!tree.up()) {
            String missing = schema.name().local() + " without its keys, left out";
            findings.problem(
                    ErrorTag.MISSING_ELEMENT,
                    tree.path().then(schema.name()),
                    "an entry of " + missing,
                    xml.location());
        }
    }

    /** On an element's start; nearly always there is one text in it, which need not become a string to be known again. */
    private DataNode.Leaf leaf(SchemaNode.Leaf schema) {
        if (xml.next() != XmlReader.Event.TEXT) {
            return leafs.leaf(schema, text(schema.name(), ""));
        }
        DataNode.Leaf leaf = leafs.leaf(schema, xml);
        if (xml.next() == XmlReader.Event.END) {
            return leaf;
        }
        return leafs.leaf(schema, text(schema.name(), leafs.lastText()));
    }

    /** On an element's start: its text, leaving the cursor on its end. */
    private String text(XmlName name) {
        xml.next();
        return text(name, "");
    }

    /** The text of an element from where the cursor stands in it; elements within are a problem and passed over. */
    private String text(XmlName name, String before) {
        String text = before;
        while (true) {
            switch (xml.event()) {
                case TEXT -> text = text.isEmpty() ? xml.text() : text + xml.text();
                case END -> {
                    return text;
                }
                case START -> {
                    findings.problem(
                            ErrorTag.BAD_ELEMENT,
                            tree.path().then(name),
                            name.local() + " holds a value, not the element "
                                    + xml.name().local(),
                            xml.location());
                    xml.skip();
                }
                case BEGIN, EOF -> throw new IllegalStateException("the document ends within an element");
            }
            xml.next();
        }
    }
}
