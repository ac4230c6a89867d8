// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.compare.XPathText;
import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.When;
import dev.turnup.yang.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a compiled schema says, in the words of {@link Facts}, so that it can be compared with the published modules. */
final class SchemaFacts {
    private final SortedMap<String, SortedMap<String, String>> nodes = new TreeMap<>();

    private SchemaFacts() {}

    static Facts of(Schema schema) {
        SchemaFacts facts = new SchemaFacts();
        facts.children(schema.root().children(), "", "", Status.CURRENT, true);
        schema.operations().values().forEach(facts::operation);
        return new Facts(facts.nodes);
    }

    private void operation(Operation operation) {
        String path = "/" + operation.name().local();
        Status status = operation.declaration().status();
        nodes.put(
                path,
                new TreeMap<>(
                        Map.of("kind", "rpc", "namespace", operation.name().namespace())));
        said(nodes.get(path), status);
        for (SchemaNode.Container part : List.of(operation.input(), operation.output())) {
            String beneath = path + "/" + part.name().local();
            nodes.put(
                    beneath,
                    new TreeMap<>(Map.of(
                            "kind",
                            part.name().local(),
                            "namespace",
                            part.name().namespace())));
            said(nodes.get(beneath), status);
            children(part.children(), beneath, "", status, false);
        }
    }

    private void children(List<SchemaNode> children, String path, String choices, Status above, boolean data) {
        for (SchemaNode child : children) {
            Status status = worse(above, child.declaration().status());
            String name = child.name().local();
            switch (child) {
                case SchemaNode.Choice choice -> {
                    String at = choices + "(" + name + ")";
                    nodes.put(path + "/" + at, facts(choice, path + "/" + name, status, data));
                    for (SchemaNode.Case one : choice.cases()) {
                        Status inner = worse(status, one.declaration().status());
                        children(one.children(), path, at + one.name().local(), inner, data);
                    }
                }
                case SchemaNode.Case one -> throw new IllegalStateException("a case outside a choice");
                case SchemaNode.AnyData any -> {
                    // Facts has none of these either.
                }
                case SchemaNode.DataDefinition node -> {
                    SortedMap<String, String> facts = facts(node, path + "/" + name, status, data);
                    if (!choices.isEmpty()) {
                        facts.put("within", choices);
                    }
                    nodes.put(path + "/" + name, facts);
                    if (node instanceof SchemaNode.Parent parent) {
                        children(parent.children(), path + "/" + name, "", status, data);
                    }
                }
            }
        }
    }

    private static SortedMap<String, String> facts(SchemaNode node, String path, Status status, boolean data) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("namespace", node.name().namespace());
        if (data && !node.declaration().config()) {
            facts.put("config", "false");
        }
        boolean choice = node instanceof SchemaNode.Choice;
        // What uses and augment bring is judged at the parent; of a choice that cannot be told apart.
        put(
                facts,
                "when",
                node.declaration().whens().stream()
                        .filter(when -> choice || !when.onParent())
                        .map(When::expression));
        put(facts, "must", node.declaration().musts().stream().map(must -> must.expression()));
        said(facts, status);
        switch (node) {
            case SchemaNode.Container c -> {
                facts.put("kind", "container");
                flag(facts, "presence", c.presence());
            }
            case SchemaNode.ListNode list -> {
                facts.put("kind", "list");
                facts.put("key", list.keys().stream().map(XmlName::local).collect(Collectors.joining(" ")));
                elements(facts, list.orderedByUser(), list.minElements(), list.maxElements());
                put(facts, "unique", list.unique().stream().map(SchemaFacts::unique));
            }
            case SchemaNode.Leaf leaf -> {
                facts.put("kind", "leaf");
                facts.put("type", type(leaf.type(), path));
                flag(facts, "mandatory", leaf.mandatory());
                leaf.defaultValue().map(Value::canonical).ifPresent(value -> facts.put("default", value));
            }
            case SchemaNode.LeafList leaves -> {
                facts.put("kind", "leaf-list");
                facts.put("type", type(leaves.type(), path));
                elements(facts, leaves.orderedByUser(), leaves.minElements(), leaves.maxElements());
            }
            case SchemaNode.Choice c -> {
                facts.put("kind", "choice");
                flag(facts, "mandatory", c.mandatory());
                c.defaultCase().map(XmlName::local).ifPresent(name -> facts.put("default", name));
            }
            case SchemaNode.Case c -> facts.put("kind", "case");
            case SchemaNode.AnyData any -> facts.put("kind", "anydata");
        }
        return facts;
    }

    private static String unique(List<List<XmlName>> paths) {
        return paths.stream()
                .map(path -> path.stream().map(XmlName::local).collect(Collectors.joining("/")))
                .collect(Collectors.joining(" "));
    }

    private static void elements(SortedMap<String, String> facts, boolean byUser, int min, int max) {
        if (byUser) {
            facts.put("ordered-by", "user");
        }
        if (min > 0) {
            facts.put("min-elements", String.valueOf(min));
        }
        if (max < Integer.MAX_VALUE) {
            facts.put("max-elements", String.valueOf(max));
        }
    }

    private static void flag(SortedMap<String, String> facts, String name, boolean is) {
        if (is) {
            facts.put(name, "true");
        }
    }

    private static void put(SortedMap<String, String> facts, String name, Stream<?> texts) {
        String all =
                texts.map(text -> XPathText.plain(text.toString())).sorted().collect(Collectors.joining(" ; "));
        if (!all.isEmpty()) {
            facts.put(name, all);
        }
    }

    private static void said(SortedMap<String, String> facts, Status status) {
        if (status != Status.CURRENT) {
            facts.put("status", status.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Status worse(Status one, Status other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String type(Type type, String path) {
        SortedSet<String> restrictions = new TreeSet<>();
        String name = switch (type) {
            case Type.IntegerType t -> {
                restrictions.add("range " + ranges(t.ranges()));
                yield t.kind().name().toLowerCase(Locale.ROOT);
            }
            case Type.Decimal64 t -> {
                restrictions.add("range " + ranges(t.ranges()));
                yield "decimal64";
            }
            case Type.StringType t -> {
                t.patterns().forEach(p -> restrictions.add(p.toString()));
                length(restrictions, t.lengths());
                yield "string";
            }
            case Type.BinaryType t -> {
                length(restrictions, t.lengths());
                yield "binary";
            }
            case Type.EnumerationType t -> {
                t.values().forEach(v -> restrictions.add(v.name()));
                yield "enumeration";
            }
            case Type.Leafref t -> {
                restrictions.add(XPathText.resolve(path, t.path().text()));
                yield "leafref";
            }
            case Type.Union t -> "union";
            case Type.BooleanType t -> "boolean";
            case Type.BitsType t -> "bits";
            case Type.Identityref t -> "identityref";
            case Type.EmptyType t -> "empty";
            case Type.InstanceIdentifier t -> "instance-identifier";
        };
        String text = name + (restrictions.isEmpty() ? "" : restrictions.toString());
        return type instanceof Type.Union union
                ? text
                        + union.members().stream()
                                .map(member -> type(member, path))
                                .toList()
                : text;
    }

    private static void length(SortedSet<String> restrictions, List<? extends Type.Range<?>> lengths) {
        if (!lengths.isEmpty()) {
            restrictions.add("length " + ranges(lengths));
        }
    }

    /** As yangtools writes them. */
    private static String ranges(List<? extends Type.Range<?>> ranges) {
        return ranges.stream()
                .map(range -> "[" + range.low() + ".." + range.high() + "]")
                .toList()
                .toString();
    }
}
