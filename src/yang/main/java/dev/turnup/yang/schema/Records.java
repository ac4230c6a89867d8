// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The records of a schema file, one object each, made when it is first asked for. Safe for several threads: one at a time
 * makes objects, and what it has made is immutable.
 */
final class Records {
    private final byte[] octets;
    private final String file;
    private final IntBuffer starts;
    private final int first;
    private final @Nullable Object[] made;

    /**
     * Records as {@link RecordTable} wrote them.
     *
     * @param octets the records, kept as they are
     * @param file what to call them in messages
     * @throws SchemaFileException where there are fewer than said
     */
    Records(byte[] octets, String file) {
        this.octets = octets;
        this.file = file;
        ByteBuffer content = ByteBuffer.wrap(octets);
        int count = content.getInt();
        if (count <= 0 || count > content.remaining() / Integer.BYTES) {
            throw new SchemaFileException(file, "is damaged: it says that it has " + count + " records");
        }
        this.starts = content.slice(content.position(), count * Integer.BYTES).asIntBuffer();
        this.first = content.position() + count * Integer.BYTES;
        this.made = new @Nullable Object[count];
    }

    /** The schema, which is the last record. */
    Schema schema() {
        return get(made.length - 1, Schema.class);
    }

    /**
     * The object of a record.
     *
     * @throws SchemaFileException where the record is no such object
     */
    synchronized <T> T get(int id, Class<T> kind) {
        try {
            Object known = made[id];
            if (known == null) {
                known = new SchemaDecoder(this, id, new RecordReader(octets, first + starts.get(id))).decode();
                made[id] = known;
            }
            return kind.cast(known);
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | ClassCastException e) {
            SchemaFileException damaged = new SchemaFileException(
                    file, "is damaged: record " + id + " cannot be read (" + e.getMessage() + ")");
            damaged.initCause(e);
            throw damaged;
        }
    }
}
