// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.Note;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode.Leaf;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One statement serves many places, and each place keeps what is its own. */
class SharedStatementsTest {
    private static final String GROUPING =
            "grouping g { container in { leaf ref { type leafref { path '../../x'; } } } }";

    @Test
    void a_leafref_that_leaves_its_grouping_finds_the_leaf_of_each_place() {
        Schema schema = schema(GROUPING + " container a { leaf x { type uint8; } uses g; }"
                + " container b { leaf x { type string; } uses g; } container c { leaf x { type string; } uses g; }");

        assertThat(target(schema, "/a/in/ref")).isInstanceOf(Type.IntegerType.class);
        assertThat(target(schema, "/b/in/ref")).isInstanceOf(Type.StringType.class);
        assertThat(target(schema, "/c/in/ref")).isInstanceOf(Type.StringType.class);
    }

    @Test
    void a_reference_through_a_reference_has_the_type_of_what_stands_beside_it() {
        Schema schema = schema("list l { key k; leaf k { type string; } leaf v { type int8; } }"
                + " leaf to { type leafref { path '/l/k'; } } leaf of { type leafref { path 'deref(../to)/../v'; } }");

        assertThat(target(schema, "/of")).isInstanceOf(Type.IntegerType.class);
    }

    @Test
    void marks_in_a_refine_count_at_that_place_alone() {
        Schema schema = schema(
                "import turnup-extensions { prefix turnup; } grouping g { container in { leaf p { type string; } } }"
                        + " container a { uses g { refine in/p { turnup:secret; turnup:since '17.3.1'; } } } container b { uses g; }");

        assertThat(leaf(schema, "/a/in/p").declaration().secret()).isTrue();
        assertThat(leaf(schema, "/a/in/p").declaration().availability().since()).contains("17.3.1");
        assertThat(leaf(schema, "/b/in/p").declaration().secret()).isFalse();
    }

    @Test
    void notes_are_kept_in_order_and_those_in_a_refine_take_the_place_of_their_name() {
        Schema schema = schema("import turnup-extensions { prefix turnup; } turnup:volatile 'x';"
                + " grouping g { leaf p { type string; turnup:remove-first; turnup:line 'p {}';"
                + " turnup:line 'q {}' { turnup:since '17.3.1'; } } }"
                + " container a { uses g { refine p { turnup:line 'r {}'; } } } container b { uses g; }");

        assertThat(leaf(schema, "/b/p").declaration().notes())
                .containsExactly(
                        new Note("remove-first", "", Availability.ALWAYS),
                        new Note("line", "p {}", Availability.ALWAYS),
                        new Note("line", "q {}", new Availability(Optional.of("17.3.1"), Optional.empty())));
        assertThat(leaf(schema, "/a/p").declaration().notes())
                .containsExactly(
                        new Note("line", "r {}", Availability.ALWAYS),
                        new Note("remove-first", "", Availability.ALWAYS));
    }

    @Test
    void what_stands_beneath_a_deprecated_node_is_deprecated() {
        Schema schema = schema("grouping g { leaf p { type string; } } container a { status deprecated; uses g; }"
                + " container b { uses g; } container c { uses g { status obsolete; } }");

        assertThat(leaf(schema, "/a/p").declaration().status()).isEqualTo(Status.DEPRECATED);
        assertThat(leaf(schema, "/b/p").declaration().status()).isEqualTo(Status.CURRENT);
        assertThat(leaf(schema, "/c/p").declaration().status()).isEqualTo(Status.OBSOLETE);
    }

    @Test
    void a_bound_beyond_any_number_of_entries_is_none() {
        assertThat(schema("leaf-list l { type string; max-elements 99999999999; }")
                        .find("/l"))
                .hasToString(schema("leaf-list l { type string; max-elements unbounded; }")
                        .find("/l")
                        .toString());
    }

    private static Type target(Schema schema, String path) {
        return ((Type.Leafref) leaf(schema, path).type()).target();
    }

    private static Leaf leaf(Schema schema, String path) {
        return (Leaf) schema.find(path).orElseThrow();
    }

    private static Schema schema(String statements) {
        List<YangSource> sources = new ArrayList<>(Models.module(statements));
        sources.add(YangSource.read(Models.root().resolve("yang/turnup/turnup-extensions.yang")));
        return YangCompiler.compile(sources, CompilerOptions.STRICT).schema();
    }
}
