// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What is to be changed. */
final class ChangeOptions {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "What should be there: .xml, .json or .yaml, shaped by the YANG models.")
    @SuppressWarnings("NullAway.Init") // required
    Path file;

    /** Reads a document; one with a problem ends the command as invalid, with all problems, before anything is sent. */
    static DecodedEdit read(Schema schema, Path file) {
        return checked(file, Documents.read(schema, file.toString(), Inputs.read(file)));
    }

    /** As the other, with a host's variables in it. */
    static DecodedEdit read(Schema schema, Path file, Inventory.Host host) {
        String text = Substitution.in(new String(Inputs.read(file), StandardCharsets.UTF_8), file.toString(), host);
        return checked(file, Documents.read(schema, file.toString(), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static DecodedEdit checked(Path file, DecodedEdit document) {
        List<String> problems =
                document.problems().stream().map(EditError::toString).toList();
        if (!problems.isEmpty()) {
            String count = problems.size() == 1 ? "one problem" : problems.size() + " problems";
            throw new CommandFailure(ExitCode.INVALID, file + ": " + count + "; nothing was sent", problems);
        }
        return document;
    }
}
