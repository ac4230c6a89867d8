// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a module or submodule.
 *
 * @param file the name of its file, which messages and the schema carry: without folders, so that both are the same
 *     wherever the project lies
 * @param text the YANG text
 */
public record YangSource(String file, String text) {

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException where the file cannot be read
     */
    public static YangSource read(Path file) {
        try {
            return new YangSource(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads every {@code .yang} file beneath a folder, in order of name.
     *
     * @throws UncheckedIOException where the folder or a file cannot be read
     */
    public static List<YangSource> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".yang"))
                    .map(YangSource::read)
                    .sorted(Comparator.comparing(YangSource::file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
