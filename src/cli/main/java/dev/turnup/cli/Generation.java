// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.compiler.GenerateBindings;
import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.errata.Erratum;
import dev.turnup.compiler.source.CompilerException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One generation of classes.
 *
 * @param models a folder of YANG or a compiled schema
 * @param select the file of selected paths
 * @param packageName the package of the classes
 * @param index the class that knows the schema
 * @param licence the SPDX identifier of the licence that the sources name, if any
 * @param state whether state data gets classes too
 * @param out the folder of sources
 * @param resources the folder of the schema
 */
record Generation(
        Path models,
        Path select,
        String packageName,
        String index,
        Optional<String> licence,
        boolean state,
        Path out,
        Path resources) {

    /**
     * What came of it.
     *
     * @param paths how many were selected
     * @param errata what was forgiven of the models
     * @param millis how long it took
     */
    record Result(int paths, List<Erratum> errata, long millis) {}

    /** Generates; ends the command where something is wrong, and then nothing was written. */
    Result run(CompilationOptions options, Surroundings here) {
        long begun = System.nanoTime();
        BindingNames names = names();
        String file = String.valueOf(select.getFileName());
        Selection selection = Selection.read(new String(Inputs.read(select), StandardCharsets.UTF_8), file)
                .withState(state);
        if (selection.paths().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    select + ": nothing is selected; write a schema path a line, such as /native/hostname");
        }
        if (!Files.exists(models)) {
            throw new CommandFailure(ExitCode.USAGE, models + ": no such file or folder");
        }
        CompiledModels compiled = CompiledModels.of(models, options, here);
        try {
            GenerateBindings.generate(compiled.compiled().schema(), selection, names, out, resources);
        } catch (CompilerException e) {
            throw new CommandFailure(ExitCode.INVALID, e.getMessage() + "; nothing was written");
        }
        return new Result(selection.paths().size(), compiled.compiled().errata(), CompiledModels.millisSince(begun));
    }

    private BindingNames names() {
        try {
            return new BindingNames(packageName, index, licence);
        } catch (CompilerException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    Map<String, Object> json(Result result) {
        Map<String, Object> object = Json.answer("generate", "GENERATED", ExitCode.DONE.number());
        object.put("package", packageName);
        object.put("index", packageName + "." + index);
        object.put("out", out.toString());
        object.put("resources", resources.toString());
        object.put("selected", result.paths());
        object.put("errata", result.errata().size());
        object.put("milliseconds", result.millis());
        return object;
    }

    String text(Result result, boolean all) {
        String errata = result.errata().isEmpty()
                ? ""
                : "; forgiven in the models: %d%s".formatted(result.errata().size(), all ? "" : ", see --errata");
        StringBuilder text = new StringBuilder("generated %s.%s for %d selected paths in %.1f s: %s%s%n"
                .formatted(packageName, index, result.paths(), result.millis() / 1000.0, out, errata));
        if (all) {
            result.errata().forEach(e -> text.append(e).append(System.lineSeparator()));
        }
        return text.toString();
    }
}
