// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.codec.StructuredTokens.Token;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.TreeBuilder;
import dev.turnup.yang.edit.ErrorTag;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a device sent as JSON, or YAML, straight into a tree: of the text nothing is held but the token that the
 * cursor stands on, and of an open object what no schema types, until its metadata are known.
 */
final class StructuredTreeReader {
    /** A member whose metadata may come behind it: any data, or what the schema does not know. */
    private record Waiting(String text, XmlName name, ChildIndex.@Nullable Child child, Structured value) {}

    private final SchemaNode.Parent root;
    private final StructuredTokens tokens;
    private final Findings findings;
    private final QualifiedNames names;
    private final TreeBuilder tree;
    private final KnownChildren known = new KnownChildren();
    private final StructuredLeaf leafs;

    StructuredTreeReader(Schema schema, StructuredTokens tokens, Findings findings) {
        this.root = schema.root();
        this.tokens = tokens;
        this.findings = findings;
        this.names = new QualifiedNames(schema);
        this.tree = new TreeBuilder(schema, findings::again);
        this.leafs = new StructuredLeaf(names, false, this::problem);
    }

    /** Reads the text to its end. */
    DataTree read() {
        tokens.next();
        top(true);
        tokens.end();
        return tree.tree();
    }

    private void top(boolean mayHold) {
        if (tokens.token() == Token.OBJECT) {
            members(root, "", mayHold);
        } else {
            Structured value = tokens.value();
            problem(value.location(), "the document is an object of top-level nodes, not " + value.kind());
        }
    }

    /** On an object's start: reads its members, leaving the cursor on its end. */
    private void members(SchemaNode.Parent parent, String namespace, boolean mayHold) {
        Set<String> texts = new HashSet<>();
        Set<XmlName> seen = new HashSet<>();
        Map<String, Structured> metadata = new HashMap<>();
        List<Waiting> waiting = new ArrayList<>();
        boolean held = false;
        while (tokens.next() != Token.END_OBJECT) {
            String text = tokens.name();
            Location at = tokens.location();
            if (!texts.add(text)) {
                throw MalformedDocument.twice(text, at);
            }
            boolean about = text.startsWith("@");
            XmlName name = names.read(about ? text.substring(1) : text, namespace);
            ChildIndex.@Nullable Child child = known.find(parent, name);
            tokens.next();
            if (about) {
                if (child == null || child.node() instanceof SchemaNode.AnyData) {
                    metadata.put(text.substring(1), tokens.value());
                } else {
                    tokens.value();
                }
            } else if (held) {
                tokens.value();
                problem(at, text + " beside what holds the document");
            } else if (mayHold && child == null && texts.size() == 1 && StructuredDecoder.HOLDERS.contains(text)) {
                held = true;
                top(false);
            } else if (!seen.add(name)) {
                tokens.value();
                findings.problem(
                        ErrorTag.BAD_ELEMENT, tree.path().then(name), "stated twice, with its module and without", at);
            } else if (child == null || child.node() instanceof SchemaNode.AnyData) {
                waiting.add(new Waiting(text, name, child, tokens.value()));
                if (child == null) {
                    findings.kept(name, tree.path());
                }
            } else {
                node(child);
            }
        }
        waiting.forEach(member -> untyped(member, Optional.ofNullable(metadata.get(member.text()))));
    }

    private void untyped(Waiting member, Optional<Structured> metadata) {
        boolean unknown = member.child() == null;
        List<String> elements =
                new FragmentReading(names, unknown, this::problem).xml(member.name(), member.value(), metadata);
        if (member.child() != null && member.child().node() instanceof SchemaNode.AnyData any) {
            if (elements.size() == 1) {
                tree.add(member.child(), new DataNode.AnyData(any, elements.getFirst()));
            } else {
                problem(
                        any.name(),
                        member.value().location(),
                        any.name().local() + " is one value, not an array of them");
            }
        } else {
            elements.forEach(element -> tree.add(member.name(), element));
        }
    }

    /** On the start of a node's value: reads it, leaving the cursor on its end. */
    private void node(ChildIndex.Child child) {
        switch (child.node()) {
            case SchemaNode.Container container -> container(child, container);
            case SchemaNode.ListNode list -> items(list.name(), "objects", () -> entry(child, list));
            case SchemaNode.Leaf leaf ->
                leafs.value(leaf.name(), leaf.type(), tokens.value())
                        .ifPresent(value -> tree.add(child, new DataNode.Leaf(leaf, value)));
            case SchemaNode.LeafList list ->
                items(
                        list.name(),
                        "values",
                        () -> leafs.value(list.name(), list.type(), tokens.value())
                                .ifPresent(value -> tree.add(child, value)));
            case SchemaNode.AnyData any -> throw new IllegalStateException("any data waits for its metadata: " + any);
        }
    }

    private void container(ChildIndex.Child child, SchemaNode.Container container) {
        // In YAML a container without content is often nothing at all after the colon.
        boolean empty = tokens.token() == Token.SCALAR && tokens.scalar().form() == Structured.Form.NULL;
        if (!empty && tokens.token() != Token.OBJECT) {
            refuse(container.name(), " is an object, not ");
            return;
        }
        tree.down(child);
        if (!empty) {
            members(container, container.name().namespace(), false);
        }
        tree.up();
    }

    private void items(XmlName name, String of, Runnable item) {
        if (tokens.token() != Token.ARRAY) {
            refuse(name, " is an array of " + of + ", not ");
            return;
        }
        while (tokens.next() != Token.END_ARRAY) {
            item.run();
        }
    }

    private void entry(ChildIndex.Child child, SchemaNode.ListNode list) {
        if (tokens.token() != Token.OBJECT) {
            Structured value = tokens.value();
            problem(
                    list.name(),
                    value.location(),
                    "an entry of " + list.name().local() + " is an object, not " + value.kind());
            return;
        }
        Location at = tokens.location();
        tree.down(child);
        members(list, list.name().namespace(), false);
        if (!tree.up()) {
            findings.problem(
                    ErrorTag.MISSING_ELEMENT,
                    tree.path().then(list.name()),
                    "an entry of " + list.name().local() + " without its keys, left out",
                    at);
        }
    }

    private void refuse(XmlName name, String kinds) {
        Structured value = tokens.value();
        problem(name, value.location(), name.local() + kinds + value.kind());
    }

    private void problem(XmlName node, Location at, String message) {
        findings.problem(ErrorTag.BAD_ELEMENT, tree.path().then(node), message, at);
    }

    private void problem(Location at, String message) {
        findings.problem(ErrorTag.BAD_ELEMENT, tree.path(), message, at);
    }
}
