// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.XPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the table that {@link SchemaEncoder} wrote: one object a record. */
final class SchemaDecoder {
    private final ByteBuffer content;
    private final RecordReader in;
    private final String file;
    private final List<Object> objects = new ArrayList<>();

    SchemaDecoder(byte[] content, String file) {
        this.content = ByteBuffer.wrap(content);
        this.in = new RecordReader(this.content);
        this.file = file;
    }

    Schema decode() {
        try {
            int count = content.getInt();
            for (int i = 0; i < count; i++) {
                objects.add(object(in.tag()));
            }
            return (Schema) objects.getLast();
        } catch (RuntimeException e) {
            SchemaFileException damaged = new SchemaFileException(
                    file, "is damaged: record " + objects.size() + " cannot be read (" + e.getMessage() + ")");
            damaged.initCause(e);
            throw damaged;
        }
    }

    private Object object(RecordTag tag) {
        return switch (tag) {
            case STRING -> in.text().intern();
            case NAME -> new XmlName(string(), string());
            case LOCATION -> new Location(string(), in.integer(), in.integer());
            case XPATH -> xpath();
            case WHEN -> new When(ref(XPath.class), in.flag(), ref(Location.class));
            case MUST -> new Must(ref(XPath.class), optional(), optional(), ref(Location.class));
            case ERROR_TEXT -> new ErrorText(optional(), optional());
            case AVAILABILITY -> new Availability(optional(), optional(), optional());
            case DECLARATION -> declaration();

            case TEXT -> new Value.Text(string());
            case INT -> new Value.Int(in.signed());
            case UINT64 -> new Value.Uint64(new BigInteger(in.text()));
            case DECIMAL -> new Value.Decimal(new BigDecimal(in.text()));
            case BOOL -> new Value.Bool(in.flag());
            case EMPTY -> new Value.Empty();
            case ENUMERATION -> new Value.Enumeration(string());
            case BITS -> new Value.Bits(refs(String.class));
            case BINARY -> new Value.Binary(string());
            case IDENTITY -> new Value.Identity(string(), ref(XmlName.class));
            case INSTANCE_ID -> new Value.InstanceId(string());

            case INTEGER_TYPE ->
                new Type.IntegerType(Type.IntegerKind.valueOf(string()), ranges(BigInteger::new), ref(ErrorText.class));
            case DECIMAL64_TYPE -> new Type.Decimal64(in.integer(), ranges(BigDecimal::new), ref(ErrorText.class));
            case STRING_TYPE ->
                new Type.StringType(
                        ranges(BigInteger::new),
                        List.copyOf(in.each(() -> new Pattern(string(), in.flag(), ref(ErrorText.class)))),
                        ref(ErrorText.class));
            case BOOLEAN_TYPE -> new Type.BooleanType();
            case ENUMERATION_TYPE ->
                new Type.EnumerationType(List.copyOf(
                        in.each(() -> new Type.EnumValue(string(), Math.toIntExact(in.signed()), status()))));
            case BITS_TYPE ->
                new Type.BitsType(List.copyOf(in.each(() -> new Type.Bit(string(), in.number(), status()))));
            case BINARY_TYPE -> new Type.BinaryType(ranges(BigInteger::new), ref(ErrorText.class));
            case LEAFREF_TYPE -> new Type.Leafref(ref(XPath.class), in.flag(), ref(Type.class));
            case DERIVED_IDENTITY -> new Type.DerivedIdentity(string(), new TreeSet<>(refs(XmlName.class)));
            case IDENTITYREF_TYPE -> identityref();
            case EMPTY_TYPE -> new Type.EmptyType();
            case UNION_TYPE -> new Type.Union(refs(Type.class));
            case INSTANCE_IDENTIFIER_TYPE -> new Type.InstanceIdentifier(in.flag());

            case CONTAINER ->
                new SchemaNode.Container(
                        ref(Declaration.class),
                        in.flag(),
                        refs(SchemaNode.class),
                        refs(Operation.class),
                        refs(Notification.class));
            case LIST ->
                new SchemaNode.ListNode(
                        ref(Declaration.class),
                        refs(XmlName.class),
                        in.flag(),
                        in.integer(),
                        in.integer(),
                        List.copyOf(in.each(() -> List.copyOf(in.each(() -> refs(XmlName.class))))),
                        refs(SchemaNode.class),
                        refs(Operation.class),
                        refs(Notification.class));
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
                        refs(SchemaNode.Case.class));
            case CASE -> new SchemaNode.Case(ref(Declaration.class), refs(SchemaNode.class));
            case OPERATION ->
                new Operation(ref(Declaration.class), ref(SchemaNode.Container.class), ref(SchemaNode.Container.class));
            case NOTIFICATION -> new Notification(ref(SchemaNode.Container.class));
            case SCHEMA ->
                new Schema(
                        in.each(() -> new Schema.Module(string(), optional(), string(), string(), refs(String.class))),
                        refs(SchemaNode.class),
                        refs(Operation.class),
                        refs(Notification.class));
        };
    }

    private XPath xpath() {
        String text = string();
        String defaultNamespace = string();
        Map<String, String> prefixes = new LinkedHashMap<>();
        int count = in.integer();
        for (int i = 0; i < count; i++) {
            prefixes.put(string(), string());
        }
        return XPath.parse(text, prefixes, defaultNamespace);
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
                optional(),
                ref(Location.class));
    }

    private Type identityref() {
        List<XmlName> bases = refs(XmlName.class);
        Map<XmlName, Type.DerivedIdentity> allowed = new LinkedHashMap<>();
        int count = in.integer();
        for (int i = 0; i < count; i++) {
            allowed.put(ref(XmlName.class), ref(Type.DerivedIdentity.class));
        }
        return new Type.Identityref(bases, Collections.unmodifiableMap(allowed));
    }

    private Declaration.Status status() {
        return Declaration.Status.valueOf(string());
    }

    private <N extends Comparable<N>> List<Type.Range<N>> ranges(Function<String, N> number) {
        return List.copyOf(in.each(() -> new Type.Range<>(number.apply(in.text()), number.apply(in.text()))));
    }

    private String string() {
        return ref(String.class);
    }

    /** A reference plus one; 0 stands for none. */
    private Optional<String> optional() {
        int id = in.integer();
        return id == 0 ? Optional.empty() : Optional.of((String) objects.get(id - 1));
    }

    private <T> T ref(Class<T> kind) {
        return kind.cast(objects.get(in.integer()));
    }

    private <T> List<T> refs(Class<T> kind) {
        return List.copyOf(in.each(() -> ref(kind)));
    }
}
