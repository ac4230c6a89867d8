// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXe;
import dev.turnup.yang.compare.SchemaComparison;
import dev.turnup.yang.compare.SchemaDifference;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            "Printed is what the router's lack, have elsewhere, or state otherwise, with the place in Turnup's own.",
            "Nodes that claim to be in some releases alone may be absent.",
            "The exit code is 2 where there are differences."
        })
final class ModelsCheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private ModelsCommand models;

    @Parameters(
            paramLabel = "FILE.schema|DIR",
            description = "The router's models: compiled, or a folder of YANG that is compiled first.")
    @SuppressWarnings("NullAway.Init") // required
    private Path published;

    @Option(
            names = "--release",
            paramLabel = "RELEASE",
            description = "Cut Turnup's models to this release first, such as 17.12.1; then no node may be absent.")
    private @Nullable String release;

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
        Schema ours = ours();
        CompiledModels theirs = CompiledModels.of(published, options, here);
        SchemaComparison comparison =
                SchemaComparison.of(ours, theirs.compiled().schema());
        List<SchemaDifference> differences = comparison.differences();
        ExitCode exit = differences.isEmpty() ? ExitCode.DONE : ExitCode.CHANGES;
        if (output.json) {
            Map<String, Object> object =
                    Json.answer("models check", differences.isEmpty() ? "EQUAL" : "DIFFERENT", exit.number());
            object.put("published", published.toString());
            object.put("compared", comparison.compared());
            object.put("absentAndUnclaimed", comparison.unclaimed());
            object.put(
                    "differences",
                    differences.stream().map(ModelsCheckCommand::json).toList());
            here.out().println(Json.of(object));
        } else {
            here.out().print(text(comparison, output.ansi(here)));
        }
        return exit.number();
    }

    private Schema ours() {
        try {
            return release == null ? IosXe.schema() : IosXe.schema().at(release);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> json(SchemaDifference difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", difference.kind().name());
        object.put("path", difference.path());
        object.put("property", difference.property());
        object.put("stated", difference.stated());
        object.put("published", difference.published());
        object.put("file", difference.declared().source());
        object.put("line", difference.declared().line());
        return object;
    }

    private static String text(SchemaComparison comparison, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        for (SchemaDifference difference : comparison.differences()) {
            String kind = switch (difference.kind()) {
                case ABSENT -> ansi.red("absent   ");
                case MOVED -> ansi.yellow("moved    ");
                case DIFFERENT -> ansi.yellow("different");
            };
            text.append("%s %s%n".formatted(kind, difference.path()))
                    .append("          %-10s stated     %s  (%s)%n"
                            .formatted(difference.property(), difference.stated(), difference.declared()))
                    .append("          %-10s published  %s%n".formatted("", difference.published()));
        }
        int count = comparison.differences().size();
        return text.append("%d nodes compared, %d claim other releases alone, %s%n"
                        .formatted(
                                comparison.compared(),
                                comparison.unclaimed(),
                                count == 0 ? ansi.green("no difference") : ansi.yellow(count + " differences")))
                .toString();
    }
}
