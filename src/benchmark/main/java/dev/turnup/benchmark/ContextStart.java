// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    private ContextStart() {}

    /**
     * Measures and prints a table.
     *
     * @param args none; the class path should be of jars, since nothing else goes into an archive
     */
    public static void main(String[] args) {
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

    private static void print(String title, List<String> flags) throws IOException {
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

    private static Figures run(What what, List<String> flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(ContextMaking.class.getName(), what.argument()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return Figures.parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
