// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXe;
import dev.turnup.yang.compare.SchemaComparison;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code turnup models check}: whether the models that Turnup restates are those of a router. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Compare the models that Turnup brings along with those of a router, node by node.",
            "Printed is what the router's lack, have elsewhere, or state otherwise, with the place in",
            "Turnup's own.",
            "Differences that Turnup's models make on purpose stand apart, each with its reason.",
            "The exit code is 0 where nothing else differs, and 2 where something does."
        })
final class ModelsCheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private ModelsCommand models;

    @Parameters(
            paramLabel = "FILE.schema|DIR",
            description = {
                "The router's models: compiled, or a folder of YANG that is compiled first: the modules that Turnup",
                "restates where no --root says otherwise."
            })
    @SuppressWarnings("NullAway.Init") // required
    private Path published;

    @Option(
            names = "--release",
            paramLabel = "RELEASE",
            description = "Compare with Turnup's models as they are in this release, such as 17.12.1 (default: the one "
                    + "that the router's models look most like).")
    private @Nullable String release;

    @Option(names = "--all", description = "Show what each deliberate difference consists in too.")
    private boolean all;

    @Mixin
    private final CompilationOptions options = new CompilationOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = models.here();
        if (!Files.exists(published)) {
            throw new CommandFailure(ExitCode.USAGE, published + ": no such file or folder");
        }
        Optional<Release> asked = asked();
        Schema ours = IosXe.schema();
        List<String> restated = ours.modules().stream().map(Schema.Module::name).toList();
        Schema theirs =
                CompiledModels.of(published, options, restated, here).compiled().schema();
        SchemaComparison comparison = asked.map(r -> SchemaComparison.at(ours, r, theirs))
                .orElseGet(() -> SchemaComparison.nearest(ours, theirs));
        ComparisonReport report =
                new ComparisonReport(published, asked.isPresent(), comparison, IosXe.deliberateDifferences());
        if (output.json) {
            here.out().println(Json.of(report.json()));
        } else {
            here.out().print(report.text(all, output.ansi(here)));
        }
        return report.exitCode().number();
    }

    private Optional<Release> asked() {
        try {
            return Optional.ofNullable(release).map(Release::parse);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "--release: " + e.getMessage());
        }
    }
}
