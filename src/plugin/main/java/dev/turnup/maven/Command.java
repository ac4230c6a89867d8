// SPDX-License-Identifier: Apache-2.0
package dev.turnup.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One run of {@code turnup generate}.
 *
 * @param models a folder of YANG or a compiled schema
 * @param roots the modules that are wanted; none for the command's own choice
 * @param select the file of selected paths
 * @param packageName the package of the classes
 * @param index the class that knows the schema
 * @param out the folder of sources
 * @param resources the folder of the schema
 * @param state whether state data gets classes too
 * @param strict whether no fault of the models is forgiven
 */
record Command(
        Path models,
        List<String> roots,
        Path select,
        String packageName,
        String index,
        Path out,
        Path resources,
        boolean state,
        boolean strict) {
    private static final String MAIN = "dev.turnup.cli.Main";
    private static final String GENERATED = "generated ";
    private static final String SPEAKER = "turnup: ";

    /**
     * What came of it.
     *
     * @param done whether classes were generated
     * @param summary a sentence: what was done, or why not
     * @param warnings what was forgiven of the models, each with file and line
     */
    record Outcome(boolean done, String summary, List<String> warnings) {}

    /** The command's arguments; the goal's parameters are its options. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("generate", "--errata", "--models", models.toString()));
        roots.forEach(root -> arguments.addAll(List.of("--root", root)));
        arguments.addAll(List.of("--select", select.toString(), "--package", packageName, "--index", index));
        arguments.addAll(List.of("--out", out.toString(), "--resources", resources.toString()));
        if (state) {
            arguments.add("--state");
        }
        if (strict) {
            arguments.add("--strict");
        }
        return arguments;
    }

    /** The process: a short one, so without the optimizing compiler. */
    List<String> line(Path java, List<Path> classPath) {
        List<String> line = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        line.addAll(List.of("-cp", path, MAIN));
        line.addAll(arguments());
        return line;
    }

    /**
     * Runs it to its end.
     *
     * @throws IOException where that Java does not start
     */
    Outcome run(Path java, List<Path> classPath) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line(java, classPath))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return outcome(process.waitFor(), said.lines().toList());
        } finally {
            process.destroy();
        }
    }

    /** What a run came to, by its exit code and what it said. */
    static Outcome outcome(int exitCode, List<String> said) {
        // A JVM tells of JAVA_TOOL_OPTIONS, unasked.
        List<String> lines = said.stream()
                .filter(line -> !line.startsWith("Picked up ") && !line.isBlank())
                .map(line -> line.startsWith(SPEAKER) ? line.substring(SPEAKER.length()) : line)
                .toList();
        if (exitCode != 0) {
            return new Outcome(
                    false, lines.isEmpty() ? "turnup ended with " + exitCode : String.join("\n", lines), List.of());
        }
        return new Outcome(
                true,
                lines.stream()
                        .filter(line -> line.startsWith(GENERATED))
                        .findFirst()
                        .orElse(GENERATED.strip()),
                lines.stream().filter(line -> !line.startsWith(GENERATED)).toList());
    }
}
