// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generation does to the folder that it writes to. */
class GenerateBindingsTest {
    private static final Schema SCHEMA = YangCompiler.compile(
                    Models.module("container c { container d { leaf x { type string; } } leaf y { type string; } }"),
                    CompilerOptions.STRICT)
            .schema();
    private static final BindingNames NAMES = new BindingNames("org.example", "Index");

    @TempDir
    private Path folder;

    private Path out;
    private Path classes;

    @BeforeEach
    void name_the_output() {
        out = folder.resolve("some/out");
        classes = out.resolve("org/example");
    }

    @Test
    void the_folder_is_made() throws IOException {
        generate("/c");

        assertThat(files(folder.resolve("some")))
                .contains("out/org/example/C.java", "out/org/example/D.java", "out/org/example/index.schema");
    }

    @Test
    void what_an_earlier_generation_left_is_deleted_and_what_a_user_wrote_stays() throws IOException {
        generate("/c");
        Files.writeString(classes.resolve("Mine.java"), "package org.example; class Mine {}");
        Files.writeString(classes.resolve("mine.schema"), "TURNUPSC");
        Files.writeString(out.resolve("notes.txt"), "mine too");
        generate("/c/y");

        assertThat(files(out))
                .contains("org/example/C.java", "org/example/Mine.java", "org/example/mine.schema", "notes.txt")
                .doesNotContain("org/example/D.java");
    }

    @Test
    void files_say_which_modules_they_came_from_and_whose_they_are_only_where_asked() throws IOException {
        generate("/c");
        assertThat(classes.resolve("C.java"))
                .content()
                .startsWith("// Generated from YANG: m; not to be edited.\npackage ");
        assertThat(classes.resolve("Paths.java")).content().startsWith("// Generated from YANG: m; not");

        GenerateBindings.generate(SCHEMA, Selection.read("/c/y", "s.select"), NAMES.licensed("MIT"), out, out);
        assertThat(classes.resolve("C.java"))
                .content()
                .startsWith("// SPDX-License-Identifier: MIT\n// Generated from YANG: m; not to be edited.\npackage ");
        assertThat(classes.resolve("D.java")).doesNotExist();

        generate("/c");
        assertThat(classes.resolve("package-info.java")).content().startsWith("// Generated from YANG: m; not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MIT\n*/", "a;b", "\\u000a"})
    void a_licence_that_is_none_is_refused(String licence) {
        assertThatThrownBy(() -> NAMES.licensed(licence))
                .isInstanceOf(CompilerException.class)
                .hasMessageContaining("is no SPDX identifier");
    }

    @Test
    void a_users_file_of_the_same_name_is_not_replaced_and_nothing_else_is_written() throws IOException {
        Files.createDirectories(classes);
        Files.writeString(classes.resolve("D.java"), "package org.example; class D {}");

        assertThatThrownBy(() -> generate("/c"))
                .isInstanceOf(CompilerException.class)
                .hasMessage(classes.resolve("D.java")
                        + ": is there and was not generated; move it away, or choose another folder or package");
        assertThat(files(folder)).containsExactly("some/out/org/example/D.java");
    }

    @Test
    void a_failure_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> generate("/c/z")).isInstanceOf(CompilerException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("org"), elsewhere);

        assertThatThrownBy(() -> generate("/c"))
                .isInstanceOf(CompilerException.class)
                .hasMessageStartingWith(out.resolve("org") + ": is a link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_file_where_a_folder_should_be_is_explained() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("org"), "a file");

        assertThatThrownBy(() -> generate("/c"))
                .isInstanceOf(CompilerException.class)
                .hasMessage(out.resolve("org") + ": is no folder; choose another");
    }

    @Test
    void a_second_generation_touches_nothing() throws IOException {
        generate("/c");
        List<Long> before = times();
        generate("/c");

        assertThat(times()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "../../x",
                "a..b",
                "a/b",
                "/etc",
                "a.class",
                "java.lang",
                "a.1b",
                "a b",
                "a.\u00e9",
                "a;b"
            })
    void a_package_that_is_none_is_refused(String name) {
        assertThatThrownBy(() -> new BindingNames(name, "Index"))
                .isInstanceOf(CompilerException.class)
                .hasMessageStartingWith("package " + name + ": cannot be the package of classes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../X", "a/b", "A.B", "class", "1A", "X{}", "_"})
    void a_class_that_is_none_is_refused(String name) {
        assertThatThrownBy(() -> new BindingNames("org.example", name))
                .isInstanceOf(CompilerException.class)
                .hasMessageStartingWith("class " + name + ": cannot be the name of a class");
    }

    private void generate(String path) {
        GenerateBindings.generate(SCHEMA, Selection.read(path, "s.select"), NAMES, out, out);
    }

    private List<Long> times() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.sorted().map(f -> f.toFile().lastModified()).toList();
        }
    }

    private static List<String> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> below.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
