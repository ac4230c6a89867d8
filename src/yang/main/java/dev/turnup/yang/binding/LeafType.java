// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.xml.namespace.QName;

/**
 * What the values of a leaf are in Java. Named by generated code.
 *
 * @param <T> the class of values
 */
public final class LeafType<T> {
    public static final LeafType<String> STRING = text(text -> text);
    public static final LeafType<Boolean> BOOLEAN = text(Boolean::valueOf);
    public static final LeafType<Integer> INT = text(Integer::valueOf);
    public static final LeafType<Long> LONG = text(Long::valueOf);
    public static final LeafType<BigInteger> BIG_INTEGER = text(BigInteger::new);
    public static final LeafType<BigDecimal> DECIMAL = text(BigDecimal::new);
    public static final LeafType<byte[]> BINARY = text(Base64.getDecoder()::decode);
    public static final LeafType<Empty> EMPTY = text(text -> Empty.PRESENT);

    public static final LeafType<InstanceId> INSTANCE_ID =
            new LeafType<>((schema, value) -> InstanceId.read(schema, value.canonical()));
    public static final LeafType<AnyXml> ANY_XML = text(AnyXml::of);

    private final BiFunction<Schema, Value, T> reading;

    private LeafType(BiFunction<Schema, Value, T> reading) {
        this.reading = reading;
    }

    /** A type that is read from the canonical text. */
    public static <T> LeafType<T> text(Function<String, T> reading) {
        return new LeafType<>((schema, value) -> reading.apply(value.canonical()));
    }

    /** A type whose values are identities. */
    public static <T> LeafType<T> identity(Function<QName, T> reading) {
        return new LeafType<>((schema, value) -> value instanceof Value.Identity id
                ? reading.apply(new QName(id.name().namespace(), id.name().local()))
                : reading.apply(new QName(value.canonical())));
    }

    /** A union with members that are written with prefixes. */
    public static <T extends PrefixedUnion> LeafType<T> prefixed(Function<PrefixedText, T> reading) {
        return new LeafType<>((schema, value) -> reading.apply(PrefixedText.read(schema, value)));
    }

    /** An enumeration: the text of a constant is its name in YANG. */
    public static <E extends Enum<E>> LeafType<E> of(Class<E> constants) {
        return text(text -> constant(constants, text));
    }

    /** Bits: a set of the constants of an enumeration. */
    public static <E extends Enum<E>> LeafType<SortedSet<E>> bits(Class<E> constants) {
        return text(text -> {
            SortedSet<E> set = new TreeSet<>();
            Arrays.stream(text.split(" ", -1))
                    .filter(bit -> !bit.isEmpty())
                    .forEach(bit -> set.add(constant(constants, bit)));
            return Collections.unmodifiableSortedSet(set);
        });
    }

    private static <E extends Enum<E>> E constant(Class<E> constants, String text) {
        Set<E> all = EnumSet.allOf(constants);
        return all.stream()
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text + " is none of " + List.copyOf(all)));
    }

    /**
     * A value in Java.
     *
     * @throws IllegalArgumentException where the type does not have the value
     */
    T read(Schema schema, Value value) {
        return reading.apply(schema, value);
    }
}
