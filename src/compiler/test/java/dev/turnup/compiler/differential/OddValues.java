// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.yang.schema.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values next to what types allow: some are wrong, some only look so. */
final class OddValues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-0",
            "+1",
            "01",
            "007",
            "1.",
            ".5",
            "1.50",
            "1.5e1",
            "0x1F",
            "1 ",
            " 1",
            "1\n",
            "--1",
            "+-1",
            "NaN",
            "true",
            "TRUE",
            "True",
            " true ",
            "1",
            "false\t",
            "null",
            "[null]",
            "a",
            "A",
            "abcdefghijklmnop",
            "a b",
            "é",
            "٣",
            "１",
            "x\u00a0",
            "QUJD",
            "QUI=",
            "QU I=",
            "QUI",
            "====",
            "Q",
            "/",
            "//",
            "/a:b",
            "/differential-rules:top",
            "x:y",
            ":x",
            "x:",
            "nowhere:cat",
            "cat",
            "dog",
            "small big",
            "one  two",
            "one one",
            " one",
            "two one",
            "18446744073709551616",
            "9223372036854775808",
            "-9223372036854775809",
            "256",
            "-129",
            "65536",
            "4294967296",
            "1.123456789012345678901",
            "99999999999999999999999999",
            "0.0000000000000000001",
            "192.0.2.1",
            "192.0.2.256",
            "2001:db8::1",
            "2001:DB8:0:0::1",
            "fe80::1%eth0",
            "10.0.0.0/8",
            "10.0.0.1/8",
            "\uD83D\uDE00",
            "a\tb",
            "\u0301",
            "-",
            "]",
            "'",
            "\"");

    private OddValues() {}

    /** A value for a leaf of a type; sometimes of the wrong form for JSON. */
    static Literal of(Type type, Random random) {
        String text = near(type, random);
        return switch (random.nextInt(8)) {
            case 0 -> new Literal(text, json(random));
            case 1, 2, 3 -> Literal.quoted(text);
            default -> text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?|true|false") ? Literal.bare(text) : Literal.quoted(text);
        };
    }

    private static String json(Random random) {
        List<String> tokens = List.of(
                "null",
                "[null]",
                "true",
                "1",
                "-1",
                "1.5",
                "1e2",
                "100e-2",
                "10E0",
                "0.0",
                "-0",
                "\"1\"",
                "\"\"",
                "[]",
                "{}",
                "[1]",
                "[\"a\"]",
                "[null,null]");
        return tokens.get(random.nextInt(tokens.size()));
    }

    private static String near(Type type, Random random) {
        if (random.nextInt(3) == 0) {
            return any(TEXTS, random);
        }
        return switch (type) {
            case Type.IntegerType integer -> {
                Type.Range<BigInteger> range = any(integer.ranges(), random);
                yield (random.nextBoolean()
                                ? range.low().subtract(BigInteger.ONE)
                                : range.high().add(BigInteger.ONE))
                        .toString();
            }
            case Type.Decimal64 decimal -> {
                Type.Range<BigDecimal> range = any(decimal.ranges(), random);
                BigDecimal step = BigDecimal.ONE.movePointLeft(decimal.fractionDigits() + random.nextInt(2));
                yield (random.nextBoolean()
                                ? range.low().subtract(step)
                                : range.high().add(step))
                        .toPlainString();
            }
            case Type.StringType string -> {
                String text = string.patterns().isEmpty()
                        ? any(TEXTS, random)
                        : RegexText.of(any(string.patterns(), random).regex(), random);
                yield broken(text, random);
            }
            case Type.EnumerationType names ->
                broken(any(names.values(), random).name(), random);
            case Type.BitsType bits -> {
                String bit = any(bits.bits(), random).name();
                yield any(
                        List.of(
                                bit + " " + bit,
                                " " + bit + "\n",
                                bit + ",x",
                                bit + "\t" + any(bits.bits(), random).name()),
                        random);
            }
            case Type.BooleanType bool -> any(List.of("True", "0", "1", "yes", " true", "false "), random);
            case Type.BinaryType binary ->
                any(List.of("QUJDRA==", "QUJDRA=", "QUJDRA", "QU JD", "QUJD\nRUZH", "!", "QUJDREVGRw=="), random);
            case Type.Leafref leafref -> near(leafref.target(), random);
            case Type.Identityref identity ->
                identity.allowed().keySet().stream()
                        .map(name -> any(List.of("nowhere:", "", "differential-rules:", "ietf-interfaces:"), random)
                                + name.local())
                        .sorted()
                        .skip(random.nextInt(Math.max(1, identity.allowed().size())))
                        .findFirst()
                        .orElse("x");
            case Type.EmptyType empty -> any(List.of("x", " ", "\n", "true"), random);
            case Type.Union union -> near(any(union.members(), random), random);
            case Type.InstanceIdentifier id ->
                any(
                        List.of(
                                "/",
                                "x",
                                "/a",
                                "/differential-rules:top/",
                                "/differential-rules:nothing",
                                "/differential-types:keys/differential-types:by-number",
                                "/differential-types:keys/differential-types:by-number[1]",
                                "/differential-rules:tops[.='1']",
                                "/differential-rules:top[.='1']"),
                        random);
        };
    }

    private static String broken(String text, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> text + any(List.of("a", "1", " ", "é", "Z", "\n"), random);
            case 1 -> any(List.of("a", "1", " ", "x", "-"), random) + text;
            case 2 -> text.isEmpty() ? "x" : text.substring(text.offsetByCodePoints(0, 1));
            case 3 -> text.toUpperCase(java.util.Locale.ROOT);
            case 4 -> text + text;
            case 5 -> text.replace('a', 'é');
            default -> text;
        };
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
