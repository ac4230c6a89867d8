// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code turnup models compile}: a folder of YANG to a schema, with an account of what had to be forgiven. */
@Command(
        name = "compile",
        mixinStandardHelpOptions = true,
        description = {
            "Compile a folder of YANG modules, and say what had to be forgiven of them.",
            "The folder may hold whatever it likes beside what is needed. What is compiled is kept under",
            "~/.cache/turnup (or XDG_CACHE_HOME), by the content of the modules.",
            "The exit code is 3 where the models are wrong beyond what can be forgiven."
        })
final class ModelsCompileCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private ModelsCommand models;

    @Parameters(paramLabel = "DIR", description = "The folder, such as one that 'turnup models pull' filled.")
    @SuppressWarnings("NullAway.Init") // required
    private Path folder;

    @Mixin
    private final CompilationOptions options = new CompilationOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the compiled schema.")
    private @Nullable Path out;

    @Option(names = "--errata", description = "Print everything that was forgiven, not only how much of each kind.")
    private boolean errata;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = models.here();
        if (out != null) {
            Outputs.refuseUnwritable(out);
        }
        CompiledModels compiled = CompiledModels.ofFolder(folder, options, here);
        if (out != null) {
            Outputs.write(out, compiled.schemaFile());
        }
        CompilationReport report = new CompilationReport(folder, compiled, out);
        if (output.json) {
            here.out().println(Json.of(report.json()));
        } else {
            here.out().print(report.text(errata, output.ansi(here)));
        }
        return ExitCode.DONE.number();
    }
}
