// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import dev.turnup.xml.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * Reads a file; nothing of it is forgiven.
     *
     * @throws CompilerException where the file cannot be read, or has bytes that are no UTF-8
     */
    public static YangSource read(Path file) {
        String name = String.valueOf(file.getFileName());
        YangText text = YangText.read(file, name);
        if (text.malformed().isPresent()) {
            throw new CompilerException(
                    new Location(name, text.malformed().get().line(), 0), "bytes that are no UTF-8");
        }
        return new YangSource(name, text.text());
    }

    /**
     * Reads every {@code .yang} file beneath a folder, in order of name.
     *
     * @throws CompilerException where a file cannot be read, or has bytes that are no UTF-8
     * @throws UncheckedIOException where the folder cannot be read
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

    /**
     * Reads every {@code .yang} file beneath a folder, and of another folder what those import and include, in order of name.
     *
     * @param lender the other folder; what it has beside that is left there
     * @throws CompilerException where a file cannot be read, or has bytes that are no UTF-8
     * @throws UncheckedIOException where a folder cannot be read
     */
    public static List<YangSource> in(Path folder, Path lender) {
        Map<String, YangSource> lent = new HashMap<>();
        in(lender).forEach(source -> lent.put(YangHeader.of(source).name(), source));
        List<YangSource> sources = new ArrayList<>(in(folder));
        sources.forEach(source -> lent.remove(YangHeader.of(source).name()));
        for (int i = 0; i < sources.size(); i++) {
            for (YangHeader.Need need : YangHeader.of(sources.get(i)).needs()) {
                YangSource needed = lent.remove(need.name());
                if (needed != null) {
                    sources.add(needed);
                }
            }
        }
        sources.sort(Comparator.comparing(YangSource::file));
        return List.copyOf(sources);
    }
}
