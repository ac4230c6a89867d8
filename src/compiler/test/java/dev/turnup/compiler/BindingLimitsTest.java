// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.compiler.bean.Selection;
import dev.turnup.compiler.emit.BindingNames;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of sizes that a class file hardly holds, and of those that none holds. */
class BindingLimitsTest {
    @TempDir
    private Path folder;

    @Test
    void large_enums_many_children_keys_and_classes_are_compiled() throws IOException, ReflectiveOperationException {
        String enums = many(2000, i -> "enum \"a rather long name of the value " + i + "\";");
        String more = many(5000, i -> "enum v" + i + ";");
        ClassLoader loader = compiled("container c {"
                + "leaf large { type enumeration {" + enums + "} } leaf larger { type enumeration {" + more + "} }"
                + "container wide {" + many(700, i -> "leaf x" + i + " { type int32; } ")
                + many(300, i -> "container y" + i + " { leaf z" + i + " { type string; } }") + "}"
                + many(1100, i -> "container c" + i + " { leaf z" + i + " { type string; } }")
                + "list l { key '" + many(100, i -> "k" + i + " ") + "';"
                + many(100, i -> "leaf k" + i + " { type int64; }")
                + "} }");

        Class<?> index = loader.loadClass("org.example.Index");
        assertThat((List<?>) index.getMethod("beans").invoke(null)).hasSize(1103);
        assertThat(loader.loadClass("org.example.C$Large").getEnumConstants()).hasSize(2000);
        assertThat(loader.loadClass("org.example.C").getMethod("larger").getGenericReturnType())
                .hasToString("java.util.Optional<java.lang.String>");
    }

    @Test
    void leaf_lists_of_every_type_are_compiled() throws IOException, ReflectiveOperationException {
        ClassLoader loader = compiled("container c { leaf-list none { config true; type empty; }"
                + "leaf-list octets { type binary; } leaf-list flags { type bits { bit one; bit two; } } }");

        assertThat(loader.loadClass("org.example.C").getMethod("octets").getGenericReturnType())
                .hasToString("java.util.List<byte[]>");
        assertThat(loader.loadClass("org.example.C").getMethod("flags").getGenericReturnType())
                .hasToString("java.util.List<java.lang.String>");
    }

    @Test
    void more_children_than_a_class_holds_are_refused() {
        assertRefused(
                "container c {" + many(2001, i -> "leaf x" + i + " { type int8; }") + "}",
                "m.yang:2: c has 2001 children, and a binding is made of at most 2000");
    }

    @Test
    void a_name_without_end_is_refused() {
        assertRefused(
                "container c { leaf " + "x".repeat(1001) + " { type int8; } }", "xxx has 1001 letters in its name");
    }

    @Test
    void deep_nesting_is_refused() {
        String open = "container d {".repeat(120);
        String close = "}".repeat(120);

        assertRefused(
                "grouping a {" + open + close + "} grouping b {" + open + "uses a;" + close
                        + "} container c { uses b; }",
                "d has 201 nodes above it, and a binding is made of at most 200");
    }

    private static String many(int count, IntFunction<String> statement) {
        return IntStream.range(0, count).mapToObj(statement).collect(Collectors.joining());
    }

    private void assertRefused(String statements, String message) {
        assertThatThrownBy(() -> generate(statements))
                .isInstanceOf(CompilerException.class)
                .hasMessageContaining(message);
    }

    private ClassLoader compiled(String statements) throws IOException {
        generate(statements);
        return GeneratedSources.compiled(folder.resolve("java"), folder.resolve("classes"));
    }

    private void generate(String statements) {
        GenerateBindings.generate(
                YangCompiler.compile(Models.module(statements), CompilerOptions.STRICT)
                        .schema(),
                Selection.read("/c", "s.select"),
                new BindingNames("org.example", "Index"),
                folder.resolve("java"),
                folder.resolve("java"));
    }
}
