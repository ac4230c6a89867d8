// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang;

import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values at random of any type, as the type makes them of one of its texts. */
final class RandomValues {
    /** What quoting, layout and keywords trip over. */
    private static final List<String> TEXTS = List.of(
            "a",
            "b",
            "0/0/1.10",
            "two words",
            " edge ",
            "it's",
            "a\"b",
            "both ' and \"",
            "\"'",
            "/n:1[k=\"]\"]",
            "[x='1']",
            "n:1",
            "null",
            "on",
            "0x2102",
            "yes",
            "",
            "é ☃ \uD83D\uDE00",
            "<&>",
            "- dash",
            "# no comment",
            "a: b",
            "line\nbreak",
            "tab\there");

    private static final List<String> INTEGERS =
            List.of("0", "+7", "-0", "007", "-128", "127", " 5 ", "300", "4294967295", "9223372036854775807");
    private static final List<String> DECIMALS = List.of("0", "+1.50", "-3.1", "2.00", "0.01", "7", "9.2");
    private static final List<String> IDENTIFIERS = List.of(
            "/t:a",
            "/t:a/o:b[o:k='v']/o:c",
            "/test:a[ test:k = \"its\" ][t:l='7']/t:b",
            "/o:a[3]",
            "/t:dns[.='two words']");

    private RandomValues() {}

    /** A value of few, so that two trees often have the same. */
    static Value common(Type type, Random random) {
        return switch (type) {
            case Type.BooleanType t -> new Value.Bool(random.nextBoolean());
            case Type.EmptyType t -> new Value.Empty();
            case Type.EnumerationType t ->
                new Value.Enumeration(
                        t.values().get(random.nextInt(t.values().size())).name());
            case Type.IntegerType t
            when t.kind() == Type.IntegerKind.UINT64 ->
                new Value.Uint64(BigInteger.valueOf(random.nextInt(3)).shiftLeft(62));
            case Type.IntegerType t when t.kind() == Type.IntegerKind.UINT16 -> new Value.Int(random.nextInt(5));
            case Type.StringType t when t.lengths().isEmpty() -> new Value.Text(one(TEXTS, random));
            default -> of(type, random);
        };
    }

    static Value of(Type type, Random random) {
        while (true) {
            Value value = type.parse(text(type, random), TestSchemas.PREFIXES);
            if (!(value instanceof Value.Invalid)) {
                return value;
            }
        }
    }

    private static String text(Type type, Random random) {
        return switch (type) {
            case Type.IntegerType t -> one(INTEGERS, random);
            case Type.Decimal64 t -> one(DECIMALS, random);
            case Type.BooleanType t -> one(List.of("true", "false"), random);
            case Type.EmptyType t -> "";
            case Type.StringType t -> one(List.of("", "5", "true", "null", "text", " a ", "o:fast", "1.0"), random);
            case Type.EnumerationType t ->
                t.values().get(random.nextInt(t.values().size())).name();
            case Type.BitsType t -> one(List.of("", "write  read", "x-1", " read\n"), random);
            case Type.BinaryType t -> one(List.of("", "AA==", "q6urq6s="), random);
            case Type.Identityref t -> one(List.of("fast", "t:fast", "o:fast", "other:slow"), random);
            case Type.InstanceIdentifier t -> one(IDENTIFIERS, random);
            case Type.Leafref t -> text(t.target(), random);
            case Type.Union t -> text(t.members().get(random.nextInt(t.members().size())), random);
        };
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
