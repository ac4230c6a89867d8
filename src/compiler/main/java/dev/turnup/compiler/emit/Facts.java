// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Pattern;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a node admits, in a few words each. */
final class Facts {
    /** As many names, or members of a union, as are listed. */
    private static final int MANY = 12;

    private Facts() {}

    static List<String> of(SchemaNode.DataDefinition node) {
        List<String> facts = new ArrayList<>();
        switch (node) {
            case SchemaNode.Leaf leaf -> {
                facts.add(type(leaf.type()));
                leaf.units().ifPresent(u -> facts.add("in " + Docs.escape(u)));
                leaf.defaultValue().ifPresent(v -> facts.add("default " + Docs.code(v.canonical())));
                if (leaf.mandatory()) {
                    facts.add("mandatory");
                }
            }
            case SchemaNode.LeafList list -> {
                facts.add(type(list.type()));
                list.units().ifPresent(u -> facts.add("in " + Docs.escape(u)));
                facts.addAll(bounds(list.minElements(), list.maxElements(), list.orderedByUser()));
            }
            case SchemaNode.ListNode list ->
                facts.addAll(bounds(list.minElements(), list.maxElements(), list.orderedByUser()));
            case SchemaNode.Container container -> {
                if (container.presence()) {
                    facts.add("being there means something in itself");
                }
            }
            case SchemaNode.AnyData any -> facts.add("any data");
        }
        return facts;
    }

    private static List<String> bounds(int min, int max, boolean orderedByUser) {
        List<String> facts = new ArrayList<>();
        if (min > 0) {
            facts.add("at least " + min);
        }
        if (max < Integer.MAX_VALUE) {
            facts.add("at most " + max);
        }
        if (orderedByUser) {
            facts.add("in the order given");
        }
        return facts;
    }

    private static String type(Type type) {
        return switch (type) {
            case Type.IntegerType t -> t.kind().name().toLowerCase(Locale.ROOT) + " " + joined(t.ranges());
            case Type.Decimal64 t -> "decimal64 " + joined(t.ranges());
            case Type.StringType t -> string(t);
            case Type.BooleanType t -> "boolean";
            case Type.EnumerationType t ->
                "one of " + few(t.values().stream().map(Type.EnumValue::name).toList());
            case Type.BitsType t ->
                "some of " + few(t.bits().stream().map(Type.Bit::name).toList());
            case Type.BinaryType t -> t.lengths().isEmpty() ? "binary" : "binary of " + joined(t.lengths()) + " octets";
            case Type.Leafref t -> "a value of " + Docs.code(t.path().text()) + ", " + type(t.target());
            case Type.Identityref t ->
                "one of the identities "
                        + few(t.allowed().keySet().stream()
                                .sorted()
                                .map(XmlName::toString)
                                .toList());
            case Type.EmptyType t -> "there or not";
            case Type.Union t ->
                t.members().stream().map(Facts::type).limit(MANY).collect(Collectors.joining(", or "));
            case Type.InstanceIdentifier t -> "instance-identifier";
        };
    }

    private static String few(List<String> names) {
        String first = names.stream().limit(MANY).map(Docs::code).collect(Collectors.joining(", "));
        return names.size() > MANY ? first + " and " + (names.size() - MANY) + " more" : first;
    }

    private static String string(Type.StringType type) {
        StringBuilder text = new StringBuilder("string");
        if (!type.lengths().isEmpty()) {
            text.append(" of ").append(joined(type.lengths())).append(" characters");
        }
        for (Pattern pattern : type.patterns()) {
            text.append(pattern.inverted() ? ", not like " : ", like ").append(Docs.code(pattern.regex()));
        }
        return text.toString();
    }

    private static String joined(List<?> ranges) {
        return ranges.stream().map(String::valueOf).collect(Collectors.joining(" | "));
    }
}
