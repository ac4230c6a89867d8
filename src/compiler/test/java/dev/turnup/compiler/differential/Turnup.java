// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.compiler.differential.Judgement.Finding;
import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.JsonCodec;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Turnup says of documents. */
final class Turnup {
    private final Schema schema;
    private final Validator validator;

    Turnup(Schema schema) {
        this.schema = schema;
        this.validator = Validator.of(schema);
    }

    /** A document read, and what validation finds in it. */
    record Checked(Decoded decoded, List<Violation> violations) {
        boolean valid() {
            return decoded.problems().isEmpty() && violations.isEmpty();
        }
    }

    /** Reads and validates; empty where the text is no XML. */
    Optional<Checked> check(Document document) {
        try {
            Decoded decoded = read(document);
            List<Violation> violations = validator.validate(decoded.tree()).stream()
                    .map(violation -> violation.in(decoded.locations()))
                    .toList();
            return Optional.of(new Checked(decoded, violations));
        } catch (XmlException e) {
            return Optional.empty();
        }
    }

    private Decoded read(Document document) {
        if (document.format() == Document.Format.JSON) {
            return JsonCodec.read(schema, document.text().getBytes(StandardCharsets.UTF_8), "document.json");
        }
        try (XmlReader xml = XmlReader.of("<data>" + document.text() + "</data>", "document.xml")) {
            Decoded decoded = XmlCodec.read(schema, xml, ReadMode.DOCUMENT);
            xml.nextTag();
            return decoded;
        }
    }

    Judgement judge(Document document) {
        return check(document)
                .map(Turnup::judgement)
                .orElseGet(() -> new Judgement(List.of(new Finding("", "malformed XML"))));
    }

    private static Judgement judgement(Checked checked) {
        List<Finding> problems =
                checked.decoded().problems().stream().map(Turnup::finding).toList();
        List<Finding> unreadable =
                problems.stream().filter(p -> p.path().isEmpty()).toList();
        if (!unreadable.isEmpty()) {
            // Of a text that cannot be read there is no tree, and nothing to find in it.
            return new Judgement(unreadable);
        }
        Stream<Finding> violations = checked.violations().stream()
                .map(violation -> new Finding(
                        violation.dataPath().toString(), violation.rule() + " (" + violation.actual() + ")"));
        return new Judgement(Stream.concat(problems.stream(), violations).toList());
    }

    private static Finding finding(EditError problem) {
        return new Finding(
                problem.path().steps().isEmpty() ? "" : problem.path().toString(),
                problem.tag().text() + " (" + problem.message() + ")");
    }
}
