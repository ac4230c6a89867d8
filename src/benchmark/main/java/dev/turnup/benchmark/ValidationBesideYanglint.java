// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
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
import java.util.stream.Stream;

/** Reads and validates large configurations of {@code yang/ios-xe}, and lets libyang's {@code yanglint} do the same. */
public final class ValidationBesideYanglint {
    private static final List<Integer> INTERFACES = List.of(700, 1400, 2800, 5600, 11_200);
    private static final int AGAIN = 4;
    private static final int TIMES = 40;

    private final Path folder;
    private final List<String> modules;
    private final Path schema;

    private ValidationBesideYanglint(Path folder, List<String> modules, Path schema) {
        this.folder = folder;
        this.modules = modules;
        this.schema = schema;
    }

    /**
     * Measures and prints a table.
     *
     * @param args {@code --yang DIR}: the folder with the restated modules
     */
    public static void main(String[] args) {
        if (args.length != 2 || !args[0].equals("--yang")) {
            throw new IllegalArgumentException(
                    "usage: ValidationBesideYanglint --yang DIR, got " + Arrays.toString(args));
        }
        try {
            Path folder = Files.createTempDirectory("validation");
            try {
                Path yang = Path.of(args[1]);
                of(folder, YangSource.in(yang.resolve("ios-xe"), yang.resolve("turnup")))
                        .print();
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidationBesideYanglint of(Path folder, List<YangSource> sources) throws IOException {
        for (YangSource source : sources) {
            Files.writeString(folder.resolve(source.file()), source.text());
        }
        Path schema = folder.resolve("all.schema");
        Files.write(
                schema,
                SchemaFile.write(
                        YangCompiler.compile(sources, CompilerOptions.STRICT).schema()));
        return new ValidationBesideYanglint(
                folder, sources.stream().map(YangSource::file).toList(), schema);
    }

    private void print() throws IOException {
        System.out.println("                       a whole process, ms             read and validated once more, ms");
        System.out.println("interfaces     MB    turnup  yanglint   ratio           turnup  yanglint   ratio");
        for (int interfaces : INTERFACES) {
            Path document = folder.resolve("document.xml");
            Files.writeString(
                    document, RunningConfiguration.of(interfaces).restated().xml());
            double ours = time(turnup(document, 1));
            double theirs = yanglint(document, 1);
            double oursAgain = Double.parseDouble(output(turnup(document, TIMES)));
            double theirsAgain = (yanglint(document, 1 + AGAIN) - theirs) / AGAIN;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%10d %6.1f %9.0f %9.0f %7.1f        %9.0f %9.0f %7.1f",
                    interfaces,
                    Files.size(document) / 1e6,
                    ours,
                    theirs,
                    theirs / ours,
                    oursAgain,
                    theirsAgain,
                    theirsAgain / oursAgain));
        }
    }

    private List<String> turnup(Path document, int times) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // where the collector copies what one reading leaves behind, its pauses are most of what is measured
                "-XX:+UseParallelGC",
                "-classpath",
                System.getProperty("java.class.path"),
                Validating.class.getName(),
                schema.toString(),
                document.toString(),
                Integer.toString(times));
    }

    /** A whole process that loads the modules and reads the document so often, in milliseconds. */
    private double yanglint(Path document, int times) {
        List<String> command = new ArrayList<>(List.of("yanglint", "-Q", "-t", "config"));
        command.addAll(modules);
        for (int i = 0; i < times; i++) {
            command.add(document.toString());
        }
        return time(command);
    }

    private double time(List<String> command) {
        long start = System.nanoTime();
        output(command);
        return (System.nanoTime() - start) / 1e6;
    }

    private String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.getFirst() + " refuses what is valid");
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
