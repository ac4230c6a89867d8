// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.schema.Schema;
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

    /** Reads the document; one with a problem ends the command as invalid, with all problems, before anything is sent. */
    DecodedEdit read(Schema schema) {
        return read(schema, file);
    }

    /** As the other, of a file that is named elsewhere. */
    static DecodedEdit read(Schema schema, Path file) {
        DecodedEdit document = Documents.read(schema, file.toString(), Inputs.read(file));
        List<String> problems =
                document.problems().stream().map(EditError::toString).toList();
        if (!problems.isEmpty()) {
            String count = problems.size() == 1 ? "one problem" : problems.size() + " problems";
            throw new CommandFailure(ExitCode.INVALID, file + ": " + count + "; nothing was sent", problems);
        }
        return document;
    }
}
