// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Loads the schema of a folder of YANG from its file, and builds yangtools' model of the same modules, and compares. */
public final class SchemaLoad {
    private static final int PROCESSES = 3;

    private SchemaLoad() {}

    /**
     * Measures and prints a table.
     *
     * @param args {@code --models DIR}
     */
    public static void main(String[] args) {
        if (args.length != 2 || !args[0].equals("--models")) {
            throw new IllegalArgumentException("usage: SchemaLoad --models DIR, got " + Arrays.toString(args));
        }
        System.out.print(table(Path.of(args[1])));
    }

    private static String table(Path models) {
        try {
            Path file = Files.createTempFile("models", ".schema");
            try {
                Schema schema = YangCompiler.compile(YangFolder.scan(models), Roots.DEFAULT, CompilerOptions.FORGIVING)
                        .schema();
                Files.write(file, SchemaFile.write(schema));
                // In turn, so that what else the machine does meets both.
                List<Figures> ours = new ArrayList<>();
                List<Figures> reached = new ArrayList<>();
                List<Figures> theirs = new ArrayList<>();
                for (int i = 0; i < PROCESSES; i++) {
                    ours.add(measure("schema", file, 30));
                    reached.add(measure("reached", file, 10));
                    theirs.add(measure("yangtools", models, 2));
                }
                return table(
                        models,
                        schema,
                        Files.size(file),
                        Figures.median(ours),
                        Figures.median(reached),
                        Figures.median(theirs));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one process and takes its figures. */
    private static Figures measure(String what, Path path, int times) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Loading.class.getName(),
                what,
                path.toString(),
                Integer.toString(times));
        try {
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Figures.parse(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(Path models, Schema schema, long size, Figures ours, Figures reached, Figures theirs) {
        return String.format(
                        Locale.ROOT,
                        "%s: %d modules, a schema file of %.1f MB; medians of %d processes each%n",
                        models.getFileName(),
                        schema.modules().size(),
                        size / 1e6,
                        PROCESSES)
                + "                          schema file  every node reached  yangtools   ratio\n"
                + row("first load, cold, ms", ours.cold(), reached.cold(), theirs.cold())
                + row("load, warm, ms", ours.warm(), reached.warm(), theirs.warm())
                + row("live heap, MiB", ours.heap() / 1024.0, reached.heap() / 1024.0, theirs.heap() / 1024.0);
    }

    /** The ratio is that of yangtools to the schema file. */
    private static String row(String what, double ours, double reached, double theirs) {
        return String.format(
                Locale.ROOT, "%-24s %12.1f %19.1f %10.1f %7.0f%n", what, ours, reached, theirs, theirs / ours);
    }
}
