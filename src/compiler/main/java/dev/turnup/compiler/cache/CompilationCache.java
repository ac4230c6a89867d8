// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of compilations, each in a file named after its key. The newest are kept. Several processes may use one. */
public final class CompilationCache {
    private static final int KEPT = 16;
    private static final String SUFFIX = ".compiled";

    private final Path folder;

    private CompilationCache(Path folder) {
        this.folder = folder;
    }

    /** The cache in that folder, which need not be there yet. */
    public static CompilationCache in(Path folder) {
        return new CompilationCache(folder);
    }

    /** The compilation of that key; empty where it is not there, cannot be read or is damaged. */
    public Optional<CompiledFile.Kept> find(CacheKey key) {
        Path file = file(key);
        try {
            return CompiledFile.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a compilation.
     *
     * @throws UncheckedIOException where the folder cannot be written; what was in it is as it was
     */
    public void keep(CacheKey key, CompiledFile.Kept compiled) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, key.digits(), ".part");
            try {
                Files.write(part, CompiledFile.write(compiled));
                Files.move(part, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            forgetOldest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(CacheKey key) {
        return folder.resolve(key.digits() + SUFFIX);
    }

    private void forgetOldest() throws IOException {
        record Entry(Path file, FileTime written) {}
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                try {
                    entries.add(new Entry(file, Files.getLastModifiedTime(file)));
                } catch (NoSuchFileException e) {
                    // another process has forgotten it meanwhile
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::written).reversed());
        for (Entry entry : entries.subList(Math.min(KEPT, entries.size()), entries.size())) {
            Files.deleteIfExists(entry.file());
        }
    }
}
