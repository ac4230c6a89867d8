// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A type in one line: its built-in type and, in brackets, every restriction. The three readers share these words. */
final class TypeLine {
    private static final Map<String, Integer> BITS = Map.of(
            "int8", 7, "int16", 15, "int32", 31, "int64", 63, "uint8", 8, "uint16", 16, "uint32", 32, "uint64", 64);
    private static final BigInteger LONGEST = BigInteger.valueOf(Integer.MAX_VALUE);

    private final String base;
    private final TreeSet<String> restrictions = new TreeSet<>();

    TypeLine(String base) {
        this.base = base;
    }

    TypeLine with(String restriction) {
        restrictions.add(restriction);
        return this;
    }

    /** Ranges as pairs of low and high; the whole range of the type is no restriction. */
    TypeLine range(List<BigDecimal[]> ranges, int fractionDigits, String saying) {
        String text = text(ranges, n -> n.stripTrailingZeros().toPlainString());
        if ((ranges.size() == 1 && !saying.isEmpty()) || !text.equals(whole(fractionDigits))) {
            with("range " + text + saying);
        }
        return this;
    }

    private String whole(int fractionDigits) {
        if (base.equals("decimal64")) {
            return BigDecimal.valueOf(Long.MIN_VALUE, fractionDigits).toPlainString() + ".."
                    + BigDecimal.valueOf(Long.MAX_VALUE, fractionDigits).toPlainString();
        }
        BigInteger top = BigInteger.TWO.pow(BITS.getOrDefault(base, 0));
        BigInteger low = base.startsWith("u") ? BigInteger.ZERO : top.negate();
        return low + ".." + top.subtract(BigInteger.ONE);
    }

    /** Lengths; what exceeds an int is no bound. */
    TypeLine length(List<BigDecimal[]> lengths, String saying) {
        String text = text(lengths, n -> n.toBigInteger().compareTo(LONGEST) >= 0 ? "max" : n.toPlainString());
        if (!lengths.isEmpty() && !text.equals("0..max")) {
            with("length " + text + saying);
        }
        return this;
    }

    private static String text(List<BigDecimal[]> ranges, Function<BigDecimal, String> number) {
        return ranges.stream()
                .map(r ->
                        r[0].compareTo(r[1]) == 0 ? number.apply(r[0]) : number.apply(r[0]) + ".." + number.apply(r[1]))
                .collect(Collectors.joining("|"));
    }

    static BigDecimal[] pair(Object low, Object high) {
        return new BigDecimal[] {new BigDecimal(low.toString()), new BigDecimal(high.toString())};
    }

    /** A default as all readers would write it. */
    static String value(String text, String type) {
        String base = type.replaceAll("\\[.*", "");
        if (base.equals("identityref")) {
            return text.substring(text.indexOf(':') + 1);
        }
        if (BITS.containsKey(base) || base.equals("decimal64")) {
            String digits = text.strip().replaceFirst("^\\+", "");
            boolean hex = digits.matches("-?0x[0-9A-Fa-f]+");
            boolean octal = !base.equals("decimal64") && digits.matches("-?0[0-7]+");
            return hex || octal
                    ? Long.decode(digits).toString()
                    : new BigDecimal(digits).stripTrailingZeros().toPlainString();
        }
        return base.equals("bits")
                ? String.join(" ", new TreeSet<>(List.of(text.strip().split("\\s+", -1))))
                : text;
    }

    @Override
    public String toString() {
        return base + (restrictions.isEmpty() ? "" : restrictions.toString());
    }
}
