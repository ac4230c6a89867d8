// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXe;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup validate}: whether documents obey models, without any device. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Check documents against models: all rules of RFC 7950, all violations at once.",
            "A document may be bare, or in a <config>, <data> or <rpc-reply>, or what 'turnup get --json'",
            "printed; it may hold state. Nodes that the models do not know are a warning a module.",
            "The exit code is 0 where all documents are valid, 3 where one is not, and 1 where one",
            "cannot be read."
        },
        footer = {
            "",
            "With --json: documents, an array of",
            "  file, verdict (VALID, INVALID, MALFORMED, UNCHECKED or UNREADABLE), format, nodes,",
            "  warnings, violations;",
            "each violation: path, schemaPath, rule, file and line (of the rule's statement), actual,",
            "  hint, errorTag, errorAppTag, errorMessage, at, atLine and atColumn (in the document).",
            "What is not known is null."
        })
final class ValidateCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(
            names = {"-f", "--file"},
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "What to check: XML, JSON or YAML; - is standard input. May be repeated.")
    @SuppressWarnings("NullAway.Init") // required
    private List<String> files;

    @Option(
            names = "--models",
            paramLabel = "DIR|FILE.schema",
            description = "The models: a folder of YANG, or compiled ones (default: those that Turnup brings along).")
    private @Nullable Path models;

    @Option(
            names = "--release",
            paramLabel = "RELEASE",
            description =
                    "Take the models as they are in this release, such as 17.12.1, where they tell releases apart.")
    private @Nullable String release;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "xml, json or yaml (default: by the file's name, else by how the text begins).")
    private GetCommand.@Nullable Format format;

    @Option(names = "--refuse-unknown", description = "Nodes that the models do not know are violations.")
    private boolean refuseUnknown;

    @Mixin
    private final CompilationOptions options = new CompilationOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        Schema schema = schema(here);
        DocumentCheck check = new DocumentCheck(schema, Validator.of(schema), refuseUnknown);
        Map<Verdict.Kind, Integer> counts = new EnumMap<>(Verdict.Kind.class);
        List<Json.Raw> documents = new ArrayList<>();
        for (String file : files) {
            // One at a time: only the account of it stays.
            Verdict verdict = check.of(file, Optional.ofNullable(format), here);
            counts.merge(verdict.kind(), 1, Integer::sum);
            if (output.json) {
                documents.add(new Json.Raw(Json.of(verdict.json())));
            } else {
                here.out().print(verdict.text(output.ansi(here)));
            }
        }
        ExitCode exit = exitCode(counts);
        if (output.json) {
            Map<String, Object> object =
                    Json.answer("validate", exit == ExitCode.DONE ? "VALID" : exit.name(), exit.number());
            object.put("documents", documents);
            here.out().println(Json.of(object));
        } else if (files.size() > 1) {
            here.out().println(summary(counts));
        }
        return exit.number();
    }

    private Schema schema(Surroundings here) {
        Path from = models;
        if (from != null && !Files.exists(from)) {
            throw new CommandFailure(ExitCode.USAGE, from + ": no such file or folder");
        }
        Schema schema = from == null
                ? IosXe.documents()
                : CompiledModels.of(from, options, here).compiled().schema();
        try {
            return release == null ? schema : schema.at(release);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "--release: " + e.getMessage());
        }
    }

    private static ExitCode exitCode(Map<Verdict.Kind, Integer> counts) {
        if (counts.keySet().stream().anyMatch(Verdict.Kind::isInvalid)) {
            return ExitCode.INVALID;
        }
        return counts.containsKey(Verdict.Kind.UNREADABLE) ? ExitCode.USAGE : ExitCode.DONE;
    }

    private String summary(Map<Verdict.Kind, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count + " " + kind.word()));
        return files.size() + " documents: " + String.join(", ", parts);
    }
}
