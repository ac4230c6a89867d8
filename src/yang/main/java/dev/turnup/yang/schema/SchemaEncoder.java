// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.XPath;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes a schema as a table of records. A node's record names its children by number, so two nodes of one shape have
 * equal records, and a record that is already in the table is not written again. A record refers to others before it only;
 * the last is the schema.
 */
final class SchemaEncoder {
    private static final List<Declaration.Status> STATUSES = List.of(Declaration.Status.values());
    private static final List<Type.IntegerKind> INTEGER_KINDS = List.of(Type.IntegerKind.values());

    private final RecordTable table = new RecordTable();
    private final Map<String, Integer> strings = new HashMap<>();
    private final Map<XmlName, Integer> names = new HashMap<>();
    private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();

    byte[] encode(Schema schema) {
        schema(schema);
        return table.bytes();
    }

    private int schema(Schema schema) {
        RecordWriter w = record(RecordTag.SCHEMA);
        w.each(
                schema.modules(),
                m -> w.number(string(m.name()))
                        .number(optional(m.revision()))
                        .number(string(m.namespace()))
                        .number(string(m.prefix()))
                        .refs(m.features(), this::string));
        w.number(node(schema.root()));
        w.refs(new TreeMap<>(schema.operations()).values(), this::operation);
        w.refs(new TreeMap<>(schema.notifications()).values(), this::notification);
        w.each(
                schema.epochs(),
                epoch -> w.number(string(epoch.from().toString())).number(schema(epoch.schema())));
        return table.add(w);
    }

    private RecordWriter record(RecordTag tag) {
        return table.record(tag);
    }

    private int string(String text) {
        Integer known = strings.get(text);
        if (known != null) {
            return known;
        }
        int id = table.add(record(RecordTag.STRING).text(text));
        strings.put(text, id);
        return id;
    }

    /** A reference plus one; 0 stands for none. */
    private int optional(Optional<String> text) {
        return text.map(t -> string(t) + 1).orElse(0);
    }

    private int name(XmlName name) {
        Integer known = names.get(name);
        if (known != null) {
            return known;
        }
        int id = table.add(
                record(RecordTag.NAME).number(string(name.namespace())).number(string(name.local())));
        names.put(name, id);
        return id;
    }

    private int location(Location at) {
        return table.add(record(RecordTag.LOCATION)
                .number(string(at.source()))
                .number(at.line())
                .number(at.column()));
    }

    private int xpath(XPath xpath) {
        RecordWriter w = record(RecordTag.XPATH).number(string(xpath.text())).number(string(xpath.defaultNamespace()));
        w.each(
                new TreeMap<>(xpath.prefixes()).entrySet(),
                e -> w.number(string(e.getKey())).number(string(e.getValue())));
        return table.add(w);
    }

    private int when(When when) {
        return once(
                when,
                w -> record(RecordTag.WHEN)
                        .number(xpath(w.expression()))
                        .flag(w.onParent())
                        .number(location(w.declared())));
    }

    private int must(Must must) {
        return once(
                must,
                m -> record(RecordTag.MUST)
                        .number(xpath(m.expression()))
                        .number(optional(m.message()))
                        .number(optional(m.appTag()))
                        .number(location(m.declared())));
    }

    private int error(ErrorText error) {
        return once(
                error,
                e -> record(RecordTag.ERROR_TEXT).number(optional(e.message())).number(optional(e.appTag())));
    }

    private int availability(Availability when) {
        return once(
                when,
                w -> record(RecordTag.AVAILABILITY)
                        .number(optional(w.since()))
                        .number(optional(w.until()))
                        .number(optional(w.counterpart())));
    }

    private int operation(Operation operation) {
        return once(
                operation,
                o -> record(RecordTag.OPERATION)
                        .number(declaration(o.declaration()))
                        .number(node(o.input()))
                        .number(node(o.output())));
    }

    private int notification(Notification notification) {
        return once(notification, n -> record(RecordTag.NOTIFICATION).number(node(n.content())));
    }

    private int declaration(Declaration d) {
        RecordWriter w = record(RecordTag.DECLARATION)
                .number(name(d.name()))
                .number(string(d.module()))
                .flag(d.config())
                .number(STATUSES.indexOf(d.status()))
                .refs(d.whens(), this::when)
                .refs(d.musts(), this::must)
                .number(availability(d.availability()))
                .flag(d.secret());
        w.each(
                d.notes(),
                n -> w.number(string(n.name())).number(string(n.argument())).number(availability(n.availability())));
        return table.add(w.number(optional(d.description())).number(location(d.declared())));
    }

    /** What was written before as the same object is not looked at again: a lowered schema shares most of its parts. */
    private <T> int once(T part, Function<T, RecordWriter> fields) {
        Integer known = seen.get(part);
        if (known != null) {
            return known;
        }
        int id = table.add(fields.apply(part));
        seen.put(part, id);
        return id;
    }

    private int value(Value value) {
        return table.add(
                switch (value) {
                    case Value.Text v -> record(RecordTag.TEXT).number(string(v.text()));
                    case Value.Int v -> record(RecordTag.INT).signed(v.number());
                    case Value.Uint64 v -> record(RecordTag.UINT64).big(v.number());
                    case Value.Decimal v -> record(RecordTag.DECIMAL).decimal(v.number());
                    case Value.Bool v -> record(RecordTag.BOOL).flag(v.is());
                    case Value.Empty v -> record(RecordTag.EMPTY);
                    case Value.Enumeration v -> record(RecordTag.ENUMERATION).number(string(v.name()));
                    case Value.Bits v -> record(RecordTag.BITS).refs(v.names(), this::string);
                    case Value.Binary v -> record(RecordTag.BINARY).number(string(v.base64()));
                    case Value.Identity v ->
                        record(RecordTag.IDENTITY).number(string(v.module())).number(name(v.name()));
                    case Value.InstanceId v -> record(RecordTag.INSTANCE_ID).number(string(v.path()));
                    case Value.Invalid v ->
                        throw new IllegalArgumentException("a schema has no invalid default: '" + v.text() + "'");
                });
    }

    private int type(Type type) {
        return once(type, this::fields);
    }

    private RecordWriter fields(Type type) {
        return switch (type) {
            case Type.IntegerType t ->
                integers(record(RecordTag.INTEGER_TYPE).number(INTEGER_KINDS.indexOf(t.kind())), t.ranges())
                        .number(error(t.rangeError()));
            case Type.Decimal64 t -> {
                RecordWriter w = record(RecordTag.DECIMAL64_TYPE).number(t.fractionDigits());
                yield w.each(t.ranges(), r -> w.decimal(r.low()).decimal(r.high()))
                        .number(error(t.rangeError()));
            }
            case Type.StringType t -> {
                RecordWriter w = integers(record(RecordTag.STRING_TYPE), t.lengths());
                yield w.each(
                                t.patterns(),
                                p -> w.number(string(p.regex()))
                                        .flag(p.inverted())
                                        .number(error(p.error())))
                        .number(error(t.lengthError()));
            }
            case Type.BooleanType t -> record(RecordTag.BOOLEAN_TYPE);
            case Type.EnumerationType t -> {
                RecordWriter w = record(RecordTag.ENUMERATION_TYPE);
                yield w.each(
                        t.values(),
                        v -> w.number(string(v.name())).signed(v.value()).number(STATUSES.indexOf(v.status())));
            }
            case Type.BitsType t -> {
                RecordWriter w = record(RecordTag.BITS_TYPE);
                yield w.each(
                        t.bits(),
                        b -> w.number(string(b.name())).number(b.position()).number(STATUSES.indexOf(b.status())));
            }
            case Type.BinaryType t ->
                integers(record(RecordTag.BINARY_TYPE), t.lengths()).number(error(t.lengthError()));
            case Type.Leafref t ->
                record(RecordTag.LEAFREF_TYPE)
                        .number(xpath(t.path()))
                        .flag(t.requireInstance())
                        .number(type(t.target()));
            case Type.Identityref t -> {
                RecordWriter w = record(RecordTag.IDENTITYREF_TYPE).refs(t.bases(), this::name);
                yield w.each(
                        new TreeMap<>(t.allowed()).entrySet(),
                        e -> w.number(name(e.getKey())).number(derived(e.getValue())));
            }
            case Type.EmptyType t -> record(RecordTag.EMPTY_TYPE);
            case Type.Union t -> record(RecordTag.UNION_TYPE).refs(t.members(), this::type);
            case Type.InstanceIdentifier t ->
                record(RecordTag.INSTANCE_IDENTIFIER_TYPE).flag(t.requireInstance());
        };
    }

    private static RecordWriter integers(RecordWriter w, List<Type.Range<BigInteger>> ranges) {
        return w.each(ranges, r -> w.big(r.low()).big(r.high()));
    }

    private int derived(Type.DerivedIdentity identity) {
        return table.add(record(RecordTag.DERIVED_IDENTITY)
                .number(string(identity.module()))
                .refs(identity.ancestors(), this::name));
    }

    private int node(SchemaNode node) {
        return once(node, this::fields);
    }

    private RecordWriter fields(SchemaNode node) {
        return switch (node) {
            case SchemaNode.Container n ->
                beneath(declared(RecordTag.CONTAINER, n).flag(n.presence()), n);
            case SchemaNode.ListNode n -> list(n);
            case SchemaNode.Leaf n ->
                declared(RecordTag.LEAF, n)
                        .number(type(n.type()))
                        .refs(n.defaultValue().stream().toList(), this::value)
                        .flag(n.mandatory())
                        .number(optional(n.units()));
            case SchemaNode.LeafList n ->
                declared(RecordTag.LEAF_LIST, n)
                        .number(type(n.type()))
                        .refs(n.defaults(), this::value)
                        .flag(n.orderedByUser())
                        .number(n.minElements())
                        .number(n.maxElements())
                        .number(optional(n.units()));
            case SchemaNode.AnyData n ->
                declared(RecordTag.ANY_DATA, n)
                        .flag(n.kind() == SchemaNode.AnyKind.ANYXML)
                        .flag(n.mandatory());
            case SchemaNode.Choice n ->
                declared(RecordTag.CHOICE, n)
                        .flag(n.mandatory())
                        .refs(n.defaultCase().stream().toList(), this::name)
                        .refs(n.cases(), this::node);
            case SchemaNode.Case n -> declared(RecordTag.CASE, n).refs(n.children(), this::node);
        };
    }

    private RecordWriter list(SchemaNode.ListNode n) {
        RecordWriter w = declared(RecordTag.LIST, n)
                .refs(n.keys(), this::name)
                .flag(n.orderedByUser())
                .number(n.minElements())
                .number(n.maxElements());
        w.each(n.unique(), set -> w.each(set, path -> w.refs(path, this::name)));
        return beneath(w, n);
    }

    private RecordWriter beneath(RecordWriter w, SchemaNode.Parent n) {
        return w.refs(n.children(), this::node)
                .refs(n.actions(), this::operation)
                .refs(n.notifications(), this::notification);
    }

    private RecordWriter declared(RecordTag tag, SchemaNode node) {
        return record(tag).number(declaration(node.declaration()));
    }
}
