// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.Insert;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Trees and edits to what JSON and YAML hold (RFC 7951). */
final class StructuredEncoder {
    private static final Location NOWHERE = Location.of("data");
    private static final Structured NULL = new Structured.Scalar("", Structured.Form.NULL, NOWHERE);

    private final Schema schema;
    private final Secrets secrets;
    private final QualifiedNames names;
    private final StructuredFragment fragments;

    StructuredEncoder(Schema schema, Secrets secrets) {
        this.schema = schema;
        this.secrets = secrets;
        this.names = new QualifiedNames(schema);
        this.fragments = new StructuredFragment(names, secrets);
    }

    /** The tree; within {@code data} where reading would take its only member for what holds the tree. */
    Structured.Mapping tree(DataTree tree) {
        Structured.Mapping all = children(tree.root().children().values(), "");
        return StructuredDecoder.isWrapped(schema, all)
                ? new Structured.Mapping(List.of(member("data", all)), NOWHERE)
                : all;
    }

    /** What a node holds: an object, an array, or a value. */
    Structured data(DataNode node) {
        return switch (node) {
            case DataNode.Inner inner ->
                children(inner.children().values(), inner.name().namespace());
            case DataNode.ListData list ->
                new Structured.Sequence(new Made(list.entries().values(), this::data), NOWHERE);
            case DataNode.Leaf leaf ->
                value(leaf.schema().declaration(), leaf.schema().type(), leaf.value());
            case DataNode.LeafList list ->
                sequence(list.values().stream()
                        .map(v ->
                                value(list.schema().declaration(), list.schema().type(), v))
                        .toList());
            case DataNode.AnyData any -> fragments.of(List.of(any.xml())).value();
            case DataNode.Opaque opaque -> fragments.of(opaque.elements()).value();
        };
    }

    private Structured.Mapping children(Collection<DataNode> nodes, String namespace) {
        List<Structured.Member> members = new ArrayList<>();
        for (DataNode node : nodes) {
            String name = names.write(node.name(), namespace);
            switch (node) {
                case DataNode.AnyData any ->
                    members.addAll(fragments.of(List.of(any.xml())).members(name));
                case DataNode.Opaque opaque ->
                    members.addAll(fragments.of(opaque.elements()).members(name));
                case DataNode.Inner inner -> members.add(member(name, data(inner)));
                case DataNode.ListData list -> members.add(member(name, data(list)));
                case DataNode.Leaf leaf -> members.add(member(name, data(leaf)));
                case DataNode.LeafList list -> members.add(member(name, data(list)));
            }
        }
        return new Structured.Mapping(members, NOWHERE);
    }

    Structured.Mapping edit(EditConfig edit) {
        return edits(edit.nodes(), "");
    }

    private Structured.Mapping edits(List<EditNode> nodes, String namespace) {
        Map<XmlName, List<EditNode>> byName = new LinkedHashMap<>();
        nodes.forEach(
                n -> byName.computeIfAbsent(n.name(), x -> new ArrayList<>()).add(n));
        List<Structured.Member> members = new ArrayList<>();
        byName.forEach((name, alike) -> edits(names.write(name, namespace), alike, members));
        return new Structured.Mapping(members, NOWHERE);
    }

    private void edits(String name, List<EditNode> alike, List<Structured.Member> into) {
        switch (alike.getFirst()) {
            case EditNode.Container c -> into.add(member(name, inner(c, Optional.empty())));
            case EditNode.Entry entry ->
                into.add(member(
                        name,
                        sequence(alike.stream()
                                .map(e -> inner((EditNode.Entry) e, ((EditNode.Entry) e).insert()))
                                .toList())));
            case EditNode.Leaf leaf -> {
                leaf.value()
                        .ifPresent(v -> into.add(member(
                                name,
                                value(leaf.schema().declaration(), leaf.schema().type(), v))));
                annotation(leaf, Optional.empty()).ifPresent(m -> into.add(member("@" + name, m)));
            }
            case EditNode.LeafListEntry first -> {
                List<EditNode.LeafListEntry> values =
                        alike.stream().map(e -> (EditNode.LeafListEntry) e).toList();
                into.add(member(
                        name,
                        sequence(values.stream()
                                .map(v -> value(
                                        v.schema().declaration(), v.schema().type(), v.value()))
                                .toList())));
                List<Structured> annotations = values.stream()
                        .map(v -> annotation(v, v.insert())
                                .map(m -> (Structured) m)
                                .orElse(NULL))
                        .toList();
                if (annotations.stream().anyMatch(a -> !a.equals(NULL))) {
                    into.add(member("@" + name, sequence(annotations)));
                }
            }
            case EditNode.AnyData any ->
                into.addAll(fragments
                        .of(List.of(any.xml()))
                        .with(List.of(annotation(any, Optional.empty())))
                        .members(name));
            case EditNode.Opaque opaque -> {
                List<EditNode.Opaque> elements =
                        alike.stream().map(e -> (EditNode.Opaque) e).toList();
                into.addAll(fragments
                        .of(elements.stream().map(EditNode.Opaque::xml).toList())
                        .with(elements.stream()
                                .map(o -> annotation(o, Optional.empty()))
                                .toList())
                        .members(name));
            }
        }
    }

    private Structured inner(EditNode.Inner node, Optional<Insert> insert) {
        List<Structured.Member> members = new ArrayList<>();
        annotation(node, insert).ifPresent(m -> members.add(member("@", m)));
        members.addAll(edits(node.children(), node.name().namespace()).members());
        return new Structured.Mapping(members, NOWHERE);
    }

    private Optional<Structured.Mapping> annotation(EditNode node, Optional<Insert> insert) {
        List<Structured.Member> members = new ArrayList<>();
        node.operation()
                .map(Operation::text)
                .ifPresent(text -> members.add(member(Attributes.OPERATION_METADATA, text(text))));
        insert.ifPresent(place -> {
            members.add(member(Attributes.INSERT_METADATA, text(Inserts.text(place))));
            Inserts.anchor(place).ifPresent(key -> members.add(anchor(node, key)));
        });
        return members.isEmpty() ? Optional.empty() : Optional.of(new Structured.Mapping(members, NOWHERE));
    }

    private Structured.Member anchor(EditNode node, Key key) {
        List<String> texts = key.values().stream().map(Value::canonical).toList();
        if (node instanceof EditNode.Entry entry) {
            SchemaNode.ListNode list = entry.schema();
            UnaryOperator<String> module = namespace ->
                    schema.moduleOf(namespace).map(Schema.Module::name).orElse("");
            return member(Attributes.KEY_METADATA, text(Predicates.write(list, texts, module)));
        }
        return member(Attributes.VALUE_METADATA, text(texts.getFirst()));
    }

    private Structured value(Declaration declaration, Type type, Value value) {
        if (secrets == Secrets.MASKED && declaration.secret()) {
            return text(Secrets.MASK);
        }
        return StructuredValues.write(type, value);
    }

    private static Structured.Scalar text(String text) {
        return new Structured.Scalar(text, Structured.Form.TEXT, NOWHERE);
    }

    private static Structured.Member member(String name, Structured value) {
        return new Structured.Member(name, value, NOWHERE);
    }

    private static Structured.Sequence sequence(List<? extends Structured> items) {
        return new Structured.Sequence(List.copyOf(items), NOWHERE);
    }

    /** The entries of a list, each made when its turn comes: of a large list one is held at a time. */
    private static final class Made extends AbstractList<Structured> {
        private final Collection<DataNode.Entry> entries;
        private final Function<DataNode.Entry, Structured> make;

        Made(Collection<DataNode.Entry> entries, Function<DataNode.Entry, Structured> make) {
            this.entries = entries;
            this.make = make;
        }

        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public Structured get(int index) {
            return entries.stream().skip(index).findFirst().map(make).orElseThrow();
        }

        @Override
        public Iterator<Structured> iterator() {
            return entries.stream().map(make).iterator();
        }
    }
}
