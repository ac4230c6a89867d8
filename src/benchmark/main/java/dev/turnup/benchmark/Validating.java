// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.xml.XmlReader;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One process that reads a schema file and validates a document: once, and then again and again. */
final class Validating {
    private Validating() {}

    /** Takes the schema file, the document and how often; prints the median of the later half, in milliseconds. */
    public static void main(String[] args) {
        try {
            Schema schema = SchemaFile.read(Files.readAllBytes(Path.of(args[0])), args[0]);
            byte[] document = Files.readAllBytes(Path.of(args[1]));
            int times = Integer.parseInt(args[2]);
            double[] warm = new double[(times + 1) / 2];
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                validate(schema, document);
                warm[i % warm.length] = (System.nanoTime() - start) / 1e6;
            }
            System.out.println(String.format(Locale.ROOT, "%.3f", Figures.median(warm)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void validate(Schema schema, byte[] document) {
        try (XmlReader xml = XmlReader.of(document, "document.xml")) {
            Decoded read = XmlCodec.read(schema, xml, ReadMode.DEVICE);
            List<Violation> violations = Validator.of(schema).validate(read.tree());
            if (!read.problems().isEmpty()
                    || !violations.isEmpty()
                    || !read.warnings().isEmpty()) {
                throw new IllegalStateException("the document should be valid: " + read.problems() + read.warnings()
                        + violations.subList(0, Math.min(5, violations.size())));
            }
        }
    }
}
