// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.emit.BindingGenerator;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.emit.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes of the shop and the depot, to the letter; {@code -Dturnup.golden=write} rewrites them, and the tests are compiled with them. */
class GoldenBindingsTest {
    private static final Path GOLDEN = Models.root().resolve("src/compiler/test/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("turnup.golden"));

    @Test
    void generated_classes_are_as_they_were() throws IOException {
        List<GeneratedFile> files = generate();
        for (GeneratedFile file : files) {
            Path golden = GOLDEN.resolve(file.path());
            if (WRITE) {
                Files.createDirectories(golden.resolveSibling(""));
                Files.writeString(golden, file.text());
            }
            assertThat(golden).content().as(file.path()).isEqualTo(file.text());
        }
        try (Stream<Path> golden = Files.walk(GOLDEN)) {
            assertThat(golden.filter(Files::isRegularFile)
                            .map(p -> GOLDEN.relativize(p).toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            files.stream().map(GeneratedFile::path).toList());
        }
    }

    @Test
    void generating_twice_gives_the_same_files() {
        assertThat(generate()).isEqualTo(generate());
    }

    private static List<GeneratedFile> generate() {
        return Stream.concat(
                        BindingGenerator.generate(
                                Models.shopSchema(),
                                Models.shopSelection(),
                                names("dev.turnup.golden.shop", "ShopIndex")),
                        BindingGenerator.generate(
                                Models.depotSchema(),
                                Models.depotSelection(),
                                names("dev.turnup.golden.depot", "DepotIndex")))
                .toList();
    }

    private static BindingNames names(String packageName, String index) {
        return new BindingNames(packageName, index).licensed("Apache-2.0");
    }
}
