// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.compiler.errata.Erratum;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a whole file is refused in one sentence where it is needed, and passed over and reported where not. */
class HostileFolderTest {
    @TempDir
    Path folder;

    @Test
    void imports_in_a_circle_are_refused() {
        write("a.yang", module("a", "\nimport b { prefix b; }"));
        write("b.yang", module("b", "import c { prefix c; }"));
        write("c.yang", module("c", "import a { prefix a; }"));

        refused("c.yang:1: imports in a circle: a -> b -> c -> a");
    }

    @Test
    void includes_in_a_circle_are_refused() {
        write("a.yang", module("a", "include s;"));
        write("s.yang", "submodule s { belongs-to a { prefix a; } include t; }");
        write("t.yang", "submodule t { belongs-to a { prefix a; }\n include s; }");

        refused("t.yang:2: includes in a circle: s -> t -> s");
    }

    @Test
    void ten_thousand_statements_in_each_other_are_refused() {
        write("a.yang", module("a", "container c {\n".repeat(10_000) + "}".repeat(10_000)));

        refused("a.yang:200: statements lie more than 200 deep");
    }

    @Test
    void braces_that_do_not_balance_are_refused() {
        write("a.yang", "module a {\n namespace 'urn:a';\n container c {\n");

        refused("a.yang:4: the file ends where 2 blocks are still open, the last of them since line 3; it may be cut"
                + " off");
    }

    @Test
    void a_string_that_does_not_end_is_refused() {
        write("a.yang", module("a", "\n description \"cut off;"));

        refused("a.yang:2: a string that begins here and has no closing quote; the file may be cut off");
    }

    @Test
    void a_file_that_is_too_large_is_refused_unread() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("a.yang").toFile(), "rw")) {
            file.setLength(200L << 20);
        }

        refused("a.yang: the file has 209,715,200 bytes; no YANG file of more than 33,554,432 bytes is read");
    }

    @Test
    void a_module_named_as_a_path_is_refused() {
        write("a.yang", "\nmodule ../x { namespace 'urn:x'; prefix x; }");

        refused("a.yang:2: '../x' is no name for a module");
    }

    @Test
    void two_modules_of_one_namespace_are_refused() {
        write("a.yang", "module a { namespace 'urn:same'; prefix a; }");
        write("b.yang", "module b { namespace 'urn:same'; prefix b; }");

        refused("b.yang: the namespace urn:same of b is that of a too (a.yang)");
    }

    @Test
    void latin_1_in_prose_is_one_erratum_a_file() {
        write("a.yang", latin("""
                module a {
                  namespace 'urn:a'; prefix a;
                  organization "Soci\u00e9t\u00e9";
                  contact Andr\u00e9;
                  // \u00e0 v\u00e9rifier
                  leaf x { type string; description 'caf' + 'b' + 'caf\u00e9'; reference "\u00a7 7"; }
                  /* fin \u00e9 */
                }
                """));

        assertThat(forgiven())
                .containsExactly("a.yang:3: text: bytes that are no UTF-8 in 5 lines of comments and descriptions;"
                        + " read as Latin-1");
        assertThatThrownBy(() -> compile(CompilerOptions.STRICT))
                .isInstanceOf(CompilerException.class)
                .hasMessage("a.yang:3: text: bytes that are no UTF-8 in 5 lines of comments and descriptions");
    }

    static Stream<Arguments> wrongBytes() {
        String no = ", is no UTF-8";
        return Stream.of(
                Arguments.of(
                        "leaf x { type string; default 'a\u00e9'; }",
                        "33: byte 77, 0xE9" + no + ", in the argument of default"),
                Arguments.of(
                        "leaf x { type string { pattern '\u00fc+'; } }",
                        "33: byte 77, 0xFC" + no + ", in the argument of pattern"),
                Arguments.of(
                        "leaf x { type enumeration { enum \u00e4; } }",
                        "34: byte 78, 0xE4" + no + ", in the argument of enum"),
                Arguments.of("leaf caf\u00e9 { type string; }", "9: byte 53, 0xE9" + no + ", in the argument of leaf"),
                Arguments.of("le\u00e4f x { type string; }", "3: byte 47, 0xE4" + no),
                Arguments.of(
                        "leaf x { type string; must \"a = '\u00e9'\"; }",
                        "34: byte 78, 0xE9" + no + ", in the argument of must"),
                Arguments.of(
                        "description '\u00e9'; leaf x { type string; units '\u00b0'; }",
                        "47: byte 91, 0xB0" + no + ", in the argument of units"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongBytes")
    void bytes_that_are_no_utf_8_where_they_matter_are_refused(String body, String message) {
        write("a.yang", latin("module a { namespace 'urn:a'; prefix a;     \n" + body + "\n}"));
        refused("a.yang:2:" + message);
    }

    @Test
    void a_place_after_longer_characters_is_still_that_of_the_byte() {
        byte[] head = "module a { namespace 'urn:a'; prefix a; description '\u20ac \ud83d\ude00';\n leaf x\u00e4"
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + 20);
        Arrays.fill(all, head.length, all.length, (byte) ' ');
        all[head.length] = (byte) 0xFF;
        write("a.yang", all);

        assertThatThrownBy(() -> compile(CompilerOptions.FORGIVING))
                .hasMessage("a.yang:2:9: byte " + head.length + ", 0xFF, is no UTF-8, in the argument of leaf");
    }

    @Test
    void a_file_of_nothing_but_wrong_bytes_is_one_error() {
        byte[] wrong = new byte[1 << 20];
        Arrays.fill(wrong, (byte) 0xFF);
        write("a.yang", wrong);
        refused("a.yang:1:1: byte 0, 0xFF, is no UTF-8");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_nul_character_is_refused() {
        write("a.yang", module("a", "\n\n leaf x { type string; default 'a\0b'; }"));

        assertThatThrownBy(() ->
                        YangFolder.scan(folder).closure(Roots.of("a"), dev.turnup.compiler.errata.Errata.forgiving()))
                .isInstanceOf(CompilerException.class)
                .hasMessage("a.yang:3: a NUL character; this is no YANG text");
    }

    @Test
    void a_folder_without_modules_is_refused() {
        write("empty.yang", "");

        refused("empty.yang:1: the file has no module");
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> YangFolder.scan(folder.resolve("none")))
                .isInstanceOf(CompilerException.class)
                .hasMessage(folder.resolve("none") + ": there is no such folder");
    }

    @Test
    void a_file_that_may_not_be_read_is_refused() throws IOException {
        write("a.yang", module("a", ""));
        Path file = folder.resolve("a.yang");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "who runs this may read everything");

        refused("a.yang: no permission to read this file");
    }

    @Test
    void what_nothing_needs_is_passed_over_and_reported() throws IOException {
        write("a.yang", module("a", "leaf x { type string; }"));
        write("binary.yang", new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 1});
        write("readme.yang", "See the manual.");
        write("empty.yang", "");
        write("mib.mib", "X DEFINITIONS ::= BEGIN");
        Files.createDirectory(folder.resolve("folder.yang"));
        Files.createSymbolicLink(folder.resolve("folder.yang/round.yang"), folder);
        Files.createSymbolicLink(folder.resolve("dangling.yang"), folder.resolve("nowhere"));

        assertThat(forgiven())
                .containsExactly(
                        "binary.yang:1: module: a NUL character; this is no YANG text; passed over, since nothing"
                                + " compiled needs it",
                        "dangling.yang: module: this is no regular file; passed over, since nothing compiled needs it",
                        "empty.yang:1: module: the file has no module; passed over, since nothing compiled needs it",
                        "readme.yang:1: module: a module was expected here and not 'See'; passed over, since nothing"
                                + " compiled needs it");
    }

    @Test
    void very_many_files_are_no_matter() {
        for (int i = 0; i < 3_000; i++) {
            write("n" + i + ".yang", module("n" + i, ""));
        }
        write("a.yang", module("a", "import n7 { prefix n; } leaf x { type string; }"));

        assertThat(YangCompiler.compile(YangFolder.scan(folder), Roots.of("a"), CompilerOptions.STRICT)
                        .files())
                .containsExactly("a.yang", "n7.yang");
    }

    @Test
    void a_long_chain_of_groupings_ends_in_a_schema_or_a_sentence() {
        StringBuilder groupings = new StringBuilder("container top { uses g0; }\n");
        for (int i = 0; i < 5_000; i++) {
            groupings.append("grouping g%d { container c { uses g%d; } }%n".formatted(i, i + 1));
        }
        write("a.yang", module("a", groupings + "grouping g5000 { leaf x { type string; } }"));

        assertThatThrownBy(() -> compile(CompilerOptions.FORGIVING))
                .isInstanceOf(CompilerException.class)
                .hasMessageContaining("deep");
    }

    @Test
    void groupings_that_double_themselves_are_refused() {
        StringBuilder groupings = new StringBuilder("container top { uses g0; }\n");
        for (int i = 0; i < 40; i++) {
            groupings.append("grouping g%d { container a { uses g%d; } container b { uses g%d; } }%n"
                    .formatted(i, i + 1, i + 1));
        }
        write("a.yang", module("a", groupings + "grouping g40 { leaf x { type string; } }"));

        assertThatThrownBy(() -> compile(CompilerOptions.FORGIVING))
                .isInstanceOf(CompilerException.class)
                .hasMessageContaining("nodes");
    }

    @Test
    void strings_that_would_be_java_are_text() {
        write(
                "a.yang",
                module("a", "leaf x { type string; units '\"; System.exit(1); //'; description '*/ } class X {'; }"));

        assertThat(YangCompiler.compile(YangFolder.scan(folder), Roots.of("a"), CompilerOptions.STRICT)
                        .errata())
                .isEmpty();
    }

    private void refused(String message) {
        for (CompilerOptions options : List.of(CompilerOptions.FORGIVING, CompilerOptions.STRICT)) {
            assertThatThrownBy(() -> compile(options))
                    .isInstanceOf(CompilerException.class)
                    .hasMessage(message);
        }
    }

    private List<String> forgiven() {
        return compile(CompilerOptions.FORGIVING).errata().stream()
                .map(Erratum::toString)
                .toList();
    }

    private Compiled compile(CompilerOptions options) {
        return YangCompiler.compile(YangFolder.scan(folder), Roots.DEFAULT, options);
    }

    private static String module(String name, String statements) {
        return "module %s { namespace 'urn:%s'; prefix %s; %s }".formatted(name, name, name, statements);
    }

    private void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
