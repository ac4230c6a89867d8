// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.JsonCodec;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.codec.YamlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.ErrorTag;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads documents and checks them.
 *
 * @param refuseUnknown whether nodes that the schema does not know are faults, not warnings
 */
record DocumentCheck(Schema schema, Validator validator, boolean refuseUnknown) {

    /** What is wrong with one document; never ends the command. */
    Verdict of(String file, Optional<GetCommand.Format> asked, Surroundings here) {
        boolean standard = file.equals("-");
        String name = standard ? "standard input" : file;
        byte[] bytes;
        try {
            bytes = standard ? Inputs.read(here.in(), name) : Inputs.read(Path.of(file));
        } catch (CommandFailure e) {
            String why = String.valueOf(e.getMessage());
            return unread(file, Verdict.Kind.UNREADABLE, why.substring(why.indexOf(": ") + 2), Optional.empty());
        }
        GetCommand.Format format = asked.orElseGet(() -> DocumentText.format(file, bytes));
        try {
            return judged(file, format, read(format, bytes, name));
        } catch (XmlException e) {
            return malformed(file, format, DocumentText.problem(e));
        }
    }

    private Decoded read(GetCommand.Format format, byte[] bytes, String name) {
        ReadMode mode = refuseUnknown ? ReadMode.DOCUMENT : ReadMode.VALIDATION;
        return switch (format) {
            case XML -> xml(bytes, name, mode);
            case JSON -> JsonCodec.read(schema, DocumentText.withoutAnswer(bytes), name, mode);
            case YAML -> YamlCodec.read(schema, bytes, name, mode);
        };
    }

    /** The data may be all there is, or in the reply that brought it. */
    private Decoded xml(byte[] bytes, String name, ReadMode mode) {
        try (XmlReader xml = XmlReader.of(bytes, name)) {
            xml.nextTag();
            boolean reply = xml.name().local().equals("rpc-reply");
            if (reply && (xml.nextTag() == XmlReader.Event.END || !DocumentText.holdsData(xml.name()))) {
                EditError empty = EditError.of(
                        ErrorTag.BAD_ELEMENT,
                        InstancePath.ROOT,
                        "this reply holds no data",
                        Optional.of(xml.location()));
                return new Decoded(DataTree.empty(schema), List.of(empty), List.of(), Map.of());
            }
            Decoded decoded = XmlCodec.read(schema, xml, mode);
            while (xml.next() != XmlReader.Event.EOF) {
                if (xml.event() == XmlReader.Event.START) {
                    xml.skip();
                }
            }
            return decoded;
        }
    }

    private Verdict judged(String file, GetCommand.Format format, Decoded decoded) {
        List<EditError> problems = decoded.problems();
        if (problems.size() == 1 && problems.getFirst().tag() == ErrorTag.MALFORMED_MESSAGE) {
            return malformed(file, format, problems.getFirst());
        }
        List<Verdict.Fault> faults = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (EditError problem : problems) {
            faults.add(fault(problem));
            said.add(problem.path().toString());
        }
        // What is said of a node's text is not said of its value again.
        List<Violation> violations = validator.validate(decoded.tree()).stream()
                .filter(v -> !said.contains(v.dataPath().toString()))
                .toList();
        violations.stream()
                .limit(Math.max(0, Verdict.MOST - faults.size()))
                .map(v -> fault(v.in(decoded.locations())))
                .forEach(faults::add);
        int nodes = decoded.locations().size();
        int more = problems.size() + violations.size() - faults.size();
        return new Verdict(
                file,
                kind(faults, nodes, decoded),
                Optional.of(format),
                nodes,
                decoded.warnings(),
                List.copyOf(faults),
                more);
    }

    private static Verdict.Kind kind(List<Verdict.Fault> faults, int nodes, Decoded decoded) {
        if (!faults.isEmpty()) {
            return Verdict.Kind.INVALID;
        }
        return nodes == 0 && !decoded.warnings().isEmpty() ? Verdict.Kind.UNCHECKED : Verdict.Kind.VALID;
    }

    private static Verdict malformed(String file, GetCommand.Format format, EditError problem) {
        Verdict.Fault fault = new Verdict.Fault(
                "",
                Optional.empty(),
                problem.message(),
                Optional.empty(),
                Optional.empty(),
                problem.hint(),
                problem.tag().text(),
                problem.appTag(),
                Optional.empty(),
                problem.location());
        return new Verdict(file, Verdict.Kind.MALFORMED, Optional.of(format), 0, List.of(), List.of(fault), 0);
    }

    private static Verdict unread(String file, Verdict.Kind kind, String why, Optional<GetCommand.Format> format) {
        return new Verdict(file, kind, format, 0, List.of(why), List.of(), 0);
    }

    private Verdict.Fault fault(EditError problem) {
        SchemaPath at = SchemaPath.of(schema, problem.path());
        return new Verdict.Fault(
                problem.path().steps().isEmpty() ? "" : problem.path().toString(),
                at.text(),
                problem.message(),
                at.declared(),
                Optional.empty(),
                problem.hint(),
                problem.tag().text(),
                problem.appTag(),
                Optional.empty(),
                problem.location());
    }

    private Verdict.Fault fault(Violation violation) {
        return new Verdict.Fault(
                violation.dataPath().toString(),
                Optional.of(violation.schemaPath()).filter(path -> !path.isEmpty()),
                violation.rule(),
                Optional.of(violation.declared()).filter(d -> d.line() > 0),
                Optional.of(violation.actual()),
                Optional.of(violation.hint()),
                violation.errorTag(),
                violation.errorAppTag(),
                violation.errorMessage(),
                violation.document());
    }
}
