// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
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

    /**
     * The value that the text stands for as the list's only key; empty where the list has no such key, or where equal values
     * may have other texts, so that entries must be asked one by one.
     */
    static Optional<Value> onlyKey(SchemaNode.DataDefinition definition, XmlName key, String text) {
        if (!(definition instanceof SchemaNode.ListNode list)
                || list.keys().size() != 1
                || !list.keys().getFirst().equals(key)) {
            return Optional.empty();
        }
        return list.index()
                .find(key)
                .map(ChildIndex.Child::node)
                .flatMap(Values::type)
                .filter(Values::isPlain)
                .map(type -> type.parse(text, NO_PREFIXES))
                .filter(value -> value.canonical().equals(text));
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
