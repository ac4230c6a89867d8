// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/** The text of a value of a union and what it is in Java. Called by generated code. */
public final class UnionText {
    private UnionText() {}

    /** The canonical text of a number or a boolean. */
    public static String of(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** The number, where the text is one that an int holds. */
    public static Optional<Integer> asInt(String text) {
        return number(text, Integer::valueOf);
    }

    /** The number, where the text is one that a long holds. */
    public static Optional<Long> asLong(String text) {
        return number(text, Long::valueOf);
    }

    /** The whole number, where the text is one. */
    public static Optional<BigInteger> asBigInteger(String text) {
        return number(text, BigInteger::new);
    }

    /** The number, where the text is one. */
    public static Optional<BigDecimal> asBigDecimal(String text) {
        return number(text, BigDecimal::new);
    }

    /** True or false, where the text is one of them. */
    public static Optional<Boolean> asBoolean(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }

    private static <T> Optional<T> number(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
