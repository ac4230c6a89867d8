// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import com.google.common.collect.Range;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.Type.IntegerKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.DecimalTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int16TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int32TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int64TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int8TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LengthRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.RangeRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint16TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint32TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint64TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint8TypeDefinition;

/** Lowers range and length statements; a type without one has the whole range of its built-in type. */
final class Ranges {
    private static final BigInteger NO_LIMIT = BigInteger.valueOf(Integer.MAX_VALUE);

    private Ranges() {}

    /** The integer type; empty where the type is none. */
    static Optional<Type> integer(TypeDefinition<?> type) {
        return switch (type) {
            case Int8TypeDefinition t -> Optional.of(integer(IntegerKind.INT8, t, -(1L << 7), (1L << 7) - 1));
            case Int16TypeDefinition t -> Optional.of(integer(IntegerKind.INT16, t, -(1L << 15), (1L << 15) - 1));
            case Int32TypeDefinition t -> Optional.of(integer(IntegerKind.INT32, t, -(1L << 31), (1L << 31) - 1));
            case Int64TypeDefinition t -> Optional.of(integer(IntegerKind.INT64, t, Long.MIN_VALUE, Long.MAX_VALUE));
            case Uint8TypeDefinition t -> Optional.of(integer(IntegerKind.UINT8, t, 0, (1L << 8) - 1));
            case Uint16TypeDefinition t -> Optional.of(integer(IntegerKind.UINT16, t, 0, (1L << 16) - 1));
            case Uint32TypeDefinition t -> Optional.of(integer(IntegerKind.UINT32, t, 0, (1L << 32) - 1));
            case Uint64TypeDefinition t -> Optional.of(integer(IntegerKind.UINT64, t, 0, -1));
            default -> Optional.empty();
        };
    }

    private static Type integer(IntegerKind kind, RangeRestrictedTypeDefinition<?, ?> type, long low, long high) {
        BigInteger top = high < low ? BigInteger.TWO.pow(64).subtract(BigInteger.ONE) : BigInteger.valueOf(high);
        return new Type.IntegerType(kind, ranges(type, BigInteger::new, BigInteger.valueOf(low), top));
    }

    /** The ranges of a decimal64; without one, 64 bits shifted by the fraction digits (section 9.3.4). */
    static List<Type.Range<BigDecimal>> decimals(DecimalTypeDefinition type) {
        int scale = type.getFractionDigits();
        return ranges(
                type,
                BigDecimal::new,
                BigDecimal.valueOf(Long.MIN_VALUE, scale),
                BigDecimal.valueOf(Long.MAX_VALUE, scale));
    }

    private static <N extends Comparable<N>> List<Type.Range<N>> ranges(
            RangeRestrictedTypeDefinition<?, ?> type, Function<String, N> number, N low, N high) {
        for (@Nullable TypeDefinition<?> at = type; at != null; at = at.getBaseType()) {
            if (at instanceof RangeRestrictedTypeDefinition<?, ?> restricted
                    && restricted.getRangeConstraint().isPresent()) {
                return ranges(
                        restricted.getRangeConstraint().get().getAllowedRanges().asRanges(), number);
            }
        }
        return List.of(new Type.Range<>(low, high));
    }

    /** The lengths of a string or binary; none where any length will do. */
    static List<Type.Range<BigInteger>> lengths(LengthRestrictedTypeDefinition<?> type) {
        for (@Nullable TypeDefinition<?> at = type; at != null; at = at.getBaseType()) {
            if (at instanceof LengthRestrictedTypeDefinition<?> restricted
                    && restricted.getLengthConstraint().isPresent()) {
                List<Type.Range<BigInteger>> lengths = ranges(
                        restricted
                                .getLengthConstraint()
                                .get()
                                .getAllowedRanges()
                                .asRanges(),
                        BigInteger::new);
                boolean any = lengths.equals(List.of(new Type.Range<>(BigInteger.ZERO, NO_LIMIT)));
                return any ? List.of() : lengths;
            }
        }
        return List.of();
    }

    private static <N extends Comparable<N>> List<Type.Range<N>> ranges(
            Set<? extends Range<?>> ranges, Function<String, N> number) {
        return ranges.stream()
                .map(r -> new Type.Range<>(
                        number.apply(r.lowerEndpoint().toString()),
                        number.apply(r.upperEndpoint().toString())))
                .toList();
    }
}
