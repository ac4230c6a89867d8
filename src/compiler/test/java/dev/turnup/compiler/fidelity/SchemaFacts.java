// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.ErrorText;
import dev.turnup.yang.schema.Notification;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.Container;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a schema: what Turnup says of modules. */
final class SchemaFacts {
    private final FactTable table = new FactTable();

    private SchemaFacts() {}

    static FactTable of(Schema schema) {
        SchemaFacts facts = new SchemaFacts();
        schema.root().children().forEach(node -> facts.node(node, "", true));
        schema.operations().values().stream()
                .sorted(Comparator.comparing(Operation::name))
                .forEach(o -> facts.operation("rpc", o, ""));
        schema.notifications().values().stream()
                .sorted(Comparator.comparing(Notification::name))
                .forEach(n -> facts.notification(n, ""));
        return facts.table;
    }

    private void node(SchemaNode node, String parent, boolean data) {
        Declaration d = node.declaration();
        NodeFacts facts = NodeFacts.of(kind(node)).status(d.status().name().toLowerCase(Locale.ROOT));
        if (data) {
            facts.with("config", Boolean.toString(d.config()));
        }
        facts.set("when", d.whens().stream().map(w -> w.expression().text()).toList());
        facts.set("must", musts(d));
        boolean config = d.config() && data;
        switch (node) {
            case Container n -> facts.flag("presence", n.presence());
            case SchemaNode.ListNode n -> {
                if (!n.keys().isEmpty()) {
                    facts.with("key", names(n.keys(), " "));
                }
                facts.order(n.orderedByUser(), config).bounds(n.minElements(), n.maxElements());
                facts.set(
                        "unique",
                        n.unique().stream()
                                .map(u -> u.stream().map(p -> names(p, "/")).collect(Collectors.joining(" ")))
                                .toList());
            }
            case SchemaNode.Leaf n -> {
                type(facts, n.type(), n.units().stream());
                facts.flag("mandatory", n.mandatory());
                values(facts, n.defaultValue().stream());
            }
            case SchemaNode.LeafList n -> {
                type(facts, n.type(), n.units().stream());
                facts.order(n.orderedByUser(), config).bounds(n.minElements(), n.maxElements());
                values(facts, n.defaults().stream());
            }
            case SchemaNode.AnyData n -> facts.flag("mandatory", n.mandatory());
            case SchemaNode.Choice n -> {
                facts.flag("mandatory", n.mandatory());
                n.defaultCase().ifPresent(c -> facts.with("default", c.local()));
            }
            case SchemaNode.Case n -> {}
        }
        String path = table.add(parent, d.name().local(), facts.facts());
        switch (node) {
            case SchemaNode.Parent n -> contents(n, path, data);
            case SchemaNode.Choice n -> n.cases().forEach(c -> node(c, path, data));
            case SchemaNode.Leaf n -> {}
            case SchemaNode.LeafList n -> {}
            case SchemaNode.AnyData n -> {}
        }
    }

    private void contents(SchemaNode.Parent parent, String path, boolean data) {
        parent.children().forEach(child -> node(child, path, data));
        parent.actions().forEach(action -> operation("action", action, path));
        parent.notifications().forEach(notification -> notification(notification, path));
    }

    private void operation(String kind, Operation operation, String parent) {
        String status = operation.declaration().status().name().toLowerCase(Locale.ROOT);
        String path = table.add(
                parent,
                operation.name().local(),
                NodeFacts.of(kind).status(status).facts());
        part("input", operation.input(), path);
        part("output", operation.output(), path);
    }

    private void part(String kind, Container part, String parent) {
        if (!part.children().isEmpty()) {
            NodeFacts facts = NodeFacts.of(kind).set("must", musts(part.declaration()));
            contents(part, table.add(parent, kind, facts.facts()), false);
        }
    }

    private void notification(Notification notification, String parent) {
        Declaration d = notification.declaration();
        NodeFacts facts = NodeFacts.of("notification")
                .status(d.status().name().toLowerCase(Locale.ROOT))
                .set("must", musts(d));
        contents(notification.content(), table.add(parent, d.name().local(), facts.facts()), false);
    }

    private static List<String> musts(Declaration d) {
        return d.musts().stream()
                .map(m -> NodeFacts.saying(
                        m.expression().text(),
                        m.message().orElse(""),
                        m.appTag().orElse("")))
                .toList();
    }

    private static String kind(SchemaNode node) {
        return switch (node) {
            case Container n -> "container";
            case SchemaNode.ListNode n -> "list";
            case SchemaNode.Leaf n -> "leaf";
            case SchemaNode.LeafList n -> "leaf-list";
            case SchemaNode.AnyData n -> n.kind().name().toLowerCase(Locale.ROOT);
            case SchemaNode.Choice n -> "choice";
            case SchemaNode.Case n -> "case";
        };
    }

    private static String names(List<XmlName> names, String between) {
        return names.stream().map(XmlName::local).collect(Collectors.joining(between));
    }

    private static void type(NodeFacts facts, Type type, Stream<String> units) {
        facts.with("type", line(type));
        units.forEach(u -> facts.with("units", u));
        facts.set("target", targets(type).toList());
        facts.set("identities", identities(type).toList());
    }

    private static void values(NodeFacts facts, Stream<Value> values) {
        String type = facts.facts().getOrDefault("type", "");
        String text = values.map(v -> TypeLine.value(v.canonical(), type)).collect(Collectors.joining(" ; "));
        if (!text.isEmpty()) {
            facts.with("default", text);
        }
    }

    private static Stream<String> targets(Type type) {
        return switch (type) {
            case Type.Leafref t -> Stream.of(line(t.target()));
            case Type.Union t -> t.members().stream().flatMap(SchemaFacts::targets);
            default -> Stream.of();
        };
    }

    private static Stream<String> identities(Type type) {
        return switch (type) {
            case Type.Identityref t -> t.allowed().keySet().stream().map(XmlName::local);
            case Type.Union t -> t.members().stream().flatMap(SchemaFacts::identities);
            default -> Stream.of();
        };
    }

    static String line(Type type) {
        return switch (type) {
            case Type.IntegerType t ->
                new TypeLine(t.kind().name().toLowerCase(Locale.ROOT))
                        .range(pairs(t.ranges()), 0, saying(t.rangeError()))
                        .toString();
            case Type.Decimal64 t ->
                new TypeLine("decimal64")
                        .with("fraction-digits " + t.fractionDigits())
                        .range(pairs(t.ranges()), t.fractionDigits(), saying(t.rangeError()))
                        .toString();
            case Type.StringType t -> {
                TypeLine line = new TypeLine("string").length(pairs(t.lengths()), saying(t.lengthError()));
                t.patterns().forEach(p -> line.with(p + saying(p.error())));
                yield line.toString();
            }
            case Type.BinaryType t ->
                new TypeLine("binary")
                        .length(pairs(t.lengths()), saying(t.lengthError()))
                        .toString();
            case Type.BooleanType t -> "boolean";
            case Type.EmptyType t -> "empty";
            case Type.EnumerationType t -> {
                TypeLine line = new TypeLine("enumeration");
                t.values().forEach(v -> line.with(v.name() + "=" + v.value()));
                yield line.toString();
            }
            case Type.BitsType t -> {
                TypeLine line = new TypeLine("bits");
                t.bits().forEach(b -> line.with(b.name() + "=" + b.position()));
                yield line.toString();
            }
            case Type.Identityref t -> {
                TypeLine line = new TypeLine("identityref");
                t.bases().forEach(b -> line.with("base " + b.local()));
                yield line.toString();
            }
            case Type.Leafref t ->
                new TypeLine("leafref")
                        .with("path " + t.path().text())
                        .with("require-instance " + t.requireInstance())
                        .toString();
            case Type.InstanceIdentifier t ->
                new TypeLine("instance-identifier")
                        .with("require-instance " + t.requireInstance())
                        .toString();
            case Type.Union t ->
                "union"
                        + t.members().stream()
                                .flatMap(SchemaFacts::flat)
                                .map(SchemaFacts::line)
                                .toList();
        };
    }

    /** A union in a union is its members. */
    private static Stream<Type> flat(Type type) {
        return type instanceof Type.Union union ? union.members().stream().flatMap(SchemaFacts::flat) : Stream.of(type);
    }

    private static String saying(ErrorText error) {
        return NodeFacts.saying("", error.message().orElse(""), error.appTag().orElse(""));
    }

    private static <N extends Comparable<N>> List<BigDecimal[]> pairs(List<Type.Range<N>> ranges) {
        return ranges.stream().map(r -> TypeLine.pair(r.low(), r.high())).toList();
    }
}
