// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that generated files are put into: all of them or none. They are written to a folder beside it and moved when the
 * last is there; what a user has there stays as it is, and nothing is written outside.
 */
final class OutputFolder implements AutoCloseable {
    private final Path target;
    private final Predicate<Path> generated;
    private final Path staged;
    private final Set<String> files = new TreeSet<>();

    private OutputFolder(Path target, Predicate<Path> generated, Path staged) {
        this.target = target;
        this.generated = generated;
        this.staged = staged;
    }

    /**
     * Begins.
     *
     * @param generated whether an existing file is an earlier generation's, so that it may be replaced
     */
    static OutputFolder of(Path target, Predicate<Path> generated) {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new CompilerException(Location.of(target.toString()), "is no folder");
        }
        Path beside = parent(absolute);
        while (!Files.isDirectory(beside) && beside.getParent() != null) {
            beside = parent(beside);
        }
        try {
            boolean within = !Files.isWritable(beside) && Files.isDirectory(absolute);
            return new OutputFolder(
                    absolute, generated, Files.createTempDirectory(within ? absolute : beside, ".turnup-"));
        } catch (IOException e) {
            throw unwritable(absolute, e);
        }
    }

    /**
     * Writes a file beside the target.
     *
     * @param path relative to the target, with slashes
     */
    void add(String path, byte[] bytes) {
        Path file = staged.resolve(path).normalize();
        if (!file.startsWith(staged) || file.equals(staged)) {
            throw new CompilerException(Location.of(path), "would be written outside " + target);
        }
        try {
            Files.createDirectories(parent(file));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw unwritable(target.resolve(path), e);
        }
        files.add(path);
    }

    /**
     * Refuses what would overwrite a file that was not generated, or lead out of the folder by a link.
     *
     * @throws CompilerException where there is such a file
     */
    void check() {
        for (String path : files) {
            Path file = target.resolve(path);
            for (Path at = file; !at.equals(target); at = parent(at)) {
                if (Files.isSymbolicLink(at)) {
                    throw new CompilerException(
                            Location.of(at.toString()),
                            "is a link, and generated files stay inside " + target
                                    + "; remove it or choose another folder");
                }
                if (!at.equals(file) && Files.exists(at) && !Files.isDirectory(at)) {
                    throw new CompilerException(Location.of(at.toString()), "is no folder; choose another");
                }
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !generated.test(file)) {
                throw new CompilerException(
                        Location.of(file.toString()),
                        "is there and was not generated; move it away, or choose another folder or package");
            }
        }
    }

    /**
     * Moves everything in place, after {@link #check}. A file that is right already is left alone, so that what depends on it
     * is not built again.
     */
    void finish() {
        try {
            for (String path : files) {
                Path from = staged.resolve(path);
                Path to = target.resolve(path);
                if (!Files.exists(to) || !Arrays.equals(Files.readAllBytes(from), Files.readAllBytes(to))) {
                    Files.createDirectories(parent(to));
                    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Deletes, in the folders of the files, what an earlier generation left there and this one lacks. */
    void deleteStrays() {
        try {
            for (Path stray : strays()) {
                Files.delete(stray);
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private List<Path> strays() throws IOException {
        Set<Path> current = new TreeSet<>();
        Set<Path> folders = new TreeSet<>();
        for (String path : files) {
            current.add(target.resolve(path));
            folders.add(parent(target.resolve(path)));
        }
        List<Path> strays = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> !current.contains(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .filter(generated)
                        .forEach(strays::add);
            }
        }
        return strays;
    }

    /** Deletes what was not moved. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(staged, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unwritable(staged, e);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static CompilerException unwritable(Path path, IOException e) {
        return new CompilerException(Location.of(path.toString()), "cannot be written: " + e, e);
    }
}
