// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.compare;

import dev.turnup.yang.schema.Pattern;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A type as text that can be compared: its built-in type and every restriction. */
final class TypeText {
    private TypeText() {}

    /** {@code node} is the data path of the leaf, for leafref paths that start from it. */
    static String of(Type type, String node) {
        return switch (type) {
            case Type.IntegerType integer ->
                integer.kind().name().toLowerCase(Locale.ROOT) + in("range", integer.ranges());
            case Type.Decimal64 decimal -> "decimal64 " + decimal.fractionDigits() + in("range", decimal.ranges());
            case Type.StringType string -> "string" + string(string);
            case Type.BooleanType bool -> "boolean";
            case Type.EnumerationType enumeration ->
                "enumeration " + names(enumeration.values().stream().map(Type.EnumValue::name));
            case Type.BitsType bits -> "bits " + names(bits.bits().stream().map(Type.Bit::name));
            case Type.BinaryType binary -> "binary" + in("length", binary.lengths());
            case Type.Leafref leafref ->
                "leafref " + XPathText.resolve(node, leafref.path().text());
            case Type.Identityref identityref ->
                "identityref " + names(identityref.bases().stream().map(base -> base.local()));
            case Type.EmptyType empty -> "empty";
            case Type.Union union ->
                "union "
                        + union.members().stream()
                                .map(member -> of(member, node))
                                .toList();
            case Type.InstanceIdentifier instance -> "instance-identifier";
        };
    }

    private static String string(Type.StringType string) {
        List<String> all = new ArrayList<>();
        if (!string.lengths().isEmpty()) {
            all.add("length " + string.lengths());
        }
        string.patterns().stream().map(Pattern::toString).sorted().distinct().forEach(all::add);
        return all.isEmpty() ? "" : " " + all;
    }

    private static String in(String restriction, List<?> ranges) {
        return ranges.isEmpty() ? "" : " " + restriction + " " + ranges;
    }

    private static String names(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(" ", "[", "]"));
    }
}
