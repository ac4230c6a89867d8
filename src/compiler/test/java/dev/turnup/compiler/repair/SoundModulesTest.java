// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.Compiled;
import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Nothing valid is ever changed. */
class SoundModulesTest {
    private static final Path ROOT = Path.of(System.getProperty("turnup.root", "../.."));
    private static final Path PUBLISHED = ROOT.resolve("../shared/yang/cisco-ios-xe/17.12.1");

    @Test
    void the_trees_of_the_projects_own_modules_and_of_rfc_6991_stay_the_same_objects() {
        List<YangSource> sources = new ArrayList<>(YangSource.in(ROOT.resolve("yang")));
        sources.add(lent("ietf-inet-types@2013-07-15.yang"));
        sources.add(lent("ietf-yang-types@2013-07-15.yang"));

        assertUnchanged(sources);
    }

    @Test
    void the_trees_of_published_ietf_modules_stay_the_same_objects() {
        assertUnchanged(
                YangFolder.scan(published()).closure(ietf(), Errata.strict()).sources());
    }

    @Test
    void strict_and_forgiving_give_the_same_bytes() {
        Roots roots = Roots.of("ietf-interfaces", "ietf-ip", "ietf-routing", "iana-if-type", "ietf-netconf-acm");
        YangFolder folder = YangFolder.scan(published());

        Compiled strict = YangCompiler.compile(folder, roots, CompilerOptions.STRICT);
        Compiled forgiving = YangCompiler.compile(folder, roots, CompilerOptions.FORGIVING);

        assertThat(forgiving.errata()).isEmpty();
        assertThat(SchemaFile.write(forgiving.schema())).isEqualTo(SchemaFile.write(strict.schema()));
    }

    private static void assertUnchanged(List<YangSource> sources) {
        List<ModuleTree> trees = sources.stream().map(ModuleTree::parse).toList();
        Errata errata = Errata.forgiving();

        List<ModuleTree> sound = Repairs.of(trees, errata);

        assertThat(errata.all()).isEmpty();
        assertThat(sound).hasSameSizeAs(trees);
        for (int i = 0; i < trees.size(); i++) {
            assertThat(sound.get(i)).isSameAs(trees.get(i));
        }
    }

    private static Roots ietf() {
        try (Stream<Path> files = Files.list(published())) {
            return Roots.of(files.map(f -> f.getFileName().toString())
                    .filter(name -> name.matches("(ietf|iana)-.*\\.yang"))
                    .map(name -> name.substring(0, name.length() - ".yang".length()))
                    .filter(YangFolder.scan(published()).modules()::contains)
                    .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path published() {
        Assumptions.assumeTrue(Files.isDirectory(PUBLISHED), "no published modules at " + PUBLISHED);
        return PUBLISHED;
    }

    private static YangSource lent(String file) {
        try (InputStream in =
                Objects.requireNonNull(SoundModulesTest.class.getResourceAsStream("/META-INF/yang/" + file))) {
            return new YangSource(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
