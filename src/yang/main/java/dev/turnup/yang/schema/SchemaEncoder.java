// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.XPath;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a schema as a table of records. A node's record names its children by number, so two nodes of one shape have
 * equal records, and a record that is already in the table is not written again.
 */
final class SchemaEncoder {
    private final Map<ByteBuffer, Integer> table = new HashMap<>();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();

    byte[] encode(Schema schema) {
        RecordWriter w = new RecordWriter(RecordTag.SCHEMA);
        w.each(
                schema.modules(),
                m -> w.number(string(m.name()))
                        .number(optional(m.revision()))
                        .number(string(m.namespace()))
                        .number(string(m.prefix()))
                        .refs(m.features(), this::string));
        w.refs(schema.root().children(), this::node);
        w.refs(new TreeMap<>(schema.operations()).values(), this::operation);
        w.refs(new TreeMap<>(schema.notifications()).values(), this::notification);
        add(w);
        return ByteBuffer.allocate(Integer.BYTES + records.size())
                .putInt(table.size())
                .put(records.toByteArray())
                .array();
    }

    private int add(RecordWriter record) {
        byte[] bytes = record.bytes();
        return table.computeIfAbsent(ByteBuffer.wrap(bytes), key -> {
            records.writeBytes(bytes);
            return table.size();
        });
    }

    private static RecordWriter record(RecordTag tag) {
        return new RecordWriter(tag);
    }

    private int string(String text) {
        return add(record(RecordTag.STRING).text(text));
    }

    /** A reference plus one; 0 stands for none. */
    private int optional(Optional<String> text) {
        return text.map(t -> string(t) + 1).orElse(0);
    }

    private int name(XmlName name) {
        return add(record(RecordTag.NAME).number(string(name.namespace())).number(string(name.local())));
    }

    private int location(Location at) {
        return add(record(RecordTag.LOCATION)
                .number(string(at.source()))
                .number(at.line())
                .number(at.column()));
    }

    private int xpath(XPath xpath) {
        RecordWriter w = record(RecordTag.XPATH).number(string(xpath.text())).number(string(xpath.defaultNamespace()));
        w.each(
                new TreeMap<>(xpath.prefixes()).entrySet(),
                e -> w.number(string(e.getKey())).number(string(e.getValue())));
        return add(w);
    }

    private int when(When when) {
        return add(record(RecordTag.WHEN)
                .number(xpath(when.expression()))
                .flag(when.onParent())
                .number(location(when.declared())));
    }

    private int must(Must must) {
        return add(record(RecordTag.MUST)
                .number(xpath(must.expression()))
                .number(optional(must.message()))
                .number(optional(must.appTag()))
                .number(location(must.declared())));
    }

    private int error(ErrorText error) {
        return add(
                record(RecordTag.ERROR_TEXT).number(optional(error.message())).number(optional(error.appTag())));
    }

    private int availability(Availability when) {
        return add(record(RecordTag.AVAILABILITY)
                .number(optional(when.since()))
                .number(optional(when.until()))
                .number(optional(when.counterpart())));
    }

    private int operation(Operation operation) {
        return add(record(RecordTag.OPERATION)
                .number(declaration(operation.declaration()))
                .number(node(operation.input()))
                .number(node(operation.output())));
    }

    private int notification(Notification notification) {
        return add(record(RecordTag.NOTIFICATION).number(node(notification.content())));
    }

    private int declaration(Declaration d) {
        return add(record(RecordTag.DECLARATION)
                .number(name(d.name()))
                .number(string(d.module()))
                .flag(d.config())
                .number(string(d.status().name()))
                .refs(d.whens(), this::when)
                .refs(d.musts(), this::must)
                .number(availability(d.availability()))
                .flag(d.secret())
                .number(optional(d.description()))
                .number(location(d.declared())));
    }

    private int value(Value value) {
        return add(
                switch (value) {
                    case Value.Text v -> record(RecordTag.TEXT).number(string(v.text()));
                    case Value.Int v -> record(RecordTag.INT).signed(v.number());
                    case Value.Uint64 v ->
                        record(RecordTag.UINT64).text(v.number().toString());
                    case Value.Decimal v -> record(RecordTag.DECIMAL).text(v.canonical());
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
        Integer known = seen.get(type);
        if (known != null) {
            return known;
        }
        int id = add(
                switch (type) {
                    case Type.IntegerType t ->
                        ranges(
                                        record(RecordTag.INTEGER_TYPE)
                                                .number(string(t.kind().name())),
                                        t.ranges())
                                .number(error(t.rangeError()));
                    case Type.Decimal64 t ->
                        ranges(record(RecordTag.DECIMAL64_TYPE).number(t.fractionDigits()), t.ranges())
                                .number(error(t.rangeError()));
                    case Type.StringType t -> {
                        RecordWriter w = ranges(record(RecordTag.STRING_TYPE), t.lengths());
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
                                v -> w.number(string(v.name()))
                                        .signed(v.value())
                                        .number(string(v.status().name())));
                    }
                    case Type.BitsType t -> {
                        RecordWriter w = record(RecordTag.BITS_TYPE);
                        yield w.each(
                                t.bits(),
                                b -> w.number(string(b.name()))
                                        .number(b.position())
                                        .number(string(b.status().name())));
                    }
                    case Type.BinaryType t ->
                        ranges(record(RecordTag.BINARY_TYPE), t.lengths()).number(error(t.lengthError()));
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
                });
        seen.put(type, id);
        return id;
    }

    private int derived(Type.DerivedIdentity identity) {
        return add(record(RecordTag.DERIVED_IDENTITY)
                .number(string(identity.module()))
                .refs(identity.ancestors(), this::name));
    }

    private <N extends Comparable<N>> RecordWriter ranges(RecordWriter w, List<Type.Range<N>> ranges) {
        return w.each(ranges, r -> w.text(r.low().toString()).text(r.high().toString()));
    }

    private int node(SchemaNode node) {
        Integer known = seen.get(node);
        if (known != null) {
            return known;
        }
        int id = add(
                switch (node) {
                    case SchemaNode.Container n ->
                        declared(RecordTag.CONTAINER, n)
                                .flag(n.presence())
                                .refs(n.children(), this::node)
                                .refs(n.actions(), this::operation)
                                .refs(n.notifications(), this::notification);
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
                });
        seen.put(node, id);
        return id;
    }

    private RecordWriter list(SchemaNode.ListNode n) {
        RecordWriter w = declared(RecordTag.LIST, n)
                .refs(n.keys(), this::name)
                .flag(n.orderedByUser())
                .number(n.minElements())
                .number(n.maxElements());
        w.each(n.unique(), set -> w.each(set, path -> w.refs(path, this::name)));
        return w.refs(n.children(), this::node)
                .refs(n.actions(), this::operation)
                .refs(n.notifications(), this::notification);
    }

    private RecordWriter declared(RecordTag tag, SchemaNode node) {
        return record(tag).number(declaration(node.declaration()));
    }
}
