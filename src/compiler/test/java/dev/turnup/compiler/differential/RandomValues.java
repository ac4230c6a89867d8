// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.yang.schema.Pattern;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.Type.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Values that types allow, the ends of ranges among them. */
final class RandomValues {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "ab",
            "x1",
            " ",
            "it's",
            "a\"b",
            "<&>]]>",
            "é",
            "☃☃",
            "\uD83D\uDE00",
            "two words",
            "a\nb",
            "0",
            "true");

    private final Random random;
    private final InstancePaths paths;

    RandomValues(Random random, InstancePaths paths) {
        this.random = random;
        this.paths = paths;
    }

    /** A value; empty where none was found that all patterns take. */
    Optional<Literal> of(Type type) {
        return switch (type) {
            case Type.IntegerType integer -> Optional.of(integer(integer));
            case Type.Decimal64 decimal -> Optional.of(decimal(decimal));
            case Type.StringType string -> string(string).map(Literal::quoted);
            case Type.BooleanType bool -> Optional.of(Literal.bare(String.valueOf(random.nextBoolean())));
            case Type.EnumerationType names ->
                Optional.of(Literal.quoted(any(names.values()).name()));
            case Type.BitsType bits -> Optional.of(Literal.quoted(bits(bits)));
            case Type.BinaryType binary -> Optional.of(Literal.quoted(binary(binary)));
            case Type.Leafref leafref -> of(leafref.target());
            case Type.Identityref identity ->
                identity.allowed().isEmpty() ? Optional.empty() : Optional.of(identity(identity));
            case Type.EmptyType empty -> Optional.of(new Literal("", "[null]"));
            case Type.Union union -> of(any(union.members()));
            case Type.InstanceIdentifier id -> paths.any(random);
        };
    }

    private Literal integer(Type.IntegerType type) {
        Range<BigInteger> range = any(type.ranges());
        String text = between(range.low(), range.high()).toString();
        return switch (type.kind()) {
            case INT64, UINT64 -> Literal.quoted(text);
            case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> Literal.bare(text);
        };
    }

    private BigInteger between(BigInteger low, BigInteger high) {
        return switch (random.nextInt(4)) {
            case 0 -> low;
            case 1 -> high;
            default -> {
                BigInteger size = high.subtract(low).add(BigInteger.ONE);
                BigInteger few = size.min(BigInteger.valueOf(random.nextBoolean() ? 8 : Long.MAX_VALUE));
                yield low.add(new BigInteger(70, random).mod(few));
            }
        };
    }

    private Literal decimal(Type.Decimal64 type) {
        Range<BigDecimal> range = any(type.ranges());
        BigInteger low = range.low().movePointRight(type.fractionDigits()).toBigInteger();
        BigInteger high = range.high().movePointRight(type.fractionDigits()).toBigInteger();
        BigDecimal value = new BigDecimal(between(low, high), type.fractionDigits());
        BigDecimal shown = random.nextBoolean() && value.signum() != 0 ? value.stripTrailingZeros() : value;
        return Literal.quoted(shown.scale() < 1 ? shown.setScale(1).toPlainString() : shown.toPlainString());
    }

    private Optional<String> string(Type.StringType type) {
        List<Pattern> positive =
                type.patterns().stream().filter(p -> !p.inverted()).toList();
        for (int i = 0; i < 200; i++) {
            String text = positive.isEmpty()
                    ? text(type.lengths())
                    : RegexText.of(any(positive).regex(), random);
            int length = text.codePointCount(0, text.length());
            if (type.patterns().stream().allMatch(p -> p.admits(text)) && within(type.lengths(), length)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static boolean within(List<Range<BigInteger>> lengths, int length) {
        return lengths.isEmpty() || lengths.stream().anyMatch(range -> range.contains(BigInteger.valueOf(length)));
    }

    private String text(List<Range<BigInteger>> lengths) {
        if (lengths.isEmpty()) {
            return any(TEXTS);
        }
        int wanted = length(lengths);
        StringBuilder text = new StringBuilder(any(TEXTS));
        while (text.codePointCount(0, text.length()) < wanted) {
            text.append(random.nextInt(6) == 0 ? "é" : String.valueOf((char) ('a' + random.nextInt(3))));
        }
        return text.substring(0, text.offsetByCodePoints(0, wanted));
    }

    private int length(List<Range<BigInteger>> lengths) {
        Range<BigInteger> range = any(lengths);
        return between(range.low(), range.high().min(range.low().add(BigInteger.TEN)))
                .intValueExact();
    }

    private String bits(Type.BitsType type) {
        List<String> names = new ArrayList<>();
        type.bits().stream().filter(b -> random.nextBoolean()).forEach(b -> names.add(b.name()));
        if (random.nextInt(3) == 0) {
            Collections.shuffle(names, random);
        }
        return String.join(" ", names);
    }

    private String binary(Type.BinaryType type) {
        byte[] octets = new byte[type.lengths().isEmpty() ? random.nextInt(6) : length(type.lengths())];
        random.nextBytes(octets);
        return Base64.getEncoder().encodeToString(octets);
    }

    private Literal identity(Type.Identityref type) {
        List<String> names = type.allowed().entrySet().stream()
                .map(e -> e.getValue().module() + ":" + e.getKey().local())
                .sorted()
                .toList();
        return Literal.quoted(any(names));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
