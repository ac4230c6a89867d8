// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Writes the fields of one record: numbers of 7 bits an octet, the low ones first. */
final class RecordWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    RecordWriter(RecordTag tag) {
        out.write(tag.code());
    }

    /** A number that is not negative, such as a reference to another record. */
    RecordWriter number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    /** A number of either sign. */
    RecordWriter signed(long value) {
        return number(value << 1 ^ value >> 63);
    }

    RecordWriter flag(boolean value) {
        out.write(value ? 1 : 0);
        return this;
    }

    RecordWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    /** How many there are, and a number for each. */
    <T> RecordWriter refs(Collection<? extends T> items, ToIntFunction<? super T> id) {
        number(items.size());
        items.forEach(item -> number(id.applyAsInt(item)));
        return this;
    }

    /** How many there are, and the fields of each. */
    <T> RecordWriter each(Collection<? extends T> items, Consumer<? super T> fields) {
        number(items.size());
        items.forEach(fields);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
