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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Trees and edits to what JSON and YAML hold (RFC 7951). */
final class StructuredEncoder {
    private static final Location NOWHERE = Location.of("data");
    private static final Structured NULL = new Structured.Scalar("null", Structured.Form.NULL, NOWHERE);

    private final Schema schema;
    private final Secrets secrets;
    private final QualifiedNames names;
    private final StructuredFragment fragments;

    StructuredEncoder(Schema schema, Secrets secrets) {
        this.schema = schema;
        this.secrets = secrets;
        this.names = new QualifiedNames(schema);
        this.fragments = new StructuredFragment(names);
    }

    Structured.Mapping tree(DataTree tree) {
        return children(tree.root().children().values(), "");
    }

    /** What a node holds: an object, an array, or a value. */
    Structured data(DataNode node) {
        return switch (node) {
            case DataNode.Inner inner ->
                children(inner.children().values(), inner.name().namespace());
            case DataNode.ListData list ->
                sequence(list.entries().values().stream().map(this::data).toList());
            case DataNode.Leaf leaf ->
                value(leaf.schema().declaration(), leaf.schema().type(), leaf.value());
            case DataNode.LeafList list ->
                sequence(list.values().stream()
                        .map(v ->
                                value(list.schema().declaration(), list.schema().type(), v))
                        .toList());
            case DataNode.AnyData any -> fragments.of(any.xml());
            case DataNode.Opaque opaque ->
                opaque.elements().size() == 1
                        ? fragments.of(opaque.elements().getFirst())
                        : sequence(opaque.elements().stream().map(fragments::of).toList());
        };
    }

    private Structured.Mapping children(Collection<DataNode> nodes, String namespace) {
        List<Structured.Member> members = new ArrayList<>();
        nodes.forEach(node -> members.add(member(names.write(node.name(), namespace), data(node))));
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
            case EditNode.AnyData any -> {
                into.add(member(name, fragments.of(any.xml())));
                annotation(any, Optional.empty()).ifPresent(m -> into.add(member("@" + name, m)));
            }
            case EditNode.Opaque opaque -> {
                List<EditNode.Opaque> elements =
                        alike.stream().map(e -> (EditNode.Opaque) e).toList();
                into.add(member(
                        name,
                        sequence(elements.stream()
                                .map(o -> fragments.of(o.xml()))
                                .toList())));
                into.add(member(
                        "@" + name,
                        sequence(elements.stream()
                                .map(o -> annotation(o, Optional.empty())
                                        .map(m -> (Structured) m)
                                        .orElse(NULL))
                                .toList())));
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
        return switch (value) {
            case Value.Empty empty -> sequence(List.of(NULL));
            case Value.Bool bool -> plain(bool);
            case Value.Int number -> isWide(type) ? text(number.canonical()) : plain(number);
            case Value.Uint64 v -> text(v.canonical());
            case Value.Decimal v -> text(v.canonical());
            case Value.Text v -> text(v.canonical());
            case Value.Enumeration v -> text(v.canonical());
            case Value.Bits v -> text(v.canonical());
            case Value.Binary v -> text(v.canonical());
            case Value.Identity v -> text(v.canonical());
            case Value.InstanceId v -> text(v.canonical());
            case Value.Invalid v -> text(v.canonical());
        };
    }

    /** Whether numbers of a type may be too wide for other readers of JSON (RFC 7951, section 6.1). */
    private static boolean isWide(Type type) {
        return switch (type) {
            case Type.IntegerType t -> t.kind() == Type.IntegerKind.INT64 || t.kind() == Type.IntegerKind.UINT64;
            case Type.Leafref t -> isWide(t.target());
            case Type.Union t ->
                t.members().stream().filter(m -> m instanceof Type.IntegerType).allMatch(StructuredEncoder::isWide);
            case Type.Decimal64 t -> false;
            case Type.StringType t -> false;
            case Type.BooleanType t -> false;
            case Type.EnumerationType t -> false;
            case Type.BitsType t -> false;
            case Type.BinaryType t -> false;
            case Type.Identityref t -> false;
            case Type.EmptyType t -> false;
            case Type.InstanceIdentifier t -> false;
        };
    }

    private static Structured.Scalar text(String text) {
        return new Structured.Scalar(text, Structured.Form.TEXT, NOWHERE);
    }

    private static Structured.Scalar plain(Value value) {
        return new Structured.Scalar(value.canonical(), Structured.Form.PLAIN, NOWHERE);
    }

    private static Structured.Member member(String name, Structured value) {
        return new Structured.Member(name, value, NOWHERE);
    }

    private static Structured.Sequence sequence(List<? extends Structured> items) {
        return new Structured.Sequence(List.copyOf(items), NOWHERE);
    }
}
