// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.yang.schema.Type.IntegerKind;
import dev.turnup.yang.schema.Type.Range;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.value.Value.Invalid;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Integers, decimals, ranges and lengths (RFC 7950, sections 9.2 to 9.4). */
final class Numbers {
    private static final java.util.regex.Pattern DECIMAL =
            java.util.regex.Pattern.compile("[+-]?[0-9]+(?:\\.(?<fraction>[0-9]+))?");
    /** More digits than any type has; beyond, BigInteger's conversion would cost more than the answer is worth. */
    private static final int DIGITS = 100;

    /** So many characters are a long, whatever they are. */
    private static final int SHORT = 18;

    private Numbers() {}

    static Value integer(Type.IntegerType type, String text) {
        String stripped = text.strip();
        if (!isInteger(stripped)) {
            return new Invalid(text, rule("range ", type.ranges(), kind(type)), "use a whole number");
        }
        if (stripped.length() <= SHORT) {
            long number = Long.parseLong(stripped);
            if (isWithin(type.ranges(), number)) {
                return type.kind() == IntegerKind.UINT64
                        ? new Value.Uint64(BigInteger.valueOf(number))
                        : new Value.Int(number);
            }
        }
        BigInteger number = new BigInteger(stripped);
        Optional<Invalid> outside = outside(
                type.ranges(), number, text, () -> rule("range ", type.ranges(), kind(type)), BigInteger::toString, "");
        if (outside.isPresent()) {
            return saying(type.rangeError(), outside.get());
        }
        return type.kind() == IntegerKind.UINT64 ? new Value.Uint64(number) : new Value.Int(number.longValueExact());
    }

    private static boolean isInteger(String text) {
        for (int i = 0; i < text.length() && text.length() <= DIGITS; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (i > 0 || text.length() == 1 || (c != '+' && c != '-'))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= DIGITS;
    }

    /** Whether every integer type refuses a text. */
    static boolean isNoInteger(String text) {
        return !isInteger(text.strip());
    }

    static Value decimal(Type.Decimal64 type, String text) {
        String stripped = text.strip();
        var matcher = DECIMAL.matcher(stripped);
        Supplier<String> rule = () -> rule("range ", type.ranges(), "decimal64");
        if (!matcher.matches() || stripped.length() > DIGITS) {
            return new Invalid(text, rule.get(), "use a decimal number");
        }
        BigDecimal number = new BigDecimal(stripped);
        if (number.stripTrailingZeros().scale() > type.fractionDigits()) {
            return new Invalid(
                    text,
                    "fraction-digits " + type.fractionDigits(),
                    "use at most " + type.fractionDigits() + " digits after the point");
        }
        Optional<Invalid> outside = outside(type.ranges(), number, text, rule, BigDecimal::toPlainString, "");
        return outside.isPresent() ? saying(type.rangeError(), outside.get()) : new Value.Decimal(number);
    }

    /** The refusal with what the module says of it. */
    static Invalid saying(ErrorText error, Invalid refused) {
        return new Invalid(refused.text(), refused.rule(), refused.hint(), error.message(), error.appTag());
    }

    /** Whether a number lies in one of the ranges; it does where there are none. */
    static boolean isWithin(List<Range<BigInteger>> ranges, long number) {
        for (Range<BigInteger> range : ranges) {
            if (compare(range.low(), number) <= 0 && compare(range.high(), number) >= 0) {
                return true;
            }
        }
        return ranges.isEmpty();
    }

    private static int compare(BigInteger large, long number) {
        return large.bitLength() < Long.SIZE ? Long.compare(large.longValue(), number) : large.signum();
    }

    /** What is wrong with a length, if anything. */
    static Optional<Invalid> length(List<Range<BigInteger>> lengths, long length, String text, String unit) {
        if (isWithin(lengths, length)) {
            return Optional.empty();
        }
        return outside(
                lengths,
                BigInteger.valueOf(length),
                text,
                () -> rule("length ", lengths, unit),
                BigInteger::toString,
                " " + unit);
    }

    private static <N extends Comparable<N>> Optional<Invalid> outside(
            List<Range<N>> ranges,
            N number,
            String text,
            Supplier<String> rule,
            Function<N, String> shown,
            String unit) {
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        for (Range<N> range : ranges) {
            if (range.contains(number)) {
                return Optional.empty();
            }
        }
        Optional<String> below = ranges.stream()
                .map(Range::high)
                .filter(high -> high.compareTo(number) < 0)
                .max(Comparator.naturalOrder())
                .map(high -> "at most " + shown.apply(high));
        Optional<String> above = ranges.stream()
                .map(Range::low)
                .filter(low -> low.compareTo(number) > 0)
                .min(Comparator.naturalOrder())
                .map(low -> "at least " + shown.apply(low));
        String hint = below.map(b -> above.map(a -> b + " or " + a).orElse(b)).orElseGet(() -> above.orElse(""));
        return Optional.of(new Invalid(text, rule.get(), "use " + hint + unit));
    }

    private static String kind(Type.IntegerType type) {
        return type.kind().name().toLowerCase(Locale.ROOT);
    }

    private static <N extends Comparable<N>> String rule(String word, List<Range<N>> ranges, String none) {
        return ranges.isEmpty()
                ? none
                : word + ranges.stream().map(Range::toString).collect(Collectors.joining(" | "));
    }

    /** The decimal form of an integer type's hexadecimal or octal default; any other text as it is. */
    static String decimalOfDefault(Type type, String text) {
        if (type instanceof Type.Leafref leafref) {
            return decimalOfDefault(leafref.target(), text);
        }
        if (!(type instanceof Type.IntegerType)) {
            return text;
        }
        String sign = text.startsWith("-") ? "-" : "";
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (digits.matches("0x[0-9a-fA-F]+")) {
            return sign + new BigInteger(digits.substring(2), 16);
        }
        return digits.matches("0[0-7]+") ? sign + new BigInteger(digits, 8) : text;
    }
}
