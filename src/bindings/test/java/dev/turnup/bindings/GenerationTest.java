// SPDX-License-Identifier: Apache-2.0
package dev.turnup.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.GenerateBindings;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.yang.schema.SchemaFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build generated is what any other generation gives, to the byte. */
class GenerationTest {
    private static final Path ROOT = Path.of(System.getProperty("turnup.root", "../.."));
    private static final Path TARGET = ROOT.resolve("src/bindings/target");

    @Test
    void another_generation_gives_the_same_files(@TempDir Path folder) throws IOException {
        generate(folder);

        assertThat(contents(folder.resolve("java"))).isEqualTo(contents(TARGET.resolve("generated-sources/turnup")));
        assertThat(contents(folder.resolve("resources")))
                .isEqualTo(contents(TARGET.resolve("generated-resources/turnup")));
    }

    @Test
    void files_that_are_right_are_left_alone_and_classes_that_went_are_deleted(@TempDir Path folder)
            throws IOException {
        generate(folder);
        Path kept = folder.resolve("java/dev/turnup/bindings/Native.java");
        Path stray = folder.resolve("java/dev/turnup/bindings/Gone.java");
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(kept, before);
        Files.writeString(stray, Files.readString(kept).replace("class Native", "class Gone"));

        generate(folder);

        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
        assertThat(stray).doesNotExist();
    }

    @Test
    void the_schema_is_loaded_once_and_is_the_one_that_was_compiled() throws IOException {
        byte[] file =
                Files.readAllBytes(TARGET.resolve("generated-resources/turnup/dev/turnup/bindings/ios-xe.schema"));

        assertThat(IosXe.schema()).isSameAs(IosXe.schema());
        assertThat(SchemaFile.write(IosXe.schema())).isEqualTo(file);
    }

    @Test
    void no_source_file_is_larger_than_a_megabyte() throws IOException {
        try (Stream<Path> files = Files.walk(TARGET.resolve("generated-sources/turnup"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(file ->
                            assertThat(Files.size(file)).as(file.toString()).isLessThan(1_000_000));
        }
    }

    private static void generate(Path folder) {
        generate("ios-xe", "bindings.select", new BindingNames("dev.turnup.bindings", "IosXe"), folder);
        generate("turnup", "turnup.select", new BindingNames("dev.turnup.bindings.turnup", "Turnup"), folder);
    }

    private static void generate(String modules, String selection, BindingNames names, Path folder) {
        Path yang = ROOT.resolve("yang");
        GenerateBindings.generate(
                YangSource.in(yang.resolve(modules), yang.resolve("turnup")),
                yang.resolve(selection),
                names.licensed("Apache-2.0"),
                folder.resolve("java"),
                folder.resolve("resources"));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                texts.put(folder.relativize(file).toString(), text);
            }
        }
        return texts;
    }
}
