// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a value has to do with its type. */
final class Values {
    private static final NamespaceLookup NO_PREFIXES = prefix -> Optional.empty();

    private Values() {}

    static Optional<Type> type(SchemaNode.DataDefinition schema) {
        return switch (schema) {
            case SchemaNode.Leaf leaf -> Optional.of(leaf.type());
            case SchemaNode.LeafList list -> Optional.of(list.type());
            case SchemaNode.Container none -> Optional.empty();
            case SchemaNode.ListNode none -> Optional.empty();
            case SchemaNode.AnyData none -> Optional.empty();
        };
    }

    /** Of a union each member that takes the value, in order (RFC 7950, section 9.12), else the type itself. */
    static List<Type> taking(Type type, Value value, NamespaceLookup byModule) {
        if (!(type instanceof Type.Union union)) {
            return type.parse(value.canonical(), byModule).equals(value) ? List.of(type) : List.of();
        }
        return union.members().stream()
                .flatMap(member -> taking(member, value, byModule).stream())
                .toList();
    }

    /** The type at the end of leafrefs. */
    static Type target(Type type) {
        return type instanceof Type.Leafref leafref ? target(leafref.target()) : type;
    }

    static OptionalInt number(Type type, String name) {
        return type instanceof Type.EnumerationType enumeration
                ? enumeration.values().stream()
                        .filter(v -> v.name().equals(name))
                        .mapToInt(Type.EnumValue::value)
                        .findFirst()
                : OptionalInt.empty();
    }

    /** The key of a list that texts stand for; none where one of them is no value of its key's type in canonical form. */
    record TextKey(Optional<Key> key) {}

    /**
     * The key of an entry by the texts of its keys; empty where the names are not all the list's keys, or where equal values
     * may have other texts, so that entries must be asked one by one.
     */
    static Optional<TextKey> key(SchemaNode.ListNode list, List<XmlName> names, List<String> texts) {
        if (names.size() != list.keys().size() || names.isEmpty()) {
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>(names.size());
        boolean none = false;
        for (XmlName name : list.keys()) {
            int at = names.indexOf(name);
            Optional<Type> type = at < 0
                    ? Optional.empty()
                    : list.index().find(name).map(ChildIndex.Child::node).flatMap(Values::type);
            if (type.isEmpty() || !isPlain(type.get())) {
                return Optional.empty();
            }
            Value value = target(type.get()) instanceof Type.StringType
                    // A text that the type refuses is no key of valid data, and where it is one is told already.
                    ? new Value.Text(texts.get(at))
                    : type.get().parse(texts.get(at), NO_PREFIXES);
            none |= !value.canonical().equals(texts.get(at));
            values.add(value);
        }
        return Optional.of(new TextKey(none ? Optional.empty() : Optional.of(new Key(values))));
    }

    private static boolean isPlain(Type type) {
        return switch (target(type)) {
            case Type.IntegerType plain -> true;
            case Type.Decimal64 plain -> true;
            case Type.StringType plain -> true;
            case Type.BooleanType plain -> true;
            case Type.EnumerationType plain -> true;
            case Type.BitsType plain -> true;
            case Type.BinaryType plain -> true;
            case Type.EmptyType plain -> true;
            case Type.Leafref never -> false;
            case Type.Identityref prefixed -> false;
            case Type.InstanceIdentifier prefixed -> false;
            case Type.Union mayBePrefixed -> false;
        };
    }
}
