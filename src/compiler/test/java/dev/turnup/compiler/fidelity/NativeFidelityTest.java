// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.parse.ModelParser;
import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.published.Shared;
import dev.turnup.compiler.repair.Repairs;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.compiler.statement.ModuleTree;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every node of the native tree of published releases, in as much of each as yangtools loads as it is. */
@Tag("scale")
class NativeFidelityTest {
    /** What yangtools refuses in some release: a predicate on an abbreviated step, a pattern with an empty lower bound. */
    private static final Set<String> FAULTY = Set.of("Cisco-IOS-XE-mpls.yang", "Cisco-IOS-XE-acl.yang");

    @ParameterizedTest(name = "{0}")
    @CsvSource({"16.9.3, true, 20000", "17.3.1, true, 20000", "17.12.1, false, 200000", "26.1.1, false, 200000"})
    void every_node_agrees_with_yangtools_where_it_loads_them_unaided(String release, boolean faulty, int atLeast) {
        YangFolder folder = YangFolder.scan(Shared.need("yang/cisco-ios-xe").resolve(release));
        List<String> roots = folder.closure(Roots.DEFAULT, Errata.forgiving()).roots();
        List<String> loadable =
                faulty ? roots.stream().filter(root -> loads(folder, root)).toList() : roots;
        compare(release, trees(sources(folder, loadable)), Errata.strict(), atLeast);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"16.9.3, 90000", "17.3.1, 180000"})
    void every_node_agrees_with_yangtools_once_the_faults_are_repaired(String release, int atLeast) {
        YangFolder folder = YangFolder.scan(Shared.need("yang/cisco-ios-xe").resolve(release));
        Errata errata = Errata.forgiving();
        List<YangSource> sources = folder.closure(Roots.DEFAULT, errata).sources();

        compare(release + "-repaired", Repairs.of(trees(sources), errata), errata, atLeast);
    }

    private static void compare(String models, List<ModuleTree> modules, Errata errata, int atLeast) {
        ParsedModel model = ModelParser.parse(modules, CompilerOptions.STRICT, errata);
        Reading.Compared compared = Reading.againstYangtools(models, model, errata);
        System.out.println(models + ": " + compared.nodes() + " nodes of " + modules.size() + " files compared, "
                + compared.differences().size() + " differences");

        assertThat(compared.nodes()).isGreaterThan(atLeast);
        Explained.read().assertNone("yangtools", compared);
    }

    private static List<ModuleTree> trees(List<YangSource> sources) {
        return sources.stream().map(ModuleTree::parse).toList();
    }

    private static boolean loads(YangFolder folder, String root) {
        return sources(folder, List.of(root)).stream().map(YangSource::file).noneMatch(FAULTY::contains);
    }

    private static List<YangSource> sources(YangFolder folder, List<String> roots) {
        return folder.closure(Roots.of(roots.toArray(String[]::new)), Errata.forgiving())
                .sources();
    }
}
