// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.compiler.Compiled;
import dev.turnup.compiler.errata.Erratum;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import dev.turnup.yang.schema.SchemaSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a compilation came to, for a person or a program. */
final class CompilationReport {
    private final Path folder;
    private final CompiledModels models;
    private final Optional<Path> out;
    private final SchemaSize size;
    private final long openMillis;
    private final long loadMillis;

    CompilationReport(Path folder, CompiledModels models, @Nullable Path out) {
        this.folder = folder;
        this.models = models;
        this.out = Optional.ofNullable(out);
        long begun = System.nanoTime();
        Schema read = SchemaFile.read(models.schemaFile(), folder.toString());
        this.openMillis = CompiledModels.millisSince(begun);
        this.size = SchemaSize.of(read);
        this.loadMillis = CompiledModels.millisSince(begun);
    }

    Map<String, Object> json() {
        Compiled compiled = models.compiled();
        Map<String, Object> object = Json.answer("models compile", "COMPILED", ExitCode.DONE.number());
        object.put("folder", folder.toString());
        object.put("roots", compiled.roots());
        object.put("files", compiled.files());
        object.put("modules", compiled.schema().modules().size());
        object.put("nodes", size.nodes());
        object.put("parents", size.parents());
        object.put("shapes", size.shapes());
        object.put("cached", models.origin() == CompiledModels.Origin.CACHE);
        object.put("milliseconds", models.millis());
        object.put("openMilliseconds", openMillis);
        object.put("loadMilliseconds", loadMillis);
        object.put("schemaBytes", models.schemaFile().length);
        object.put("out", out.map(Path::toString));
        object.put(
                "errata",
                compiled.errata().stream().map(CompilationReport::json).toList());
        return object;
    }

    private static Map<String, Object> json(Erratum erratum) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", erratum.at().source());
        object.put("line", erratum.at().line());
        object.put("statement", erratum.statement());
        object.put("fault", erratum.fault());
        object.put("remedy", erratum.remedy());
        object.put("unchecked", erratum.unchecked());
        return object;
    }

    String text(boolean all, Ansi ansi) {
        Compiled compiled = models.compiled();
        StringBuilder text = new StringBuilder();
        line(
                text,
                "modules",
                compiled.schema().modules().size() + " in " + compiled.files().size() + " files, "
                        + compiled.roots().size() + " of them roots");
        line(text, "nodes", "%,d, of which %,d containers and lists".formatted(size.nodes(), size.parents()));
        line(text, "shapes", "%,d containers and lists that differ".formatted(size.shapes()));
        List<Erratum> errata = compiled.errata();
        line(text, "errata", errata.isEmpty() ? ansi.green("none") : ansi.yellow(errata.size() + " forgiven"));
        byStatement(errata).forEach((statement, of) -> {
            text.append("  %-18s %4d  %s%n".formatted(statement, of.size(), all ? "" : "first " + of.getFirst()));
            if (all) {
                of.forEach(erratum -> text.append("    ").append(erratum).append(System.lineSeparator()));
            }
        });
        String from = models.origin() == CompiledModels.Origin.CACHE ? ", from the cache" : "";
        line(
                text,
                "time",
                "%.1f s%s; opens in %d ms, with every node reached in %d ms"
                        .formatted(models.millis() / 1000.0, from, openMillis, loadMillis));
        line(
                text,
                "schema",
                "%,d bytes%s"
                        .formatted(
                                models.schemaFile().length,
                                out.map(file -> " in " + file).orElse("")));
        return text.toString();
    }

    private static Map<String, List<Erratum>> byStatement(List<Erratum> errata) {
        Map<String, List<Erratum>> groups = new TreeMap<>();
        errata.forEach(e ->
                groups.computeIfAbsent(e.statement(), s -> new ArrayList<>()).add(e));
        return groups;
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("%-8s %s%n".formatted(name, value));
    }
}
