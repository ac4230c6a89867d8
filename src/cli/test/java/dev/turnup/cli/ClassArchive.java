// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * An archive of the classes that a command loads, as {@code ./turnup} has one: a process starts with it in half the time. The
 * first process that runs to its end makes it. An archive is of jars alone, so that folders of classes become jars first.
 */
final class ClassArchive {
    private final Path file;
    private final String classPath;

    private ClassArchive(Path file, String classPath) {
        this.file = file;
        this.classPath = classPath;
    }

    /** An archive that is kept in a folder. */
    static ClassArchive in(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(part);
            jars.add(
                    Files.isDirectory(path)
                            ? jar(path, folder.resolve("classes-" + jars.size() + ".jar"))
                                    .toString()
                            : part);
        }
        return new ClassArchive(folder.resolve("classes.jsa"), String.join(File.pathSeparator, jars));
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            // Folders, too: who looks for what is in one, asks for it by its name.
            for (Path file : files.filter(path -> !path.equals(classes)).toList()) {
                boolean folder = Files.isDirectory(file);
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                entries.putNextEntry(new JarEntry(folder ? name + "/" : name));
                if (!folder) {
                    Files.copy(file, entries);
                }
                entries.closeEntry();
            }
        }
        return jar;
    }

    /** What starts a command of Turnup's; the JVM says nothing of the archive. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:disable",
                (Files.exists(file) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + file,
                "-cp",
                classPath,
                "dev.turnup.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
