// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Changes one thing of a document. Most changes make it invalid, which of them do is for the judges to say. */
final class Mutation {
    /** What can be done to a document. */
    enum Kind {
        ODD_VALUE,
        OTHER_VALUE,
        SAME_VALUE,
        REMOVED,
        KEY_REMOVED,
        TWICE,
        ADDED,
        FILLED,
        UNKNOWN_NODE,
        WRONG_NAMESPACE,
        KEYS_LAST,
        OTHER_ORDER,
        WHITE_SPACE,
        TEXT_BESIDE_NODES,
        NODE_IN_LEAF,
        ATTRIBUTE,
        MARKUP,
        STATE,
        ELSEWHERE
    }

    private final Schema schema;
    private final Element root;
    private final Random random;

    private Mutation(Schema schema, Element root, Random random) {
        this.schema = schema;
        this.root = root;
        this.random = random;
    }

    /** Changes the document in place; says what was done, empty where that kind of change has no place in it. */
    static Optional<String> apply(Kind kind, Schema schema, Element root, Random random) {
        return new Mutation(schema, root, random)
                .apply(kind)
                .map(at -> kind + " at " + at.name().local());
    }

    private Optional<Element> apply(Kind kind) {
        return switch (kind) {
            case ODD_VALUE ->
                leaf().map(leaf -> leaf.set(OddValues.of(type(leaf).orElseThrow(), random)));
            case OTHER_VALUE ->
                leaf().map(leaf -> leaf.set(
                        elements().values().of(type(leaf).orElseThrow()).orElse(Literal.quoted("other"))));
            case SAME_VALUE -> leaf().map(this::likeAnother);
            case REMOVED -> any(nodes()).map(this::remove);
            case KEY_REMOVED -> any(nodes().filter(Element::isKey)).map(this::remove);
            case TWICE -> any(nodes()).map(this::twice);
            case ADDED -> any(parents()).flatMap(this::added);
            case FILLED -> any(parents()).map(this::filled);
            case UNKNOWN_NODE ->
                any(nodes())
                        .map(node ->
                                renamed(node, node.name().sibling(node.name().local() + "x")));
            case WRONG_NAMESPACE -> any(nodes()).map(this::elsewhereNamed);
            case KEYS_LAST -> any(nodes().filter(Element::isKey)).map(this::last);
            case OTHER_ORDER ->
                any(parents().filter(parent -> parent.children().size() > 1)).map(this::shuffled);
            case WHITE_SPACE -> leaf().map(this::padded);
            case TEXT_BESIDE_NODES ->
                any(nodes().filter(n -> !n.children().isEmpty())).map(node -> marked(node, "text"));
            case NODE_IN_LEAF -> leaf().map(leaf -> marked(leaf, "<inner/>"));
            case ATTRIBUTE -> any(nodes()).map(this::attributed);
            // Of a leaf with markup in it, or with CDATA, libyang reads no value.
            case MARKUP ->
                any(nodes().filter(node -> type(node).isEmpty()))
                        .map(node -> marked(node, pick(List.of("<!-- a comment -->", "<?x y?>", " ", "\n"))));
            case STATE -> any(parents()).flatMap(this::withState);
            case ELSEWHERE -> any(nodes()).flatMap(this::moved);
        };
    }

    private RandomElements elements() {
        return new RandomElements(schema, root, random);
    }

    private Stream<Element> nodes() {
        return root.all().skip(1).filter(e -> e.parent().isPresent());
    }

    private Stream<Element> parents() {
        return root.all().filter(e -> e.schema() instanceof SchemaNode.Parent);
    }

    private Optional<Element> leaf() {
        return any(nodes().filter(node -> type(node).isPresent()));
    }

    private static Optional<Type> type(Element element) {
        return switch (element.schema()) {
            case SchemaNode.Leaf leaf -> Optional.of(leaf.type());
            case SchemaNode.LeafList list -> Optional.of(list.type());
            case SchemaNode.Container none -> Optional.empty();
            case SchemaNode.ListNode none -> Optional.empty();
            case SchemaNode.AnyData none -> Optional.empty();
            case SchemaNode.Choice none -> Optional.empty();
            case SchemaNode.Case none -> Optional.empty();
        };
    }

    private Element likeAnother(Element leaf) {
        any(nodes().filter(other -> other != leaf && other.schema().equals(leaf.schema())))
                .flatMap(Element::value)
                .ifPresent(leaf::set);
        return leaf;
    }

    private Element remove(Element node) {
        node.remove();
        return node;
    }

    private Element twice(Element node) {
        Element parent = node.parent().orElseThrow();
        parent.add(random.nextBoolean() ? node.index() : parent.children().size(), node.copy());
        return node;
    }

    private Optional<Element> added(Element parent) {
        List<ChildIndex.Child> missing = ((SchemaNode.Parent) parent.schema())
                .index().all().stream()
                        .filter(child -> child.node().declaration().config())
                        .filter(child -> parent.children(child.node().name()).isEmpty() || random.nextInt(4) == 0)
                        .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : elements().add(parent, pick(missing).node());
    }

    /** Adds as many entries of a list as break its greatest number. */
    private Element filled(Element parent) {
        ((SchemaNode.Parent) parent.schema())
                .index().all().stream()
                        .filter(child -> child.node().declaration().config())
                        .filter(child -> child.node() instanceof SchemaNode.ListNode
                                || child.node() instanceof SchemaNode.LeafList)
                        .skip(random.nextInt(2))
                        .findFirst()
                        .ifPresent(child -> {
                            for (int i = 0; i < 4; i++) {
                                elements().add(parent, child.node());
                            }
                        });
        return parent;
    }

    private static Element renamed(Element node, XmlName name) {
        node.rename(name);
        return node;
    }

    private Element elsewhereNamed(Element node) {
        List<String> namespaces = new ArrayList<>(List.of("urn:nowhere"));
        schema.modules().forEach(module -> namespaces.add(module.namespace()));
        return renamed(node, new XmlName(pick(namespaces), node.name().local()));
    }

    private Element last(Element node) {
        Element parent = node.parent().orElseThrow();
        node.remove();
        parent.add(node);
        return node;
    }

    private Element shuffled(Element parent) {
        List<Element> children = new ArrayList<>(parent.children());
        children.forEach(Element::remove);
        Collections.shuffle(children, random);
        children.stream().filter(parent::isKey).toList().forEach(parent::add);
        children.stream().filter(child -> !parent.isKey(child)).forEach(parent::add);
        return parent;
    }

    private Element padded(Element leaf) {
        String text = leaf.value().map(Literal::xml).orElse("");
        return leaf.set(
                Literal.quoted(pick(List.of(" ", "\n", "\t ", "")) + text + pick(List.of(" ", "\n  ", "\u00a0"))));
    }

    private static Element marked(Element node, String markup) {
        node.markup(markup);
        return node;
    }

    private Element attributed(Element node) {
        node.attributes(pick(List.of(
                " x=\"1\"",
                " operation=\"merge\"",
                " xmlns:nc=\"urn:ietf:params:xml:ns:netconf:base:1.0\" nc:operation=\"merge\"",
                " xmlns:q=\"urn:q\" q:y=\"1\"",
                " xmlns:yang=\"urn:ietf:params:xml:ns:yang:1\" yang:insert=\"first\"",
                " xml:lang=\"en\"")));
        return node;
    }

    private Optional<Element> withState(Element parent) {
        List<ChildIndex.Child> state = ((SchemaNode.Parent) parent.schema())
                .index().all().stream()
                        .filter(child -> !child.node().declaration().config())
                        .toList();
        return state.isEmpty()
                ? Optional.empty()
                : elements().add(parent, pick(state).node());
    }

    private Optional<Element> moved(Element node) {
        List<Element> others =
                parents().filter(p -> node.all().noneMatch(p::equals)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        node.remove();
        pick(others).add(node);
        return Optional.of(node);
    }

    private Optional<Element> any(Stream<Element> elements) {
        List<Element> all = elements.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(pick(all));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
