// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A compiled schema as bytes: written once at build time, loaded in milliseconds.
 *
 * <p>The file is {@code TURNUPSC}, the format's version (2 octets), the length of the content (4 octets), its SHA-256 (32
 * octets) and the content: a table of records, each of which refers only to records before it. Equal records are written
 * once, so equal shapes are one object after reading, and equal schemas are equal bytes.
 */
public final class SchemaFile {
    private static final byte[] MAGIC = "TURNUPSC".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 2;
    private static final int HASH = 32;
    private static final int HEADER = MAGIC.length + Short.BYTES + Integer.BYTES + HASH;

    private SchemaFile() {}

    /** A schema as bytes; the same schema gives the same bytes on every machine. */
    public static byte[] write(Schema schema) {
        byte[] content = new SchemaEncoder().encode(schema);
        return ByteBuffer.allocate(HEADER + content.length)
                .put(MAGIC)
                .putShort((short) VERSION)
                .putInt(content.length)
                .put(sha256(content))
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
        byte[] hash = new byte[HASH];
        int version;
        int length;
        try {
            in.get(magic);
            version = in.getShort();
            length = in.getInt();
            in.get(hash);
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
        byte[] content = Arrays.copyOfRange(bytes, HEADER, bytes.length);
        if (!MessageDigest.isEqual(hash, sha256(content))) {
            throw new SchemaFileException(file, "is damaged: its content does not match its checksum");
        }
        return new SchemaDecoder(content, file).decode();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
