// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the fields of one record that {@link RecordWriter} wrote. */
final class RecordReader {
    private final byte[] octets;
    private int at;

    RecordReader(byte[] octets, int at) {
        this.octets = octets;
        this.at = at;
    }

    RecordTag tag() {
        return RecordTag.of(octets[at++]);
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte octet = octets[at++];
            value |= (octet & 0x7FL) << shift;
            if (octet >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("a number of more than 64 bits");
    }

    int integer() {
        return Math.toIntExact(number());
    }

    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    BigInteger big() {
        return number() == RecordWriter.SHORT ? BigInteger.valueOf(signed()) : new BigInteger(text());
    }

    BigDecimal decimal() {
        return new BigDecimal(big(), Math.toIntExact(signed()));
    }

    boolean flag() {
        return octets[at++] != 0;
    }

    String text() {
        int length = count();
        String text = new String(octets, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** A number of things that follow, each of which takes an octet at least. */
    int count() {
        int count = integer();
        if (count < 0 || count > octets.length - at) {
            throw new IllegalStateException("a count of " + count);
        }
        return count;
    }

    /** As many numbers as are written. */
    int[] integers() {
        int[] numbers = new int[count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = integer();
        }
        return numbers;
    }

    /** As many as are written, in a list that nobody changes. */
    <T> List<T> each(Supplier<T> fields) {
        int count = count();
        if (count == 0) {
            return List.of();
        }
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(fields.get());
        }
        return List.copyOf(items);
    }
}
