// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup generate}: Java classes for a part of the user's own models. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Generate typed Java for what is selected of a folder of YANG, or of a compiled schema.",
            "All files are put in place at once, or none; what was not generated is never replaced or deleted.",
            "The exit code is 3 where the models or the selection are wrong."
        })
final class GenerateCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(
            names = "--models",
            required = true,
            paramLabel = "DIR|FILE.schema",
            description = "The models: a folder of YANG, or what 'turnup models compile --out' wrote.")
    @SuppressWarnings("NullAway.Init") // required
    private Path models;

    @Option(
            names = "--select",
            required = true,
            paramLabel = "FILE",
            description = "What gets classes: a schema path a line, such as /native/interface/GigabitEthernet.")
    @SuppressWarnings("NullAway.Init") // required
    private Path select;

    @Option(
            names = "--package",
            required = true,
            paramLabel = "PACKAGE",
            description = "The package of the classes, such as com.example.models.")
    private String packageName = "";

    @Option(
            names = "--index",
            paramLabel = "CLASS",
            defaultValue = "Models",
            description = "The class that knows the schema and the top-level classes (default: ${DEFAULT-VALUE}).")
    private String index = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the sources go.")
    @SuppressWarnings("NullAway.Init") // required
    private Path out;

    @Option(
            names = "--resources",
            paramLabel = "DIR",
            description = "Where the compiled schema goes, which the classes read (default: with the sources).")
    private @Nullable Path resources;

    @Option(
            names = "--state",
            description = "Give state data (config false) beneath the selected paths classes too, for reading.")
    private boolean state;

    @Option(
            names = "--licence",
            paramLabel = "SPDX-ID",
            description = "Name the licence that the sources are under in their first line (default: none is named).")
    private @Nullable String licence;

    @Option(names = "--errata", description = "Print everything that was forgiven of the models, a line each.")
    private boolean errata;

    @Mixin
    private final CompilationOptions options = new CompilationOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        Generation generation = new Generation(
                models,
                select,
                packageName,
                index,
                Optional.ofNullable(licence),
                state,
                out,
                Optional.ofNullable(resources).orElse(out));
        Generation.Result result = generation.run(options, here);
        if (output.json) {
            here.out().println(Json.of(generation.json(result)));
        } else {
            here.out().print(generation.text(result, errata));
        }
        return ExitCode.DONE.number();
    }
}
