// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.errata.Erratum;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.YangSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as users have it: what is found in it, and what of it is taken. */
class YangFolderTest {
    @TempDir
    Path folder;

    private final Errata errata = Errata.forgiving();

    @Test
    void files_need_not_be_named_after_their_modules() {
        write("some/where/first.yang", module("a", "import b { prefix b; }"));
        write("second@2020-01-01.yang", module("b", ""));

        assertThat(files(Roots.of("a"))).containsExactly("second@2020-01-01.yang", "some/where/first.yang");
    }

    @Test
    void what_nothing_imports_is_left_out() {
        write("a.yang", module("a", "include s;"));
        write("s.yang", "submodule s { belongs-to a { prefix a; } }");
        write("orphan.yang", "submodule orphan { belongs-to nobody { prefix n; } include more; }");
        write("other.yang", module("other", "import nowhere { prefix n; }"));

        assertThat(files(Roots.of("a"))).containsExactly("a.yang", "s.yang");
    }

    @Test
    void the_default_is_the_native_module_and_what_augments_it() {
        write("n.yang", module("ned", "container native { } "));
        write(
                "direct.yang",
                module("direct", "import ned { prefix ios; } augment \"/ios:native\" { leaf x { type string; } }"));
        write("deep.yang", module("deep", "import ned { prefix \"p\"; } augment \"/p:native/\" + \"p:x\" { }"));
        write("by-submodule.yang", module("owner", "include part;"));
        write(
                "part.yang",
                "submodule part { belongs-to owner { prefix o; } import ned { prefix n; } augment /n:native { } }");
        write("reader.yang", module("reader", "import ned { prefix n; } container c { leaf native { type string; } }"));
        write("dev.yang", module("dev", "import ned { prefix n; } deviation /n:native { deviate not-supported; }"));

        assertThat(closure(Roots.DEFAULT).roots()).containsExactly("deep", "direct", "ned", "owner");
    }

    @Test
    void without_a_native_module_the_default_is_every_module() {
        write("a.yang", module("a", ""));
        write("b.yang", module("b", ""));

        assertThat(closure(Roots.DEFAULT).roots()).containsExactly("a", "b");
    }

    @Test
    void the_newest_revision_is_taken() {
        write("a@2019-01-01.yang", module("a", "revision 2019-01-01;"));
        write("a.yang", module("a", "revision 2018-01-01; revision 2021-05-05; revision 2019-01-01;"));

        assertThat(files(Roots.of("a"))).containsExactly("a.yang");
        assertThat(YangFolder.scan(folder).revisions("a")).containsExactly("2021-05-05", "2019-01-01");
    }

    @Test
    void a_pinned_revision_is_taken_instead() {
        write("old.yang", module("a", "revision 2019-01-01;"));
        write("new.yang", module("a", "revision 2021-05-05;"));

        assertThat(files(Roots.of("a").pinned("a@2019-01-01"))).containsExactly("old.yang");
        assertThatThrownBy(() -> closure(Roots.of("a").pinned("a@2020-01-01")))
                .isInstanceOf(CompilerException.class)
                .hasMessage(folder + ": there is no revision 2020-01-01 of a, only [2021-05-05, 2019-01-01]");
    }

    @Test
    void a_revision_that_all_imports_by_revision_name_is_taken() {
        write("old.yang", module("t", "revision 2019-01-01;"));
        write("new.yang", module("t", "revision 2021-05-05;"));
        write("a.yang", module("a", "import t { prefix t; revision-date 2019-01-01; }"));

        assertThat(files(Roots.of("a"))).containsExactly("a.yang", "old.yang");

        write("b.yang", module("b", "import t { prefix t; revision-date \"2021-05-05\"; }"));

        assertThat(files(Roots.of("a", "b"))).containsExactly("a.yang", "b.yang", "new.yang");
    }

    @Test
    void copies_are_one_and_differing_twins_are_reported() {
        write("one/a.yang", module("a", "revision 2019-01-01;"));
        write("two/a.yang", module("a", "revision 2019-01-01;"));

        assertThat(files(Roots.of("a"))).containsExactly("one/a.yang");
        assertThat(errata.all()).isEmpty();

        write("two/a.yang", module("a", "revision 2019-01-01; leaf x { type string; }"));

        assertThat(files(Roots.of("a"))).containsExactly("one/a.yang");
        assertThat(errata.all())
                .extracting(Erratum::toString)
                .containsExactly(
                        "two/a.yang: module: another text of revision '2019-01-01' is in one/a.yang; that one is taken");
    }

    @Test
    void the_modules_of_rfc_6991_are_lent_and_that_is_reported() {
        write("a.yang", module("a", "\nimport ietf-inet-types { prefix inet; }"));

        assertThat(files(Roots.of("a"))).containsExactly("a.yang", "ietf-inet-types@2013-07-15.yang");
        assertThat(errata.all())
                .extracting(Erratum::toString)
                .containsExactly("a.yang:2: import: there is no module ietf-inet-types; "
                        + "taken as RFC 6991 publishes it, ietf-inet-types@2013-07-15.yang");
    }

    @Test
    void a_strict_compilation_lends_nothing() {
        write("a.yang", module("a", "import ietf-inet-types { prefix inet; }"));

        assertThat(YangFolder.scan(folder)
                        .closure(Roots.of("a"), Errata.strict())
                        .sources())
                .extracting(YangSource::file)
                .containsExactly("a.yang");
    }

    @Test
    void a_root_that_is_a_submodule_brings_its_module() {
        write("a.yang", module("a", "include s;"));
        write("s.yang", "submodule s { belongs-to a { prefix a; } }");

        assertThat(closure(Roots.of("s")).roots()).containsExactly("a");
    }

    @Test
    void a_root_that_is_missing_is_named() {
        write("a.yang", module("a", ""));

        assertThatThrownBy(() -> closure(Roots.of("b")))
                .isInstanceOf(CompilerException.class)
                .hasMessage(folder + ": there is no module b among its 1");
    }

    @Test
    void byte_order_marks_line_ends_and_comments_do_not_matter() {
        write(
                "a.yang",
                "\uFEFF/* module no { */ // module neither {\r\nmodule 'a' {\r\n\tnamespace \"urn:\" +\r\n 'a';\r\n prefix a;}");

        assertThat(closure(Roots.of("a")).sources())
                .singleElement()
                .extracting(YangSource::text)
                .asString()
                .startsWith("/*")
                .doesNotContain("\r");
    }

    private YangClosure closure(Roots roots) {
        return YangFolder.scan(folder).closure(roots, errata);
    }

    private List<String> files(Roots roots) {
        return closure(roots).sources().stream().map(YangSource::file).toList();
    }

    private static String module(String name, String statements) {
        return "module %s { namespace 'urn:%s'; prefix %s; %s }".formatted(name, name, name, statements);
    }

    private void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
