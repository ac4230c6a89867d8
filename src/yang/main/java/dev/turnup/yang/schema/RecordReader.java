// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what {@link RecordWriter} wrote. */
final class RecordReader {
    private final ByteBuffer in;

    RecordReader(ByteBuffer in) {
        this.in = in;
    }

    RecordTag tag() {
        return RecordTag.of(in.get());
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte octet = in.get();
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

    boolean flag() {
        return in.get() != 0;
    }

    String text() {
        byte[] utf8 = new byte[integer()];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** As many as are written. */
    <T> List<T> each(Supplier<T> fields) {
        int count = integer();
        List<T> items = new ArrayList<>(Math.min(count, in.remaining()));
        for (int i = 0; i < count; i++) {
            items.add(fields.get());
        }
        return items;
    }
}
