// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.lower.SchemaLowering;
import dev.turnup.compiler.parse.ModelParser;
import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.published.Difference;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.yang.schema.SchemaFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Modules that are read in more than one way.
 *
 * @param models their name in the list of explained differences
 * @param folders where they and what they import lies
 * @param unreadable modules that libyang does not take
 */
record Reading(String models, List<Path> folders, Set<String> unreadable) {
    private static final Path ROOT =
            Path.of(System.getProperty("turnup.root", "../..")).toAbsolutePath().normalize();

    static final Reading EVERY = new Reading(
            "every", List.of(ROOT.resolve("src/compiler/test/resources/yang/every")), Set.of("every-deref.yang"));

    static final Reading RESTATED =
            new Reading("restated", List.of(ROOT.resolve("yang/ios-xe"), ROOT.resolve("yang/turnup")), Set.of());

    /** What came of a comparison; {@code nodes} counts Turnup's. */
    record Compared(String models, int nodes, List<Difference> differences) {}

    FactTable ours() {
        return ours(parsed(Set.of()), Errata.strict());
    }

    private static FactTable ours(ParsedModel model, Errata errata) {
        return SchemaFacts.of(SchemaFile.read(
                SchemaFile.write(SchemaLowering.lower(model, CompilerOptions.STRICT, errata)), "the written schema"));
    }

    Compared againstYangtools() {
        return againstYangtools(models, parsed(Set.of()), Errata.strict());
    }

    /** Compares with the model that yangtools has built, read by its other interface. */
    static Compared againstYangtools(String models, ParsedModel model, Errata errata) {
        FactTable ours = ours(model, errata);
        return new Compared(
                models,
                ours.size(),
                ours.differences(models, EffectiveModelFacts.of(model.context()), List.of("target")));
    }

    Compared againstYanglint() {
        FactTable ours = ours(parsed(unreadable), Errata.strict());
        List<Path> modules = folders.stream()
                .flatMap(folder -> sources(folder).map(source -> folder.resolve(source.file())))
                .filter(file -> !unreadable.contains(file.getFileName().toString()))
                .filter(file -> !ModuleTree.parse(YangSource.read(file))
                        .root()
                        .keyword()
                        .identifier()
                        .equals("submodule"))
                .toList();
        FactTable theirs = YanglintFacts.of(modules, folders);
        return new Compared(
                models, ours.size(), YanglintFacts.comparable(ours).differences(models, theirs, YanglintFacts.UNKNOWN));
    }

    /** Each property that some node has; of a kind, which. */
    List<String> properties() {
        Set<String> all = new TreeSet<>();
        FactTable ours = ours();
        for (String path : ours.paths()) {
            ours.at(path).forEach((property, value) -> all.add(property.equals("kind") ? "kind " + value : property));
        }
        return List.copyOf(all);
    }

    private ParsedModel parsed(Set<String> without) {
        List<ModuleTree> trees = new ArrayList<>();
        folders.stream()
                .flatMap(Reading::sources)
                .filter(source -> !without.contains(source.file()))
                .forEach(source -> trees.add(ModuleTree.parse(source)));
        return ModelParser.parse(trees, CompilerOptions.STRICT, Errata.strict());
    }

    private static Stream<YangSource> sources(Path folder) {
        return YangSource.in(folder).stream();
    }
}
