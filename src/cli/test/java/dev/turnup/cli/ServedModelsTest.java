// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.fixture.library.ServedModule;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.yang.compare.SchemaComparison;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a simulated router gives out is what it obeys. */
class ServedModelsTest {
    static List<String> routers() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("turnup.root"), "fixtures/devices"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("modules.txt")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("routers")
    void the_modules_it_gives_out_compile_to_the_schema_it_obeys(String name) {
        Personality router = Personality.named(name);
        List<YangSource> texts = router.modules().all().stream()
                .map(served -> new YangSource(served.header().module() + ".yang", text(served)))
                .toList();

        Schema compiled = YangCompiler.compile(texts, CompilerOptions.STRICT).schema();

        SchemaComparison comparison = SchemaComparison.of(router.running().schema(), compiled);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isGreaterThan(100);
    }

    private static String text(ServedModule served) {
        assertThat(served.text()).as(served.header().module().toString()).isPresent();
        return served.text().orElseThrow().get();
    }
}
