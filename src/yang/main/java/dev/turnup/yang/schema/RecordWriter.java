// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Writes the fields of one record: numbers of 7 bits an octet, the low ones first. */
final class RecordWriter {
    /** Before a number that fits 64 bits, and before one written as text. */
    static final int SHORT = 0;

    static final int LONG = 1;

    private byte[] octets = new byte[64];
    private int length;

    /** Begins another record in the place of the one before. */
    RecordWriter begin(RecordTag tag) {
        length = 0;
        octet(tag.code());
        return this;
    }

    private void octet(int value) {
        if (length == octets.length) {
            octets = Arrays.copyOf(octets, 2 * length);
        }
        octets[length++] = (byte) value;
    }

    /** A number that is not negative, such as a reference to another record. */
    RecordWriter number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
        return this;
    }

    /** A number of either sign. */
    RecordWriter signed(long value) {
        return number(value << 1 ^ value >> 63);
    }

    RecordWriter big(BigInteger value) {
        return value.bitLength() < Long.SIZE
                ? number(SHORT).signed(value.longValueExact())
                : number(LONG).text(value.toString());
    }

    /** A decimal with its scale, so that what is read is equal. */
    RecordWriter decimal(BigDecimal value) {
        return big(value.unscaledValue()).signed(value.scale());
    }

    RecordWriter flag(boolean value) {
        octet(value ? 1 : 0);
        return this;
    }

    RecordWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        for (byte octet : utf8) {
            octet(octet);
        }
        return this;
    }

    /** How many there are, and a number for each. */
    <T> RecordWriter refs(Collection<? extends T> items, ToIntFunction<? super T> id) {
        number(items.size());
        for (T item : items) {
            number(id.applyAsInt(item));
        }
        return this;
    }

    /** How many there are, and the fields of each. */
    <T> RecordWriter each(Collection<? extends T> items, Consumer<? super T> fields) {
        number(items.size());
        items.forEach(fields);
        return this;
    }

    byte[] octets() {
        return octets;
    }

    int length() {
        return length;
    }
}
