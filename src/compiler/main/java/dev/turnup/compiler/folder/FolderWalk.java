// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.folder;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Finds the {@code .yang} files beneath a folder. Links to folders are not followed, so that there is no circle and nothing
 * outside is read by accident; hidden folders and folders that cannot be read are passed over.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final int MOST_FILES = 50_000;
    private static final int DEEPEST = 64;

    private final Path top;
    private final List<Path> found = new ArrayList<>();

    private FolderWalk(Path top) {
        this.top = top;
    }

    /** The files beneath a folder that is a real path, in order. */
    static List<Path> of(Path top) {
        try {
            FolderWalk walk = new FolderWalk(top);
            Files.walkFileTree(top, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
            return walk.found.stream().sorted().toList();
        } catch (IOException e) {
            throw new CompilerException(
                    Location.of(top.toString()), "this folder cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where a folder really lies. */
    static Path real(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return folder.toRealPath();
            }
        } catch (IOException e) {
            throw new CompilerException(
                    Location.of(folder.toString()), "this folder cannot be read: " + e.getMessage(), e);
        }
        throw new CompilerException(Location.of(folder.toString()), "there is no such folder");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean hidden =
                !folder.equals(top) && String.valueOf(folder.getFileName()).startsWith(".");
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        // A link to a folder and a folder at the greatest depth come here too.
        if (file.toString().endsWith(".yang") && !Files.isDirectory(file)) {
            if (found.size() >= MOST_FILES) {
                throw new CompilerException(
                        Location.of(top.toString()),
                        "the folder has more than %,d .yang files; name a folder with fewer".formatted(MOST_FILES));
            }
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }
}
