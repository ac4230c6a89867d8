// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.opendaylight.yangtools.dagger.yang.parser.DaggerDefaultYangParserComponent;
import org.opendaylight.yangtools.yang.ir.IRStatement;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.source.SourceIdentifier;
import org.opendaylight.yangtools.yang.model.api.source.SourceSyntaxException;
import org.opendaylight.yangtools.yang.model.spi.source.FileYangTextSource;
import org.opendaylight.yangtools.yang.model.spi.source.StringYangTextSource;
import org.opendaylight.yangtools.yang.model.spi.source.YangIRSource;
import org.opendaylight.yangtools.yang.parser.api.YangParser;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;
import org.opendaylight.yangtools.yang.source.ir.DefaultYangTextToIRSourceTransformer;

/** Reads YANG files with yangtools: their statements, what they import, and the model they make together. */
final class YangFiles {

    private static final Set<String> NEEDS = Set.of("import", "include");

    private YangFiles() {}

    /** The modules lying in some folders, in the order of their names. */
    static List<YangIRSource> in(Path... folders) {
        try {
            List<YangIRSource> sources = new ArrayList<>();
            for (Path folder : folders) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".yang"))
                            .sorted()
                            .forEach(file -> sources.add(read(file)));
                }
            }
            return List.copyOf(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all that some modules import or include. */
    static List<String> needs(List<YangIRSource> sources) {
        return sources.stream()
                .flatMap(source -> source.statement().statements().stream())
                .filter(statement -> NEEDS.contains(statement.keyword().identifier()))
                .map(statement -> Projection.text(statement.argument()))
                .distinct()
                .toList();
    }

    /** Those of the named modules that the folder has, and all that they import or include. */
    static Collection<YangIRSource> closure(Path folder, List<String> roots) {
        Map<String, YangIRSource> found = new LinkedHashMap<>();
        Queue<String> open = new ArrayDeque<>();
        roots.stream()
                .filter(root -> Files.exists(folder.resolve(root + ".yang")))
                .forEach(open::add);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (!found.containsKey(name)) {
                YangIRSource source = read(folder.resolve(name + ".yang"));
                found.put(name, source);
                for (IRStatement statement : source.statement().statements()) {
                    if (NEEDS.contains(statement.keyword().identifier())) {
                        open.add(Projection.text(statement.argument()));
                    }
                }
            }
        }
        return found.values();
    }

    static YangIRSource read(Path file) {
        try {
            return new DefaultYangTextToIRSourceTransformer().transformSource(new FileYangTextSource(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SourceSyntaxException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    static YangIRSource read(String module, String text) {
        try {
            return new DefaultYangTextToIRSourceTransformer()
                    .transformSource(new StringYangTextSource(new SourceIdentifier(module), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SourceSyntaxException e) {
            throw new IllegalArgumentException(module + ": " + e.getMessage(), e);
        }
    }

    /** The same module with other statements in it. */
    static YangIRSource replace(YangIRSource source, IRStatement statement) {
        try {
            return YangIRSource.of(source.sourceId(), statement, source.symbolicName());
        } catch (SourceSyntaxException e) {
            throw new IllegalArgumentException(source.sourceId() + ": " + e.getMessage(), e);
        }
    }

    static EffectiveModelContext load(Collection<YangIRSource> sources) {
        YangParser parser =
                DaggerDefaultYangParserComponent.create().parserFactory().createParser();
        try {
            for (YangIRSource source : sources) {
                parser.addSource(source);
            }
            return parser.buildEffectiveModel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YangParserException e) {
            throw new IllegalArgumentException("these modules do not load together: " + e.getMessage(), e);
        }
    }
}
