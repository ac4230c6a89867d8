// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long the JAXB context of the default bindings takes as the first thing in a JVM, beside the context of one trivial class,
 * which is what JAXB itself costs. With a class data archive, as the {@code turnup} script runs the command, and without.
 */
public final class ContextStart {
    private static final int PROCESSES = 9;

    /** As the {@code turnup} script starts a JVM. */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private enum What {
        TRIVIAL("one trivial class"),
        ENTRY("GigabitEthernet and what it holds"),
        ALL("all default bindings");

        private final String title;

        What(String title) {
            this.title = title;
        }

        private String argument() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String classPath;

    private ContextStart(String classPath) {
        this.classPath = classPath;
    }

    /**
     * Measures and prints a table.
     *
     * @param args {@code --jar FILE}: this module's own, since only what comes from jars goes into an archive
     */
    public static void main(String[] args) {
        if (args.length != 2 || !args[0].equals("--jar")) {
            throw new IllegalArgumentException("usage: ContextStart --jar FILE, got " + Arrays.toString(args));
        }
        String classPath = Stream.of(ClassPath.ofBindings().split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Files.isDirectory(Path.of(entry)) ? args[1] : entry)
                .collect(Collectors.joining(File.pathSeparator));
        new ContextStart(classPath).measure();
    }

    private void measure() {
        try {
            Path folder = Files.createTempDirectory("context");
            Path archive = folder.resolve("classes.jsa");
            try {
                print("a JVM as the turnup script starts it, without an archive", FLAGS);
                List<String> archived = new ArrayList<>(FLAGS);
                archived.addAll(List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:aot=off"));
                List<String> writing = new ArrayList<>(archived);
                writing.add("-XX:ArchiveClassesAtExit=" + archive);
                run(What.ALL, writing);
                if (Files.exists(archive)) {
                    archived.add("-XX:SharedArchiveFile=" + archive);
                    print("with an archive of its classes, as on all but the first run of the turnup script", archived);
                } else {
                    System.out.println("no archive was written: the class path holds folders");
                }
                print("a JVM without any options", List.of());
            } finally {
                Files.deleteIfExists(archive);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(String title, List<String> flags) throws IOException {
        Map<What, List<Figures>> all = new EnumMap<>(What.class);
        // In turn, so that what else the machine does meets all.
        for (int i = 0; i < PROCESSES; i++) {
            for (What what : What.values()) {
                all.computeIfAbsent(what, w -> new ArrayList<>()).add(run(what, flags));
            }
        }
        System.out.printf("%s; medians of %d processes each%n", title, PROCESSES);
        System.out.printf("%-36s %9s %9s %20s%n", "", "cold, ms", "warm, ms", "cold, to the trivial");
        double floor = Figures.median(all.getOrDefault(What.TRIVIAL, List.of())).cold();
        all.forEach((what, figures) -> {
            Figures median = Figures.median(figures);
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %9.0f %9.1f %19.1fx%n",
                    what.title,
                    median.cold(),
                    median.warm(),
                    median.cold() / floor);
        });
    }

    private Figures run(What what, List<String> flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-classpath", classPath));
        command.addAll(List.of(ContextMaking.class.getName(), what.argument()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return Figures.parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
