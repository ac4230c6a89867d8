// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A compiled schema as bytes: written once at build time, loaded in milliseconds.
 *
 * <p>The file is {@code TURNUPSC}, the format's version (2 octets), the length of the content (4 octets), its CRC-32 and
 * CRC-32C (4 octets each) and the content: how many records there are (4 octets), where each begins (4 octets each), and the
 * records, each of which refers only to records before it. Equal records are written once, so equal shapes are one object
 * after reading, and equal schemas are equal bytes. A record is made an object when it is first reached: what is damaged is
 * told by the checksum before.
 */
public final class SchemaFile {
    private static final byte[] MAGIC = "TURNUPSC".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 4;
    private static final int HEADER = MAGIC.length + Short.BYTES + Integer.BYTES + Long.BYTES;

    private SchemaFile() {}

    /** The version of the format that is written and read here. */
    public static int version() {
        return VERSION;
    }

    /** A schema as bytes; the same schema gives the same bytes on every machine. */
    public static byte[] write(Schema schema) {
        byte[] content = new SchemaEncoder().encode(schema);
        return ByteBuffer.allocate(HEADER + content.length)
                .put(MAGIC)
                .putShort((short) VERSION)
                .putInt(content.length)
                .putLong(checksum(ByteBuffer.wrap(content)))
                .put(content)
                .array();
    }

    /**
     * The schema that bytes hold.
     *
     * @param file what to call the bytes in messages
     * @throws SchemaFileException where the bytes are not a whole, undamaged schema file of a version known here
     */
    public static Schema read(byte[] bytes, String file) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] magic = new byte[MAGIC.length];
        int version;
        int length;
        long checksum;
        try {
            in.get(magic);
            version = in.getShort();
            length = in.getInt();
            checksum = in.getLong();
        } catch (BufferUnderflowException e) {
            throw new SchemaFileException(file, "is no schema file: it has only " + bytes.length + " bytes");
        }
        if (!Arrays.equals(magic, MAGIC)) {
            throw new SchemaFileException(file, "is no schema file: it does not begin with TURNUPSC");
        }
        if (version != VERSION) {
            throw new SchemaFileException(
                    file, "has format version " + version + ", and this Turnup reads version " + VERSION);
        }
        if (in.remaining() != length) {
            throw new SchemaFileException(
                    file, "is cut short or padded: it holds " + in.remaining() + " of " + length + " bytes");
        }
        if (checksum != checksum(in)) {
            throw new SchemaFileException(file, "is damaged: its content does not match its checksum");
        }
        // What is read later must be what was checked, whatever the caller does with its bytes.
        return new Records(Arrays.copyOfRange(bytes, HEADER, bytes.length), file).schema();
    }

    /** Two polynomials together: each alone lets one of four billion damages pass, and both are done in hardware. */
    static long checksum(ByteBuffer content) {
        CRC32 one = new CRC32();
        one.update(content.duplicate());
        CRC32C other = new CRC32C();
        other.update(content.duplicate());
        return one.getValue() << Integer.SIZE | other.getValue();
    }
}
