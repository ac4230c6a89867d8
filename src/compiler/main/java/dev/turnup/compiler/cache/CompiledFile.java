// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.cache;

import dev.turnup.compiler.Compiled;
import dev.turnup.compiler.errata.Erratum;
import dev.turnup.xml.Location;
import dev.turnup.yang.schema.SchemaFile;
import dev.turnup.yang.schema.SchemaFileException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A compilation as bytes: {@code TURNUPCC}, a version, a checksum, what was forgiven, and the schema's file. */
public final class CompiledFile {
    /** Changes with the format, and with the compiler where the same texts come to another schema. */
    static final String VERSION = "turnup 0.1.0 1";

    private static final byte[] MAGIC = ("TURNUPCC" + VERSION + "\n").getBytes(StandardCharsets.US_ASCII);
    private static final int HASH = 32;

    private CompiledFile() {}

    /** A compilation and the file of its schema, which takes time to write. */
    public static final class Kept {
        private final Compiled compiled;
        private final byte[] schemaFile;

        private Kept(Compiled compiled, byte[] schemaFile) {
            this.compiled = compiled;
            this.schemaFile = schemaFile;
        }

        /** Writes the schema's file. */
        public static Kept of(Compiled compiled) {
            return new Kept(compiled, SchemaFile.write(compiled.schema()));
        }

        /** What was compiled. */
        public Compiled compiled() {
            return compiled;
        }

        /** Its schema as {@link SchemaFile#write} has it. */
        public byte[] schemaFile() {
            return schemaFile.clone();
        }
    }

    /** A compilation as bytes. */
    public static byte[] write(Kept kept) {
        Compiled compiled = kept.compiled();
        Texts texts = new Texts();
        texts.add(compiled.roots());
        texts.add(compiled.files());
        List<String> errata = new ArrayList<>();
        for (Erratum e : compiled.errata()) {
            Location at = e.at();
            errata.addAll(List.of(
                    at.source(),
                    Integer.toString(at.line()),
                    Integer.toString(at.column()),
                    e.statement(),
                    e.fault(),
                    e.remedy(),
                    e.unchecked()));
        }
        texts.add(errata);
        byte[] account = texts.bytes();
        byte[] schema = kept.schemaFile();
        byte[] content = ByteBuffer.allocate(Integer.BYTES + account.length + schema.length)
                .putInt(account.length)
                .put(account)
                .put(schema)
                .array();
        return ByteBuffer.allocate(MAGIC.length + HASH + content.length)
                .put(MAGIC)
                .put(CacheKey.sha256().digest(content))
                .put(content)
                .array();
    }

    /** The compilation that bytes hold; empty where they are damaged, or of another version. */
    public static Optional<Kept> read(byte[] bytes, String file) {
        int start = MAGIC.length + HASH;
        if (bytes.length < start || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, start, bytes.length);
        byte[] hash = Arrays.copyOfRange(bytes, MAGIC.length, start);
        if (!MessageDigest.isEqual(hash, CacheKey.sha256().digest(content))) {
            return Optional.empty();
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(content);
            byte[] account = new byte[in.getInt()];
            in.get(account);
            byte[] schema = new byte[in.remaining()];
            in.get(schema);
            ByteBuffer texts = ByteBuffer.wrap(account);
            List<String> roots = Texts.read(texts);
            List<String> files = Texts.read(texts);
            List<Erratum> errata = errata(Texts.read(texts));
            return Optional.of(new Kept(new Compiled(SchemaFile.read(schema, file), errata, roots, files), schema));
        } catch (SchemaFileException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static List<Erratum> errata(List<String> parts) {
        List<Erratum> errata = new ArrayList<>();
        for (int i = 0; i + 6 < parts.size(); i += 7) {
            Location at =
                    new Location(parts.get(i), Integer.parseInt(parts.get(i + 1)), Integer.parseInt(parts.get(i + 2)));
            errata.add(new Erratum(at, parts.get(i + 3), parts.get(i + 4), parts.get(i + 5), parts.get(i + 6)));
        }
        return errata;
    }
}
