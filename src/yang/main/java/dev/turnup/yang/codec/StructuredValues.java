// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.yang.codec.Structured.Form;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values between their types and what JSON and YAML write (RFC 7951, section 6). In JSON the form is part of the value:
 * {@code "7"} is no uint16, and of a union takes the members that are written as texts (section 6.10). In YAML a plain
 * scalar is of whatever type takes its text; of a union the members that are written so come first.
 */
final class StructuredValues {
    private static final Location NOWHERE = Location.of("data");
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,99})");
    private static final Structured EMPTY =
            new Structured.Sequence(List.of(new Structured.Scalar("", Form.NULL, NOWHERE)), NOWHERE);

    private StructuredValues() {}

    /** The value; {@link Value.Invalid} where the type refuses its text or its form. */
    static Value read(Type type, Structured.Scalar scalar, NamespaceLookup prefixes) {
        String text = scalar.text();
        if (type instanceof Type.Union || type instanceof Type.Leafref) {
            Optional<Value> fitting = members(type)
                    .filter(member -> isWrittenAs(member, scalar.form()))
                    .map(member -> member.parse(text, prefixes))
                    .filter(value -> !(value instanceof Value.Invalid))
                    .findFirst();
            if (fitting.isPresent()) {
                return fitting.get();
            }
        }
        Value value = type.parse(text, prefixes);
        // A fault of the text says more than one of its form.
        return value instanceof Value.Invalid || scalar.isOfYaml() || isWrittenAs(type, scalar.form())
                ? value
                : new Value.Invalid(text, "as RFC 7951, section 6 writes it", hint(type));
    }

    private static String hint(Type type) {
        return switch (members(type).findFirst().orElse(type)) {
            case Type.IntegerType t -> isWide(t) ? "write it in quotes" : "write it without quotes";
            case Type.BooleanType t -> "write true or false without quotes";
            case Type.EmptyType t -> "write [null]";
            case Type.Decimal64 t -> "write it in quotes";
            case Type.StringType t -> "write it in quotes";
            case Type.EnumerationType t -> "write it in quotes";
            case Type.BitsType t -> "write it in quotes";
            case Type.BinaryType t -> "write it in quotes";
            case Type.Identityref t -> "write it in quotes";
            case Type.InstanceIdentifier t -> "write it in quotes";
            case Type.Leafref t -> hint(t.target());
            case Type.Union t -> "write it as one of the types does";
        };
    }

    /** The types that a value may be of: the members of a union, those of unions within it too, else the type itself. */
    private static Stream<Type> members(Type type) {
        return switch (type) {
            case Type.Union union -> union.members().stream().flatMap(StructuredValues::members);
            case Type.Leafref leafref -> members(leafref.target());
            case Type.IntegerType t -> Stream.of(t);
            case Type.Decimal64 t -> Stream.of(t);
            case Type.StringType t -> Stream.of(t);
            case Type.BooleanType t -> Stream.of(t);
            case Type.EnumerationType t -> Stream.of(t);
            case Type.BitsType t -> Stream.of(t);
            case Type.BinaryType t -> Stream.of(t);
            case Type.Identityref t -> Stream.of(t);
            case Type.EmptyType t -> Stream.of(t);
            case Type.InstanceIdentifier t -> Stream.of(t);
        };
    }

    private static boolean isWrittenAs(Type member, Form form) {
        return switch (form) {
            case NUMBER -> member instanceof Type.IntegerType && !isWide(member);
            case BOOLEAN -> member instanceof Type.BooleanType;
            case NULL -> member instanceof Type.EmptyType;
            case PLAIN -> !(member instanceof Type.EmptyType);
            case TEXT, QUOTED ->
                !(member instanceof Type.IntegerType && !isWide(member))
                        && !(member instanceof Type.BooleanType)
                        && !(member instanceof Type.EmptyType);
        };
    }

    /** Whether numbers of a type may be too wide for other readers of JSON (RFC 7951, section 6.1). */
    private static boolean isWide(Type type) {
        return type instanceof Type.IntegerType t
                && (t.kind() == Type.IntegerKind.INT64 || t.kind() == Type.IntegerKind.UINT64);
    }

    /** Whether {@code [null]} is a value of the type. */
    static boolean takesEmpty(Type type) {
        return members(type).anyMatch(member -> member instanceof Type.EmptyType);
    }

    /** The value as JSON and YAML have it. */
    static Structured write(Type type, Value value) {
        return switch (value) {
            case Value.Empty empty -> EMPTY;
            case Value.Bool bool -> new Structured.Scalar(bool.canonical(), Form.BOOLEAN, NOWHERE);
            case Value.Int number -> isWide(memberOf(type, number)) ? text(number) : number(number);
            case Value.Invalid invalid -> {
                boolean number = type instanceof Type.IntegerType
                        && !isWide(type)
                        && JSON_NUMBER.matcher(invalid.text()).matches();
                yield number ? number(invalid) : text(invalid);
            }
            case Value.Uint64 v -> text(v);
            case Value.Decimal v -> text(v);
            case Value.Text v -> text(v);
            case Value.Enumeration v -> text(v);
            case Value.Bits v -> text(v);
            case Value.Binary v -> text(v);
            case Value.Identity v -> text(v);
            case Value.InstanceId v -> text(v);
        };
    }

    /** Of a union the member that takes a number, else the type itself. */
    private static Type memberOf(Type type, Value.Int number) {
        return members(type)
                .filter(member -> member instanceof Type.IntegerType
                        && member.parse(number.canonical(), prefix -> Optional.empty())
                                .equals(number))
                .findFirst()
                .orElse(type);
    }

    private static Structured.Scalar text(Value value) {
        return new Structured.Scalar(value.canonical(), Form.TEXT, NOWHERE);
    }

    private static Structured.Scalar number(Value value) {
        return new Structured.Scalar(value.canonical(), Form.NUMBER, NOWHERE);
    }
}
