// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.value.XsdRegex;
import dev.turnup.yang.xpath.XPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads one record of a schema file, its references by way of the {@link Records}. */
final class SchemaDecoder {
    private static final List<Declaration.Status> STATUSES = List.of(Declaration.Status.values());
    private static final List<Type.IntegerKind> INTEGER_KINDS = List.of(Type.IntegerKind.values());

    private final Records records;
    private final int self;
    private final RecordReader in;

    /** @param self the number of the record */
    SchemaDecoder(Records records, int self, RecordReader in) {
        this.records = records;
        this.self = self;
        this.in = in;
    }

    Object decode() {
        return switch (in.tag()) {
            case STRING -> in.text();
            // Names from documents are interned, and two interned names are told equal at a glance.
            case NAME -> new XmlName(string().intern(), string().intern());
            case LOCATION -> new Location(string(), in.integer(), in.integer());
            case XPATH -> xpath();
            case WHEN -> new When(ref(XPath.class), in.flag(), ref(Location.class));
            case MUST -> new Must(ref(XPath.class), optional(), optional(), ref(Location.class));
            case ERROR_TEXT -> new ErrorText(optional(), optional());
            case AVAILABILITY -> new Availability(optional(), optional(), optional());
            case DECLARATION -> declaration();

            case TEXT -> new Value.Text(string());
            case INT -> new Value.Int(in.signed());
            case UINT64 -> new Value.Uint64(in.big());
            case DECIMAL -> new Value.Decimal(in.decimal());
            case BOOL -> new Value.Bool(in.flag());
            case EMPTY -> new Value.Empty();
            case ENUMERATION -> new Value.Enumeration(string());
            case BITS -> new Value.Bits(refs(String.class));
            case BINARY -> new Value.Binary(string());
            case IDENTITY -> new Value.Identity(string(), ref(XmlName.class));
            case INSTANCE_ID -> new Value.InstanceId(string());

            case INTEGER_TYPE ->
                new Type.IntegerType(INTEGER_KINDS.get(in.integer()), integers(), ref(ErrorText.class));
            case DECIMAL64_TYPE -> new Type.Decimal64(in.integer(), decimals(), ref(ErrorText.class));
            case STRING_TYPE -> new Type.StringType(integers(), in.each(this::pattern), ref(ErrorText.class));
            case BOOLEAN_TYPE -> new Type.BooleanType();
            case ENUMERATION_TYPE ->
                new Type.EnumerationType(
                        in.each(() -> new Type.EnumValue(string(), Math.toIntExact(in.signed()), status())));
            case BITS_TYPE -> new Type.BitsType(in.each(() -> new Type.Bit(string(), in.number(), status())));
            case BINARY_TYPE -> new Type.BinaryType(integers(), ref(ErrorText.class));
            case LEAFREF_TYPE -> new Type.Leafref(ref(XPath.class), in.flag(), ref(Type.class));
            case DERIVED_IDENTITY -> new Type.DerivedIdentity(string(), new TreeSet<>(refs(XmlName.class)));
            case IDENTITYREF_TYPE -> identityref();
            case EMPTY_TYPE -> new Type.EmptyType();
            case UNION_TYPE -> new Type.Union(refs(Type.class));
            case INSTANCE_IDENTIFIER_TYPE -> new Type.InstanceIdentifier(in.flag());

            case CONTAINER -> container();
            case LIST -> list();
            case LEAF ->
                new SchemaNode.Leaf(
                        ref(Declaration.class),
                        ref(Type.class),
                        refs(Value.class).stream().findFirst(),
                        in.flag(),
                        optional());
            case LEAF_LIST ->
                new SchemaNode.LeafList(
                        ref(Declaration.class),
                        ref(Type.class),
                        refs(Value.class),
                        in.flag(),
                        in.integer(),
                        in.integer(),
                        optional());
            case ANY_DATA ->
                new SchemaNode.AnyData(
                        ref(Declaration.class),
                        in.flag() ? SchemaNode.AnyKind.ANYXML : SchemaNode.AnyKind.ANYDATA,
                        in.flag());
            case CHOICE ->
                new SchemaNode.Choice(
                        ref(Declaration.class),
                        in.flag(),
                        refs(XmlName.class).stream().findFirst(),
                        later(SchemaNode.Case.class));
            case CASE -> {
                Declaration declaration = ref(Declaration.class);
                List<SchemaNode> children = later(SchemaNode.class);
                yield new SchemaNode.Case(declaration, children, ChildIndex.later(children));
            }
            case OPERATION ->
                new Operation(ref(Declaration.class), ref(SchemaNode.Container.class), ref(SchemaNode.Container.class));
            case NOTIFICATION -> new Notification(ref(SchemaNode.Container.class));
            case SCHEMA ->
                new Schema(
                        in.each(() -> new Schema.Module(string(), optional(), string(), string(), refs(String.class))),
                        ref(SchemaNode.Container.class),
                        refs(Operation.class),
                        refs(Notification.class),
                        in.each(() -> new Schema.Epoch(Release.parse(string()), ref(Schema.class))));
        };
    }

    private SchemaNode container() {
        Declaration declaration = ref(Declaration.class);
        boolean presence = in.flag();
        List<SchemaNode> children = later(SchemaNode.class);
        return new SchemaNode.Container(
                declaration,
                presence,
                children,
                refs(Operation.class),
                refs(Notification.class),
                ChildIndex.later(children));
    }

    private SchemaNode list() {
        Declaration declaration = ref(Declaration.class);
        List<XmlName> keys = refs(XmlName.class);
        boolean orderedByUser = in.flag();
        int min = in.integer();
        int max = in.integer();
        List<List<List<XmlName>>> unique = in.each(() -> in.each(() -> refs(XmlName.class)));
        List<SchemaNode> children = later(SchemaNode.class);
        return new SchemaNode.ListNode(
                declaration,
                keys,
                orderedByUser,
                min,
                max,
                unique,
                children,
                refs(Operation.class),
                refs(Notification.class),
                ChildIndex.later(children));
    }

    private XPath xpath() {
        String text = string();
        String defaultNamespace = string();
        Map<String, String> prefixes = new LinkedHashMap<>();
        int count = in.count();
        for (int i = 0; i < count; i++) {
            prefixes.put(string(), string());
        }
        return XPath.parsedBefore(text, prefixes, defaultNamespace);
    }

    private Declaration declaration() {
        return new Declaration(
                ref(XmlName.class),
                string(),
                in.flag(),
                status(),
                refs(When.class),
                refs(Must.class),
                ref(Availability.class),
                in.flag(),
                in.each(() -> new Note(string(), string(), ref(Availability.class))),
                optional(),
                ref(Location.class));
    }

    private Type identityref() {
        List<XmlName> bases = refs(XmlName.class);
        Map<XmlName, Type.DerivedIdentity> allowed = new LinkedHashMap<>();
        int count = in.count();
        for (int i = 0; i < count; i++) {
            allowed.put(ref(XmlName.class), ref(Type.DerivedIdentity.class));
        }
        return new Type.Identityref(bases, Collections.unmodifiableMap(allowed));
    }

    private Pattern pattern() {
        return new Pattern(XsdRegex.compiledBefore(string()), in.flag(), ref(ErrorText.class));
    }

    private Declaration.Status status() {
        return STATUSES.get(in.integer());
    }

    private List<Type.Range<BigInteger>> integers() {
        return in.each(() -> new Type.Range<>(in.big(), in.big()));
    }

    private List<Type.Range<BigDecimal>> decimals() {
        return in.each(() -> new Type.Range<>(in.decimal(), in.decimal()));
    }

    private String string() {
        return ref(String.class);
    }

    /** A reference plus one; 0 stands for none. */
    private Optional<String> optional() {
        int id = in.integer();
        return id == 0 ? Optional.empty() : Optional.of(records.get(before(id - 1), String.class));
    }

    private <T> T ref(Class<T> kind) {
        return records.get(before(in.integer()), kind);
    }

    /** Refuses a record that refers to itself or to one after it, which would never end. */
    private int before(int id) {
        if (id >= self) {
            throw new IllegalStateException("it refers to record " + id);
        }
        return id;
    }

    private <T> List<T> refs(Class<T> kind) {
        return in.each(() -> ref(kind));
    }

    /** References to nodes, which are read when they are first asked for. */
    private <T> List<T> later(Class<T> kind) {
        int[] ids = in.integers();
        if (ids.length == 0) {
            return List.of();
        }
        for (int id : ids) {
            before(id);
        }
        return new LaterList<>(
                ids.length,
                () -> Arrays.stream(ids).mapToObj(id -> records.get(id, kind)).toList());
    }
}
