// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import com.google.common.collect.Range;
import dev.turnup.yang.schema.ErrorText;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.Type.IntegerKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.model.api.ConstraintMetaDefinition;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.DecimalTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int16TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int32TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int64TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int8TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LengthConstraint;
import org.opendaylight.yangtools.yang.model.api.type.LengthRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.RangeConstraint;
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
        return new Type.IntegerType(
                kind, ranges(type, BigInteger::new, BigInteger.valueOf(low), top), rangeError(type));
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
        return range(type)
                .map(constraint -> ranges(constraint.getAllowedRanges().asRanges(), number))
                .orElse(List.of(new Type.Range<>(low, high)));
    }

    /** What the module says where a number lies outside. */
    static ErrorText rangeError(RangeRestrictedTypeDefinition<?, ?> type) {
        return range(type).map(Ranges::error).orElse(ErrorText.NONE);
    }

    /** The range statement that counts: the nearest, which takes in those of the types behind. */
    private static Optional<? extends RangeConstraint<?>> range(RangeRestrictedTypeDefinition<?, ?> type) {
        for (@Nullable TypeDefinition<?> at = type; at != null; at = at.getBaseType()) {
            if (at instanceof RangeRestrictedTypeDefinition<?, ?> restricted
                    && restricted.getRangeConstraint().isPresent()) {
                return restricted.getRangeConstraint();
            }
        }
        return Optional.empty();
    }

    /** The lengths of a string or binary; none where any length will do. */
    static List<Type.Range<BigInteger>> lengths(LengthRestrictedTypeDefinition<?> type) {
        List<Type.Range<BigInteger>> lengths = length(type)
                .map(constraint -> ranges(constraint.getAllowedRanges().asRanges(), BigInteger::new))
                .orElse(List.of());
        return lengths.equals(List.of(new Type.Range<>(BigInteger.ZERO, NO_LIMIT))) ? List.of() : lengths;
    }

    /** What the module says where a text or octets are too short or too long. */
    static ErrorText lengthError(LengthRestrictedTypeDefinition<?> type) {
        return length(type).map(Ranges::error).orElse(ErrorText.NONE);
    }

    private static Optional<LengthConstraint> length(LengthRestrictedTypeDefinition<?> type) {
        for (@Nullable TypeDefinition<?> at = type; at != null; at = at.getBaseType()) {
            if (at instanceof LengthRestrictedTypeDefinition<?> restricted
                    && restricted.getLengthConstraint().isPresent()) {
                return restricted.getLengthConstraint();
            }
        }
        return Optional.empty();
    }

    /** The error-message and error-app-tag of a restriction. */
    static ErrorText error(ConstraintMetaDefinition restriction) {
        return new ErrorText(restriction.getErrorMessage(), restriction.getErrorAppTag());
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
