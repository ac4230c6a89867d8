// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.Pattern;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.Type.IntegerKind;
import dev.turnup.yang.schema.Type.Range;
import dev.turnup.yang.xpath.XPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Small schemas in code.
 *
 * <pre>{@code
 * Schema schema = schema(
 *         container("pools",
 *                 list("pool", "tag",
 *                         leaf("tag", uint16("1..100")),
 *                         leaf("o:mode", enumeration("on", "off")).defaultTo("on"))));
 * }</pre>
 *
 * <p>Names are in module {@code test}; those that begin with {@code o:} in module {@code other}. Expressions may use
 * the prefixes {@code t} and {@code o}.
 */
public final class TestSchemas {
    /** The namespace of module {@code test}, prefix {@code t}. */
    public static final String TEST = "urn:test";
    /** The namespace of module {@code other}, prefix {@code o}. */
    public static final String OTHER = "urn:other";

    /** Knows {@code t}, {@code o}, both module names, and no prefix as module {@code test}. */
    public static final NamespaceLookup PREFIXES = new NamespaceLookup() {
        @Override
        public Optional<String> namespace(String prefix) {
            return switch (prefix) {
                case "", "t", "test" -> Optional.of(TEST);
                case "o", "other" -> Optional.of(OTHER);
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> module(String prefix) {
            return namespace(prefix).map(ns -> ns.equals(OTHER) ? "other" : "test");
        }
    };

    private TestSchemas() {}

    /** A schema of the modules {@code test} and {@code other} with these top-level nodes. */
    public static Schema schema(Def... topLevel) {
        AtomicInteger line = new AtomicInteger();
        return new Schema(
                List.of(
                        new Schema.Module("other", Optional.of("2026-01-01"), OTHER, "o", List.of()),
                        new Schema.Module("test", Optional.of("2026-01-01"), TEST, "t", List.of())),
                Arrays.stream(topLevel).map(d -> d.build(line)).toList(),
                List.of(),
                List.of());
    }

    /** {@code x} in module test, {@code o:x} in module other. */
    public static XmlName name(String text) {
        return text.startsWith("o:") ? new XmlName(OTHER, text.substring(2)) : new XmlName(TEST, text);
    }

    /** An expression of module test. */
    public static XPath xpath(String text) {
        return XPath.parse(text, Map.of("t", TEST, "o", OTHER), TEST);
    }

    public static Def container(String name, Def... children) {
        return new Def(Def.Kind.CONTAINER, name, null, List.of(), children);
    }

    /** A list; the names of its keys are parted by blanks, and none makes it keyless. */
    public static Def list(String name, String keys, Def... children) {
        return new Def(Def.Kind.LIST, name, null, keys.isEmpty() ? List.of() : List.of(keys.split(" ")), children);
    }

    public static Def leaf(String name, Type type) {
        return new Def(Def.Kind.LEAF, name, type, List.of());
    }

    public static Def leafList(String name, Type type) {
        return new Def(Def.Kind.LEAF_LIST, name, type, List.of());
    }

    public static Def anydata(String name) {
        return new Def(Def.Kind.ANYDATA, name, null, List.of());
    }

    /** A choice; what is no case becomes one of its own name. */
    public static Def choice(String name, Def... cases) {
        return new Def(Def.Kind.CHOICE, name, null, List.of(), cases);
    }

    public static Def caseOf(String name, Def... children) {
        return new Def(Def.Kind.CASE, name, null, List.of(), children);
    }

    public static Type string() {
        return new Type.StringType(List.of(), List.of());
    }

    /** A string with lengths such as {@code 1..32} (empty for any) and patterns. */
    public static Type string(String lengths, String... patterns) {
        return new Type.StringType(
                ranges(lengths, BigInteger::new),
                Arrays.stream(patterns).map(p -> new Pattern(p, false)).toList());
    }

    public static Type bool() {
        return new Type.BooleanType();
    }

    public static Type empty() {
        return new Type.EmptyType();
    }

    public static Type uint8() {
        return integer(IntegerKind.UINT8, "0..255");
    }

    public static Type uint16() {
        return uint16("0..65535");
    }

    public static Type uint16(String ranges) {
        return integer(IntegerKind.UINT16, ranges);
    }

    public static Type int32() {
        return integer(IntegerKind.INT32, "-2147483648..2147483647");
    }

    public static Type uint64() {
        return integer(IntegerKind.UINT64, "0..18446744073709551615");
    }

    /** An integer with ranges such as {@code 1..10|20}. */
    public static Type integer(IntegerKind kind, String ranges) {
        return new Type.IntegerType(kind, ranges(ranges, BigInteger::new));
    }

    public static Type decimal64(int fractionDigits, String ranges) {
        return new Type.Decimal64(fractionDigits, ranges(ranges, BigDecimal::new));
    }

    /** An enumeration whose values count from 0. */
    public static Type enumeration(String... names) {
        List<Type.EnumValue> values = new ArrayList<>();
        for (String name : names) {
            values.add(new Type.EnumValue(name, values.size(), Status.CURRENT));
        }
        return new Type.EnumerationType(values);
    }

    /** Bits whose positions count from 0. */
    public static Type bits(String... names) {
        List<Type.Bit> bits = new ArrayList<>();
        for (String name : names) {
            bits.add(new Type.Bit(name, bits.size(), Status.CURRENT));
        }
        return new Type.BitsType(bits);
    }

    public static Type binary(String lengths) {
        return new Type.BinaryType(ranges(lengths, BigInteger::new));
    }

    /** A leafref that requires its instance. */
    public static Type leafref(String path, Type target) {
        return new Type.Leafref(xpath(path), true, target);
    }

    /** An identityref to a base with these derived identities; {@code o:x} is one of module other. */
    public static Type identityref(String base, String... derived) {
        Map<XmlName, Type.DerivedIdentity> allowed = new LinkedHashMap<>();
        for (String d : derived) {
            XmlName name = name(d);
            String module = name.namespace().equals(OTHER) ? "other" : "test";
            allowed.put(name, new Type.DerivedIdentity(module, new TreeSet<>(List.of(name(base)))));
        }
        return new Type.Identityref(List.of(name(base)), allowed);
    }

    public static Type union(Type... members) {
        return new Type.Union(List.of(members));
    }

    public static Type instanceIdentifier() {
        return new Type.InstanceIdentifier(true);
    }

    private static <N extends Comparable<N>> List<Range<N>> ranges(String text, Function<String, N> number) {
        List<Range<N>> ranges = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("\\|")) {
            int dots = part.indexOf("..");
            N low = number.apply(dots < 0 ? part : part.substring(0, dots));
            ranges.add(new Range<>(low, dots < 0 ? low : number.apply(part.substring(dots + 2))));
        }
        return ranges;
    }
}
