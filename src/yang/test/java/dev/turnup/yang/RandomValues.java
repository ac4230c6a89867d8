// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang;

import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.List;
import java.util.Random;

/** Values at random of any type, as the type makes them of one of its texts. */
final class RandomValues {
    private static final List<String> INTEGERS =
            List.of("0", "+7", "-0", "007", "-128", "127", " 5 ", "300", "4294967295", "9223372036854775807");
    private static final List<String> DECIMALS = List.of("0", "+1.50", "-3.1", "2.00", "0.01", "7", "9.2");
    private static final List<String> IDENTIFIERS = List.of(
            "/t:a",
            "/t:a/o:b[o:k='v']/o:c",
            "/test:a[ test:k = \"it's\" ][t:l='7']/t:b",
            "/o:a[3]",
            "/t:dns[.='two words']");

    private RandomValues() {}

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
            case Type.BooleanType t -> one(List.of("true", " false "), random);
            case Type.EmptyType t -> "";
            case Type.StringType t -> one(List.of("", "5", "true", "null", "text", " a ", "o:fast", "1.0"), random);
            case Type.EnumerationType t ->
                t.values().get(random.nextInt(t.values().size())).name();
            case Type.BitsType t -> one(List.of("", "write  read", "x-1", " read\n"), random);
            case Type.BinaryType t -> one(List.of("", "AA==", "q6ur\n  q6s="), random);
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
